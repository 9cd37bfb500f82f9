import type { Customer, CustomerRepository } from '../customer/customer.ts';
import { storedEntries } from '../customer/lookup-entry.ts';
import { isInRange, type LookupRange, sortKeyOf } from '../customer/lookup-range.ts';
import { isCurrentName, isNamed } from '../customer/matched-name.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import type { MatchedOn, Search, SearchTrail, SlipTrail } from './search-text.ts';

/** One of the ways in which a text leads to people, who stand on it in the order of their places. */
export type Way = {
  /**
   * What of a record leads this way; nothing where it does not lead to it.
   * @param shown the person as it is shown, whose record it is
   */
  matchedOn(record: Customer, shown: Customer): readonly MatchedOn[];
  /** Every place of the record on this way. */
  places(record: Customer): readonly string[];
  /** Whether a place may be on this way. */
  holds(place: string): boolean;
  /** Who stands behind a place, or from the start: the first ones, at most `limit`. */
  next(after: string | null, limit: number): Promise<readonly Stop[]>;
};

export type Stop = { readonly place: string; readonly customerId: string };

/** Likeliest first: whom a key names, then the trails. Reads the keys. */
export async function waysOf(records: CustomerRepository, search: Search): Promise<readonly Way[]> {
  const named = await mapInParallel(search.keys, async ({ key, matchedOn }) => ({
    matchedOn,
    ids: await records.customerIds(key),
  }));
  return [namedWay(named), ...search.trails.map((trail) => trailWay(records, trail))];
}

/** Those on which names have a slip. */
export const slipWaysOf = (records: CustomerRepository, { slips }: Search): readonly Way[] =>
  slips.map((slip) => slipWay(records, slip));

function namedWay(named: readonly { readonly matchedOn: MatchedOn; readonly ids: readonly string[] }[]): Way {
  const ids = [...new Set(named.flatMap((one) => one.ids))].toSorted();
  return {
    matchedOn: ({ id }) => named.filter((one) => one.ids.includes(id)).map((one) => one.matchedOn),
    places: ({ id }) => ids.filter((one) => one === id),
    holds: () => true,
    next: async (after, limit) =>
      behind(
        ids.map((id) => ({ place: id, customerId: id })),
        after,
        limit,
      ),
  };
}

function trailWay(records: CustomerRepository, { trail, matchedOn, name }: SearchTrail): Way {
  function places(record: Customer): readonly string[] {
    const found = placesOn(record, trail);
    return found.length === 0 || (name !== null && !isNamed(record, name)) ? [] : found;
  }
  return {
    matchedOn: (record, shown) => {
      if (places(record).length === 0) return [];
      return [name === null || isCurrentName(shown, name) ? matchedOn : 'formerName'];
    },
    places,
    holds: (place) => place.startsWith(trail.prefix),
    next: (after, limit) => stopsOn(records, trail, after, limit),
  };
}

/** So many places are looked at for one with a slip: what it costs does not grow with the table. */
const MOST_WITH_SLIP = 200;

function slipWay(records: CustomerRepository, { trail, matchedOn, name, word, accepts }: SlipTrail): Way {
  const places = (record: Customer): readonly string[] =>
    name === null || isNamed(record, name, word) ? placesOn(record, trail, accepts) : [];
  const isThere = ({ place, customerId }: Stop) => accepts(place.slice(0, -`#${customerId}`.length));
  return {
    matchedOn: (record) => (places(record).length > 0 ? [matchedOn] : []),
    places,
    holds: (place) => place.startsWith(trail.prefix),
    async next(after, limit) {
      const stops = await stopsOn(records, trail, null, MOST_WITH_SLIP);
      return behind(stops.filter(isThere), after, limit);
    },
  };
}

function placesOn(
  record: Customer,
  trail: LookupRange,
  accepts: (at: string) => boolean = () => true,
): readonly string[] {
  return storedEntries(record).flatMap((entry) => {
    const isOn =
      entry.kind !== 'loyalty' && entry.kind !== 'externalId' && isInRange({ ...entry, kind: entry.kind }, trail);
    return isOn && accepts(entry.at) ? [sortKeyOf({ at: entry.at, customerId: record.id })] : [];
  });
}

async function stopsOn(records: CustomerRepository, trail: LookupRange, after: string | null, limit: number) {
  const steps = await records.lookupHits(trail, after, limit);
  return steps.map((step): Stop => ({ place: sortKeyOf(step), customerId: step.customerId }));
}

const behind = (stops: readonly Stop[], after: string | null, limit: number): readonly Stop[] =>
  stops.filter(({ place }) => after === null || place > after).slice(0, limit);
