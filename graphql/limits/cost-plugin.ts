import type { ApolloServerPlugin } from '@apollo/server';
import type { ReadBudget } from '../../domain/kernel/read-budget.ts';
import { costCounterOf } from './cost-cache.ts';
import { budgetError, limitError } from './limit-error.ts';
import type { BudgetDecision } from './request-budget.ts';
import type { RequestLimits } from './request-limits.ts';
import type { CostStatement } from './stated-cost.ts';

/** The part of a request's context that its limits need. */
export type LimitedContext = {
  /** The bounds of one request of this caller. */
  readonly limits: RequestLimits;
  /** Takes the cost of the request from the caller's budget. */
  spend(cost: number): Promise<BudgetDecision>;
  /** Charges the caller's next request with what this one cost beyond what it spent. */
  owe(cost: number): void;
  /** What the request reads of the table. */
  readonly readBudget: ReadBudget;
  /** What the answer says about its cost. */
  readonly costStatement: CostStatement;
};

/**
 * Refuses a request that costs more than one request of its caller may, or more than the caller's budget grants now. Runs
 * after validation and before any resolver. States the cost in every response.
 */
export const limitCost: ApolloServerPlugin<LimitedContext> = {
  async requestDidStart({ contextValue }) {
    const { costStatement } = contextValue;
    const { cost: stated } = costStatement;
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        // Execution reports an operation that the document does not have.
        if (operation === undefined) return;
        const cost = costCounterOf(schema, document)(operation, request.variables ?? {});
        stated.requested = cost;
        if (cost > stated.limit) throw limitError({ limit: 'cost', allowed: stated.limit, measured: cost });
        const decision = await contextValue.spend(cost);
        if (decision.remaining !== null) stated.remaining = decision.remaining;
        if (!decision.isGranted) throw budgetError(cost, decision.retryAfter);
      },
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single') return;
        costStatement.isStated = true;
        const { used } = contextValue.readBudget;
        if (stated.requested > 0 && used > stated.requested) {
          stated.readUnits = used;
          contextValue.owe(used - stated.requested);
        }
        body.singleResult.extensions = { ...body.singleResult.extensions, cost: stated };
      },
    };
  },
};
