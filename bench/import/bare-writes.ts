import type { WriteRequest } from '@aws-sdk/client-dynamodb';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import type { Attributes } from '../../store/table/item.ts';
import { scanPages } from '../../store/table/scan-pages.ts';

/** The maximum of one BatchWriteItem. */
const PER_REQUEST = 25;
const PARALLEL = 4;

export async function readItems(table: Table): Promise<readonly Attributes[]> {
  const items: Attributes[] = [];
  for await (const page of scanPages(table)) items.push(...page);
  return items;
}

/** Writes items that are ready, with nothing around them. */
export async function writeBare({ client, name }: Table, items: readonly Attributes[]): Promise<void> {
  let next = 0;
  await mapInParallel(Array.from({ length: PARALLEL }), async () => {
    for (let start = next; start < items.length; start = next) {
      next += PER_REQUEST;
      let requests: WriteRequest[] = items.slice(start, start + PER_REQUEST).map((Item) => ({ PutRequest: { Item } }));
      while (requests.length > 0) {
        const { UnprocessedItems = {} } = await client.call('BatchWriteItem', { RequestItems: { [name]: requests } });
        requests = UnprocessedItems[name] ?? [];
      }
    }
  });
}
