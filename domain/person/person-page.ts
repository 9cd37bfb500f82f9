import type { Customer } from '../customer/customer.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import { type Page, pageOf, type Slice } from '../kernel/page.ts';
import { historyIdsOf, recordIdsOf, unidentifiedIdsOf } from './cluster.ts';

/** The order of the positions in a list. */
export type SortOrder = 'ascending' | 'descending';

/**
 * A page over all records of a person: reads the same slice of each record's list in parallel and joins the results.
 */
export async function loadPersonPage<T>(
  person: Pick<Customer, 'id' | 'records'>,
  { first }: Slice,
  order: SortOrder,
  read: (customerId: string) => Promise<Page<T>>,
): Promise<Page<T>> {
  return joinPages(await mapInParallel(recordIdsOf(person), read), first, order);
}

/**
 * The same for what unidentified records may hold too: also over those that were identified as this person.
 * @param read gets the id of a record and whether it is one of these, so that it can leave out what they never have
 */
export async function loadHistoryPage<T>(
  person: Pick<Customer, 'id' | 'records' | 'unidentified'>,
  { first }: Slice,
  order: SortOrder,
  read: (recordId: string, isUnidentified: boolean) => Promise<Page<T>>,
): Promise<Page<T>> {
  const unidentified = new Set(unidentifiedIdsOf(person));
  const pages = await mapInParallel(historyIdsOf(person), (id) => read(id, unidentified.has(id)));
  return joinPages(pages, first, order);
}

/**
 * Merges pages that are the same slice of several lists into one page. If a list continues after its page, entries
 * after that page's end are not shown yet, because entries of that list may come before them. An entry that several
 * lists contain, such as an identity event, is shown once.
 */
export function joinPages<T>(pages: readonly Page<T>[], first: number, order: SortOrder): Page<T> {
  const [only, ...others] = pages;
  if (only !== undefined && others.length === 0) return only;
  const isBefore = (one: string, other: string) => (order === 'ascending' ? one < other : one > other);
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
