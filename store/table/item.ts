import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { INDEXES, PARTITION_KEY, SORT_KEY, TTL_ATTRIBUTE } from './table-schema.ts';

export type Key = { readonly pk: string; readonly sk: string };
/** Where an item stands in the calendar index, if it does. */
export type CalendarKey = { readonly calendarPk: string; readonly calendarSk: string };
/** Where an item stands in the queue index, if it waits for somebody. */
export type QueueKey = { readonly queuePk: string; readonly queueSk: string };
export type Attributes = Record<string, AttributeValue>;

export const keyOf = ({ pk, sk }: Key): Attributes => ({ [PARTITION_KEY]: { S: pk }, [SORT_KEY]: { S: sk } });

/** The item that keeps this entity at this key, and its place in an index. */
export function itemOf(
  key: Key,
  entity: object,
  place: CalendarKey | QueueKey | (CalendarKey & QueueKey) | null = null,
): Attributes {
  return { ...marshall({ ...entity, ...place }, { removeUndefinedValues: true }), ...keyOf(key) };
}

const KEYS = new Set<string>([
  PARTITION_KEY,
  SORT_KEY,
  ...INDEXES.flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]),
  TTL_ATTRIBUTE,
]);

/**
 * The entity that an item keeps. The one cast of the store: what stands in the table was written by `itemOf` of the
 * same entity, so its shape is that entity's.
 */
export function entityOf<T>(item: Attributes): T {
  return unmarshall(Object.fromEntries(Object.entries(item).filter(([name]) => !KEYS.has(name)))) as T;
}

/** A string attribute that every item of its kind has. */
export function stringOf(item: Attributes, name: string): string {
  const value = item[name]?.S;
  if (value === undefined) throw new Error(`an item lacks its attribute ${name}`);
  return value;
}
