import { BatchWriteItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Table } from '../../store/table/dynamo-client.ts';
import { keyOf } from '../../store/table/item.ts';

/** Reads all items of the table. */
export async function scanItems({ client, name }: Table): Promise<readonly Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for await (const page of paginateScan({ client }, { TableName: name, ConsistentRead: true }))
    items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
  return items;
}

/** Deletes all items. This costs less than a new table on an engine that is slow to create tables. */
export async function clearTable(table: Table): Promise<void> {
  const keys = (await scanItems(table)).map(({ pk, sk }) => keyOf({ pk: String(pk), sk: String(sk) }));
  for (let start = 0; start < keys.length; start += 25) {
    const requests = keys.slice(start, start + 25).map((Key) => ({ DeleteRequest: { Key } }));
    await table.client.send(new BatchWriteItemCommand({ RequestItems: { [table.name]: requests } }));
  }
}
