/** A page of a list, which may grow meanwhile. */
export type Page<T> = {
  readonly entries: readonly Entry<T>[];
  readonly hasNextPage: boolean;
  /** The next page begins after this position: that of the last entry, or a later one where a filter skipped more. */
  readonly end: string | null;
};
/** `position` is the place of the entry in its list. */
export type Entry<T> = { readonly item: T; readonly position: string };

/** A request for a page: at most `first` entries after the position `after`, or from the start. */
export type Slice = { readonly first: number; readonly after: string | null };

export const MAX_PER_PAGE = 100;

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
