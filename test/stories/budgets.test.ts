import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PROD } from '../../cdk/configuration.ts';
import { minuteOf } from '../../domain/budget/budget.ts';
import { ROLE_NAMES } from '../../domain/kernel/roles.ts';
import { AccountOverviewDocument, AccountSignedInDocument } from '../../packages/client/generated/account.js';
import { TillCustomerDocument } from '../../packages/client/generated/till.js';
import { requestBody } from '../../packages/client/index.js';
import { type EngineFault, openFaultyEngine } from '../support/faulty-engine.ts';
import { type GatewayFleet, openGatewayFleet } from '../support/gateway-fleet.ts';
import { scanItems } from '../support/items.ts';
import { openServer } from '../support/server.ts';

const REGISTER = `mutation ($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) { customer { id } userErrors { code } }
}`;

async function post(url: string, token: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    retryAfter: Number(response.headers.get('retry-after') ?? Number.NaN),
    // biome-ignore lint/suspicious/noExplicitAny: a test reads responses of any shape
    body: JSON.parse(await response.text()) as any,
  };
}

describe('two processes with the limits of prod', () => {
  let fleet: GatewayFleet;
  let till: string;
  beforeAll(async () => {
    fleet = await openGatewayFleet(2);
    till = await fleet.tokenOf({ role: 'pos', store: 'york' });
  });
  afterAll(() => fleet.close());

  let keys = 0;
  async function openAccount() {
    const input = { idempotencyKey: `register-${++keys}`, name: { given: 'Ana' } };
    const { body } = await post(fleet.urls[0] ?? '', await fleet.tokenOf({ role: 'commerce' }), {
      query: REGISTER,
      variables: { input: { ...input, externalIds: [{ system: 'test', value: String(keys) }] } },
    });
    const customer: string = body.data.registerCustomer.customer.id;
    return { customer, token: await fleet.tokenOf({ role: 'customer', customer }) };
  }

  const overview = requestBody(AccountOverviewDocument);
  const urlOf = (turn: number) => fleet.urls[turn % fleet.urls.length] ?? '';

  /** Asks both processes in turn until both refuse in a row; returns the granted cost and the last refusal. */
  async function spendBudget(token: string) {
    let granted = 0;
    for (let turn = 0, refusals = 0; ; turn++) {
      const answer = await post(urlOf(turn), token, overview);
      if (answer.status === 429 && ++refusals === 2) return { granted, refused: answer };
      if (answer.status === 200) {
        refusals = 0;
        granted += answer.body.extensions.cost.requested;
        expect(answer.body.data.me.id).toMatch(/^cus_/);
      }
    }
  }

  const takenBy = async (customer: string): Promise<readonly number[]> =>
    (await scanItems(fleet.table))
      .filter(({ pk }) => pk === `BUDGET#CUSTOMER#${customer}`)
      .map(({ taken }) => Number(taken));

  // On a machine without time to spare, a lease takes longer than its 300 ms, and each process grants a small credit instead.
  const NAME =
    'share the budget of a customer, who gets 429 over it and goes on after the wait; a till goes on all the time';
  test(NAME, { retry: 2, timeout: 120_000 }, async () => {
    const { customer, token } = await openAccount();
    const { granted, refused } = await spendBudget(token);
    expect(refused.retryAfter).toBeGreaterThanOrEqual(1);
    expect(refused.retryAfter).toBeLessThanOrEqual(60);
    expect(refused.body.errors).toEqual([
      {
        message: expect.stringContaining(`Try again in ${refused.retryAfter} s.`),
        extensions: { code: 'RATE_LIMITED', retryable: true, retryAfter: refused.retryAfter },
      },
    ]);
    // The customer is refused whatever comes, and nothing else is affected.
    const profile = requestBody(TillCustomerDocument, { id: customer });
    const other = await openAccount();
    for (const url of fleet.urls) {
      expect((await post(url, token, '{"query":')).status).toBe(429);
      const answer = await post(url, till, profile);
      expect(answer.status).toBe(200);
      expect(answer.body.data.customer.id).toBe(customer);
      expect(answer.body.extensions.cost.remaining).toBeGreaterThan(20_000);
      expect((await post(url, other.token, overview)).status).toBe(200);
    }
    const taken = await takenBy(customer);
    // A minute of the clock may have ended meanwhile: each has a bucket of its own.
    for (const one of taken) expect(one).toBeLessThanOrEqual(PROD.budgets.customer);
    expect(granted).toBeLessThanOrEqual(taken.reduce((sum, one) => sum + one, 0));
    expect(granted).toBeGreaterThan(PROD.budgets.customer / 4);
    await wait(1_000 * refused.retryAfter);
    const again = await Promise.all(fleet.urls.map((url) => post(url, token, requestBody(AccountSignedInDocument))));
    expect(again.map(({ status }) => status)).toContain(200);
  });

  test('let the page of a browser read when to try again', async () => {
    const { token } = await openAccount();
    await spendBudget(token);
    const { status, headers } = await post(urlOf(0), token, overview, { origin: 'http://localhost:3000' });
    expect(status).toBe(429);
    expect(headers.get('access-control-expose-headers')).toBe('retry-after');
  });
});

