import type { Budget } from './budget.ts';

/**
 * The leases that one process asked of the bucket of one client in one minute: what decides about the size of the next one,
 * and whether the process may ask now. A client's bucket is one item, so its writes are few by these rules, whatever
 * the client sends: at most 10 in a second by four processes, and 2 more by each further one.
 */
export type LeaseHistory = {
  /** When this process last asked the bucket, with or without success, in milliseconds since 1970; the newest last. */
  readonly asked: readonly number[];
  /** The last lease that it took; 0: none yet. */
  readonly last: number;
  /** The sum of all leases that it took. */
  readonly total: number;
};

export const NO_LEASES: LeaseHistory = { asked: [], last: 0, total: 0 };

/**
 * Shares of a budget. A process takes little at first, so that a client whose requests reach many processes does not leave
 * its budget in their memories.
 */
const FIRST = 0.025;
const LARGEST = 0.2;
/** A lease is at most this many times the one before. */
const GROWTH = 5;
/** What a lease should last. */
const DURATION_MS = 3_000;

/**
 * How often a process asks in any second: more while nobody else takes from the bucket. Four leases grant everything
 * that a bucket has at the beginning of a minute: 2.5, 12.5, 20 and 15 % of the budget.
 */
const ASKS = { alone: 4, shared: 2 };
const WINDOW_MS = 1_000;

/** What a lease is asked for. `missing`: what the request costs more than the process has, at most `available`. */
type LeaseRequest = {
  readonly budget: Budget;
  readonly cost: number;
  readonly missing: number;
  readonly available: number;
  readonly now: number;
};

/**
 * What the client spends in this process in some seconds, by how long the last lease was enough. It covers the request, and
 * further ones of the same cost as a whole: what is left of a lease is lost when the minute ends.
 */
export function leaseSize(
  { last, asked }: LeaseHistory,
  { budget, cost, missing, available, now }: LeaseRequest,
): number {
  const lasted = Math.max(1, now - (asked.at(-1) ?? now));
  const ahead = Math.ceil((last * DURATION_MS) / lasted);
  const largest = Math.ceil(budget.perMinute * LARGEST);
  const size = Math.max(Math.ceil(budget.perMinute * FIRST), Math.min(largest, last * GROWTH, ahead));
  const further = Math.floor((Math.min(size, available) - missing) / cost);
  return missing + cost * Math.max(0, further);
}

/** What a process that knows nothing of the client's minute asks for. */
export const firstLease = (budget: Budget, cost: number): number =>
  leaseSize(NO_LEASES, { budget, cost, missing: cost, available: budget.perMinute, now: 0 });

/**
 * When the process may ask the bucket next, in milliseconds since 1970.
 * @param taken what all processes have taken, as far as this one knows
 */
export function nextAskAt({ asked, total }: LeaseHistory, taken: number): number {
  const earliest = asked.at(-(taken > total ? ASKS.shared : ASKS.alone));
  return earliest === undefined ? 0 : earliest + WINDOW_MS;
}

/** @param amount the lease; 0 if the bucket did not have it */
export const recordLease = ({ asked, last, total }: LeaseHistory, amount: number, now: number): LeaseHistory => ({
  asked: [...asked, now].slice(-ASKS.alone),
  last: amount === 0 ? last : amount,
  total: total + amount,
});
