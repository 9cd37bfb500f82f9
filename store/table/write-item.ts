import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type Attributes, type Key, keyOf, numbersIn } from './item.ts';
import { PARTITION_KEY } from './table-schema.ts';

/** One write of a transaction, without the name of the table. */
export type WriteItem =
  | { readonly put: Attributes; readonly condition?: Condition }
  | { readonly delete: Key; readonly condition?: Condition }
  /** Adds to numbers; missing ones begin at 0. Sets other attributes in the same write. */
  | {
      readonly update: Key;
      readonly add: Readonly<Record<string, number>>;
      readonly set?: Attributes;
      readonly condition?: Condition;
    }
  | { readonly check: Key; readonly condition: Condition };

export type Condition = {
  readonly expression: string;
  readonly names: Record<string, string>;
  readonly values?: Attributes;
};

/** There is no item at the key. */
export const isNew: Condition = { expression: 'attribute_not_exists(#pk)', names: { '#pk': 'pk' } };

/** The item still has the version that was read. */
function isAtVersion(version: number): Condition {
  return {
    expression: '#version = :version',
    names: { '#version': 'version' },
    values: { ':version': { N: String(version) } },
  };
}

/** There is no item at the key, or its owner is this one, or the former owner that this one replaces. */
export function isFreeOrOwnedBy(attribute: string, owner: string, former?: string): Condition {
  const free = 'attribute_not_exists(#pk) OR #owner = :owner';
  const names = { '#pk': 'pk', '#owner': attribute };
  if (former === undefined) return { expression: free, names, values: { ':owner': { S: owner } } };
  return {
    expression: `${free} OR #owner = :former`,
    names,
    values: { ':owner': { S: owner }, ':former': { S: former } },
  };
}

/** The item has not changed since it was read; null: it did not exist. */
export function isUnchanged(before: { readonly version: number } | null): Condition {
  return before === null ? isNew : isAtVersion(before.version);
}

/**
 * The sums in the item are as they were read.
 * @param names of sums that others may add meanwhile, also where the item has none of that name
 */
export function hasNumbersOf(item: Attributes, names: readonly string[] = []): Condition {
  const sums = numbersIn(item);
  const absent = names.filter((name) => item[name] === undefined);
  return {
    expression: [
      'attribute_exists(#pk)',
      ...sums.map((_, at) => `#s${at} = :s${at}`),
      ...absent.map((_, at) => `attribute_not_exists(#a${at})`),
    ].join(' AND '),
    names: {
      '#pk': PARTITION_KEY,
      ...Object.fromEntries(sums.map(([name], at) => [`#s${at}`, name])),
      ...Object.fromEntries(absent.map((name, at) => [`#a${at}`, name])),
    },
    ...(sums.length > 0 && {
      values: Object.fromEntries(sums.map(([, number], at) => [`:s${at}`, { N: String(number) }])),
    }),
  };
}

export const andConditions = (one: Condition, other: Condition): Condition => ({
  expression: `${one.expression} AND ${other.expression}`,
  names: { ...one.names, ...other.names },
  values: { ...one.values, ...other.values },
});

export function toTransactItem(table: string, write: WriteItem): TransactWriteItem {
  if ('update' in write) return { Update: { TableName: table, Key: keyOf(write.update), ...toUpdate(write) } };
  const condition = write.condition === undefined ? {} : toParameters(write.condition);
  if ('put' in write) return { Put: { TableName: table, Item: write.put, ...condition } };
  if ('delete' in write) return { Delete: { TableName: table, Key: keyOf(write.delete), ...condition } };
  return { ConditionCheck: { TableName: table, Key: keyOf(write.check), ...toParameters(write.condition) } };
}

function toParameters({ expression, names, values }: Condition) {
  return {
    ConditionExpression: expression,
    ExpressionAttributeNames: names,
    ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
  };
}

function toUpdate({ add, set = {}, condition }: Extract<WriteItem, { readonly update: Key }>) {
  const additions = Object.entries(add).map(([name, value], at) => ({
    name,
    value: { N: String(value) },
    key: `${at}`,
  }));
  const values = Object.entries(set).map(([name, value], at) => ({ name, value, key: `Set${at}` }));
  const entries = [...additions, ...values];
  const addition = `ADD ${additions.map(({ key }) => `#n${key} :v${key}`).join(', ')}`;
  const assignment = `SET ${values.map(({ key }) => `#n${key} = :v${key}`).join(', ')}`;
  const parts = [...(additions.length === 0 ? [] : [addition]), ...(values.length === 0 ? [] : [assignment])];
  return {
    UpdateExpression: parts.join(' '),
    ...(condition === undefined ? {} : { ConditionExpression: condition.expression }),
    ExpressionAttributeNames: {
      ...condition?.names,
      ...Object.fromEntries(entries.map(({ name, key }) => [`#n${key}`, name])),
    },
    ExpressionAttributeValues: {
      ...condition?.values,
      ...Object.fromEntries(entries.map(({ value, key }) => [`:v${key}`, value])),
    },
  };
}
