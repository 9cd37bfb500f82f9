/**
 * The most likely open match suggestions of a record, the likeliest first, as one small item, because every customer
 * overview reads it.
 */
export type Duplicates = {
  readonly customerId: string;
  /** 0 before anything is stored. */
  readonly version: number;
  readonly open: readonly OpenMatch[];
};

export type OpenMatch = {
  readonly matchId: string;
  readonly otherId: string;
  readonly score: number;
  /** What the match counts for in a link through a third record, if that is less than the score. */
  readonly linkScore?: number;
  /** Suggested only because both are similar to a third record. */
  readonly throughThird?: true;
};

export type DuplicatesRepository = {
  /** In the order of the ids; `open` is empty if no suggestion waits for a decision. */
  duplicatesOf(customerIds: readonly string[]): Promise<readonly Duplicates[]>;
};

/** Nobody reviews more at once, and this keeps the item small. */
export const MAX_OPEN = 20;

export const noDuplicates = (customerId: string): Duplicates => ({ customerId, version: 0, open: [] });
