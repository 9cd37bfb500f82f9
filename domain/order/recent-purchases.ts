import { DAY_MS } from '../kernel/duration.ts';
import type { Period } from '../kernel/history.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { Order } from './order.ts';

/** Something that was bought and not returned. */
export type Purchase = { readonly sku: string; readonly category: string | null; readonly occurredAt: Instant };

export type RecentPurchaseRepository = {
  /** The customer's purchases within the period, newest first. Only the newest 200 orders count. */
  recentPurchases(customerId: string, period: Period): Promise<readonly Purchase[]>;
};

/** The last days before `at`, of 24 hours each. Something bought within them is not offered again. */
export const recentPeriod = (at: Instant, days: number): Period => ({
  from: addMilliseconds(at, -days * DAY_MS),
  to: at,
});

/** When something that was bought at `occurredAt` may be offered again. */
export const offerableFrom = (occurredAt: Instant, days: number): Instant => addMilliseconds(occurredAt, days * DAY_MS);

/** The purchases up to `at` that may not be offered again at that time. */
export const recentPurchases = (purchases: readonly Purchase[], days: number, at: Instant): readonly Purchase[] =>
  purchases.filter(({ occurredAt }) => occurredAt <= at && offerableFrom(occurredAt, days) > at);

/** The purchases of these orders, without returned, unpaid and cancelled ones. */
export function purchasesOf(orders: readonly Order[]): readonly Purchase[] {
  return orders
    .filter(({ status }) => status !== 'PLACED' && status !== 'CANCELLED')
    .flatMap(({ bought, occurredAt }) =>
      bought
        .filter(({ quantity, returned }) => returned < quantity)
        .map(({ sku, category }) => ({ sku, category, occurredAt })),
    );
}
