/** A page of a list that grows. */
export type Page<T> = {
  readonly entries: readonly Entry<T>[];
  readonly hasNextPage: boolean;
  /** Behind which position the next page begins: the last entry's, or later where a filter passed over more. */
  readonly end: string | null;
};
/** `position` says where the entry stands in its list. */
export type Entry<T> = { readonly item: T; readonly position: string };

/** What part of a list is asked for: at most `first` entries behind the position `after`, or from the start. */
export type Slice = { readonly first: number; readonly after: string | null };

export const MOST_PER_PAGE = 100;

export const EMPTY_PAGE: Page<never> = { entries: [], hasNextPage: false, end: null };

/** The page of these entries, of which one more than `first` was read, where there is one, to learn if more follows. */
export function pageOf<T>(entries: readonly Entry<T>[], first: number): Page<T> {
  const shown = entries.slice(0, first);
  return { entries: shown, hasNextPage: entries.length > first, end: shown.at(-1)?.position ?? null };
}

/** A page of a list that is at hand as a whole, in its order. */
export function sliceOf<T>(items: readonly T[], { first, after }: Slice, positionOf: (item: T) => string): Page<T> {
  const entries = items.map((item) => ({ item, position: positionOf(item) }));
  const start = after === null ? 0 : entries.findIndex((entry) => entry.position === after) + 1;
  return pageOf(entries.slice(start), first);
}
