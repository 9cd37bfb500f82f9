import type { Period } from '../kernel/history.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { Order } from './order.ts';

/** Something bought and kept. */
export type Purchase = { readonly sku: string; readonly category: string | null; readonly occurredAt: Instant };

export type RecentPurchaseRepository = {
  /** What the customer bought within the period and kept, newest first. Of whoever bought more often, the newest 200 orders count. */
  recentPurchases(customerId: string, period: Period): Promise<readonly Purchase[]>;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** The last days before a moment, each of 24 hours, in which something bought is not offered again. */
export const recentPeriod = (at: Instant, days: number): Period => ({
  from: addMilliseconds(at, -days * DAY_MS),
  to: at,
});

/** When something bought at a moment may be offered again. */
export const offerableFrom = (occurredAt: Instant, days: number): Instant => addMilliseconds(occurredAt, days * DAY_MS);

/** Those that were made by a moment and may not be offered again at it. */
export const recentPurchases = (purchases: readonly Purchase[], days: number, at: Instant): readonly Purchase[] =>
  purchases.filter(({ occurredAt }) => occurredAt <= at && offerableFrom(occurredAt, days) > at);

/** What these orders sold, but for what came back, what nobody paid for and what was cancelled. */
export function purchasesOf(orders: readonly Order[]): readonly Purchase[] {
  return orders
    .filter(({ status }) => status !== 'PLACED' && status !== 'CANCELLED')
    .flatMap(({ bought, occurredAt }) =>
      bought
        .filter(({ quantity, returned }) => returned < quantity)
        .map(({ sku, category }) => ({ sku, category, occurredAt })),
    );
}
