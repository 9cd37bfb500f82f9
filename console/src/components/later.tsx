import { type ReactNode, useDeferredValue } from 'react';

/**
 * False while a page is drawn for the first time, then true in a drawing of its own, which gives way to people: what nobody sees at
 * first, or what is below the window, does not hold up what they came for.
 */
export const useLater = (): boolean => useDeferredValue(true, false);

export function Later({ children }: { readonly children: ReactNode }) {
  return useLater() && children;
}

/** What a window shows of a list. */
const FIRST_ITEMS = 6;

type Props<Item> = { readonly items: readonly Item[]; readonly children: (items: readonly Item[]) => ReactNode };

/** The first items of a list, and the others later. */
export function LaterItems<Item>({ items, children }: Props<Item>) {
  return children(useDeferredValue(items, items.slice(0, FIRST_ITEMS)));
}
