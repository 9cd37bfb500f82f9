import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { INDEXES, PARTITION_KEY, SORT_KEY, TTL_ATTRIBUTE } from './table-schema.ts';

export type Key = { readonly pk: string; readonly sk: string };
/** The key of an item in the calendar index. */
export type CalendarKey = { readonly calendarPk: string; readonly calendarSk: string };
/** The key of an item in the queue index. */
export type QueueKey = { readonly queuePk: string; readonly queueSk: string };
export type Attributes = Record<string, AttributeValue>;

export const keyOf = ({ pk, sk }: Key): Attributes => ({ [PARTITION_KEY]: { S: pk }, [SORT_KEY]: { S: sk } });

/** The item that stores this entity at this key, with its keys in the indexes. */
export function itemOf(
  key: Key,
  entity: object,
  indexKeys: CalendarKey | QueueKey | (CalendarKey & QueueKey) | null = null,
): Attributes {
  return { ...marshall({ ...entity, ...indexKeys }, { removeUndefinedValues: true }), ...keyOf(key) };
}

const KEYS = new Set<string>([
  PARTITION_KEY,
  SORT_KEY,
  ...INDEXES.flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]),
  TTL_ATTRIBUTE,
]);

/**
 * The entity that an item stores. This is the only cast of the store: `itemOf` wrote the item from the same entity, so it
 * has that entity's shape.
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
