/** How much stands with a record. */
export type Holdings = {
  /** Those that count in its sums: not the cancelled ones. */
  readonly orders: number;
  /** A thousand where there are more. */
  readonly warranties: number;
  /** A thousand where there are more. */
  readonly interactions: number;
};

export type HoldingsRecords = {
  /** In the order of the ids. */
  holdingsOf(recordIds: readonly string[]): Promise<readonly Holdings[]>;
};
