import { NativeSelect } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { storeOptions } from '../../components/options.ts';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { CounterStoreContext, useCounterStore } from './counter-store.ts';
import { texts } from './texts.ts';

const STORAGE_KEY = 'counter-store';

export function CounterStoreProvider({ children }: { readonly children: ReactNode }) {
  const { ownStore, stores, hasAllStores } = useShop();
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(STORAGE_KEY) ?? localStorage.getItem(STORAGE_KEY));
  const value = useMemo(() => {
    // It may be one of those that are not here yet.
    const isKnown = !hasAllStores || stores.some(({ code }) => code === chosen);
    return {
      store: ownStore ?? (isKnown ? chosen : null) ?? stores[0]?.code ?? '',
      mayChoose: ownStore === null && stores.length > 1,
      choose(store: string) {
        // Two windows may be in two stores. A new one begins in the store that was chosen last.
        sessionStorage.setItem(STORAGE_KEY, store);
        localStorage.setItem(STORAGE_KEY, store);
        setChosen(store);
      },
    };
  }, [ownStore, stores, hasAllStores, chosen]);
  return <CounterStoreContext value={value}>{children}</CounterStoreContext>;
}

/** In which store one is, for people who are bound to none. */
export function StoreChoice() {
  const { atStore } = useTexts(texts);
  const { stores } = useShop();
  const { store, mayChoose, choose } = useCounterStore();
  if (!mayChoose) return null;
  return (
    <NativeSelect
      label={atStore}
      size="sm"
      value={store}
      data={storeOptions(stores)}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
