/** How much stands with a record. */
export type RelatedCounts = {
  /** Those that count in its sums: not the cancelled ones. */
  readonly orders: number;
  /** A thousand where there are more. */
  readonly warranties: number;
  /** A thousand where there are more. */
  readonly interactions: number;
};

export type RelatedCountsRepository = {
  /** In the order of the ids. */
  relatedCountsOf(recordIds: readonly string[]): Promise<readonly RelatedCounts[]>;
};
