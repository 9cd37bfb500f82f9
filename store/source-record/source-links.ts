import type { ShopLink } from '../../domain/integration/shop-erasure.ts';
import { Unavailable } from '../../domain/kernel/unavailable.ts';
import type { SourceLink, SourceLinks } from '../../domain/source-record/run/source-link.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { isConditionFailed } from '../dynamo/errors.ts';
import { retryReason } from '../dynamo/retryable-errors.ts';
import { readerOf } from '../table/dynamo-read.ts';
import { type Attributes, entityOf, itemOf } from '../table/item.ts';
import { linkPointerItem, sourceLinkKey } from './source-link-items.ts';

/** The links of the table. An unknown link costs as much as a known one: one batch for all. */
export function sourceLinks(table: Table): SourceLinks {
  const reader = readerOf(table, true);
  return {
    async load(keys) {
      const [key, ...others] = keys.map(sourceLinkKey);
      if (key === undefined) return [];
      const items = others.length === 0 ? [await reader.get(key)] : await reader.getMany([key, ...others]);
      return items.map((item) => (item === null ? null : entityOf<SourceLink>(item)));
    },
    async save(link) {
      // Before the link: a crash in between leaves an item that leads to no link yet, and erasure needs no more.
      const pointer = unlistedPointerOf(link);
      if (pointer !== null) await put(table, linkPointerItem(pointer));
      return putIf(table, link);
    },
  };
}

/** The pointer from the customer's record, where this state of the link is the first one that leads to it; null otherwise. */
function unlistedPointerOf({ kind, key, graphId, integration, listedFrom }: SourceLink): ShopLink | null {
  if (kind !== 'customer' || graphId === null || integration === undefined || listedFrom === graphId) return null;
  return { integration, recordId: graphId, key };
}

async function putIf({ client, name }: Table, link: SourceLink): Promise<boolean> {
  const { revision, ...rest } = link;
  const isStored = revision > 0;
  const stored = {
    ...rest,
    revision: revision + 1,
    ...(link.kind === 'customer' && link.graphId !== null ? { listedFrom: link.graphId } : {}),
  };
  try {
    await client.call('PutItem', {
      TableName: name,
      Item: itemOf(sourceLinkKey(link.key), stored),
      ...(isStored
        ? {
            ConditionExpression: '#revision = :revision',
            ExpressionAttributeNames: { '#revision': 'revision' },
            ExpressionAttributeValues: { ':revision': { N: String(revision) } },
          }
        : { ConditionExpression: 'attribute_not_exists(#pk)', ExpressionAttributeNames: { '#pk': 'pk' } }),
    });
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw toUnavailable(error);
  }
}

async function put({ client, name }: Table, item: Attributes): Promise<void> {
  try {
    await client.call('PutItem', { TableName: name, Item: item });
  } catch (error) {
    throw toUnavailable(error);
  }
}

const toUnavailable = (error: unknown): unknown =>
  retryReason(error) === null ? error : new Unavailable('the table took no link', { cause: error });
