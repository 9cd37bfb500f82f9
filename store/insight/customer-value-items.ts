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

/** The stored values of customers who bought. */
const VALUE = 'VALUE';
/** The number of customers in each bucket of each aspect. */
const SKETCH = 'VALUE_SKETCH';
const rankingOf = (measure: ValueMeasure): string => `RANKING#${measure}`;

export const VALUE_PKS = partitionsOf(VALUE);
export const SKETCH_PKS = partitionsOf(SKETCH);
/** The partitions of a ranking; each is sorted. */
export const rankingPks = (measure: ValueMeasure): readonly string[] => partitionsOf(rankingOf(measure));

export const valueKey = (customerId: string): Key => ({ pk: partitionFor(VALUE, customerId), sk: customerId });

/** Updates the stored value of each record, its entries in the rankings, and the counts of the sketch. */
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

/** Added to each rank, so that all ranks sort as text: more than the sales or refunds of any customer. */
const RANK_OFFSET = 10 ** 15;

function rankingKey(measure: ValueMeasure, value: CustomerValue): Key | null {
  const rank = rankOf(value, measure);
  if (rank === null) return null;
  const sk = `${String(RANK_OFFSET + rank).padStart(16, '0')}#${value.customerId}`;
  return { pk: partitionFor(rankingOf(measure), value.customerId), sk };
}

/** The customer of a ranking entry. */
export const customerIdAt = (sk: string): string => sk.slice(sk.indexOf('#') + 1);

/** One update for each bucket: a transaction must not contain an item twice. */
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

/** The stored value is still the one that was read; null: there is still none. */
function isTokenUnchanged(before: CustomerValue | null): Condition {
  if (before === null) return isNew;
  return { expression: '#token = :token', names: { '#token': 'token' }, values: { ':token': { S: before.token } } };
}
