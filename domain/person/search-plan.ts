import type { Customer, CustomerRepository } from '../customer/customer.ts';
import { storedEntries } from '../customer/lookup-entry.ts';
import { isInRange, isShared, type LookupRange, sortKeyOf } from '../customer/lookup-range.ts';
import { matchesAnyName, matchesCurrentName } from '../customer/matched-name.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import type { MatchedOn, Search, SearchRange, TypoRange } from './search-text.ts';

/** One way to find people for a text. It returns them in the order of their positions. */
export type SearchPlan = {
  /**
   * The parts of the record that this plan matches; empty if it does not find the record.
   * @param shown the record's person as shown
   */
  matchedOn(record: Customer, shown: Customer): readonly MatchedOn[];
  /** All positions of the record in this plan. */
  positions(record: Customer): readonly string[];
  /** Whether the position may belong to this plan. */
  contains(position: string): boolean;
  /** The next candidates after a position, or from the start: at most `limit`. */
  next(after: string | null, limit: number): Promise<readonly SearchCursor[]>;
};

export type SearchCursor = { readonly position: string; readonly customerId: string };

/** The plans for a search, the likeliest first: one for all keys, then one for each range. Reads the keys. */
export async function searchPlans(
  repositories: CustomerRepository,
  search: Search,
  includeUnidentified: boolean,
): Promise<readonly SearchPlan[]> {
  const found = await mapInParallel(search.keys, async ({ key, matchedOn }) => ({
    matchedOn,
    ids: await repositories.customerIds(key),
  }));
  const strangers = await mapInParallel(
    includeUnidentified ? search.unidentifiedKeys : [],
    async ({ key, matchedOn }) => {
      const { unidentified } = await repositories.keyHolders(key);
      return { matchedOn, ids: unidentified === null ? [] : [unidentified] };
    },
  );
  return [keyPlan([...found, ...strangers]), ...search.ranges.map((range) => rangePlan(repositories, range))];
}

/** The plans for names with one typo. */
export const typoPlans = (repositories: CustomerRepository, { typos }: Search): readonly SearchPlan[] =>
  typos.map((typo) => typoPlan(repositories, typo));

function keyPlan(found: readonly { readonly matchedOn: MatchedOn; readonly ids: readonly string[] }[]): SearchPlan {
  const ids = [...new Set(found.flatMap((one) => one.ids))].toSorted();
  return {
    matchedOn: ({ id }) => found.filter((one) => one.ids.includes(id)).map((one) => one.matchedOn),
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
  function positions(record: Customer): readonly string[] {
    const inRange = positionsIn(record, range);
    return inRange.length === 0 || (name !== null && !matchesAnyName(record, name)) ? [] : inRange;
  }
  return {
    matchedOn: (record, shown) => {
      if (positions(record).length === 0) return [];
      return [name === null || matchesCurrentName(shown, name) ? matchedOn : 'formerName'];
    },
    positions,
    contains: (position) => position.startsWith(range.prefix),
    next: (after, limit) => loadCursors(repositories, range, after, limit),
  };
}

/** A search for a typo reads at most this many hits of each range, so its cost does not grow with the table. */
const MAX_WITH_TYPO = 200;

function typoPlan(repositories: CustomerRepository, { range, matchedOn, name, word, accepts }: TypoRange): SearchPlan {
  const positions = (record: Customer): readonly string[] =>
    name === null || matchesAnyName(record, name, word) ? positionsIn(record, range, accepts) : [];
  const isAccepted = ({ position, customerId }: SearchCursor) => accepts(position.slice(0, -`#${customerId}`.length));
  return {
    matchedOn: (record) => (positions(record).length > 0 ? [matchedOn] : []),
    positions,
    contains: (position) => position.startsWith(range.prefix),
    async next(after, limit) {
      const cursors = await loadCursors(repositories, range, null, MAX_WITH_TYPO);
      return pageAfter(cursors.filter(isAccepted), after, limit);
    },
  };
}

function positionsIn(
  record: Customer,
  range: LookupRange,
  accepts: (at: string) => boolean = () => true,
): readonly string[] {
  return storedEntries(record).flatMap((entry) => {
    const isIn = isShared(entry) && isInRange(entry, range);
    return isIn && accepts(entry.at) ? [sortKeyOf({ at: entry.at, customerId: record.id })] : [];
  });
}

async function loadCursors(repositories: CustomerRepository, range: LookupRange, after: string | null, limit: number) {
  const hits = await repositories.lookupHits(range, after, limit);
  return hits.map((hit): SearchCursor => ({ position: sortKeyOf(hit), customerId: hit.customerId }));
}

const pageAfter = (cursors: readonly SearchCursor[], after: string | null, limit: number): readonly SearchCursor[] =>
  cursors.filter(({ position }) => after === null || position > after).slice(0, limit);
