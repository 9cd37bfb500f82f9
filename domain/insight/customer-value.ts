import type { Customer } from '../customer/customer.ts';
import type { MetricsSlice } from '../customer/metrics.ts';
import type { EntityChange } from '../kernel/change.ts';
import { type Day, dayOf, type Instant, type TimeZone } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import { joinOrderMetrics, type OrderMetrics } from '../order/order-metrics.ts';
import { survivorOf } from '../person/cluster.ts';
import { comparedAs, type Ranks, rankingsOf, VALUE_MEASURES, type ValueMeasure } from './ranking-bounds.ts';
import { predictionToStore, type StoredPrediction } from './stored-prediction.ts';
import type { SalesSums, ValueModel } from './value-model.ts';

/** A person who bought, as stored for rankings and for comparing customers: one per person, under the survivor's id. */
export type CustomerValue = PersonSums &
  StoredPrediction & {
    /**
     * The days of the first and the last order in the shop's time zone, on which the counters count the person. Absent where a
     * former version wrote the value: no counter counts it yet.
     */
    readonly days?: { readonly first: Day; readonly last: Day };
    /** The rankings that list the person; absent: all in which the person has a rank. */
    readonly rankedIn?: readonly ValueMeasure[];
    /** How many people this one stands for in the sketch; absent: 1. */
    readonly comparedAs?: number;
    /** New with each write. */
    readonly token: string;
  };

/**
 * The stored value of a record before and after; null: none. If both are the same, nothing is written, but the
 * transaction checks that it did not change.
 */
export type ValueChange = {
  readonly customerId: string;
  readonly before: CustomerValue | null;
  readonly after: CustomerValue | null;
  /** Whether the value goes because the person is erased. */
  readonly isErased: boolean;
};

/** What a value is computed with. */
export type ValueContext = {
  readonly model: ValueModel;
  readonly now: Instant;
  readonly zone: TimeZone;
  readonly newToken: () => string;
};

/** The state of one record by itself, without the records that it is merged with. */
export type RecordState = {
  readonly customer: Pick<Customer, 'id' | 'status' | 'records'>;
  readonly metrics: OrderMetrics;
};

/** The sums of a person's sales, under the survivor's id. */
export type PersonSums = SalesSums & { readonly customerId: string };

export type CustomerValueRepository = {
  /** The customers that a ranking lists, best first. Reads all partitions in parallel, at most one page of each. */
  bestCustomers(measure: ValueMeasure, slice: Slice): Promise<Page<RankedCustomer>>;
};

export type RankedCustomer = { readonly customerId: string; readonly rank: number };

/** Whether a change may affect the stored value of a customer. */
export function affectsCustomerValue(
  change: EntityChange<'customer', Customer> | EntityChange<'metrics', OrderMetrics>,
): boolean {
  if (change.entity === 'metrics')
    return change.before === null ? change.after.orderCount > 0 : !isSameSums(change.before, change.after);
  if (change.before === null) return false;
  const { before, after } = change;
  return before.status !== after.status || JSON.stringify(before.records) !== JSON.stringify(after.records);
}

/** The values that rankings sort by. */
export const ranksOf = (value: SalesSums & Pick<CustomerValue, 'predictedValue'>): Ranks => ({
  LIFETIME_VALUE: value.valuedOrders === 0 ? null : value.lifetimeValue,
  PREDICTED_VALUE: value.predictedValue,
  ORDER_COUNT: value.orderCount,
});

/** The value by which a ranking lists the person; null: it does not. */
export const rankOf = (value: CustomerValue, measure: ValueMeasure): number | null =>
  value.rankedIn?.includes(measure) === false ? null : ranksOf(value)[measure];

/** The value, listed by the rankings in which it is high enough. */
export function ranked({ rankedIn: _, ...value }: CustomerValue, { rankings }: ValueModel): CustomerValue {
  return rankings === undefined ? value : { ...value, rankedIn: rankingsOf(ranksOf(value), rankings) };
}

/** Whether each ranking in which the value is high enough lists it. Others may list it too, until its next write. */
export function isListed(value: CustomerValue, model: ValueModel): boolean {
  const { rankedIn: wanted = VALUE_MEASURES } = ranked(value, model);
  return value.rankedIn === undefined || wanted.every((measure) => value.rankedIn?.includes(measure) === true);
}

/** The entries of a page that the ranking shows: the last ones may be so low that others who are as good are not listed. */
export function shownIn(
  page: Page<RankedCustomer>,
  measure: ValueMeasure,
  { rankings }: ValueModel,
): Page<RankedCustomer> {
  const shown = page.entries.filter(({ item }) => item.rank >= (rankings?.[measure].shown ?? -Infinity));
  return shown.length === page.entries.length ? page : { ...page, entries: shown, hasNextPage: false };
}

/**
 * The changes that store the person's sums under the survivor and nothing under the other records. A person who has not
 * bought, or who is erased, has no stored value. Null: nothing changes.
 * @param records all records of the person; `state` is null where the record does not exist
 */
export function diffCustomerValues(
  records: readonly {
    readonly id: string;
    readonly state: RecordState | null;
    readonly stored: CustomerValue | null;
  }[],
  context: ValueContext,
): readonly ValueChange[] | null {
  const states = records.map(({ state }) => state).filter((state) => state !== null);
  const sums = personSumsOf(states);
  const isErased = states[0]?.customer.status !== 'ACTIVE';
  const changes = records.map(({ id, stored }): ValueChange => {
    const change = { customerId: id, before: stored, isErased };
    if (sums === null || id !== sums.customerId) return { ...change, after: null };
    return { ...change, after: stored !== null && isUpToDate(stored, sums) ? stored : newValue(sums, context) };
  });
  return changes.every(({ before, after }) => before === after) ? null : changes;
}

function newValue(sums: PersonSums, { model, now, zone, newToken }: ValueContext): CustomerValue {
  const { firstOrderAt, lastOrderAt } = sums;
  const days =
    firstOrderAt === null || lastOrderAt === null
      ? {}
      : { days: { first: dayOf(firstOrderAt, zone), last: dayOf(lastOrderAt, zone) } };
  const value = { ...sums, ...days, ...predictionToStore(model, sums, now), token: newToken() };
  const { comparedOneIn = 1 } = model;
  const compared = comparedOneIn === 1 ? {} : { comparedAs: comparedAs(sums.customerId, comparedOneIn) };
  return ranked({ ...value, ...compared }, model);
}

/** Whether a stored value says what these sums say, and counts. */
const isUpToDate = (stored: CustomerValue, sums: SalesSums): boolean =>
  stored.days !== undefined && isSameSums(stored, sums);

/**
 * The sums of a person's sales; null for a person who has not bought, or who is erased.
 * @param states of all existing records of the person, in the order of the person's records
 */
function personSumsOf(states: readonly RecordState[]): PersonSums | null {
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

const isSameSums = (one: SalesSums, other: SalesSums): boolean =>
  one.orderCount === other.orderCount &&
  one.firstOrderAt === other.firstOrderAt &&
  one.lastOrderAt === other.lastOrderAt &&
  one.lifetimeValue === other.lifetimeValue &&
  one.valuedOrders === other.valuedOrders;
