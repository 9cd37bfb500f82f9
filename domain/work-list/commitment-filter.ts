import type { Commitment, CommitmentKind } from '../commitment/commitment.ts';
import type { Instant } from '../kernel/instant.ts';

/** A field that is null lets all commitments pass. */
export type CommitmentFilter = {
  readonly kinds: readonly CommitmentKind[] | null;
  /** The code of a store; `ONLINE` for what no store owes. */
  readonly store: string | null;
  /** The id of a member of staff, or free text. */
  readonly assignee: string | null;
  readonly unassigned: boolean | null;
  readonly dueBefore: Instant | null;
  readonly overdueOnly: boolean | null;
};

/** The store of what no store owes. */
const ONLINE = 'ONLINE';

/** The moment before which a commitment must be due to pass; null: any. */
export function dueBeforeOf({ dueBefore, overdueOnly }: CommitmentFilter, now: Instant): Instant | null {
  if (overdueOnly !== true) return dueBefore;
  return dueBefore === null || dueBefore > now ? now : dueBefore;
}

export const passesKinds = ({ kinds }: CommitmentFilter, { commitmentKind }: Pick<Commitment, 'commitmentKind'>) =>
  kinds === null || kinds.includes(commitmentKind);

export const passesStore = ({ store }: CommitmentFilter, of: Pick<Commitment, 'store'>): boolean =>
  store === null || (of.store ?? ONLINE) === store;
