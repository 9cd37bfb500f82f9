import type { Customer } from '../customer/customer.ts';
import type { MetricsSlice } from '../customer/metrics.ts';
import type { EntityChange } from '../kernel/change.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import { joinOrderMetrics, type OrderMetrics } from '../order/order-metrics.ts';
import { survivorOf } from '../person/cluster.ts';
import { predict, type SalesSums, type ValueModel } from './value-model.ts';

/** What customers are ranked by. */
export const VALUE_MEASURES = ['LIFETIME_VALUE', 'PREDICTED_VALUE', 'ORDER_COUNT'] as const;
export type ValueMeasure = (typeof VALUE_MEASURES)[number];

/** A person who bought, as kept for rankings and for comparing customers: one a person, under the survivor. */
export type CustomerValue = PersonSums & {
  /** Of the year ahead as it was when it was written; in minor units of the shop's currency. */
  readonly predictedValue: number | null;
  /** Differs with each writing. */
  readonly token: string;
};

/** What is kept of a record before and after; null: nothing. Both alike: nothing changes, but the rest rests on it. */
export type ValueChange = {
  readonly customerId: string;
  readonly before: CustomerValue | null;
  readonly after: CustomerValue | null;
};

/** A record as it stands: its own, whoever it is merged with. */
export type RecordState = {
  readonly customer: Pick<Customer, 'id' | 'status' | 'records'>;
  readonly metrics: OrderMetrics;
};

/** The sums of a person's sales, under the survivor's id. */
export type PersonSums = SalesSums & { readonly customerId: string };

export type CustomerValueRepository = {
  /** Ids of those worth most, best first. Asked of partitions side by side, at most so many of each as the page has. */
  bestCustomers(measure: ValueMeasure, slice: Slice): Promise<Page<string>>;
};

/** Whether something may follow from a change for what is kept of a customer. */
export function affectsCustomerValue(
  change: EntityChange<'customer', Customer> | EntityChange<'metrics', OrderMetrics>,
): boolean {
  if (change.entity === 'metrics')
    return change.before === null ? change.after.orderCount > 0 : !isSameSums(change.before, change.after);
  if (change.before === null) return false;
  const { before, after } = change;
  return before.status !== after.status || JSON.stringify(before.records) !== JSON.stringify(after.records);
}

/** Where somebody stands in a ranking; null where not at all. */
export function rankOf(value: CustomerValue, measure: ValueMeasure): number | null {
  switch (measure) {
    case 'LIFETIME_VALUE':
      return value.valuedOrders === 0 ? null : value.lifetimeValue;
    case 'PREDICTED_VALUE':
      return value.predictedValue;
    case 'ORDER_COUNT':
      return value.orderCount;
  }
}

/**
 * What shall be kept of a person's records, of which all were read: the person's sums under the survivor, and nothing
 * under the others, nor of whoever has not bought or is to be forgotten. Null where it already is so.
 * @param records as they are; null where there is none
 */
export function diffCustomerValues(
  records: readonly { readonly id: string; readonly state: RecordState | null; readonly kept: CustomerValue | null }[],
  { model, now, newToken }: { readonly model: ValueModel; readonly now: Instant; readonly newToken: () => string },
): readonly ValueChange[] | null {
  const sums = personSumsOf(records.map(({ state }) => state).filter((state) => state !== null));
  const changes = records.map(({ id, kept }): ValueChange => {
    if (sums === null || id !== sums.customerId) return { customerId: id, before: kept, after: null };
    if (kept !== null && isSameSums(kept, sums)) return { customerId: id, before: kept, after: kept };
    const predictedValue = predict(model, sums, now)?.value ?? null;
    return { customerId: id, before: kept, after: { ...sums, predictedValue, token: newToken() } };
  });
  return changes.every(({ before, after }) => before === after) ? null : changes;
}

/**
 * The sums of a person's sales; null of whoever has not bought, or is to be forgotten.
 * @param states of all of the person's records that are there, in their order
 */
export function personSumsOf(states: readonly RecordState[]): PersonSums | null {
  const [first, ...others] = states;
  if (first === undefined || first.customer.status !== 'ACTIVE') return null;
  const all = others.reduce<MetricsSlice<OrderMetrics>>(
    (sum, { metrics }) => joinOrderMetrics(sum, metrics),
    first.metrics,
  );
  if (all.orderCount === 0) return null;
  const { orderCount, firstOrderAt, lastOrderAt, lifetimeValue, valuedOrders } = all;
  return { customerId: survivorOf(first.customer), orderCount, firstOrderAt, lastOrderAt, lifetimeValue, valuedOrders };
}

export const isSameSums = (one: SalesSums, other: SalesSums): boolean =>
  one.orderCount === other.orderCount &&
  one.firstOrderAt === other.firstOrderAt &&
  one.lastOrderAt === other.lastOrderAt &&
  one.lifetimeValue === other.lifetimeValue &&
  one.valuedOrders === other.valuedOrders;
