import { rfmOf } from '../insight/rfm.ts';
import { isLapsed, predict, type SalesSums, type ValueModel } from '../insight/value-model.ts';
import { bucketsOf, type ValueSketch } from '../insight/value-sketch.ts';
import { tierOf } from '../insight/value-tier.ts';
import { uniqueKey } from '../kernel/code.ts';
import { addDays, dayOf, daysBetween, type Instant, startOfDay, type TimeZone } from '../kernel/instant.ts';
import type { Order } from '../order/order.ts';
import { customerFacts } from '../playbook/condition-facts.ts';
import type { Facts } from '../playbook/evaluate-condition.ts';
import type { CustomerOverview } from '../profile/customer-overview.ts';
import { dayAt, type Shop } from '../shop/shop.ts';
import { isPurchaseFact, MAX_PURCHASE_DAYS, PURCHASE_FIELDS, type PurchaseField } from './segment-facts.ts';

/** What all customers are compared with, as it was taken last. */
export type Benchmark = { readonly sketch: ValueSketch; readonly model: ValueModel };

/** Something that was bought and not returned. */
export type SegmentPurchase = Readonly<Record<PurchaseField, string | null>> & { readonly occurredAt: Instant };

/** A person, joined from all records, as the conditions of segments see them. */
export type SegmentPerson = {
  readonly overview: CustomerOverview;
  /** Empty where no condition asks for them. */
  readonly purchases: readonly SegmentPurchase[];
};

export type FactContext = {
  readonly shop: Shop;
  /** Null until it was taken: then nobody has a tier, a segment or a probability. */
  readonly benchmark: Benchmark | null;
  /** The purchases that conditions ask for, such as `purchases.sku.A-1`. */
  readonly purchaseRefs: readonly string[];
};

/** The facts of a person at a moment. Everything that time changes changes at the start of a day in the shop or a store. */
export function personFacts(person: SegmentPerson, context: FactContext, now: Instant): Facts {
  const { overview } = person;
  return {
    ...customerFacts(overview, context.shop, now),
    insights: insightFact(overview.metrics, context.benchmark, shopDayOf(context.shop, now)),
    ...purchaseFacts(person, context, now),
  };
}

export function insightFact(sums: SalesSums, benchmark: Benchmark | null, { dawn, zone }: ShopDay) {
  const buckets = bucketsOf(sums, zone);
  if (benchmark === null) return { tier: null, rfmSegment: null, aliveProbability: null };
  if (buckets === null) return { tier: 'NONE', rfmSegment: null, aliveProbability: null };
  const { sketch, model } = benchmark;
  return {
    tier: tierOf(sketch, buckets, isLapsed(model, sums, dawn)),
    rfmSegment: rfmOf(sketch, buckets, sums.orderCount)?.segment ?? null,
    aliveProbability: predict(model, sums, dawn, 0)?.alive ?? null,
  };
}

/** No purchase before it counts. */
export const purchasesSince = (shop: Shop, now: Instant): Instant =>
  startOfDay(addDays(dayAt(shop, null, now), -MAX_PURCHASE_DAYS), shop.timeZone);

/** When the day began in the shop. What falls with every moment is computed as of then, so that it is the same all day. */
export type ShopDay = { readonly dawn: Instant; readonly zone: TimeZone };
export const shopDayOf = (shop: Shop, now: Instant): ShopDay => ({
  dawn: startOfDay(dayAt(shop, null, now), shop.timeZone),
  zone: shop.timeZone,
});

/** For each purchase that a condition asks for, how many days ago it was last; absent where it was not, or too long ago. */
function purchaseFacts({ purchases }: SegmentPerson, { shop, purchaseRefs }: FactContext, now: Instant): Facts {
  if (purchaseRefs.length === 0) return {};
  const today = dayAt(shop, null, now);
  const maps: Record<PurchaseField, Record<string, number>> = { sku: {}, category: {}, store: {} };
  for (const ref of purchaseRefs) {
    const { field, name } = purchaseOf(ref);
    const last = lastPurchases(purchases)[field].get(uniqueKey(name));
    const days = last === undefined ? null : daysBetween(dayOf(last, shop.timeZone), today);
    if (days !== null && days <= MAX_PURCHASE_DAYS) maps[field][name] = days;
  }
  return { purchases: maps };
}

function purchaseOf(ref: string): { readonly field: PurchaseField; readonly name: string } {
  const [, field = '', ...name] = ref.split('.');
  return { field: field as PurchaseField, name: name.join('.') };
}

type LastPurchases = Readonly<Record<PurchaseField, ReadonlyMap<string, Instant>>>;

/** A person is evaluated at many moments, and may have bought thousands of things. */
const LAST_PURCHASES = new WeakMap<readonly SegmentPurchase[], LastPurchases>();

/** When each thing was last bought, by the form in which names are compared. */
function lastPurchases(purchases: readonly SegmentPurchase[]): LastPurchases {
  const known = LAST_PURCHASES.get(purchases);
  if (known !== undefined) return known;
  const last = {
    sku: new Map<string, Instant>(),
    category: new Map<string, Instant>(),
    store: new Map<string, Instant>(),
  };
  for (const purchase of purchases)
    for (const field of PURCHASE_FIELDS) {
      const text = purchase[field];
      if (text === null) continue;
      const key = uniqueKey(text);
      const before = last[field].get(key);
      if (before === undefined || purchase.occurredAt > before) last[field].set(key, purchase.occurredAt);
    }
  LAST_PURCHASES.set(purchases, last);
  return last;
}

/** What was bought with these orders, without returned, unpaid and cancelled items. */
export const segmentPurchasesOf = (orders: readonly Order[]): readonly SegmentPurchase[] =>
  orders
    .filter(({ status }) => status !== 'PLACED' && status !== 'CANCELLED')
    .flatMap(({ bought, occurredAt, store }) =>
      bought
        .filter(({ quantity, returned }) => returned < quantity)
        .map(({ sku, category }) => ({ sku, category, store, occurredAt })),
    );

export const purchaseRefsIn = (refs: readonly string[]): readonly string[] => [...new Set(refs.filter(isPurchaseFact))];
