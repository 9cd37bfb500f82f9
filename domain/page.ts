/** A page of a list that grows: what was asked for, and whether more follows. */
export type Page<T> = { readonly entries: readonly Entry<T>[]; readonly hasNextPage: boolean };
/** `position` says where the entry stands, so that the next page can begin behind it. */
export type Entry<T> = { readonly item: T; readonly position: string };

/** What part of a list is asked for: at most `first` entries behind the position `after`, or from the start. */
export type Slice = { readonly first: number; readonly after: string | null };

export const MOST_PER_PAGE = 100;

/** The page that these entries make, of which one more than `first` may have been read to learn if more follows. */
export function pageOf<T>(entries: readonly Entry<T>[], first: number): Page<T> {
  return { entries: entries.slice(0, first), hasNextPage: entries.length > first };
}

/** A page of what is already at hand, whole and in order. */
export function sliceOf<T>(items: readonly T[], { first, after }: Slice, positionOf: (item: T) => string): Page<T> {
  const entries = items.map((item) => ({ item, position: positionOf(item) }));
  const start = after === null ? 0 : entries.findIndex((entry) => entry.position === after) + 1;
  return pageOf(entries.slice(start), first);
}

export const EMPTY_PAGE: Page<never> = { entries: [], hasNextPage: false };
