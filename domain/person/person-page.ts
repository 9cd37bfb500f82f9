import type { Customer } from '../customer/customer.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import { MAX_SCANNED, type Page, pageOf, type Slice } from '../kernel/page.ts';
import { historyIdsOf, recordIdsOf, unidentifiedIdsOf } from './cluster.ts';

/** The order of the positions in a list. */
export type SortOrder = 'ascending' | 'descending';

/**
 * The page of the list of this record that is already being read, because its id was known before the person; null if none is. It
 * is read with the `first` and `after` of the slice.
 */
export type BegunPage<T> = (recordId: string) => Promise<Page<T> | null>;

const NOTHING_BEGUN = async () => null;

/**
 * A page over all records of a person: reads pieces of each record's list in parallel and joins the results.
 * @param read a page of one record's list
 */
export async function loadPersonPage<T>(
  person: Pick<Customer, 'id' | 'records'>,
  slice: Slice,
  order: SortOrder,
  read: (customerId: string, slice: Slice) => Promise<Page<T>>,
  begun: BegunPage<T> = NOTHING_BEGUN,
): Promise<Page<T>> {
  return loadJoinedPage(recordIdsOf(person), slice, order, read, begun);
}

/**
 * The same for what unidentified records may hold too: also over those that were identified as this person.
 * @param read gets the id of a record and whether it is one of these, so that it can leave out what they never have
 */
export async function loadHistoryPage<T>(
  person: Pick<Customer, 'id' | 'records' | 'unidentified'>,
  slice: Slice,
  order: SortOrder,
  read: (recordId: string, slice: Slice, isUnidentified: boolean) => Promise<Page<T>>,
  begun: BegunPage<T> = NOTHING_BEGUN,
): Promise<Page<T>> {
  const unidentified = new Set(unidentifiedIdsOf(person));
  const readOf = (id: string, piece: Slice) => read(id, piece, unidentified.has(id));
  return loadJoinedPage(historyIdsOf(person), slice, order, readOf, begun);
}

/** What was read of one list. A filter may have looked at as much as it may; then `isStopped`, and no more is read. */
type ListPart<T> = { readonly id: string; readonly page: Page<T>; readonly isStopped: boolean };

/** A smaller piece would save less than a further request costs. */
const MIN_PIECE = 4;

/**
 * Reads each list in pieces, so that a page over ten lists does not read ten pages: first twice the share of each list, then
 * more of those lists that end before the page is full. Entries that are spread evenly take one round trip, others two or three.
 */
async function loadJoinedPage<T>(
  ids: readonly string[],
  { first, after, scan = MAX_SCANNED }: Slice,
  order: SortOrder,
  read: (id: string, slice: Slice) => Promise<Page<T>>,
  begun: BegunPage<T>,
): Promise<Page<T>> {
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) return (await begun(only)) ?? read(only, { first, after });
  const partOf = (id: string, page: Page<T>, size: number): ListPart<T> => ({
    ...{ id, page, isStopped: page.hasNextPage && page.entries.length < size },
  });
  const readOn = async (id: string, size: number, end: string | null): Promise<ListPart<T>> =>
    partOf(id, await read(id, { first: size, after: end, scan: Math.ceil(scan / ids.length) }), size);
  const readFirst = async (id: string): Promise<ListPart<T>> => {
    const page = await begun(id);
    return page === null ? readOn(id, piece, after) : partOf(id, page, first);
  };
  const piece = Math.min(first, Math.max(MIN_PIECE, Math.ceil((2 * first) / ids.length)));
  let parts: readonly ListPart<T>[] = await mapInParallel(ids, readFirst);
  for (;;) {
    const page = joinPages(
      parts.map((part) => part.page),
      first,
      order,
    );
    const missing = first - page.entries.length;
    const unfinished = missing === 0 ? [] : findUnfinished(parts, first, order);
    if (unfinished.length === 0) return page;
    const size = Math.min(missing, Math.max(piece, Math.ceil((2 * missing) / unfinished.length)));
    parts = await mapInParallel(parts, async (part) => {
      if (!unfinished.includes(part)) return part;
      const more = await readOn(part.id, size, part.page.end);
      return { ...more, page: { ...more.page, entries: [...part.page.entries, ...more.page.entries] } };
    });
  }
}

/** The lists that may have further entries of the page; none if a list that is not read further hides what follows it. */
function findUnfinished<T>(parts: readonly ListPart<T>[], first: number, order: SortOrder): readonly ListPart<T>[] {
  const isBefore = comparing(order);
  const loaded = parts.flatMap(({ page }) => page.entries).map(({ position }) => position);
  const last = loaded.toSorted((one, other) => (isBefore(one, other) ? -1 : 1))[first - 1] ?? null;
  const open = parts
    .filter(({ page: { hasNextPage, end } }) => hasNextPage && end !== null && (last === null || isBefore(end, last)))
    .toSorted(({ page: one }, { page: other }) => (isBefore(one.end ?? '', other.end ?? '') ? -1 : 1));
  const stop = open.findIndex(({ isStopped }) => isStopped);
  return stop === -1 ? open : open.slice(0, stop);
}

const comparing = (order: SortOrder) => (one: string, other: string) =>
  order === 'ascending' ? one < other : one > other;

/**
 * Merges pages that are the same slice of several lists into one page. If a list continues after its page, entries
 * after that page's end are not shown yet, because entries of that list may come before them. An entry that several
 * lists contain, such as an identity event, is shown once.
 */
export function joinPages<T>(pages: readonly Page<T>[], first: number, order: SortOrder): Page<T> {
  const [only, ...others] = pages;
  if (only !== undefined && others.length === 0) return only;
  const isBefore = comparing(order);
  const bound = pages.reduce<string | null>(
    (nearest, { hasNextPage, end }) =>
      hasNextPage && end !== null && (nearest === null || isBefore(end, nearest)) ? end : nearest,
    null,
  );
  const byPosition = new Map(pages.flatMap((page) => page.entries).map((entry) => [entry.position, entry]));
  const entries = [...byPosition.values()]
    .filter(({ position }) => bound === null || !isBefore(bound, position))
    .toSorted((one, other) => (isBefore(one.position, other.position) ? -1 : 1));
  const page = pageOf(entries, first);
  return page.hasNextPage || bound === null ? page : { ...page, hasNextPage: true, end: bound };
}
