import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { COUNTING } from '../../domain/matching/counting/counting.ts';
import { BUCKETS, type BucketDelta, sumDeltas, type ValueCounts } from '../../domain/matching/counting/value-counts.ts';
import { COUNTED_FIELDS } from '../../domain/matching/fields/counted-value.ts';
import type { Addition } from '../insight/counter-batches.ts';
import { prefixRange, type Reader } from '../table/dynamo-read.ts';
import { type Attributes, stringOf } from '../table/item.ts';
import { partitionsOf } from '../table/shards.ts';

/** An item of so many counters stays below 1 kB, so that to add to it costs one unit. */
const BUCKETS_PER_ITEM = 64;
/** The attribute of the number of records that have the field; the counters have numbers as names. */
const RECORDS = 'n';

export const FREQUENCY = 'FREQUENCY';

/** What is added to one item. */
type ValueDelta = Pick<BucketDelta, 'field'> & {
  readonly group: number;
  readonly counts: Readonly<Record<string, number>>;
};

/** The item in one of the shards. A writer takes any, and a reader adds them up. */
export const valueCountAdditions = ({ field, group, counts }: ValueDelta, shard: number): readonly Addition[] => [
  { key: { pk: `${FREQUENCY}#${shard}`, sk: `${COUNTING}#${field}#${String(group).padStart(2, '0')}` }, counts },
];

export const toValueDelta = ({ field, bucket, values, records }: BucketDelta): ValueDelta => ({
  field,
  group: Math.floor(bucket / BUCKETS_PER_ITEM),
  counts: {
    ...(values === 0 ? {} : { [bucket % BUCKETS_PER_ITEM]: values }),
    ...(records === 0 ? {} : { [RECORDS]: records }),
  },
});

/** Costs one Query for each shard, and at most 40 units each if nothing is consistent. */
export async function readValueCounts(reader: Reader): Promise<ValueCounts> {
  const items = await mapInParallel(partitionsOf(FREQUENCY), (pk) => reader.query(prefixRange(pk, `${COUNTING}#`)));
  return sumDeltas(items.flat().flatMap(deltasIn));
}

function deltasIn(item: Attributes): readonly BucketDelta[] {
  const [, name, group] = stringOf(item, 'sk').split('#');
  const field = COUNTED_FIELDS.find((one) => one === name);
  if (field === undefined) return [];
  const numberIn = (attribute: string) => Number(item[attribute]?.N ?? 0);
  const first = Number(group) * BUCKETS_PER_ITEM;
  return Array.from({ length: Math.min(BUCKETS_PER_ITEM, BUCKETS - first) }, (_, at) => ({
    ...{ field, bucket: first + at, values: numberIn(String(at)) },
    records: at === 0 ? numberIn(RECORDS) : 0,
  })).filter(({ values, records }) => values !== 0 || records !== 0);
}
