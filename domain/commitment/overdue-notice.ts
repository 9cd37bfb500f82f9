import { type BeforeAfter, createEvent, type DomainEvent } from '../kernel/domain-event.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Commitment, CommitmentKind, CommitmentRef } from './commitment.ts';

/** The announcement that a commitment is overdue, once for each due time. It holds ids, and nothing about a person. */
export type OverdueNotice = Pick<
  Commitment,
  'commitmentKind' | 'customerId' | 'dueAt' | 'id' | 'ownerId' | 'store' | 'version'
> & {
  /** When the clock noticed it. */
  readonly at: Instant;
};

export function overdueNoticeOf(commitment: Commitment, at: Instant): OverdueNotice {
  const { id, commitmentKind, dueAt, ownerId, customerId, store } = commitment;
  return { id, version: 1, commitmentKind, dueAt, ownerId, customerId, store, at };
}

/** Whether the due time has passed, and the clock has not noticed that yet. */
export const isUnnoticed = ({ dueAt, noticedDueAt }: Commitment, now: Instant): boolean =>
  dueAt < now && noticedDueAt !== dueAt;

/** The commitment after the clock noticed it. */
export const withNoticed = (commitment: Commitment): Commitment => ({
  ...commitment,
  version: commitment.version + 1,
  noticedDueAt: commitment.dueAt,
});

/**
 * Whether the resolution of the case speaks for a step. A step without a time of its own is due with the resolution, and a
 * case may have 50 of them.
 * @param refs what the case owes
 */
export const isDueWithResolution = (
  { commitmentKind, dueAt }: Commitment,
  refs: readonly Pick<CommitmentRef, 'commitmentKind' | 'dueAt'>[],
): boolean =>
  commitmentKind === 'CASE_STEP' && refs.some((ref) => ref.commitmentKind === 'RESOLUTION' && ref.dueAt === dueAt);

/** Kinds whose lateness causes another event, to which playbooks react: CASE_BREACHED and ORDER_LATE. */
const ANNOUNCED_OTHERWISE: ReadonlySet<CommitmentKind> = new Set(['FIRST_RESPONSE', 'RESOLUTION', 'ORDER_DELIVERY']);

/** Whether policies react to the commitment itself. So one promise that breaks causes one reaction. */
export const causesReaction = ({ commitmentKind }: Pick<Commitment, 'commitmentKind'>): boolean =>
  !ANNOUNCED_OTHERWISE.has(commitmentKind);

export function overdueNoticeEvents({ before, after }: BeforeAfter<OverdueNotice>): readonly DomainEvent[] {
  if (before !== null) return [];
  const { id, commitmentKind, dueAt, ownerId, customerId, store } = after;
  return [
    createEvent('CommitmentOverdue', `${id}:${dueAt}`, dueAt, {
      ...{ commitmentId: id, commitmentKind, dueAt, aboutId: ownerId, customerId, store },
    }),
  ];
}
