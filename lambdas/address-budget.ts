import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Logger } from '@aws-lambda-powertools/logger';
import { type BudgetsByRole, budgetOf } from '../domain/budget/budget.ts';
import { type BudgetDecision, createClientBudgets } from '../domain/budget/client-budgets.ts';
import type { Caller } from '../domain/kernel/caller.ts';
import { ROLE_NAMES } from '../domain/kernel/roles.ts';
import { budgetStore } from '../store/budget/budget-store.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';

/**
 * The cost that one address may spend in one minute: 1 for a page, 3 for an answer. Many people may share an address: the
 * customers in a store, or those of a mobile network.
 */
const COST_PER_MINUTE = 240;

export type AddressBudget = { spend(address: string, cost: number): Promise<BudgetDecision> };

/**
 * The budgets of the addresses that open a public page, in the table for some minutes. An address is personal data, so only
 * a keyed hash of it is stored.
 * @param page the name of the page, so that no other budget is spent
 */
export function openAddressBudgets(page: string, secret: string, table: Table, logger: Logger): AddressBudget {
  const budget = budgetOf(COST_PER_MINUTE);
  const budgets = createClientBudgets({
    budgets: Object.fromEntries(ROLE_NAMES.map((role) => [role, budget])) as BudgetsByRole,
    store: budgetStore(table),
    clock: () => Date.now(),
    onFault: (error) =>
      logger.warn('the table gave no lease of a budget', { reason: error instanceof Error ? error.name : 'unknown' }),
  });
  return { spend: (address, cost) => budgets.spend(callerAt(`${page} ${hashOf(address, secret)}`), cost) };
}

const hashOf = (address: string, secret: string): string =>
  createHmac('sha256', secret)
    .update(`address/${networkOf(address)}`)
    .digest('base64url')
    .slice(0, 22);

/** A household or a phone has all addresses of an IPv6 network of 64 bits. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const [first, last] = [head, tail].map((part) => part.split(':').filter((group) => group !== '')) as [
    string[],
    string[],
  ];
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  const groups = address.includes('::') ? [...first, ...zeros, ...last] : first;
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

const callerAt = (system: string): Caller => ({
  clientId: system,
  system,
  role: 'customer',
  scopes: [],
  store: null,
  staffId: null,
  stores: [],
  customerId: null,
});
