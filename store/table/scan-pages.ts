import type { Input, Table } from '../dynamo/dynamo-client.ts';
import type { Attributes } from './item.ts';

/** All pages of a scan, each of at most 1 MB of read items. A whole table costs as much as it holds: for rare jobs only. */
export async function* scanPages(
  { client, name }: Table,
  request: Omit<Input<'Scan'>, 'ExclusiveStartKey' | 'TableName'> = {},
): AsyncIterable<readonly Attributes[]> {
  let next: Attributes | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.call('Scan', {
      ...request,
      TableName: name,
      ...(next === undefined ? {} : { ExclusiveStartKey: next }),
    });
    yield Items;
    next = LastEvaluatedKey;
  } while (next !== undefined);
}
