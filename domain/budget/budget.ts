import { MINUTE_MS } from '../kernel/duration.ts';
import type { Role } from '../kernel/roles.ts';

/**
 * What one client may spend. The unit is the cost of a request: about 1 for each read unit and for each millisecond of
 * work (the directive `@cost` in the schema).
 */
export type Budget = {
  /** In one minute. */
  readonly perMinute: number;
  /** At the beginning of a minute, at once. The rest is added evenly over the minute. */
  readonly burst: number;
};

export type BudgetsByRole = Readonly<Record<Role, Budget>>;

/** Half of a budget can be spent at once, so that a page that sends many requests needs no wait. */
export const budgetOf = (perMinute: number): Budget => ({ perMinute, burst: Math.ceil(perMinute / 2) });

/**
 * The beginning of the owner's minute, in milliseconds since 1970. Each owner has a random, fixed second at which its
 * minutes begin: otherwise all clients that are over their budgets would come back at the same time.
 */
export function minuteOf(owner: string, now: number): number {
  const offset = hashOf(owner) % MINUTE_MS;
  return Math.floor((now - offset) / MINUTE_MS) * MINUTE_MS + offset;
}

/** What may be spent in total from the beginning of a minute until now, a whole number. */
export function allowanceAt({ perMinute, burst }: Budget, minute: number, now: number): number {
  const elapsed = Math.min(Math.max(now - minute, 0), MINUTE_MS);
  return Math.floor(burst + ((perMinute - burst) * elapsed) / MINUTE_MS);
}

/** The earliest time at which the allowance reaches this total: in this minute, or the beginning of the next. */
export function timeOfAllowance({ perMinute, burst }: Budget, minute: number, total: number): number {
  if (total <= burst) return minute;
  if (total > perMinute) return minute + MINUTE_MS;
  return minute + Math.min(MINUTE_MS, Math.ceil(((total - burst) * MINUTE_MS) / (perMinute - burst)));
}

/** FNV-1a, 32 bits. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
