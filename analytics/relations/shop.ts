import type { Shop, Store } from '../../domain/shop/shop.ts';
import { SHOP_PK, STORE_PREFIX } from '../../store/shop/shop-items.ts';
import { attributesOf } from '../attributes.ts';
import type { Relation } from '../relation.ts';
import { ENTRIES } from './entries.ts';

const shop = attributesOf<Shop>('e', null);
const store = attributesOf<Store>('e', null);

/** One row, also before the shop is saved. */
export const SHOP: Relation = {
  name: 'shop',
  reads: [ENTRIES],
  query: () => `select
  coalesce(max(${shop.text('timeZone')}), 'UTC') as shop_zone,
  max(${shop.text('currency')}) as shop_currency
from entries e
where e.pk = '${SHOP_PK}' and e.sk = '#SHOP'`,
};

/** The zones of the stores. What has no store, or one that is not saved, has the zone of the shop (`zoneOf`). */
export const STORES: Relation = {
  name: 'saved_stores',
  reads: [ENTRIES],
  query: () => `select
  ${store.text('code')} as code,
  ${store.text('timeZone')} as zone
from entries e
where e.pk = '${SHOP_PK}' and e.sk like '${STORE_PREFIX}%'`,
};
