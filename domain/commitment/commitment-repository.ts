import type { LoadOwned } from '../kernel/access.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import type { Commitment, OwedList } from './commitment.ts';
import type { OverdueNotice } from './overdue-notice.ts';

/** Commitments of one store, or of the whole shop, that are due before a moment. Null does not limit. */
export type CommitmentRange = { readonly store: string | null; readonly dueBefore: Instant | null };

export type CommitmentRepository = {
  /** Null also for what is settled. A commitment does not say whose it is before it is read. */
  readonly commitments: LoadOwned<Commitment>;
  /** The most urgent first. A page may be short although more follow. */
  commitmentsIn(
    range: CommitmentRange,
    slice: Slice,
    matches: ((commitment: Commitment) => boolean) | null,
  ): Promise<Page<Commitment>>;
  /** Who works on what owes these commitments, in their order: the id of a member of staff, or free text; null: nobody. */
  assigneesOf(commitments: readonly Pick<Commitment, 'ownerId' | 'customerId'>[]): Promise<readonly (string | null)[]>;
  /** Commitments that were due before a moment and whose due time the clock has not noticed to have passed, the oldest first. */
  commitmentsPastDue(before: Instant, slice: Slice): Promise<Page<Commitment>>;
  /** The announcement that the commitment is overdue, for its present due time; null if there was none. */
  overdueNotice(commitment: Commitment): Promise<OverdueNotice | null>;
  /** Everything that the owner of the commitment owes; null where it owes nothing any more. */
  owedListOfOwner(commitment: Commitment): Promise<OwedList | null>;
  /** What is owed to a customer record, a list for each entity that owes something. */
  owedListsOf(customerId: string): Promise<readonly OwedList[]>;
  /** What is assigned to somebody: the id of a member of staff, or free text. */
  owedListsAssignedTo(assignee: string): Promise<readonly OwedList[]>;
};
