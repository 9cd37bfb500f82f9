/** The settings of a deployment. */
export type Settings = {
  /** Days after a purchase in which the same product is not offered again. */
  readonly recentPurchaseDays: number;
  /** Days after the last order until a customer counts as lost. */
  readonly churnDays: number;
  /** Minutes from an attempt of a promised call that reached nobody to the next one, where nobody says when. */
  readonly callRetryMinutes: number;
  /** Days without an order of the customer after which a cart counts as abandoned; at most 30. */
  readonly cartDays: number;
  /** Days after a resolution in which another contact about the same matter counts as repeated. */
  readonly repeatContactDays: number;
  /** The channels for which the deployment has a sender; none: it sends no messages. */
  readonly messageChannels: readonly ('EMAIL' | 'SMS')[];
  /** A person is asked for feedback by a message at most once in this many days. 0: as often as playbooks ask. */
  readonly feedbackPauseDays: number;
};

export const DEFAULT_SETTINGS: Settings = {
  recentPurchaseDays: 90,
  churnDays: 365,
  callRetryMinutes: 120,
  cartDays: 1,
  repeatContactDays: 7,
  messageChannels: [],
  feedbackPauseDays: 30,
};

/** The most days in which a repeated contact is looked for. Counters hold so many days. */
export const MAX_REPEAT_CONTACT_DAYS = 30;

/** The longest pause between two requests for feedback, in days: links are stored longer. */
const MAX_FEEDBACK_PAUSE_DAYS = 365;

/** The longest time for which a cart waits for its order: later orders are not counted for it. */
export const MAX_CART_DAYS = 30;

/** The values of settings that something else bounds. */
export const SETTING_BOUNDS = {
  repeatContactDays: { from: 1, to: MAX_REPEAT_CONTACT_DAYS },
  cartDays: { from: 1, to: MAX_CART_DAYS },
  feedbackPauseDays: { from: 0, to: MAX_FEEDBACK_PAUSE_DAYS },
};
