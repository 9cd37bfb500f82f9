import { buildASTSchema, getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { unboundedReads } from '../../../domain/kernel/read-budget.ts';
import { document as typeDefs } from '../../../graphql/document.ts';
import { limitCost } from '../../../graphql/limits/cost-plugin.ts';
import type { BudgetDecision } from '../../../graphql/limits/request-budget.ts';
import { DEFAULT_LIMITS } from '../../../graphql/limits/request-limits.ts';
import { unknownCost } from '../../../graphql/limits/stated-cost.ts';

const SCHEMA = buildASTSchema(typeDefs, { assumeValid: true });
const LIMITS = DEFAULT_LIMITS.admin;

/** Runs the hooks of the plugin in Apollo Server's order, as far as the request gets. */
async function askWith(decision: BudgetDecision, query = '{ viewer { kind scopes } }', readUnits = 0) {
  const spent: number[] = [];
  const owed: number[] = [];
  const contextValue = {
    limits: LIMITS,
    owe: (cost: number) => void owed.push(cost),
    readBudget: { ...unboundedReads(), used: readUnits },
    costStatement: { cost: unknownCost(LIMITS), isStated: false },
    async spend(cost: number) {
      spent.push(cost);
      return decision;
    },
  };
  const document = parse(query);
  const extensions: Record<string, unknown> = { other: 1 };
  const body = { kind: 'single', singleResult: { data: {}, extensions } };
  // biome-ignore lint/suspicious/noExplicitAny: the parts of Apollo Server's context that the plugin uses
  const request: any = {
    contextValue,
    schema: SCHEMA,
    document,
    operation: getOperationAST(document) ?? undefined,
    request: {},
    response: { body },
  };
  const hooks = await limitCost.requestDidStart?.(request);
  const error = await hooks?.didResolveOperation?.(request).catch((thrown) => thrown);
  await hooks?.willSendResponse?.(request);
  return { error, spent, owed, extensions: body.singleResult.extensions };
}

test('a granted request states its cost and what remains', async () => {
  const { error, spent, extensions } = await askWith({ isGranted: true, remaining: 41 });
  expect([error, spent]).toEqual([undefined, [2]]);
  expect(extensions).toEqual({ other: 1, cost: { requested: 2, limit: LIMITS.cost, remaining: 41 } });
});

test('a request that reads more than it costs states this, and owes the difference', async () => {
  const granted = { isGranted: true, remaining: 41 } as const;
  const { owed, extensions } = await askWith(granted, undefined, 92);
  expect(owed).toEqual([90]);
  expect(extensions['cost']).toEqual({ requested: 2, limit: LIMITS.cost, remaining: 41, readUnits: 92 });
  expect(await askWith(granted, undefined, 2)).toMatchObject({ owed: [] });
});

test('without a bound, nothing remains to be stated', async () => {
  const { extensions } = await askWith({ isGranted: true, remaining: null });
  expect(extensions).toEqual({ other: 1, cost: { requested: 2, limit: LIMITS.cost } });
});

test('a request over the budget is a 429 that says when to try again', async () => {
  const { error, extensions } = await askWith({ isGranted: false, remaining: 0, retryAfter: 7 });
  expect(error).toMatchObject({
    message: 'This request costs 2, and your budget is used up. Try again in 7 s.',
    extensions: { code: 'RATE_LIMITED', retryable: true, retryAfter: 7, http: { status: 429 } },
  });
  expect(error.extensions.http.headers.get('retry-after')).toBe('7');
  expect(extensions['cost']).toEqual({ requested: 2, limit: LIMITS.cost, remaining: 0 });
});

test('a request over the limit spends nothing', async () => {
  const deep = '{ bestCustomers(first: 100) { nodes { orders(first: 100) { nodes { lines { nodes { id } } } } } } }';
  const { error, spent, extensions } = await askWith({ isGranted: true, remaining: null }, deep);
  expect(spent).toEqual([]);
  expect(error.extensions).toMatchObject({ code: 'REQUEST_LIMIT_EXCEEDED', limit: 'cost', http: { status: 400 } });
  expect(error.extensions.measured).toBeGreaterThan(LIMITS.cost);
  expect(extensions['cost']).toMatchObject({ requested: error.extensions.measured });
});

test('without an operation of the given name, nothing is spent', async () => {
  const { error, spent, extensions } = await askWith(
    { isGranted: true, remaining: null },
    'fragment F on Query { node(id: 1) { id } }',
  );
  expect([error, spent]).toEqual([undefined, []]);
  expect(extensions['cost']).toMatchObject({ requested: 0 });
});
