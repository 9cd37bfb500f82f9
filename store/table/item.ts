import type { AttributeValue } from '@aws-sdk/client-dynamodb';
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
  return { ...attributesOf({ ...entity, ...indexKeys }), ...keyOf(key) };
}

/** The same as `marshall` of the SDK, without values that are undefined. @throws Error for values that JSON has not */
function attributesOf(entity: object): Attributes {
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(entity)) if (value !== undefined) attributes[name] = attributeOf(value);
  return attributes;
}

function attributeOf(value: unknown): AttributeValue {
  switch (typeof value) {
    case 'string':
      return { S: value };
    case 'number':
      return { N: textOfNumber(value) };
    case 'boolean':
      return { BOOL: value };
    case 'object':
      if (value === null) return { NULL: true };
      if (Array.isArray(value)) return { L: value.filter((element) => element !== undefined).map(attributeOf) };
      if (isPlainObject(value)) return { M: attributesOf(value) };
  }
  throw new Error(`an entity has a value that cannot be stored: ${Object.prototype.toString.call(value)}`);
}

/** DynamoDB has neither; and a number beyond the safe ones would be read as another. */
function textOfNumber(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
    throw new Error('an entity has a number that cannot be stored');
  return String(value);
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
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
  if (value.N !== undefined) return numberFrom(value.N);
  if (value.NULL !== undefined) return null;
  if (value.M !== undefined) return mapOf(value.M);
  if (value.L !== undefined) return value.L.map(nativeOf);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.SS !== undefined) return new Set(value.SS);
  if (value.NS !== undefined) return new Set(value.NS.map(numberFrom));
  throw new Error('an item has a binary attribute, which we never write');
}

function numberFrom(text: string): number | bigint {
  const number = Number(text);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : BigInt(text);
}

/** A string attribute that every item of its kind has. */
export function stringOf(item: Attributes, name: string): string {
  const value = item[name]?.S;
  if (value === undefined) throw new Error(`an item lacks its attribute ${name}`);
  return value;
}
