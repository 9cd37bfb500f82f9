import { v5 } from 'uuid';
import { ID_PREFIXES } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';

export const COMMITMENT_KINDS = [
  'FIRST_RESPONSE',
  'RESOLUTION',
  'CASE_UPDATE',
  'CASE_STEP',
  'OFFER_FULFILMENT',
  'CLAIM_DECISION',
  'ITEM_PROMISED',
  'ITEM_READY',
  'CALL',
  'PREVENTION',
  'ORDER_DELIVERY',
  'PRIVACY_REQUEST',
] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** Something that the shop owes somebody by a time. It follows from the entity that owes it, and is stored with it. */
export type Commitment = OwedPart & {
  readonly id: string;
  /** Incremented with every change of the commitment, whatever happens to the entity. */
  readonly version: number;
  /** The id of the entity that owes it: a case, an order, a call. */
  readonly ownerId: string;
  readonly store: string | null;
  /** Null where the customer is unknown. */
  readonly customerId: string | null;
  /** The due time for which the clock noticed that it is overdue; absent if it never was. */
  readonly noticedDueAt?: Instant;
};

/** One thing that an entity owes. */
export type OwedPart = {
  readonly commitmentKind: CommitmentKind;
  /** The part of the entity, such as a step of a case; absent where the entity owes the kind only once. */
  readonly partId?: string;
  /** One line that a person can read. */
  readonly what: string;
  readonly dueAt: Instant;
};

/** Everything that one entity owes now. Each entity has a pure function that derives it. */
export type Obligations = {
  readonly ownerId: string;
  readonly customerId: string | null;
  readonly store: string | null;
  /** The id of the member of staff, else free text; null if nobody is assigned. */
  readonly assignee: string | null;
  /** In any order; each kind and part once. */
  readonly owed: readonly OwedPart[];
};

/** A commitment as the list of its entity names it. */
export type CommitmentRef = Pick<Commitment, 'id' | 'commitmentKind' | 'dueAt'>;

/**
 * What one entity owes, as one item: the entries of a person's list and of an assignee's. So another assignee is one write,
 * however much the entity owes.
 */
export type OwedList = Pick<Obligations, 'ownerId' | 'customerId' | 'store' | 'assignee'> & {
  /** The most urgent first. */
  readonly refs: readonly CommitmentRef[];
};

/** The UUID namespace of commitments. */
const NAMESPACE = '3f0f8d2e-5f2d-4c41-9a56-0d1be0c6a7b4';

/** The id of a commitment follows from what it is: the same promise has the same id in every run. */
function commitmentId(ownerId: string, { commitmentKind, partId = '' }: OwedPart): string {
  return `${ID_PREFIXES.commitment}_${v5([ownerId, commitmentKind, partId].join(' '), NAMESPACE)}`;
}

/** A commitment without what only its stored item knows. */
export type DerivedCommitment = Omit<Commitment, 'version' | 'noticedDueAt'>;

/** The commitments of an entity, the most urgent first. */
export function commitmentsIn({ ownerId, store, customerId, owed }: Obligations): readonly DerivedCommitment[] {
  return owed
    .map((part) => ({ ...part, id: commitmentId(ownerId, part), ownerId, store, customerId }))
    .toSorted(byUrgency);
}

export const owedListOf = (obligations: Obligations): OwedList => {
  const { ownerId, customerId, store, assignee } = obligations;
  const refs = commitmentsIn(obligations).map(({ id, commitmentKind, dueAt }) => ({ id, commitmentKind, dueAt }));
  return { ownerId, customerId, store, assignee, refs };
};

/** The place of a commitment in every list: by due time, then by id. */
export const commitmentPosition = ({ dueAt, id }: Pick<Commitment, 'dueAt' | 'id'>): string => `${dueAt}#${id}`;

function byUrgency(one: Pick<Commitment, 'dueAt' | 'id'>, other: Pick<Commitment, 'dueAt' | 'id'>): number {
  const [first, second] = [commitmentPosition(one), commitmentPosition(other)];
  return first < second ? -1 : Number(first > second);
}
