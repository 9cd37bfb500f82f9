/** A page of a list, which may grow meanwhile. */
export type Page<T> = {
  readonly entries: readonly Entry<T>[];
  readonly hasNextPage: boolean;
  /** The next page begins after this position: that of the last entry, or a later one where a filter skipped more. */
  readonly end: string | null;
};
/** `position` is the place of the entry in its list. */
export type Entry<T> = { readonly item: T; readonly position: string };

/**
 * A request for a page: at most `first` entries after the position `after`, or from the start. `scan`: how many entries a
 * filter may look at; without it, as many as the list allows.
 */
export type Slice = { readonly first: number; readonly after: string | null; readonly scan?: number };

export const MAX_PER_PAGE = 100;
/** How many entries of a list a filter looks at for one page. Then the page is returned as it is, and more may follow. */
export const MAX_SCANNED = 1_000;

export const EMPTY_PAGE: Page<never> = { entries: [], hasNextPage: false, end: null };

/** The page of these entries. The caller reads one more than `first`, to learn whether another page follows. */
export function pageOf<T>(entries: readonly Entry<T>[], first: number): Page<T> {
  const shown = entries.slice(0, first);
  return { entries: shown, hasNextPage: entries.length > first, end: shown.at(-1)?.position ?? null };
}

/** A page of a list that is in memory as a whole, in its order. */
export function sliceOf<T>(items: readonly T[], { first, after }: Slice, positionOf: (item: T) => string): Page<T> {
  const entries = items.map((item) => ({ item, position: positionOf(item) }));
  const start = after === null ? 0 : entries.findIndex((entry) => entry.position === after) + 1;
  return pageOf(entries.slice(start), first);
}
