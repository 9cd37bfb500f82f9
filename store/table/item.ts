import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { entityOfText, textOfEntity } from './entity-text.ts';
import { INDEXES, PARTITION_KEY, SORT_KEY, TTL_ATTRIBUTE } from './table-schema.ts';
import type { TextKind } from './usual-values.ts';

export type Key = { readonly pk: string; readonly sk: string };
/** The key of an item in the calendar index. */
export type CalendarKey = { readonly calendarPk: string; readonly calendarSk: string };
/** The key of an item in the queue index. */
export type QueueKey = { readonly queuePk: string; readonly queueSk: string };
export type Attributes = Record<string, AttributeValue>;

export const keyOf = ({ pk, sk }: Key): Attributes => ({ [PARTITION_KEY]: { S: pk }, [SORT_KEY]: { S: sk } });

/** The key that an item has. */
export const keyIn = (item: Attributes): Key => ({
  pk: stringOf(item, PARTITION_KEY),
  sk: stringOf(item, SORT_KEY),
});

/** Tells items apart. */
export const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

/** The item that stores this entity at this key, with its keys in the indexes. */
export function itemOf(
  key: Key,
  entity: object,
  indexKeys: CalendarKey | QueueKey | (CalendarKey & QueueKey) | null = null,
): Attributes {
  return { ...attributesOf({ ...entity, ...indexKeys }), ...keyOf(key) };
}

/**
 * The same with the entity as one text, which is parsed in half the time that as many attributes take. Its version stays an attribute,
 * for conditions.
 * @param beside the names of other properties that stay attributes
 * @returns an item with attributes only where the text would be too long
 * @throws Error for values that an item cannot store
 */
export function textItemOf(
  kind: TextKind,
  key: Key,
  entity: object,
  indexKeys: CalendarKey | QueueKey | (CalendarKey & QueueKey) | null = null,
  beside: readonly string[] = [],
): Attributes {
  checkStorable(entity);
  const names = [VERSION, ...beside];
  const text = textOfEntity(kind, entity, names);
  if (text === null) return itemOf(key, entity, indexKeys);
  const properties: Readonly<Record<string, unknown>> = { ...entity };
  const besideText = Object.fromEntries(names.map((name) => [name, properties[name]]));
  return { ...itemOf(key, besideText, indexKeys), [TEXT]: { S: text }, [TEXT_KIND]: { S: kind } };
}

const VERSION = 'version';
/** No entity has a property of these names. */
const TEXT = 'entityText';
const TEXT_KIND = 'textKind';

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
  throw notStorable(value);
}

/**
 * Encoding the entity as attributes would find the same, and doubles the time of a write.
 * @throws Error for what cannot be an attribute, and for an undefined element, which JSON has as null
 */
function checkStorable(value: unknown): void {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return;
    case 'number':
      textOfNumber(value);
      return;
    case 'object':
      if (value === null) return;
      if (!Array.isArray(value) && !isPlainObject(value)) break;
      for (const part of Object.values(value)) if (part !== undefined || Array.isArray(value)) checkStorable(part);
      return;
  }
  throw notStorable(value);
}

const notStorable = (value: unknown): Error =>
  new Error(`an entity has a value that cannot be stored: ${Object.prototype.toString.call(value)}`);

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
const NOT_OF_ENTITY = new Set([...KEYS, TEXT, TEXT_KIND]);

/**
 * The entity that an item stores. This is the only cast of the store: `itemOf` or `textItemOf` wrote the item from the same
 * entity, so it has that entity's shape.
 */
export function entityOf<T>(item: Attributes): T {
  const [text, kind] = [item[TEXT]?.S, item[TEXT_KIND]?.S];
  const attributes = mapOf(item, NOT_OF_ENTITY);
  // A former version keeps the text beside the attributes that it changes.
  return (
    text === undefined || kind === undefined ? attributes : Object.assign(entityOfText(kind, text), attributes)
  ) as T;
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
/** The attributes that are numbers, such as those of a sum. */
export const numbersIn = (item: Attributes): readonly (readonly [name: string, number: number])[] =>
  Object.entries(item).flatMap(([name, { N }]) => (N === undefined ? [] : [[name, Number(N)] as const]));

export function stringOf(item: Attributes, name: string): string {
  const value = item[name]?.S;
  if (value === undefined) throw new Error(`an item lacks its attribute ${name}`);
  return value;
}