describe('a customer with a budget of 100 a minute', () => {
  const BUDGETS = ROLE_NAMES.map((role) => `${role}=${role === 'customer' ? 100 : 60_000}`).join();

  /** A customer whose minute has just begun, so that it does not end during a test. */
  function customerAtNewMinute(): string {
    const now = Date.now();
    for (let index = 0; ; index++) {
      const customer = `cus_01900000-0000-7000-8000-${String(index).padStart(12, '0')}`;
      if (now - minuteOf(`CUSTOMER#${customer}`, now) < 2_000) return customer;
    }
  }

  async function openWith(faultOf: (operation: string) => EngineFault = () => 'none') {
    vi.stubEnv('BUDGETS', BUDGETS);
    const engine = await openFaultyEngine(faultOf);
    const server = await openServer(engine.endpoint);
    const token = await server.tokenOf({ role: 'customer', customer: customerAtNewMinute() });
    return {
      engine,
      till: await server.tokenOf({ role: 'pos', store: 'york' }),
      ask: (body: unknown, bearer = token) => post(server.url, bearer, body),
      async close() {
        await server.close();
        await engine.close();
      },
    };
  }

  /** How many of these requests in a row are answered before the first 429. */
  async function countUntilRefused(ask: () => Promise<{ readonly status: number }>): Promise<number> {
    for (let count = 0; count < 200; count++) if ((await ask()).status === 429) return count;
    return 200;
  }

  test('gets nothing for free with requests that cannot be read or are not valid', async () => {
    for (const body of [
      '{"query":',
      { query: `{ ${'nothing '.repeat(100)} }` },
      { query: '{ me { orders(first: 100) { nodes { lines(first: 100) { nodes { id } } } } } }' },
    ]) {
      const { ask, close } = await openWith();
      expect((await ask(body)).status).toBe(400);
      expect(await countUntilRefused(() => ask(body))).toBeLessThan(100);
      await close();
    }
  });

  test('is told that a request is too large for any wait', async () => {
    const { ask, close } = await openWith();
    const { status, body } = await ask({
      query: '{ me { orders(first: 100) { nodes { lines(first: 100) { nodes { id } } } } } }',
    });
    expect(status).toBe(400);
    expect(body.errors[0].extensions).toMatchObject({ code: 'REQUEST_LIMIT_EXCEEDED', limit: 'cost', allowed: 50 });
    await close();
  });

  test('pays few writes for many small requests, and none of them reads the bucket', async () => {
    const { engine, ask, close } = await openWith();
    await ask({ query: '{ viewer { kind } }' });
    const before = engine.requestCounts.get('UpdateItem');
    expect(before).toBe(1);
    for (let count = 0; count < 20; count++) expect((await ask({ query: '{ viewer { kind } }' })).status).toBe(200);
    expect(engine.requestCounts.get('UpdateItem')).toBeLessThanOrEqual(7);
    expect(engine.requestCounts.get('GetItem') ?? 0).toBe(0);
    await close();
  });

  test('costs nothing while the budget is used up: no request reaches the table', async () => {
    const { engine, ask, close } = await openWith();
    await countUntilRefused(() => ask(requestBody(AccountSignedInDocument)));
    expect((await ask('{"query":')).body.extensions).toEqual({ cost: { requested: 0, limit: 50, remaining: 0 } });
    const before = [...engine.requestCounts];
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(requestBody(AccountOverviewDocument))));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(429));
    expect([...engine.requestCounts]).toEqual(before);
    await close();
  });

  test.each(['throttled', 'swallowed'] as const)(
    'and everybody else go on within a bound while the table gives no leases: %s',
    async (fault) => {
      const { ask, till, close } = await openWith((operation) => (operation === 'UpdateItem' ? fault : 'none'));
      const begin = Date.now();
      const { status, body } = await ask({ query: '{ viewer { kind } }' });
      expect(status).toBe(200);
      expect(Date.now() - begin).toBeLessThan(2_000);
      // A tenth of the budget, with the first request.
      const cost: number = body.extensions.cost.requested;
      expect(1 + (await countUntilRefused(() => ask({ query: '{ viewer { kind } }' })))).toBe(Math.floor(10 / cost));
      expect((await ask({ query: '{ viewer { kind } }' }, till)).status).toBe(200);
      await close();
    },
  );
});
