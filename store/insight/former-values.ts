import { BUYER_BOARD } from '../../domain/insight/buyer-counters.ts';
import type { CustomerValue } from '../../domain/insight/customer-value.ts';
import type { ValueMeasure } from '../../domain/insight/ranking-bounds.ts';
import { bucketsOf, VALUE_ASPECTS, type ValueAspect } from '../../domain/insight/value-sketch.ts';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { HIGHEST_CHARACTER, type Reader } from '../table/dynamo-read.ts';
import { type Attributes, type Key, stringOf } from '../table/item.ts';
import { partitionsUpTo, partitionWithin } from '../table/shards.ts';
import type { WriteItem } from '../table/write-item.ts';

/**
 * What versions before December 2026 stored for values without `days`: an entry in each ranking, and a count in three buckets.
 * The first write of such a value takes both away, so what is read here and what the present version stores add up.
 */
const SKETCH = 'VALUE_SKETCH';
/** Their number of shards, whatever the present one is. */
const SHARDS = 4;
const rankingOf = (measure: ValueMeasure): string => `RANKING#${measure}`;

/** Takes a person out of the former rankings and buckets. */
export function formerValueWrites(before: CustomerValue | null, sortKeyIn: SortKeyIn): readonly WriteItem[] {
  if (before === null || before.days !== undefined) return [];
  const { customerId } = before;
  const entries = (['LIFETIME_VALUE', 'PREDICTED_VALUE'] as const).flatMap((measure) => {
    const sk = sortKeyIn(measure, before);
    return sk === null ? [] : [{ delete: { pk: partitionWithin(SHARDS, rankingOf(measure), customerId), sk } }];
  });
  return [...entries, ...sketchKeys(before).map((update) => ({ update, add: { count: -1 } }))];
}

/** The partitions of the former rankings. */
export const formerRankingPks = (measure: ValueMeasure): readonly string[] =>
  partitionsUpTo(rankingOf(measure), SHARDS);

/** The position of a value in a ranking; null: it has none. */
type SortKeyIn = (measure: ValueMeasure, value: CustomerValue) => string | null;

function sketchKeys(value: CustomerValue): readonly Key[] {
  const buckets = bucketsOf(value, 'UTC');
  const pk = partitionWithin(SHARDS, SKETCH, value.customerId);
  return buckets === null ? [] : VALUE_ASPECTS.map((aspect) => ({ pk, sk: `${aspect}#${buckets[aspect]}` }));
}

/** A bucket of an aspect, and how many people it has. */
export type FormerCount = readonly [aspect: ValueAspect, bucket: number, count: number];

/** One Query for each partition. */
export async function readFormerSketch(reader: Reader): Promise<readonly FormerCount[]> {
  const parts = await mapInParallel(partitionsUpTo(SKETCH, SHARDS), (pk) =>
    reader.query({ pk, from: ' ', to: HIGHEST_CHARACTER }),
  );
  return parts.flat().flatMap(formerCountIn);
}

function formerCountIn(item: Attributes): readonly FormerCount[] {
  const [name, bucket] = stringOf(item, 'sk').split('#');
  const aspect = VALUE_ASPECTS.find((one) => one === name);
  return aspect === undefined ? [] : [[aspect, Number(bucket), Number(item['count']?.N)]];
}

/** Stands in the table once every stored value counts on the board of people who bought. */
export const ALL_COUNTED_KEY: Key = { pk: `TALLY#${BUYER_BOARD}`, sk: '#ALL_COUNTED' };
