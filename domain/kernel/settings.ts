/** The settings of a deployment. */
export type Settings = {
  /** Days after a purchase in which the same product is not offered again. */
  readonly recentPurchaseDays: number;
  /** Days after the last order until a customer counts as lost. */
  readonly churnDays: number;
  /** The channels for which the deployment has a sender; none: it sends no messages. */
  readonly messageChannels: readonly ('EMAIL' | 'SMS')[];
};

export const DEFAULT_SETTINGS: Settings = { recentPurchaseDays: 90, churnDays: 365, messageChannels: [] };
