import { MINUTE_MS } from '../kernel/duration.ts';
import { allowanceAt, type Budget, timeOfAllowance } from './budget.ts';
import { firstLease, type LeaseHistory, leaseSize, NO_LEASES, nextAskAt, recordLease } from './lease-history.ts';

/**
 * What one process knows about the budget of one client in one minute. The bucket itself is an item that all processes
 * share: the process takes leases from it, and spends them in its memory.
 */
export type BudgetAccount = {
  /** The beginning of the minute, in milliseconds since 1970. */
  readonly minute: number;
  /** What all processes have taken from the bucket, as far as this process knows. It never falls within a minute. */
  readonly taken: number;
  /** What is left of the leases of this process. */
  readonly left: number;
  readonly leases: LeaseHistory;
  /** Until then, in milliseconds, every request of the client is refused; 0: none is. */
  readonly heldUntil: number;
  /** How often in a row the bucket did not have the lease that this process expected. */
  readonly misses: number;
  /** What this process has granted while the table did not answer. */
  readonly onCredit: number;
};

export const newAccount = (minute: number): BudgetAccount => ({
  ...{ minute, taken: 0, left: 0, leases: NO_LEASES, heldUntil: 0, misses: 0, onCredit: 0 },
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
 * What the bucket must have again before the process tries another request of a refused client, as a share of the budget.
 * Less would make tiny leases; more would let an expensive request hold back cheaper ones.
 */
const LEAST_REFILL = { from: 0.01, to: 0.02 };
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
  const nextAsk = nextAskAt(account.leases, account.taken);
  if (nextAsk > now) return refuseUntil(account, nextAsk);
  const amount = leaseSize(account.leases, { budget, cost, missing, available, now });
  return { type: 'lease', amount, atMost };
}

/** The lease was taken, and the request spends a part of it. `taken` is what all processes have taken then. */
export function grantLease(
  { taken: known, left, leases, ...account }: BudgetAccount,
  cost: number,
  { amount, taken, now }: { readonly amount: number; readonly taken: number; readonly now: number },
): Verdict {
  return grant(
    {
      ...{ ...account, left: left + amount, leases: recordLease(leases, amount, now) },
      ...{ taken: Math.max(known, taken), misses: 0 },
    },
    cost,
  );
}

/** The bucket did not have the lease: other processes have taken more than this one knew. */
export function refuseMiss(
  { taken: known, misses, leases, ...account }: BudgetAccount,
  budget: Budget,
  cost: number,
  { taken, now }: { readonly taken: number; readonly now: number },
): Verdict {
  const informed = { ...account, taken: Math.max(known, taken), misses: misses + 1 };
  return refuse({ ...informed, leases: recordLease(leases, 0, now) }, budget, cost, now);
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
  account: { ...account, left: account.left - cost },
});

/** The process has asked the bucket often enough; other requests of the client wait, too. */
const refuseUntil = (account: BudgetAccount, heldUntil: number): Verdict => ({
  ...{ type: 'refuse', account: { ...account, heldUntil }, retryAt: heldUntil },
});

/** When any process could take a lease for the request, also one that knows nothing, if nobody takes another one before. */
const timeOfLease = ({ minute, taken }: BudgetAccount, budget: Budget, cost: number): number =>
  timeOfAllowance(budget, minute, taken + firstLease(budget, cost));

/** Refuses the request, and for some time all requests of the client, until the bucket has enough for most of them. */
function refuse(account: BudgetAccount, budget: Budget, cost: number, now: number): Verdict {
  const { minute, misses } = account;
  const hold = Math.max(MIN_HOLD_MS, Math.min(MAX_MISS_HOLD_MS, 500 * 2 ** misses));
  const share = (of: number) => Math.ceil(budget.perMinute * of);
  const refill = Math.max(share(LEAST_REFILL.from), Math.min(cost, share(LEAST_REFILL.to)));
  const enough = timeOfAllowance(budget, minute, account.taken + refill);
  const heldUntil = Math.min(minute + MINUTE_MS, Math.max(now + hold, enough));
  return {
    type: 'refuse',
    account: { ...account, heldUntil },
    retryAt: Math.max(heldUntil, timeOfLease(account, budget, cost)),
  };
}
