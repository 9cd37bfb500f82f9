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

/** A record that a plan found, before its profile is loaded. */
type SearchCandidate = SearchCursor & { readonly plan: number };

/** Where a page begins: in a plan, after a position or at its start. */
type SearchStart = { readonly plan: number; readonly after: string | null };

/** The most rounds of reads for one page. More than one is needed if candidates are duplicates or no longer match. */
const MAX_ROUNDS = 8;

/**
 * Searches people for a clerk's text, best match first, each person once. A page costs two or three rounds of reads:
 * short parallel queries, then a batch of profiles. The cost does not depend on the size of the table. If nobody is
 * found, the search looks for names with one typo, in as many rounds again. Unidentified records are found by a whole key only,
 * and only if the caller asks for them.
 */
export async function searchCustomers(
  repositories: CustomerRepository,
  text: string,
  shop: Shop,
  slice: Slice,
  includeUnidentified = false,
): Promise<Page<SearchResult>> {
  await loadTransliteration([text]);
  const search = parseSearch(text, shop);
  if (slice.after?.startsWith(TYPO_PREFIX) === true) return searchWithTypos(repositories, search, slice);
  const page = await loadPage(repositories, await searchPlans(repositories, search, includeUnidentified), slice);
  const isFound = page.entries.length > 0 || page.hasNextPage || slice.after !== null;
  return isFound || search.typos.length === 0 ? page : searchWithTypos(repositories, search, slice);
}

/** Marks cursors of the search for typos. Clients hold such cursors, so the text stays. */
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
  const found: Entry<SearchResult>[] = [];
  let end = after;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const candidates = await take(first + 1 - found.length);
    found.push(...(await loadResults(repositories, plans, candidates)));
    if (candidates.length === 0 || found.length > first) return pageOf(found, first);
    end = candidates.map(positionOf).at(-1) ?? end;
  }
  return { entries: found, hasNextPage: true, end };
}

const positionOf = ({ plan, position }: SearchCandidate): string => `${plan}:${position}`;

function parseCursor(position: string | null, plans: readonly SearchPlan[]): SearchStart {
  if (position === null) return { plan: 0, after: null };
  const [, plan = '', after = ''] = /^(\d+):(.+)$/s.exec(position) ?? [];
  if (plans[Number(plan)]?.contains(after) !== true || plan === '')
    return reject('INVALID', ['after'], '"after" is not a cursor of this search. Pass an endCursor of the same text.');
  return { plan: Number(plan), after };
}

/** Iterates over the plans in order. Each call returns candidates of up to `most` different records. */
function iteratePlans(
  plans: readonly SearchPlan[],
  start: SearchStart,
  limit: number,
): (most: number) => Promise<readonly SearchCandidate[]> {
  let ahead: readonly SearchCandidate[] = [];
  let next: SearchStart = start;

  async function readAhead(): Promise<void> {
    const from = next;
    const pages = await mapInParallel(plans.slice(from.plan), (plan, index) =>
      plan.next(index === 0 ? from.after : null, limit),
    );
    // Candidates of later plans must wait until the first plan that has more is exhausted.
    const full = pages.findIndex((one) => one.length === limit);
    const usable = full < 0 ? pages : pages.slice(0, full + 1);
    ahead = usable.flatMap((page, index) => page.map((cursor) => ({ ...cursor, plan: from.plan + index })));
    next =
      full < 0
        ? { plan: plans.length, after: null }
        : { plan: from.plan + full, after: ahead.at(-1)?.position ?? null };
  }

  return async (most) => {
    if (ahead.length === 0 && next.plan < plans.length) await readAhead();
    const count = countDistinct(ahead, most);
    const taken = ahead.slice(0, count);
    ahead = ahead.slice(count);
    return taken;
  };
}

/** The number of leading candidates that have at most `most` different ids. */
function countDistinct(candidates: readonly SearchCandidate[], most: number): number {
  const ids = new Set<string>();
  const end = candidates.findIndex(({ customerId }) => ids.add(customerId).size > most);
  return end < 0 ? candidates.length : end;
}

/**
 * The people of the candidates. A person is kept only at the first of all positions at which the plans find their
 * records.
 */
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
  const positions = plans.map((one) => members.flatMap((record) => one.positions(record)).toSorted());
  return positions.findIndex((one) => one.length > 0) === plan && positions[plan]?.[0] === position;
}
