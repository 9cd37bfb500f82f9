import type { Caller } from '../../domain/kernel/caller.ts';

/** The port that decides whether a caller may spend the cost of a request now. */
export type RequestBudget = {
  /**
   * Called once for each request that is about to be executed, after validation and before any resolver.
   * @param cost a whole number of 1 or more, see graphql/limits/request-cost.ts
   */
  spend(caller: Caller, cost: number): Promise<BudgetDecision>;
  /** Adds what a request cost beyond what it spent: the next request of the caller pays it. Writes nothing. */
  owe(caller: Caller, cost: number): void;
  /** Whole seconds for which every request of the caller is refused, whatever it costs; null: a request may be granted. */
  heldFor(caller: Caller): number | null;
};

export type BudgetDecision =
  /** `remaining`: what the caller may spend now without waiting; null: without a bound. */
  | { readonly isGranted: true; readonly remaining: number | null }
  /** `retryAfter`: whole seconds, 1 or more, until the budget suffices for this request. */
  | { readonly isGranted: false; readonly remaining: number; readonly retryAfter: number };

/** Grants everything. */
export const UNLIMITED_BUDGET: RequestBudget = {
  spend: async () => ({ isGranted: true, remaining: null }),
  owe: () => {},
  heldFor: () => null,
};
