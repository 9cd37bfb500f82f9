import { isComputableTimeZone } from '../../domain/kernel/instant.ts';
import { type Shop, type ShopRepository, type Store, UNSAVED_SHOP } from '../../domain/shop/shop.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entityOf, stringOf } from '../table/item.ts';
import { SHOP_PK, STORE_PREFIX } from './shop-items.ts';

export function shopRepository(reader: Reader): ShopRepository {
  async function shop(): Promise<Shop> {
    const items = await reader.query({ pk: SHOP_PK, from: '#', to: '~' });
    const of = (prefix: string) => items.filter((item) => stringOf(item, 'sk').startsWith(prefix));
    const [saved] = of('#SHOP').map((item) => entityOf<Omit<Shop, 'stores'>>(item));
    const stores = of(STORE_PREFIX).map((item) => entityOf<Store>(item));
    return withUsableZones({ ...(saved ?? UNSAVED_SHOP), stores });
  }
  return { shop, freshShop: shop };
}

/** Names that were stored before names were tried out (`BST`) fail all that is computed by them: UTC, or the shop's, holds. */
function withUsableZones(shop: Shop): Shop {
  const timeZone = isComputableTimeZone(shop.timeZone) ? shop.timeZone : UNSAVED_SHOP.timeZone;
  const stores = shop.stores.map((store) => (isComputableTimeZone(store.timeZone) ? store : { ...store, timeZone }));
  return { ...shop, timeZone, stores };
}
