/** The settings of a deployment. */
export type Settings = {
  /** Days after a purchase in which the same product is not offered again. */
  readonly recentPurchaseDays: number;
  /** Days after the last order until a customer counts as lost. */
  readonly churnDays: number;
};

export const DEFAULT_SETTINGS: Settings = { recentPurchaseDays: 90, churnDays: 365 };
