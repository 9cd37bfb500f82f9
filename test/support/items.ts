import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { type Attributes, entityOf, keyOf } from '../../store/table/item.ts';
import { scanPages } from '../../store/table/scan-pages.ts';

/** Reads all items of the table: their keys and their entities. */
export async function scanItems(table: Table): Promise<readonly Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for await (const page of scanPages(table, { ConsistentRead: true })) items.push(...page.map(plainItem));
  return items;
}

/** An entity that is stored as a text is given like one that is stored as attributes: a text has no fixed order of its properties. */
export function plainItem(item: Attributes): Record<string, unknown> {
  const { entityText, textKind, ...attributes } = unmarshall(item);
  return { ...attributes, ...entityOf<object>(item) };
}

/** Deletes all items. This costs less than a new table on an engine that is slow to create tables. */
export async function clearTable(table: Table): Promise<void> {
  const keys = (await scanItems(table)).map(({ pk, sk }) => keyOf({ pk: String(pk), sk: String(sk) }));
  for (let start = 0; start < keys.length; start += 25) {
    const requests = keys.slice(start, start + 25).map((Key) => ({ DeleteRequest: { Key } }));
    await table.client.call('BatchWriteItem', { RequestItems: { [table.name]: requests } });
  }
}
