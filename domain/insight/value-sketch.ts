import { DDSketch } from '@datadog/sketches-js';
import { type Day, dayOf, daysBetween, type TimeZone } from '../kernel/instant.ts';
import type { SalesSums } from './value-model.ts';

/** What customers are compared by: how recently, how often, and for how much they bought. */
export const VALUE_ASPECTS = ['RECENCY', 'FREQUENCY', 'MONETARY'] as const;
export type ValueAspect = (typeof VALUE_ASPECTS)[number];

/** The bucket of a customer in the sketch of each aspect. */
export type ValueBuckets = Readonly<Record<ValueAspect, number>>;

/**
 * The distribution of all customers who bought: by aspect, the number of customers in each bucket. Counts add up, so a
 * sketch is stored in parts, and a change moves a customer from one bucket to another.
 */
export type ValueSketch = Readonly<Record<ValueAspect, ReadonlyMap<number, number>>>;

export type ValueSketchRepository = {
  /** May be up to a minute old. */
  valueSketch(): Promise<ValueSketch>;
};

/** DDSketch's buckets for amounts and counts: each reaches 1 % below and above its middle. */
const { mapping } = new DDSketch({ relativeAccuracy: 0.01 });

/** The bucket of amounts below one minor unit, where the buckets of the sketch begin. */
const BELOW_ALL_BUCKETS = -1;

/**
 * Null for a customer without orders. Recency has one bucket for each day of the last order, so buckets do not age.
 * @param zone of the shop
 */
export function bucketsOf(sums: SalesSums, zone: TimeZone): ValueBuckets | null {
  const { orderCount, lastOrderAt } = sums;
  if (orderCount === 0 || lastOrderAt === null) return null;
  return { RECENCY: recencyOf(dayOf(lastOrderAt, zone)), ...amountBucketsOf(sums) };
}

/** Of a customer with orders. */
export const amountBucketsOf = ({
  orderCount,
  lifetimeValue,
}: Pick<SalesSums, 'orderCount' | 'lifetimeValue'>): Omit<ValueBuckets, 'RECENCY'> => ({
  FREQUENCY: mapping.key(orderCount),
  MONETARY: lifetimeValue < 1 ? BELOW_ALL_BUCKETS : mapping.key(lifetimeValue),
});

/** The bucket of the customers whose last order was on this day. */
export const recencyOf = (day: Day): number => daysBetween(EPOCH, day);
const EPOCH: Day = '1970-01-01';

/** The number of customers. */
export const sizeOf = (sketch: ValueSketch): number => sum(sketch.FREQUENCY.values());

/** The share of all customers in lower buckets; 0 if there are no customers. */
export function shareBelow(sketch: ValueSketch, aspect: ValueAspect, bucket: number): number {
  return shareWhere(sketch[aspect], (other) => other < bucket);
}

/** The share of all customers in higher buckets; 0 if there are no customers. */
export function shareAbove(sketch: ValueSketch, aspect: ValueAspect, bucket: number): number {
  return shareWhere(sketch[aspect], (other) => other > bucket);
}

function shareWhere(counts: ReadonlyMap<number, number>, matches: (bucket: number) => boolean): number {
  const all = sum(counts.values());
  const some = sum([...counts].filter(([bucket]) => matches(bucket)).map(([, count]) => count));
  return all === 0 ? 0 : some / all;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
