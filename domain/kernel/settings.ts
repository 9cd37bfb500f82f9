/** What a deployment configures. */
export type Settings = {
  /** Days in which something bought is not offered again. */
  readonly recentPurchaseDays: number;
  /** Days after the last order when a customer counts as lost. */
  readonly churnDays: number;
};

export const DEFAULT_SETTINGS: Settings = { recentPurchaseDays: 90, churnDays: 365 };
