import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../domain/kernel/roles.ts';
import { openServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

async function ask(role: Role, query: string, variables: object = {}) {
  const response = await server.post(role, { query, variables });
  return { status: response.status, headers: response.headers, ...JSON.parse(await response.text()) };
}

const manyOrders = (first: number) =>
  `{ me { orders(first: ${first}) { nodes { id lines(first: 100) { nodes { id sku total { amount } } } } } } }`;

describe('the cost of a request', () => {
  test.each(['{ viewer { kind } }', '{ nothing }', '{ customer(id: 1', '{ customer(id: "cus_1") { id } }'])(
    'is stated in every answer: %s',
    async (query) => {
      const { extensions } = await ask('support', query);
      expect(extensions.cost).toEqual({ requested: expect.any(Number), limit: expect.any(Number) });
    },
  );

  test('is refused beyond the limit of the role, before anything is read', async () => {
    const { status, data, errors, extensions } = await ask('customer', manyOrders(100));
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    const { requested, limit } = extensions.cost;
    expect(requested).toBeGreaterThan(limit);
    expect(errors).toEqual([
      {
        message: expect.stringContaining(`${requested} cost; your token allows ${limit}`),
        extensions: { code: 'REQUEST_LIMIT_EXCEEDED', limit: 'cost', allowed: limit, measured: requested },
      },
    ]);
  });

  test('within the limit is executed', async () => {
    const { status, extensions } = await ask('customer', manyOrders(1));
    expect(status).toBe(200);
    expect(extensions.cost.requested).toBeLessThan(extensions.cost.limit);
  });
});
