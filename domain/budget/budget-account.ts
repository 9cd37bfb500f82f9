import { MINUTE_MS } from '../kernel/duration.ts';
import { allowanceAt, type Budget, timeOfAllowance } from './budget.ts';

/**
 * What one process knows about the budget of one client in one minute. The bucket itself is an item that all processes
 * share: the process takes leases from it, and spends them in its memory.
 */
export type BudgetAccount = {
  /** The beginning of the minute, in milliseconds since 1970. */
  readonly minute: number;
  /** When this process got the first request of the minute. */
  readonly since: number;
  /** What all processes have taken from the bucket, as far as this process knows. It never falls within a minute. */
  readonly taken: number;
  /** What is left of the leases of this process. */
  readonly left: number;
  /** What this process has granted. */
  readonly granted: number;
  /** Until then, in milliseconds, every request of the client is refused; 0: none is. */
  readonly heldUntil: number;
  /** How often in a row the bucket did not have the lease that this process expected. */
  readonly misses: number;
  /** What this process has granted while the table did not answer. */
  readonly onCredit: number;
};

export const newAccount = (minute: number, now: number): BudgetAccount => ({
  ...{ minute, since: now, taken: 0, left: 0, granted: 0, heldUntil: 0, misses: 0, onCredit: 0 },
});

/** The decision about one request. `retryAt`: milliseconds since 1970. */
export type Verdict =
  | { readonly type: 'grant'; readonly account: BudgetAccount }
  | { readonly type: 'refuse'; readonly account: BudgetAccount; readonly retryAt: number };

export type Assessment =
  | Verdict
  /** Take this amount, so that no more than `atMost` is taken in total. It covers the request. */
  | { readonly type: 'lease'; readonly amount: number; readonly atMost: number };

/**
 * Shares of a budget. A process takes little at first, so that a client whose requests reach many processes does not leave
 * its budget in their memories; then what the client spends in some seconds, so that its bucket has few writes: at most
 * ten of the largest leases a minute.
 */
const FIRST_LEASE = 0.01;
const LARGEST_LEASE = 0.1;
const LEASE_MS = 3_000;
/** A lease is at most this many times what the process has granted so far. */
const LEASE_GROWTH = 6;
/** Requests that cost more than this share do not hold back cheaper ones. */
const LARGEST_HOLD = 0.02;
/** The bound of what a process grants in a minute while the table does not answer. */
const CREDIT = 0.1;

/** A refusal holds this long, so that a client that does not wait costs little: neither its requests nor leases are tried. */
const MIN_HOLD_MS = 1_000;
const MAX_MISS_HOLD_MS = 8_000;

/** Decides about a request from what the process knows. */
export function assess(account: BudgetAccount, budget: Budget, cost: number, now: number): Assessment {
  if (account.heldUntil > now)
    return { type: 'refuse', account, retryAt: Math.max(account.heldUntil, timeOfLease(account, budget, cost)) };
  if (account.left >= cost) return grant(account, cost);
  const atMost = allowanceAt(budget, account.minute, now);
  const missing = cost - account.left;
  const available = atMost - account.taken;
  if (available < missing) return refuse(account, budget, cost, now);
  return { type: 'lease', amount: Math.max(missing, Math.min(leaseSize(account, budget, now), available)), atMost };
}

/** The lease was taken, and the request spends a part of it. `taken` is what all processes have taken then. */
export const grantLease = (account: BudgetAccount, cost: number, amount: number, taken: number): Verdict =>
  grant({ ...account, left: account.left + amount, taken: Math.max(account.taken, taken), misses: 0 }, cost);

/** The bucket did not have the lease: other processes have taken more than this one knew. */
export function refuseMiss(
  { taken: known, misses, ...account }: BudgetAccount,
  budget: Budget,
  cost: number,
  taken: number,
  now: number,
): Verdict {
  return refuse({ ...account, taken: Math.max(known, taken), misses: misses + 1 }, budget, cost, now);
}

/** The table does not answer. */
export function assessOnCredit(account: BudgetAccount, budget: Budget, cost: number, now: number): Verdict {
  const onCredit = account.onCredit + cost;
  if (onCredit > budget.perMinute * CREDIT) return refuse(account, budget, cost, now);
  return { type: 'grant', account: { ...account, onCredit } };
}

/** What the client can spend now without waiting, as far as the process knows. */
export const remainingOf = ({ minute, taken, left }: BudgetAccount, budget: Budget, now: number): number =>
  left + Math.max(0, allowanceAt(budget, minute, now) - taken);

const grant = (account: BudgetAccount, cost: number): Verdict => ({
  type: 'grant',
  account: { ...account, left: account.left - cost, granted: account.granted + cost },
});

const firstLease = ({ perMinute }: Budget): number => Math.ceil(perMinute * FIRST_LEASE);

function leaseSize({ since, granted }: BudgetAccount, budget: Budget, now: number): number {
  const largest = Math.ceil(budget.perMinute * LARGEST_LEASE);
  const ahead = Math.ceil((granted * LEASE_MS) / Math.max(1, now - since));
  return Math.max(firstLease(budget), Math.min(largest, granted * LEASE_GROWTH, ahead));
}

/** When any process could take a lease for the request, if nobody takes another one before. */
const timeOfLease = ({ minute, taken }: BudgetAccount, budget: Budget, cost: number): number =>
  timeOfAllowance(budget, minute, taken + Math.max(cost, firstLease(budget)));

/** Refuses the request, and for some time all requests of the client, until the bucket has enough for most of them. */
function refuse(account: BudgetAccount, budget: Budget, cost: number, now: number): Verdict {
  const { minute, misses } = account;
  const hold = Math.max(MIN_HOLD_MS, Math.min(MAX_MISS_HOLD_MS, 500 * 2 ** misses));
  const enough = timeOfLease(account, budget, Math.min(cost, Math.ceil(budget.perMinute * LARGEST_HOLD)));
  const heldUntil = Math.min(minute + MINUTE_MS, Math.max(now + hold, enough));
  return {
    type: 'refuse',
    account: { ...account, heldUntil },
    retryAt: Math.max(heldUntil, timeOfLease(account, budget, cost)),
  };
}
