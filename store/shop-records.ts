import { addMilliseconds, type Instant } from '../domain/instant.ts';
import { type Shop, type ShopRecords, type Store, UNSAVED_SHOP } from '../domain/shop.ts';
import type { Reader } from './dynamo-read.ts';
import { entityOf, stringOf } from './item.ts';
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

/** Every request asks for the shop, and it hardly ever changes: so one read serves many, also those that run at once. */
export function keepShop(reader: Reader, now: () => Instant): KeptShop {
  const { freshShop: read } = shopRecords(reader);
  let kept: { readonly shop: Promise<Shop>; readonly until: Instant } | null = null;

  function freshShop(): Promise<Shop> {
    const reading = { shop: read(), until: addMilliseconds(now(), KEPT_MS) };
    const drop = () => {
      if (kept === reading) kept = null;
    };
    kept = reading;
    // Not kept: a read that failed, and a shop that nobody has set up yet, who will want to see it as soon as it is.
    reading.shop.then((shop) => {
      if (shop.version === 0) drop();
    }, drop);
    return reading.shop;
  }

  return {
    shop: () => (kept !== null && now() < kept.until ? kept.shop : freshShop()),
    freshShop,
    forget() {
      kept = null;
    },
  };
}
