import { DDSketch } from '@datadog/sketches-js';
import type { SalesSums } from './value-model.ts';

/** What customers are compared by: how lately, how often, and for how much they bought. */
export const VALUE_ASPECTS = ['RECENCY', 'FREQUENCY', 'MONETARY'] as const;
export type ValueAspect = (typeof VALUE_ASPECTS)[number];

/** In which bucket of each aspect's sketch a customer stands. */
export type ValueBuckets = Readonly<Record<ValueAspect, number>>;

/**
 * How all customers who bought are spread: by aspect, how many stand in each bucket. Counts add up, so a sketch is kept
 * in parts, and each customer is taken out of one bucket and put into another as things change.
 */
export type ValueSketch = Readonly<Record<ValueAspect, ReadonlyMap<number, number>>>;

export type ValueSketchRepository = {
  /** As it was up to a minute ago. */
  valueSketch(): Promise<ValueSketch>;
};

/** Amounts and counts that differ by less are in one bucket: DDSketch's buckets, each a hundredth around its middle. */
const { mapping } = new DDSketch({ relativeAccuracy: 0.01 });

/** Below all buckets of amounts, which begin at one minor unit. */
const BELOW_ALL_BUCKETS = -1;

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Null of whoever has not bought. Recency has a bucket a day: to be told by the day of the last order, it need not age. */
export function bucketsOf({ orderCount, lastOrderAt, lifetimeValue }: SalesSums): ValueBuckets | null {
  if (orderCount === 0 || lastOrderAt === null) return null;
  return {
    RECENCY: Math.floor(Date.parse(lastOrderAt) / DAY_MS),
    FREQUENCY: mapping.key(orderCount),
    MONETARY: lifetimeValue < 1 ? BELOW_ALL_BUCKETS : mapping.key(lifetimeValue),
  };
}

/** How many customers there are. */
export const sizeOf = (sketch: ValueSketch): number => sum(sketch.FREQUENCY.values());

/** Of all customers, the share with less than whoever stands in this bucket; 0 where there are none. */
export function shareBelow(sketch: ValueSketch, aspect: ValueAspect, bucket: number): number {
  return share(sketch[aspect], (other) => other < bucket);
}

/** Of all customers, the share with more than whoever stands in this bucket; 0 where there are none. */
export function shareAbove(sketch: ValueSketch, aspect: ValueAspect, bucket: number): number {
  return share(sketch[aspect], (other) => other > bucket);
}

function share(counts: ReadonlyMap<number, number>, counted: (bucket: number) => boolean): number {
  const all = sum(counts.values());
  const some = sum([...counts].filter(([bucket]) => counted(bucket)).map(([, count]) => count));
  return all === 0 ? 0 : some / all;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
