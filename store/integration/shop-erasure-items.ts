import type { ChangeOf } from '../../domain/changes.ts';
import type { ShopErasure, ShopErasureRepository } from '../../domain/integration/shop-erasure.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { readIndexPage } from '../table/index-page.ts';
import { entityOf, itemOf, type Key } from '../table/item.ts';
import { queueKey, queueRange } from '../table/queue.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

const shopErasureKey = (integration: string): Key => ({ pk: `SHOP_ERASURE#${integration}`, sk: '#ERASURE' });

/** The queue of these erasures by the time when the job works on them next. */
const SHOP_ERASURE_QUEUE = 'SHOP_ERASURE_DUE';

export function shopErasureWrites({ before, after }: ChangeOf<'shopErasure'>): readonly WriteItem[] {
  const { integration, integrationId, dueAt } = after;
  const queue = dueAt === null ? null : queueKey(SHOP_ERASURE_QUEUE, integrationId, dueAt);
  return [{ put: itemOf(shopErasureKey(integration), after, queue), condition: isUnchanged(before) }];
}

export const shopErasureRepository = (reader: Reader): ShopErasureRepository => ({
  async shopErasure(integration) {
    const item = await reader.get(shopErasureKey(integration));
    return item === null ? null : entityOf<ShopErasure>(item);
  },
  shopErasuresDue: (before, slice) =>
    readIndexPage<ShopErasure>(reader, [queueRange(SHOP_ERASURE_QUEUE, { from: '#', to: before })], slice),
});
