import type { Instant } from '../domain/instant.ts';
import { type Shop, type ShopRecords, type Store, UNSAVED_SHOP } from '../domain/shop.ts';
import type { Reader } from './dynamo-read.ts';
import { entityOf, stringOf } from './item.ts';
import { keep } from './kept.ts';
import { SHOP_PK, STORE_PREFIX } from './shop-items.ts';

export function shopRecords(reader: Reader): ShopRecords {
  async function shop(): Promise<Shop> {
    const items = await reader.query({ pk: SHOP_PK, from: '#', to: '~' });
    const of = (prefix: string) => items.filter((item) => stringOf(item, 'sk').startsWith(prefix));
    const [saved] = of('#SHOP').map((item) => entityOf<Omit<Shop, 'stores'>>(item));
    return { ...(saved ?? UNSAVED_SHOP), stores: of(STORE_PREFIX).map((item) => entityOf<Store>(item)) };
  }
  return { shop, freshShop: shop };
}

/** The shop as one process keeps it: for half a minute, or until the process itself changes it. */
export type KeptShop = ShopRecords & {
  /** Of a change: what was read before it, or is being read, is not given out any more. */
  forget(): void;
};

const KEPT_MS = 30_000;

/** Every request asks for the shop, and it hardly ever changes. */
export function keepShop(reader: Reader, now: () => Instant): KeptShop {
  const isThere = ({ version }: Shop) => version > 0;
  const { get, fresh, forget } = keep(shopRecords(reader).freshShop, { milliseconds: KEPT_MS, now, isThere });
  return { shop: get, freshShop: fresh, forget };
}
