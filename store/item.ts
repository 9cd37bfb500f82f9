import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { CALENDAR_INDEX, PARTITION_KEY, SORT_KEY, TTL_ATTRIBUTE } from './table-schema.ts';

export type Key = { readonly pk: string; readonly sk: string };
/** Where an item stands in the calendar index, if it does. */
export type CalendarKey = { readonly calendarPk: string; readonly calendarSk: string };
export type Attributes = Record<string, AttributeValue>;

export const keyOf = ({ pk, sk }: Key): Attributes => ({ [PARTITION_KEY]: { S: pk }, [SORT_KEY]: { S: sk } });

/** The item that keeps this entity at this key. */
export function itemOf(key: Key, entity: object, calendar: CalendarKey | null = null): Attributes {
  return { ...marshall({ ...entity, ...calendar }, { removeUndefinedValues: true }), ...keyOf(key) };
}

const KEYS = new Set<string>([
  PARTITION_KEY,
  SORT_KEY,
  CALENDAR_INDEX.partitionKey,
  CALENDAR_INDEX.sortKey,
  TTL_ATTRIBUTE,
]);

/**
 * The entity that an item keeps. The one cast of the store: what stands in the table was written by `itemOf` of the
 * same noun, so its shape is that noun's.
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
