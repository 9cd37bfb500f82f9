import { buyerCounters } from '../../domain/insight/buyer-counters.ts';
import {
  type CustomerValue,
  rankOf,
  type ValueChange,
  type ValueMeasure,
} from '../../domain/insight/customer-value.ts';
import { type Attributes, itemOf, type Key, stringOf } from '../table/item.ts';
import { anyShard, partitionFor, partitionsOf } from '../table/shards.ts';
import { PARTITION_KEY, SORT_KEY } from '../table/table-schema.ts';
import { type Condition, isNew, type WriteItem } from '../table/write-item.ts';
import { counterWrites, nameOf } from './counter-writes.ts';
import { formerValueWrites } from './former-values.ts';
import { sketchWrites } from './value-sketch-items.ts';

/** The stored values of customers who bought. */
const VALUE = 'VALUE';
const rankingOf = (measure: ValueMeasure): string => `RANKING#${measure}`;

export const valuePks = (): readonly string[] => partitionsOf(VALUE);
/** The partitions of a ranking; each is sorted. */
export const rankingPks = (measure: ValueMeasure): readonly string[] => partitionsOf(rankingOf(measure));

export const valueKey = (customerId: string): Key => ({ pk: partitionFor(VALUE, customerId), sk: customerId });

/**
 * Updates the stored values of people, their places in the rankings, and the sums over many people.
 * @param shard the partition of the sums
 */
export function customerValueWrites(changes: readonly ValueChange[], shard = anyShard()): readonly WriteItem[] {
  return [
    ...changes.flatMap(valueWrites),
    ...counterWrites(changes.flatMap(buyerCounters), shard),
    ...sketchWrites(changes, shard),
  ];
}

/** The number of people, at least one, whose writes are at most so many items together. */
export function countFitting(people: readonly (readonly ValueChange[])[], items: number): number {
  const names = new Set<string>();
  for (const [index, changes] of people.entries()) {
    for (const write of customerValueWrites(changes, 0)) names.add(nameOf(keyWritten(write)));
    if (names.size > items) return Math.max(1, index);
  }
  return people.length;
}

function keyWritten(write: WriteItem): Key {
  if ('put' in write) return { pk: stringOf(write.put, PARTITION_KEY), sk: stringOf(write.put, SORT_KEY) };
  if ('delete' in write) return write.delete;
  return 'update' in write ? write.update : write.check;
}

function valueWrites({ customerId, before, after }: ValueChange): readonly WriteItem[] {
  const key = valueKey(customerId);
  const condition = isTokenUnchanged(before);
  if (before === after) return [{ check: key, condition }];
  return [
    after === null ? { delete: key, condition } : { put: valueItem(after), condition },
    ...orderCountWrites(before, after),
    ...formerValueWrites(before, (measure, value) => rankingKey(measure, value)?.sk ?? null),
  ];
}

/** A value stands in the rankings by money through the keys of its own item in the indexes. */
export function valueItem(value: CustomerValue): Attributes {
  const [lifetime, predicted] = [rankingKey('LIFETIME_VALUE', value), rankingKey('PREDICTED_VALUE', value)];
  return itemOf(valueKey(value.customerId), {
    ...value,
    ...(lifetime === null ? {} : { calendarPk: lifetime.pk, calendarSk: lifetime.sk }),
    ...(predicted === null ? {} : { queuePk: predicted.pk, queueSk: predicted.sk }),
  });
}

/** There is no third index: the ranking by orders has an item for each person. */
function orderCountWrites(before: CustomerValue | null, after: CustomerValue | null): readonly WriteItem[] {
  const [old, next] = [before, after].map((value) => (value === null ? null : rankingKey('ORDER_COUNT', value)));
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

/** The customer at a position of a ranking. */
export const customerIdAt = (sk: string): string => sk.slice(sk.indexOf('#') + 1);

/** The stored value is still the one that was read; null: there is still none. */
export function isTokenUnchanged(before: CustomerValue | null): Condition {
  if (before === null) return isNew;
  return { expression: '#token = :token', names: { '#token': 'token' }, values: { ':token': { S: before.token } } };
}
