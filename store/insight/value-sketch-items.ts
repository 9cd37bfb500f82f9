import { comparedBuyers } from '../../domain/insight/buyer-counters.ts';
import type { CounterSum } from '../../domain/insight/counters.ts';
import type { ValueChange } from '../../domain/insight/customer-value.ts';
import { amountBucketsOf, recencyOf, type ValueAspect, type ValueSketch } from '../../domain/insight/value-sketch.ts';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { HIGHEST_CHARACTER, type Reader } from '../table/dynamo-read.ts';
import { numbersIn } from '../table/item.ts';
import { partitionsOf } from '../table/shards.ts';
import type { WriteItem } from '../table/write-item.ts';
import type { Addition, Delta } from './counter-batches.ts';
import { deltaWrites } from './counter-writes.ts';
import type { FormerCount } from './former-values.ts';

export const DISTRIBUTION = 'VALUE_DISTRIBUTION';

/**
 * An item holds the people of so many buckets of lifetime value, which is about a factor of two, with their buckets of order
 * counts. So most orders change one item, and it stays below 1 kB.
 */
const BUCKETS_PER_ITEM = 32;
/** Before the number of the bucket, in the names of attributes. */
const MONETARY = 'm';
const FREQUENCY = 'f';

type SketchDelta = Delta & { readonly group: number };

/** Moves people between the buckets of lifetime value and of order counts. */
export const sketchWrites = (changes: readonly ValueChange[], shard: number): readonly WriteItem[] =>
  deltaWrites(
    changes.flatMap(({ before, after }) => [...deltasOf(before, -1), ...deltasOf(after, 1)]),
    sketchAdditions,
    shard,
  );

function deltasOf(value: ValueChange['after'], sign: 1 | -1): readonly SketchDelta[] {
  if (value?.days === undefined) return [];
  const { MONETARY: amount, FREQUENCY: orders } = amountBucketsOf(value);
  const count = sign * (value.comparedAs ?? 1);
  const counts = { [`${MONETARY}${amount}`]: count, [`${FREQUENCY}${orders}`]: count };
  return [{ group: Math.floor(amount / BUCKETS_PER_ITEM), counts }];
}

const sketchAdditions = ({ group, counts }: SketchDelta, shard: number): readonly Addition[] => [
  { key: { pk: `${DISTRIBUTION}#${shard}`, sk: `GROUP#${group}` }, counts },
];

/** The counters of all items, by name. One Query for each partition. */
export async function readSketchAmounts(reader: Reader): Promise<SketchAmounts> {
  const parts = await mapInParallel(partitionsOf(DISTRIBUTION), (pk) =>
    reader.query({ pk, from: ' ', to: HIGHEST_CHARACTER }),
  );
  return parts.flat().flatMap(numbersIn);
}

type SketchAmounts = readonly (readonly [name: string, count: number])[];

/**
 * @param days the counters of people who bought, by day
 * @param former what former versions counted, and nothing above counts
 */
export function sketchOf(
  counts: SketchAmounts,
  days: readonly CounterSum[],
  former: readonly FormerCount[],
): ValueSketch {
  const formerOf = (wanted: ValueAspect) =>
    former.flatMap(([aspect, bucket, count]) => (aspect === wanted ? [[bucket, count] as const] : []));
  const amountsOf = (prefix: string) =>
    counts.flatMap(([name, count]) => (name.startsWith(prefix) ? [[Number(name.slice(1)), count] as const] : []));
  return {
    RECENCY: sumByBucket([
      ...days.map(({ start, counts: ofDay }) => [recencyOf(start), comparedBuyers(ofDay)] as const),
      ...formerOf('RECENCY'),
    ]),
    FREQUENCY: sumByBucket([...amountsOf(FREQUENCY), ...formerOf('FREQUENCY')]),
    MONETARY: sumByBucket([...amountsOf(MONETARY), ...formerOf('MONETARY')]),
  };
}

/** Without buckets in which nobody is. */
function sumByBucket(counts: readonly (readonly [number, number])[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const [bucket, count] of counts) sums.set(bucket, (sums.get(bucket) ?? 0) + count);
  return new Map([...sums].filter(([, count]) => count !== 0));
}
