/** Within the 30 days that vendors give, and long enough for the shop to cancel what was asked by mistake. */
export const ERASURE_DELAY_DAYS = 10;
