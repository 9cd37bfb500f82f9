import { createContext, useContext } from 'react';
import { useShop } from '../../shop/shop-context.ts';

/** The store in which the counter is. People who are bound to none choose it. */
export type CounterStore = { readonly store: string; readonly mayChoose: boolean; choose(store: string): void };

export const CounterStoreContext = createContext<CounterStore | null>(null);

export function useCounterStore(): CounterStore {
  const store = useContext(CounterStoreContext);
  if (store === null) throw new Error('There is no counter above this component.');
  return store;
}

/**
 * What a command on a thing of another store says: that the customer is here.
 * @param present what the person at the counter answered
 */
export function usePresence(thingStore: string | null): {
  readonly isElsewhere: boolean;
  presence(present: boolean): object;
} {
  const { ownStore } = useShop();
  const isElsewhere = ownStore !== null && thingStore !== null && thingStore !== ownStore;
  return { isElsewhere, presence: (present) => (isElsewhere && present ? { customerPresent: true } : {}) };
}
