import type { Customer, CustomerRepository } from '../customer/customer.ts';
import type { Page, Slice } from '../kernel/page.ts';
import { reject } from '../kernel/user-error.ts';
import { isDistinct, survivorOf } from '../person/cluster.ts';
import type { Match, MatchRepository, MatchStatus } from './match.ts';

/**
 * Suggestions of at least this score, highest score first. Suggestions that were just decided are left out, so a page may be
 * short although more follows. The page's `end` is where the next page starts.
 */
export async function matchQueue(
  repositories: MatchRepository & CustomerRepository,
  minScore: number,
  slice: Slice,
): Promise<Page<Match>> {
  if (!(minScore >= 0 && minScore <= 1)) reject('INVALID', ['minScore'], '"minScore" is a probability: 0 to 1.');
  const page = await repositories.suggestedMatches(minScore, slice);
  const matches = page.entries.map(({ item }) => item);
  const customers = await repositories.customers(matches.flatMap(({ left, right }) => [left, right]));
  const byId = new Map(customers.filter((customer) => customer !== null).map((customer) => [customer.id, customer]));
  return { ...page, entries: page.entries.filter(({ item }) => isUndecided(item, byId)) };
}

function isUndecided(match: Match, customers: ReadonlyMap<string, Customer>): boolean {
  const [left, right] = [customers.get(match.left), customers.get(match.right)];
  if (left?.status !== 'ACTIVE' || right?.status !== 'ACTIVE') return false;
  return statusOf(match, left, right) === 'SUGGESTED';
}

/** The status of a match by its records. The stored status follows a moment later. */
export function statusOf({ status }: Match, left: Customer | null, right: Customer | null): MatchStatus {
  if (left === null || right === null) return status;
  if (survivorOf(left) === survivorOf(right)) return 'MERGED';
  return isDistinct(left, right) ? 'REJECTED' : status;
}
