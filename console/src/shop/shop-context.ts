import { createContext, useContext } from 'react';

export type StoreSummary = { readonly code: string; readonly name: string; readonly timeZone: string };

export type Shop = {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly defaultRegion: string;
  readonly stores: readonly StoreSummary[];
  /** False until all stores are here, of a chain with more than a hundred. */
  readonly hasAllStores: boolean;
  /** The store that this person works in; null: the whole shop. */
  readonly ownStore: string | null;
  /** The name of a store, or its code where it is not known here. */
  storeName(code: string): string;
  /** The zone of a store; without a store, that of the shop. */
  zoneOf(store: string | null): string;
  /** Today in the zone of a store, such as `2026-03-01`. */
  today(store: string | null): string;
};

export const ShopContext = createContext<Shop | null>(null);

/** The shop with its stores. */
export function useShop(): Shop {
  const shop = useContext(ShopContext);
  if (shop === null) throw new Error('There is no shop above this component.');
  return shop;
}

export function createShop(
  settings: Pick<Shop, 'name' | 'currency' | 'timeZone' | 'defaultRegion'>,
  { stores, complete }: { readonly stores: readonly StoreSummary[]; readonly complete: boolean },
  ownStore: string | null,
): Shop {
  const byCode = new Map(stores.map((store) => [store.code, store]));
  const zoneOf = (store: string | null) =>
    (store === null ? undefined : byCode.get(store))?.timeZone ?? settings.timeZone;
  return {
    ...settings,
    ...{ stores, hasAllStores: complete, ownStore, zoneOf },
    storeName: (code) => byCode.get(code)?.name ?? code,
    today: (store) => new Intl.DateTimeFormat('en-CA', { timeZone: zoneOf(store) }).format(new Date()),
  };
}
