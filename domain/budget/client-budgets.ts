import type { Caller } from '../kernel/caller.ts';
import { type Budget, type BudgetsByRole, minuteOf } from './budget.ts';
import {
  type Assessment,
  assess,
  assessOnCredit,
  type BudgetAccount,
  grantLease,
  newAccount,
  refuseMiss,
  remainingOf,
  type Verdict,
} from './budget-account.ts';
import { budgetOwnerOf } from './budget-owner.ts';

/** The buckets that all processes share, one for each client and minute. */
export type BudgetStore = {
  /**
   * Takes an amount, if then no more than `atMost` is taken. One write.
   * @param minute milliseconds since 1970
   * @returns `taken`: by all processes, with this amount if it was taken
   * @throws if the table does not answer in time; then it is unknown whether the amount was taken
   */
  take(
    owner: string,
    minute: number,
    amount: number,
    atMost: number,
  ): Promise<{ readonly isTaken: boolean; readonly taken: number }>;
};

export type BudgetDecision =
  /** `remaining`: what the caller may spend now without waiting, as far as this process knows. */
  | { readonly isGranted: true; readonly remaining: number }
  /** `retryAfter`: whole seconds, 1 or more. */
  | { readonly isGranted: false; readonly remaining: number; readonly retryAfter: number };

/** The budgets of all clients, as one process sees them. */
export type ClientBudgets = {
  /** Spends the cost of a request, a whole number of 1 or more. It writes to the table once at most. */
  spend(caller: Caller, cost: number): Promise<BudgetDecision>;
  /**
   * Adds what a request cost beyond what it spent. The next requests of the caller pay it, as far as a full bucket allows, so
   * that each request still writes to the table once at most.
   */
  owe(caller: Caller, cost: number): void;
  /** Whole seconds for which every request of the caller is refused, whatever it costs; null: requests may be granted. */
  heldFor(caller: Caller): number | null;
};

/** `lease`: resolves when the lease that is being taken has ended, well or not; null: there is none. `owed`: see `owe`. */
type Client = { account: BudgetAccount; lease: Promise<void> | null; owed: number };

/** Accounts take about 300 bytes each. What an account that is dropped has leased is lost to its client. */
const MAX_CLIENTS = 10_000;
/** After a fault, the process does not ask the table for this long. */
const FAULT_MS = 1_000;

/**
 * Keeps the accounts of this process.
 * @param clock milliseconds since 1970
 * @param onFault gets the error of a lease; the process then grants a bounded credit by itself
 */
export function createClientBudgets(options: {
  readonly budgets: BudgetsByRole;
  readonly store: BudgetStore;
  readonly clock: () => number;
  readonly onFault: (error: unknown) => void;
}): ClientBudgets {
  const { budgets, store, clock, onFault } = options;
  const clients = new Map<string, Client>();
  let faultUntil = 0;

  function clientOf(owner: string): Client {
    const now = clock();
    const minute = minuteOf(owner, now);
    const known = clients.get(owner);
    if (known !== undefined && known.account.minute >= minute) return known;
    const client = { account: newAccount(minute), lease: null, owed: known?.owed ?? 0 };
    // A map keeps the order of insertion, so its first account is the oldest one.
    clients.delete(owner);
    const [oldest] = clients.size < MAX_CLIENTS ? [] : clients.keys();
    if (oldest !== undefined) clients.delete(oldest);
    clients.set(owner, client);
    return client;
  }

  async function spendLease(
    owner: string,
    client: Client,
    budget: Budget,
    cost: number,
    { amount, atMost }: Assessment & { readonly type: 'lease' },
  ): Promise<Verdict> {
    if (clock() < faultUntil) return assessOnCredit(client.account, budget, cost, clock());
    try {
      const { isTaken, taken } = await store.take(owner, client.account.minute, amount, atMost);
      return isTaken
        ? grantLease(client.account, cost, { amount, taken, now: clock() })
        : refuseMiss(client.account, budget, cost, { taken, now: clock() });
    } catch (error) {
      faultUntil = clock() + FAULT_MS;
      onFault(error);
      return assessOnCredit(client.account, budget, cost, clock());
    }
  }

  return {
    async spend(caller, ownCost) {
      const budget = budgets[caller.role];
      const owner = budgetOwnerOf(caller);
      let client = clientOf(owner);
      // A lease may serve all requests that came meanwhile. No request may come between this check and its own lease.
      while (client.lease !== null) {
        await client.lease;
        client = clientOf(owner);
      }
      const debt = Math.min(client.owed, Math.max(0, budget.burst - ownCost));
      const cost = ownCost + debt;
      client.owed -= debt;
      const assessment = assess(client.account, budget, cost, clock());
      if (assessment.type !== 'lease') return apply(client, assessment, budget, debt);
      const { promise, resolve } = Promise.withResolvers<void>();
      client.lease = promise;
      const verdict = await spendLease(owner, client, budget, cost, assessment);
      client.lease = null;
      resolve();
      return apply(client, verdict, budget, debt);
    },
    owe(caller, cost) {
      const client = clientOf(budgetOwnerOf(caller));
      client.owed = Math.min(client.owed + cost, budgets[caller.role].perMinute);
    },
    heldFor(caller) {
      const now = clock();
      const heldUntil = clients.get(budgetOwnerOf(caller))?.account.heldUntil ?? 0;
      return heldUntil > now ? secondsUntil(heldUntil, now) : null;
    },
  };

  function apply(client: Client, verdict: Verdict, budget: Budget, debt: number): BudgetDecision {
    const now = clock();
    client.account = verdict.account;
    const remaining = remainingOf(verdict.account, budget, now);
    if (verdict.type === 'grant') return { isGranted: true, remaining };
    client.owed += debt;
    return { isGranted: false, remaining, retryAfter: secondsUntil(verdict.retryAt, now) };
  }
}

const secondsUntil = (time: number, now: number): number => Math.max(1, Math.ceil((time - now) / 1_000));
