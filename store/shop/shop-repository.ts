import { isComputableTimeZone } from '../../domain/kernel/instant.ts';
import { type Shop, type ShopRepository, type Store, UNSAVED_SHOP } from '../../domain/shop/shop.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entityOf, stringOf } from '../table/item.ts';
import { SHOP_PK, STORE_PREFIX } from './shop-items.ts';

export function shopRepository(reader: Reader): ShopRepository {
  async function shop(): Promise<Shop> {
    const items = await reader.query({ pk: SHOP_PK, from: '#', to: '~' });
    const itemsWith = (prefix: string) => items.filter((item) => stringOf(item, 'sk').startsWith(prefix));
    const [saved] = itemsWith('#SHOP').map((item) => entityOf<Omit<Shop, 'stores'>>(item));
    const stores = itemsWith(STORE_PREFIX).map((item) => entityOf<Store>(item));
    return withUsableZones({ ...(saved ?? UNSAVED_SHOP), stores });
  }
  return { shop, freshShop: shop };
}

/**
 * Replaces time zones that were stored before the names were checked (`BST`), because computations with them fail: by
 * UTC for the shop, by the shop's for a store.
 */
function withUsableZones(shop: Shop): Shop {
  const timeZone = isComputableTimeZone(shop.timeZone) ? shop.timeZone : UNSAVED_SHOP.timeZone;
  const stores = shop.stores.map((store) => (isComputableTimeZone(store.timeZone) ? store : { ...store, timeZone }));
  return { ...shop, timeZone, stores };
}
