import type { Customer, CustomerRepository } from '../customer/customer.ts';
import { loadTransliteration, namesToTransliterate } from '../customer/load-transliteration.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import { type Entry, type Page, pageOf, type Slice } from '../kernel/page.ts';
import { reject } from '../kernel/user-error.ts';
import type { Shop } from '../shop/shop.ts';
import { loadPeople, type Person } from './people.ts';
import { type SearchCursor, type SearchPlan, searchPlans, typoPlans } from './search-plan.ts';
import { type MatchedOn, parseSearch, type Search } from './search-text.ts';

export type SearchResult = { readonly customer: Customer; readonly matchedOn: readonly MatchedOn[] };

/** Someone whom a way leads to, before the profile is looked at. */
type SearchCandidate = SearchCursor & { readonly plan: number };

/** Where a page begins: behind a place on a way, or at its start. */
type SearchStart = { readonly plan: number; readonly after: string | null };

/** How often a page reads on, where people stand on a way more than once or no longer are who they were. */
const MOST_ROUNDS = 8;

/**
 * People for what a clerk typed, best match first, each once. A page costs two or three rounds of reads, short ones
 * beside each other and then a batch of profiles, however many people there are. Where nobody is found, names with one
 * slip are looked for, in as many rounds more.
 */
export async function searchCustomers(
  repositories: CustomerRepository,
  text: string,
  shop: Shop,
  slice: Slice,
): Promise<Page<SearchResult>> {
  await loadTransliteration([text]);
  const search = parseSearch(text, shop);
  if (slice.after?.startsWith(TYPO_PREFIX) === true) return searchWithTypos(repositories, search, slice);
  const page = await loadPage(repositories, await searchPlans(repositories, search), slice);
  const isFound = page.entries.length > 0 || page.hasNextPage || slice.after !== null;
  return isFound || search.typos.length === 0 ? page : searchWithTypos(repositories, search, slice);
}

/** Before the places of people whose names have a slip. */
const TYPO_PREFIX = 'slip:';

async function searchWithTypos(
  repositories: CustomerRepository,
  search: Search,
  { first, after }: Slice,
): Promise<Page<SearchResult>> {
  const slice = { first, after: after?.slice(TYPO_PREFIX.length) ?? null };
  const { entries, hasNextPage, end } = await loadPage(repositories, typoPlans(repositories, search), slice);
  return {
    entries: entries.map(({ item, position }) => ({ item, position: `${TYPO_PREFIX}${position}` })),
    hasNextPage,
    end: end === null ? null : `${TYPO_PREFIX}${end}`,
  };
}

async function loadPage(
  repositories: CustomerRepository,
  plans: readonly SearchPlan[],
  { first, after }: Slice,
): Promise<Page<SearchResult>> {
  const take = iteratePlans(plans, parseCursor(after, plans), first + 1);
  const kept: Entry<SearchResult>[] = [];
  let end = after;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const candidates = await take(first + 1 - kept.length);
    kept.push(...(await loadResults(repositories, plans, candidates)));
    if (candidates.length === 0 || kept.length > first) return pageOf(kept, first);
    end = candidates.map(positionOf).at(-1) ?? end;
  }
  return { entries: kept, hasNextPage: true, end };
}

const positionOf = ({ plan, position }: SearchCandidate): string => `${plan}:${position}`;

function parseCursor(position: string | null, plans: readonly SearchPlan[]): SearchStart {
  if (position === null) return { plan: 0, after: null };
  const [, way = '', place = ''] = /^(\d+):(.+)$/s.exec(position) ?? [];
  if (plans[Number(way)]?.contains(place) !== true || way === '')
    return reject('INVALID', ['after'], '"after" is no cursor of this search. Pass an endCursor of the same text.');
  return { plan: Number(way), after: place };
}

/** Leads along one way after the other. What is taken is of different people, as many as are asked for, if there are. */
function iteratePlans(
  plans: readonly SearchPlan[],
  start: SearchStart,
  limit: number,
): (most: number) => Promise<readonly SearchCandidate[]> {
  let ahead: readonly SearchCandidate[] = [];
  let next: SearchStart = start;

  async function look(): Promise<void> {
    const from = next;
    const pages = await mapInParallel(plans.slice(from.plan), (plan, index) =>
      plan.next(index === 0 ? from.after : null, limit),
    );
    // Behind the first way that goes on, those who follow must wait until it ends.
    const full = pages.findIndex((one) => one.length === limit);
    const seen = full < 0 ? pages : pages.slice(0, full + 1);
    ahead = seen.flatMap((one, index) => one.map((cursor) => ({ ...cursor, plan: from.plan + index })));
    next =
      full < 0
        ? { plan: plans.length, after: null }
        : { plan: from.plan + full, after: ahead.at(-1)?.position ?? null };
  }

  return async (most) => {
    if (ahead.length === 0 && next.plan < plans.length) await look();
    const count = countDistinct(ahead, most);
    const taken = ahead.slice(0, count);
    ahead = ahead.slice(count);
    return taken;
  };
}

/** How many candidates stand before the one who would be one person too many. */
function countDistinct(candidates: readonly SearchCandidate[], most: number): number {
  const ids = new Set<string>();
  const end = candidates.findIndex(({ customerId }) => ids.add(customerId).size > most);
  return end < 0 ? candidates.length : end;
}

/** The people behind the candidates, each at the first of all places at which the text leads to a record of theirs. */
async function loadResults(
  repositories: CustomerRepository,
  plans: readonly SearchPlan[],
  candidates: readonly SearchCandidate[],
): Promise<readonly Entry<SearchResult>[]> {
  const ids = [...new Set(candidates.map(({ customerId }) => customerId))];
  const people = await loadPeople(repositories, ids);
  await loadTransliteration(namesToTransliterate(people.map((person) => person?.customer ?? null)));
  return candidates.flatMap((candidate) => {
    const person = people[ids.indexOf(candidate.customerId)] ?? null;
    if (person === null || person.customer.status === 'ERASED' || !isFirst(candidate, person, plans)) return [];
    const matchedOn = [
      ...new Set(plans.flatMap((plan) => person.members.flatMap((record) => plan.matchedOn(record, person.customer)))),
    ];
    return [{ item: { customer: person.customer, matchedOn }, position: positionOf(candidate) }];
  });
}

function isFirst({ plan, position }: SearchCandidate, { members }: Person, plans: readonly SearchPlan[]): boolean {
  const places = plans.map((one) => members.flatMap((record) => one.positions(record)).toSorted());
  return places.findIndex((one) => one.length > 0) === plan && places[plan]?.[0] === position;
}
