/** The number of orders, warranties and interactions of one record. */
export type RelatedCounts = {
  /** Without cancelled orders, as in the metrics. */
  readonly orders: number;
  /** 1,000 at most. */
  readonly warranties: number;
  /** 1,000 at most. */
  readonly interactions: number;
};

export type RelatedCountsRepository = {
  /** In the order of the ids. */
  relatedCountsOf(recordIds: readonly string[]): Promise<readonly RelatedCounts[]>;
};
