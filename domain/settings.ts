/** What a deployment configures. */
export type Settings = {
  /** Days in which something bought is not offered again. */
  readonly recentPurchaseDays: number;
};

export const DEFAULT_SETTINGS: Settings = { recentPurchaseDays: 90 };
