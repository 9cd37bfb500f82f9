import { mapInParallel } from '../in-parallel.ts';
import type { Customer, CustomerRecords } from './customer.ts';
import { tracesOf } from './customer-traces.ts';
import { nameWords } from './person-name.ts';
import type { MatchedOn, Search } from './search-text.ts';
import { liesOn, placeOf, type Trail } from './trail.ts';

/** One of the ways in which a text leads to people, who stand on it in the order of their places. */
export type Way = {
  /** What of the customer leads this way; nothing for whom it does not lead to. */
  matchedOn(customer: Customer): readonly MatchedOn[];
  /** Every place of the customer on this way. */
  places(customer: Customer): readonly string[];
  /** Whether a place may be on this way. */
  holds(place: string): boolean;
  /** Who stands behind a place, or from the start: the first ones, at most `limit`. */
  next(after: string | null, limit: number): Promise<readonly Stop[]>;
};

export type Stop = { readonly place: string; readonly customerId: string };

/** Likeliest first: whom a key names, then the trails. Reads the keys. */
export async function waysOf(records: CustomerRecords, search: Search): Promise<readonly Way[]> {
  const named = await mapInParallel(search.keys, async ({ key, matchedOn }) => ({
    matchedOn,
    ids: await records.customerIds(key),
  }));
  return [namedWay(named), ...search.trails.map((one) => trailWay(records, one.trail, one.matchedOn, search.words))];
}

function namedWay(named: readonly { readonly matchedOn: MatchedOn; readonly ids: readonly string[] }[]): Way {
  const ids = [...new Set(named.flatMap((one) => one.ids))].toSorted();
  return {
    matchedOn: ({ id }) => named.filter((one) => one.ids.includes(id)).map((one) => one.matchedOn),
    places: ({ id }) => ids.filter((one) => one === id),
    holds: () => true,
    next: async (after, limit) =>
      ids
        .filter((id) => after === null || id > after)
        .slice(0, limit)
        .map((id) => ({ place: id, customerId: id })),
  };
}

/** @param words that all must begin a word of the name */
function trailWay(records: CustomerRecords, trail: Trail, matchedOn: MatchedOn, words: readonly string[]): Way {
  function places(customer: Customer): readonly string[] {
    if (!hasWords(customer, words)) return [];
    const traces = tracesOf(customer).filter((trace) => liesOn(trace, trail));
    return traces.map(({ at }) => placeOf({ at, customerId: customer.id }));
  }
  return {
    matchedOn: (customer) => (places(customer).length > 0 ? [matchedOn] : []),
    places,
    holds: (place) => place.startsWith(trail.begins),
    async next(after, limit) {
      const steps = await records.stepsOn(trail, after, limit);
      return steps.map((step) => ({ place: placeOf(step), customerId: step.customerId }));
    },
  };
}

/** Of one word or two, the trail itself has seen to it. */
function hasWords({ name }: Customer, words: readonly string[]): boolean {
  if (words.length <= 2) return true;
  const known = [name?.given, name?.family, name?.preferred].flatMap((part) => nameWords(part ?? null));
  return words.every((word) => known.some((one) => one.startsWith(word)));
}
