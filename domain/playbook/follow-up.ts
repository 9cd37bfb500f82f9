import { MINUTE_MS } from '../kernel/duration.ts';
import type { HistoryEntry } from '../kernel/history.ts';
import type { NewId } from '../kernel/id.ts';
import { addMilliseconds, type Day, type Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import { aboutIdOf, statedTimeOf } from '../message/message-subject.ts';
import type { Playbook, PlaybookAction, PlaybookTrigger } from './playbook.ts';
import type { EventPlace, PlaybookEvent } from './playbook-event.ts';

/** CANCELLED: what it was about is over. FAILED: it could not be done. */
export type FollowUpStatus = 'PENDING' | 'DONE' | 'CANCELLED' | 'FAILED';

/**
 * Actions of a playbook that follow later than their event: those of one playbook with one delay, all of them or none. It
 * holds ids and the shop's own words, and nothing that a customer said.
 */
export type PlaybookFollowUp = HistoryEntry & {
  readonly version: number;
  /** The record of the event; null where the customer is unknown. */
  readonly customerId: string | null;
  readonly playbookId: string;
  /** The name of the playbook at the event. */
  readonly playbook: string;
  readonly trigger: PlaybookTrigger;
  readonly actions: readonly PlaybookAction[];
  /** The event without its facts. */
  readonly event: EventPlace & Pick<PlaybookEvent, 'id' | 'feedbackId' | 'complaintId' | 'commitment'>;
  /** The order, cover, visit, item or case that the event is about; null: none. */
  readonly aboutId: string | null;
  /** The time or day that it had at the event: a visit that moved is another one. Absent where it has none. */
  readonly statedTime?: Instant | Day;
  /** The case to which the actions apply: that of the event, or the one that its playbooks opened. Null: none yet. */
  readonly caseId: string | null;
  readonly dueAt: Instant;
  readonly followUpStatus: FollowUpStatus;
  /** Null while it is pending. */
  readonly endedAt: Instant | null;
  /** Why it was cancelled or failed; null otherwise. */
  readonly endedBecause: string | null;
};

/** What leads to a follow-up. */
export type FollowUpKey = Pick<PlaybookFollowUp, 'id' | 'customerId' | 'occurredAt'>;

export type FollowUpRepository = {
  /** As it is now; null where it is gone. */
  followUp(key: FollowUpKey): Promise<PlaybookFollowUp | null>;
  /** The pending ones that are due before a moment, the one that is due first comes first. */
  followUpsDue(before: Instant, slice: Slice): Promise<Page<PlaybookFollowUp>>;
  /** Those of a customer record, newest first. */
  followUpsOf(customerId: string, slice: Slice): Promise<Page<PlaybookFollowUp>>;
};

/** The actions that follow at once, and those that follow later, by their delay in minutes. */
export type SplitActions = {
  readonly immediate: readonly PlaybookAction[];
  readonly later: ReadonlyMap<number, readonly PlaybookAction[]>;
};

/**
 * Splits actions by their delay. A request for feedback waits as a message, so it is written at once.
 * @param isRestricted whether the process may neither write to customers nor read members of staff, so that the schedule does
 * what needs it
 */
export function splitActions(actions: readonly PlaybookAction[], isRestricted: boolean): SplitActions {
  const later = new Map<number, readonly PlaybookAction[]>();
  const immediate: PlaybookAction[] = [];
  for (const action of actions) {
    const delay = action.kind === 'ASK_FEEDBACK' ? 0 : (action.delayMinutes ?? 0);
    const isReaching = action.kind === 'SEND_MESSAGE' || action.kind === 'ASSIGN';
    if (delay > 0 || (isRestricted && isReaching)) later.set(delay, [...(later.get(delay) ?? []), action]);
    else immediate.push(action);
  }
  return { immediate, later };
}

/** The follow-ups of a playbook about an event. */
export function followUpsOf(
  later: SplitActions['later'],
  { id: playbookId, name: playbook, trigger }: Playbook,
  event: PlaybookEvent,
  caseId: string | null,
  { now, newId }: { readonly now: Instant; readonly newId: NewId },
): readonly PlaybookFollowUp[] {
  const { id, customerId, feedbackId, complaintId, subject, commitment } = event;
  const { occurredAt, via, touchpoint, store, skus, orderId, warrantyId, caseId: ownCaseId } = event;
  const place: EventPlace = { occurredAt, via, touchpoint, store, skus, orderId, warrantyId, caseId: ownCaseId };
  const statedTime = statedTimeOf(subject);
  return [...later].map(([delay, actions]) => ({
    ...{
      id: newId('playbookFollowUp'),
      version: 1,
      customerId,
      occurredAt: now,
      playbookId,
      playbook,
      trigger,
      actions,
    },
    event: { id, feedbackId, complaintId, ...place, ...(commitment === undefined ? {} : { commitment }) },
    aboutId: aboutIdOf(subject),
    ...(statedTime === undefined ? {} : { statedTime }),
    ...{ caseId, dueAt: addMilliseconds(now, delay * MINUTE_MS) },
    ...{ followUpStatus: 'PENDING', endedAt: null, endedBecause: null },
  }));
}

/** The follow-up after it ended. */
export const endFollowUp = (
  followUp: PlaybookFollowUp,
  followUpStatus: Exclude<FollowUpStatus, 'PENDING'>,
  endedBecause: string | null,
  endedAt: Instant,
): PlaybookFollowUp => ({ ...followUp, version: followUp.version + 1, followUpStatus, endedAt, endedBecause });
