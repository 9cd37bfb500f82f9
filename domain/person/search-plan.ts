import type { Customer, CustomerRepository } from '../customer/customer.ts';
import { storedEntries } from '../customer/lookup-entry.ts';
import { isInRange, type LookupRange, sortKeyOf } from '../customer/lookup-range.ts';
import { matchesAnyName, matchesCurrentName } from '../customer/matched-name.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import type { MatchedOn, Search, SearchRange, TypoRange } from './search-text.ts';

/** One of the ways in which a text leads to people, who stand on it in the order of their places. */
export type SearchPlan = {
  /**
   * What of a record leads this way; nothing where it does not lead to it.
   * @param shown the person as it is shown, whose record it is
   */
  matchedOn(record: Customer, shown: Customer): readonly MatchedOn[];
  /** Every place of the record on this way. */
  positions(record: Customer): readonly string[];
  /** Whether a place may be on this way. */
  contains(place: string): boolean;
  /** Who stands behind a place, or from the start: the first ones, at most `limit`. */
  next(after: string | null, limit: number): Promise<readonly SearchCursor[]>;
};

export type SearchCursor = { readonly position: string; readonly customerId: string };

/** Likeliest first: whom a key names, then the trails. Reads the keys. */
export async function searchPlans(repositories: CustomerRepository, search: Search): Promise<readonly SearchPlan[]> {
  const named = await mapInParallel(search.keys, async ({ key, matchedOn }) => ({
    matchedOn,
    ids: await repositories.customerIds(key),
  }));
  return [keyPlan(named), ...search.ranges.map((trail) => rangePlan(repositories, trail))];
}

/** Those on which names have a slip. */
export const typoPlans = (repositories: CustomerRepository, { typos }: Search): readonly SearchPlan[] =>
  typos.map((typo) => typoPlan(repositories, typo));

function keyPlan(named: readonly { readonly matchedOn: MatchedOn; readonly ids: readonly string[] }[]): SearchPlan {
  const ids = [...new Set(named.flatMap((one) => one.ids))].toSorted();
  return {
    matchedOn: ({ id }) => named.filter((one) => one.ids.includes(id)).map((one) => one.matchedOn),
    positions: ({ id }) => ids.filter((one) => one === id),
    contains: () => true,
    next: async (after, limit) =>
      pageAfter(
        ids.map((id) => ({ position: id, customerId: id })),
        after,
        limit,
      ),
  };
}

function rangePlan(repositories: CustomerRepository, { range, matchedOn, name }: SearchRange): SearchPlan {
  function places(record: Customer): readonly string[] {
    const found = positionsIn(record, range);
    return found.length === 0 || (name !== null && !matchesAnyName(record, name)) ? [] : found;
  }
  return {
    matchedOn: (record, shown) => {
      if (places(record).length === 0) return [];
      return [name === null || matchesCurrentName(shown, name) ? matchedOn : 'formerName'];
    },
    positions: places,
    contains: (place) => place.startsWith(range.prefix),
    next: (after, limit) => loadCursors(repositories, range, after, limit),
  };
}

/** So many places are looked at for one with a slip: what it costs does not grow with the table. */
const MOST_WITH_TYPO = 200;

function typoPlan(repositories: CustomerRepository, { range, matchedOn, name, word, accepts }: TypoRange): SearchPlan {
  const places = (record: Customer): readonly string[] =>
    name === null || matchesAnyName(record, name, word) ? positionsIn(record, range, accepts) : [];
  const isThere = ({ position, customerId }: SearchCursor) => accepts(position.slice(0, -`#${customerId}`.length));
  return {
    matchedOn: (record) => (places(record).length > 0 ? [matchedOn] : []),
    positions: places,
    contains: (place) => place.startsWith(range.prefix),
    async next(after, limit) {
      const pages = await loadCursors(repositories, range, null, MOST_WITH_TYPO);
      return pageAfter(pages.filter(isThere), after, limit);
    },
  };
}

function positionsIn(
  record: Customer,
  range: LookupRange,
  accepts: (at: string) => boolean = () => true,
): readonly string[] {
  return storedEntries(record).flatMap((entry) => {
    const isOn =
      entry.kind !== 'loyalty' && entry.kind !== 'externalId' && isInRange({ ...entry, kind: entry.kind }, range);
    return isOn && accepts(entry.at) ? [sortKeyOf({ at: entry.at, customerId: record.id })] : [];
  });
}

async function loadCursors(repositories: CustomerRepository, range: LookupRange, after: string | null, limit: number) {
  const hits = await repositories.lookupHits(range, after, limit);
  return hits.map((hit): SearchCursor => ({ position: sortKeyOf(hit), customerId: hit.customerId }));
}

const pageAfter = (pages: readonly SearchCursor[], after: string | null, limit: number): readonly SearchCursor[] =>
  pages.filter(({ position }) => after === null || position > after).slice(0, limit);
