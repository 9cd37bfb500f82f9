import {
  type CustomerValue,
  rankOf,
  VALUE_MEASURES,
  type ValueChange,
  type ValueMeasure,
} from '../../domain/insight/customer-value.ts';
import { bucketsOf, VALUE_ASPECTS } from '../../domain/insight/value-sketch.ts';
import { itemOf, type Key } from '../table/item.ts';
import { partitionFor, partitionsOf } from '../table/shards.ts';
import { type Condition, isNew, type WriteItem } from '../table/write-item.ts';

/** What is kept of everybody who bought. */
const VALUE = 'VALUE';
/** How many stand in each bucket of each aspect. */
const SKETCH = 'VALUE_SKETCH';
const rankingOf = (measure: ValueMeasure): string => `RANKING#${measure}`;

export const VALUE_PKS = partitionsOf(VALUE);
export const SKETCH_PKS = partitionsOf(SKETCH);
/** A ranking: each partition of it is in order. */
export const rankingPks = (measure: ValueMeasure): readonly string[] => partitionsOf(rankingOf(measure));

export const valueKey = (customerId: string): Key => ({ pk: partitionFor(VALUE, customerId), sk: customerId });

/** Of each record its place in the kept values and in the rankings, and in the sketch how many stand like each other. */
export function customerValueWrites(changes: readonly ValueChange[]): readonly WriteItem[] {
  return [...changes.flatMap(valueWrites), ...sketchWrites(changes)];
}

function valueWrites({ customerId, before, after }: ValueChange): readonly WriteItem[] {
  const key = valueKey(customerId);
  const condition = isTokenUnchanged(before);
  if (before === after) return [{ check: key, condition }];
  return [
    after === null ? { delete: key, condition } : { put: itemOf(key, after), condition },
    ...VALUE_MEASURES.flatMap((measure) => rankingWrites(measure, before, after)),
  ];
}

function rankingWrites(
  measure: ValueMeasure,
  before: CustomerValue | null,
  after: CustomerValue | null,
): readonly WriteItem[] {
  const [old, next] = [before, after].map((value) => (value === null ? null : rankingKey(measure, value)));
  if (old?.sk === next?.sk) return [];
  return [...(old == null ? [] : [{ delete: old }]), ...(next == null ? [] : [{ put: itemOf(next, {}) }])];
}

/** What is to be added, so that a ranking sorts as text: more than anybody's sales, returned or not. */
const RANK_OFFSET = 10 ** 15;

function rankingKey(measure: ValueMeasure, value: CustomerValue): Key | null {
  const rank = rankOf(value, measure);
  if (rank === null) return null;
  const sk = `${String(RANK_OFFSET + rank).padStart(16, '0')}#${value.customerId}`;
  return { pk: partitionFor(rankingOf(measure), value.customerId), sk };
}

/** Whose place in a ranking this is. */
export const customerIdAt = (sk: string): string => sk.slice(sk.indexOf('#') + 1);

/** A transaction takes an item once, also where one record leaves a bucket that another one enters. */
function sketchWrites(changes: readonly ValueChange[]): readonly WriteItem[] {
  const counts = new Map<string, Key & { count: number }>();
  for (const { customerId, before, after } of changes)
    for (const [value, count] of [
      [before, -1],
      [after, 1],
    ] as const)
      for (const { pk, sk } of value === null ? [] : sketchKeys(customerId, value)) {
        const known = counts.get(`${pk} ${sk}`) ?? { pk, sk, count: 0 };
        counts.set(`${pk} ${sk}`, { ...known, count: known.count + count });
      }
  return [...counts.values()]
    .filter(({ count }) => count !== 0)
    .map(({ pk, sk, count }) => ({ update: { pk, sk }, add: { count } }));
}

function sketchKeys(customerId: string, value: CustomerValue): readonly Key[] {
  const buckets = bucketsOf(value);
  const pk = partitionFor(SKETCH, customerId);
  return buckets === null ? [] : VALUE_ASPECTS.map((aspect) => ({ pk, sk: `${aspect}#${buckets[aspect]}` }));
}

/** Nothing stands there, or the same writing as was read. */
function isTokenUnchanged(before: CustomerValue | null): Condition {
  if (before === null) return isNew;
  return { expression: '#token = :token', names: { '#token': 'token' }, values: { ':token': { S: before.token } } };
}
