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
  return mapOf(item, KEYS) as T;
}

function mapOf(item: Attributes, except: ReadonlySet<string> | null = null): object {
  const map: Record<string, unknown> = {};
  for (const name in item) {
    const value = item[name];
    if (value !== undefined && !(except?.has(name) ?? false)) map[name] = nativeOf(value);
  }
  return map;
}

/** The same as `unmarshall` of the SDK, which takes several times as long. */
function nativeOf(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined && Math.abs(Number(value.N)) <= Number.MAX_SAFE_INTEGER) return Number(value.N);
  if (value.NULL !== undefined) return null;
  if (value.M !== undefined) return mapOf(value.M);
  if (value.L !== undefined) return value.L.map(nativeOf);
  if (value.BOOL !== undefined) return value.BOOL;
  // Sets, bytes, and numbers that need a BigInt.
  return unmarshall({ value })['value'];
}

/** A string attribute that every item of its kind has. */
export function stringOf(item: Attributes, name: string): string {
  const value = item[name]?.S;
  if (value === undefined) throw new Error(`an item lacks its attribute ${name}`);
  return value;
}
