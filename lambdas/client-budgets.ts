import type { Logger } from '@aws-lambda-powertools/logger';
import { type BudgetsByRole, budgetOf } from '../domain/budget/budget.ts';
import { createClientBudgets } from '../domain/budget/client-budgets.ts';
import { ROLE_NAMES } from '../domain/kernel/roles.ts';
import { type RequestBudget, UNLIMITED_BUDGET } from '../graphql/limits/request-budget.ts';
import type { LimitsByRole } from '../graphql/limits/request-limits.ts';
import { budgetStore } from '../store/budget/budget-store.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import type { Environment } from './environment.ts';

type ConfiguredBudgets = Environment['budgets'];

/** The budgets of all clients, in the table. */
export function openBudgets(configured: ConfiguredBudgets, table: Table, logger: Logger): RequestBudget {
  if (configured === null) return UNLIMITED_BUDGET;
  return createClientBudgets({
    budgets: budgetsOf(configured),
    store: budgetStore(table),
    clock: () => Date.now(),
    onFault: (error) =>
      logger.warn('the table gave no lease of a budget', { reason: error instanceof Error ? error.name : 'unknown' }),
  });
}

/** A request that costs more than a full bucket could never be granted: it is too large, not too early. */
export function withinBudgets(limits: LimitsByRole, configured: ConfiguredBudgets): LimitsByRole {
  if (configured === null) return limits;
  const budgets = budgetsOf(configured);
  const bounded = ROLE_NAMES.map((role) => {
    const { cost, ...others } = limits[role];
    return [role, { ...others, cost: Math.min(cost, budgets[role].burst) }] as const;
  });
  return Object.fromEntries(bounded) as LimitsByRole;
}

const budgetsOf = (configured: NonNullable<ConfiguredBudgets>): BudgetsByRole =>
  Object.fromEntries(ROLE_NAMES.map((role) => [role, budgetOf(configured[role])])) as BudgetsByRole;
