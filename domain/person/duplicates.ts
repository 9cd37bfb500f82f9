/** What a record's head keeps of the suggestions that wait for a decision about it: the likeliest, in that order. */
export type Duplicates = {
  readonly customerId: string;
  /** 0: nothing is stored yet. */
  readonly version: number;
  readonly open: readonly OpenMatch[];
};

export type OpenMatch = {
  readonly matchId: string;
  readonly otherId: string;
  readonly score: number;
  /** Suggested by the likeness of both to a third record alone. */
  readonly throughThird?: true;
};

export type DuplicatesRepository = {
  /** In the order of the ids; empty where nothing waits. */
  duplicatesOf(customerIds: readonly string[]): Promise<readonly Duplicates[]>;
};

/** So many that no one reviews more at once, and so few that the head stays small. */
export const MOST_OPEN = 20;

export const noDuplicates = (customerId: string): Duplicates => ({ customerId, version: 0, open: [] });
