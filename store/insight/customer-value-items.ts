import { buyerCounters } from '../../domain/insight/buyer-counters.ts';
import {
  type CustomerValue,
  type RankedCustomer,
  rankOf,
  type ValueChange,
} from '../../domain/insight/customer-value.ts';
import type { ValueMeasure } from '../../domain/insight/ranking-bounds.ts';
import { type Attributes, entityOf, itemOf, type Key, keyIn, nameOf, stringOf } from '../table/item.ts';
import { anyShard, otherPartitionFor, partitionFor, partitionsOf } from '../table/shards.ts';
import { PARTITION_KEY } from '../table/table-schema.ts';
import { type Condition, isNew, type WriteItem } from '../table/write-item.ts';
import { counterWrites } from './counter-writes.ts';
import { formerValueWrites } from './former-values.ts';
import { sketchWrites } from './value-sketch-items.ts';

/** The stored values of customers who bought. */
export const VALUE = 'VALUE';
const rankingOf = (measure: ValueMeasure): string => `RANKING#${measure}`;

/** The partitions of a ranking; each is sorted. */
export const rankingPks = (measure: ValueMeasure): readonly string[] => partitionsOf(rankingOf(measure));

export const valueKey = (customerId: string): Key => ({ pk: partitionFor(VALUE, customerId), sk: customerId });

/** Where a writer with the other count of shards puts the value. It is in one of both places. Null: there is no other place. */
export function otherValueKey(customerId: string): Key | null {
  const pk = otherPartitionFor(VALUE, customerId);
  return pk === null ? null : { pk, sk: customerId };
}

/** Moves a stored value, with its entry in the ranking by orders, to the partition of the present count; none: it is there. */
export function valueMoves(item: Attributes): readonly WriteItem[] {
  const value = entityOf<CustomerValue>(item);
  const [from, to] = [{ pk: stringOf(item, PARTITION_KEY), sk: value.customerId }, valueKey(value.customerId)];
  if (from.pk === to.pk) return [];
  const ranked = rankingKey('ORDER_COUNT', value);
  // A value without days has its other entries where former versions put them.
  const moved = value.days === undefined ? { ...item, [PARTITION_KEY]: { S: to.pk } } : valueItem(value);
  return [
    { delete: from, condition: isTokenUnchanged(value) },
    { put: moved, condition: isNew },
    ...(ranked === null ? [] : orderCountMoves(ranked, from.pk.slice(VALUE.length))),
  ];
}

/** @param suffix the shard that it leaves, with its sign */
const orderCountMoves = (to: Key, suffix: string): readonly WriteItem[] => [
  { delete: { pk: `${rankingOf('ORDER_COUNT')}${suffix}`, sk: to.sk } },
  { put: itemOf(to, {}) },
];

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
  if ('put' in write) return keyIn(write.put);
  if ('delete' in write) return write.delete;
  return 'update' in write ? write.update : write.check;
}

function valueWrites({ customerId, before, after }: ValueChange): readonly WriteItem[] {
  const key = valueKey(customerId);
  const condition = isTokenUnchanged(before);
  if (before === after) return [{ check: key, condition }];
  return [
    after === null ? { delete: key, condition } : { put: valueItem(after), condition },
    ...(before === null ? nowhereElse(customerId) : []),
    ...orderCountWrites(before, after),
    ...formerValueWrites(before, (measure, value) => rankingKey(measure, value)?.sk ?? null),
  ];
}

/** No writer with the other count has put a value there meanwhile. */
function nowhereElse(customerId: string): readonly WriteItem[] {
  const other = otherValueKey(customerId);
  return other === null ? [] : [{ check: other, condition: isNew }];
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
export function orderCountWrites(before: CustomerValue | null, after: CustomerValue | null): readonly WriteItem[] {
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
export function rankedAt(sk: string): RankedCustomer {
  const [rank = '', customerId = ''] = sk.split('#');
  return { customerId, rank: Number(rank) - RANK_OFFSET };
}

/** The stored value is still the one that was read; null: there is still none. */
export function isTokenUnchanged(before: CustomerValue | null): Condition {
  if (before === null) return isNew;
  return { expression: '#token = :token', names: { '#token': 'token' }, values: { ':token': { S: before.token } } };
}
