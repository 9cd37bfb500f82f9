import type { Customer } from '../customer/customer.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import { type Page, pageOf, type Slice } from '../kernel/page.ts';
import { recordIdsOf } from './cluster.ts';

/** How the positions of a list follow one another. */
export type SortOrder = 'ascending' | 'descending';

/** A page of what all records of a person hold: the same part of each record's list, read side by side and joined. */
export async function loadPersonPage<T>(
  person: Pick<Customer, 'id' | 'records'>,
  { first }: Slice,
  order: SortOrder,
  read: (customerId: string) => Promise<Page<T>>,
): Promise<Page<T>> {
  return joinPages(await mapInParallel(recordIdsOf(person), read), first, order);
}

/**
 * The first of what several lists hold, from the same part of each. Where one of them goes on behind its page, nothing
 * that lies further than that is shown yet: it may have to come first. What stands in several of them, as what was
 * found about their records does, is one entry.
 */
export function joinPages<T>(pages: readonly Page<T>[], first: number, order: SortOrder): Page<T> {
  const [only, ...others] = pages;
  if (only !== undefined && others.length === 0) return only;
  const isBefore = (one: string, other: string) => (order === 'ascending' ? one < other : one > other);
  const known = pages.reduce<string | null>(
    (nearest, { hasNextPage, end }) =>
      hasNextPage && end !== null && (nearest === null || isBefore(end, nearest)) ? end : nearest,
    null,
  );
  const byPosition = new Map(pages.flatMap((page) => page.entries).map((entry) => [entry.position, entry]));
  const entries = [...byPosition.values()]
    .filter(({ position }) => known === null || !isBefore(known, position))
    .toSorted((one, other) => (isBefore(one.position, other.position) ? -1 : 1));
  const page = pageOf(entries, first);
  return page.hasNextPage || known === null ? page : { ...page, hasNextPage: true, end: known };
}
