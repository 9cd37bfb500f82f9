import type { ChangeOf } from '../../domain/changes.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** The shop and its settings are one collection, so that one Query reads them all. */
export const SHOP_PK = 'SHOP';
const SHOP_KEY: Key = { pk: SHOP_PK, sk: '#SHOP' };
export const STORE_PREFIX = 'STORE#';

export function shopWrites({ before, after }: ChangeOf<'shop'>): readonly WriteItem[] {
  const { stores: _, ...shop } = after;
  return [{ put: itemOf(SHOP_KEY, shop), condition: isUnchanged(before?.version === 0 ? null : before) }];
}

export function storeWrites({ before, after }: ChangeOf<'store'>): readonly WriteItem[] {
  return [{ put: itemOf({ pk: SHOP_PK, sk: `${STORE_PREFIX}${after.code}` }, after), condition: isUnchanged(before) }];
}
