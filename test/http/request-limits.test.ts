import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../domain/kernel/roles.ts';
import { DEFAULT_LIMITS } from '../../graphql/limits/request-limits.ts';
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

  const MUTATION = 'mutation { setTastes(input: { idempotencyKey: "k" }) { userErrors { code } } }';
  const JSON_BODY = { 'content-type': 'application/json' };
  test.each<[string, number, RequestInit & { readonly search?: string }]>([
    ['a body that is too large', 413, { body: `{"query":"{ me { id } }","x":"${'x'.repeat(300_000)}"}` }],
    ['a body that is no JSON', 400, { body: '{"query":' }],
    ['nested brackets', 400, { body: '['.repeat(200) }],
    ['no body', 400, {}],
    ['no document', 400, { body: '{}' }],
    ['a document that is no text', 400, { body: '{"query":1}' }],
    ['several requests in a list', 400, { body: '[{"query":"{ me { id } }"}]' }],
    ['a form', 400, { body: 'query=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['a document that is too long', 400, { body: JSON.stringify({ query: `{ ${'id '.repeat(3_000)} }` }) }],
    ['an unknown operation name', 400, { body: '{"query":"query A { me { id } }","operationName":"B"}' }],
    ['a forged GET', 400, { method: 'GET', headers: {}, search: '?query=%7Bme%7Bid%7D%7D' }],
    ['a mutation with GET', 405, { method: 'GET', search: `?query=${encodeURIComponent(MUTATION)}` }],
  ])('is 0 in the answer to a request whose cost is unknown: %s', async (_, status, { search = '', ...init }) => {
    const request = { method: 'POST', headers: JSON_BODY, url: `${server.url}${search}`, ...init };
    const response = await server.fetch('customer', request);
    const { errors, extensions } = JSON.parse(await response.text());
    expect([response.status, errors.length, extensions]).toEqual([
      status,
      1,
      { cost: { requested: 0, limit: DEFAULT_LIMITS.customer.cost } },
    ]);
  });

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

describe('a request that is too large', () => {
  test('is refused before its body is parsed', async () => {
    const { status, errors } = await ask('customer', '{ viewer { kind } }', { filler: 'x'.repeat(256 * 1024) });
    expect(status).toBe(413);
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/^The request is too large: \d+ bytes of request; your token allows 262144\./),
        extensions: { code: 'REQUEST_LIMIT_EXCEEDED', limit: 'bytes', allowed: 262_144, measured: expect.any(Number) },
      },
    ]);
  });

  test('for a customer can be accepted for staff', async () => {
    const body = { filler: 'x'.repeat(256 * 1024) };
    expect((await ask('support', '{ viewer { kind } }', body)).status).toBe(200);
    const deep = `{ me { ${'orders(first: 1) { nodes { customer { '.repeat(4)} id ${'} } } '.repeat(4)} } }`;
    expect(await ask('customer', deep)).toMatchObject({ status: 400, errors: [{ extensions: { limit: 'depth' } }] });
    expect(await ask('support', deep)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  test('in the URL is refused too', async () => {
    const url = new URL(server.url);
    url.searchParams.set('query', `{ viewer { ${'kind '.repeat(200)} } }`);
    const response = await server.fetch('customer', { url: url.href, headers: { 'apollo-require-preflight': 'true' } });
    expect(response.status).toBe(400);
    expect(JSON.parse(await response.text())).toMatchObject({ errors: [{ extensions: { limit: 'repeats' } }] });
  });
});

async function registerCustomer(given: string): Promise<string> {
  const register = 'mutation ($i: RegisterCustomerInput!) { registerCustomer(input: $i) { customer { id } } }';
  const { data } = await ask('support', register, { i: { idempotencyKey: given, name: { given } } });
  return data.registerCustomer.customer.id;
}

describe('an answer', () => {
  test('of more than 5 MB is an error instead', async () => {
    const id = await registerCustomer('Long');
    const inputs = Array.from({ length: 20 }, (_, at) => ({
      idempotencyKey: `long ${at}`,
      customer: { id },
      type: 'NOTE',
      occurredAt: '2026-01-01T00:00:00Z',
      body: 'x'.repeat(10_000),
    }));
    const record =
      'mutation ($i: [RecordInteractionInput!]!) { recordInteractions(inputs: $i) { userErrors { code } } }';
    expect((await ask('support', record, { i: inputs })).errors).toBeUndefined();
    const pages = (count: number) =>
      `{ customer(id: "${id}") { ${Array.from({ length: count }, (_, at) => `a${at}: interactions { nodes { body } }`).join(' ')} } }`;
    expect((await ask('support', pages(20))).status).toBe(200);
    const answer = await ask('support', pages(60));
    expect(answer).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'ANSWER_TOO_LARGE', allowed: 5_242_880 } }],
    });
    expect(answer.data).toBeUndefined();
    expect(answer.extensions.cost.requested).toBeGreaterThan(1);
  });

  test('has at most 100 errors, and says how many it leaves out', async () => {
    const fields = Array.from({ length: 120 }, (_, at) => `a${at}: orders(first: 0) { nodes { id } }`).join(' ');
    const many = `{ customer(id: "${await registerCustomer('Many')}") { ${fields} } }`;
    const answer = await ask('support', many);
    expect(answer.errors).toHaveLength(100);
    expect(answer.extensions.omittedErrors).toBe(20);
  });
});

test.each([
  ['data', '{ viewer { kind } }'],
  ['an error of the document', '{ nothing }'],
  ['an error of a field', '{ customer(id: "cus_1") { id } }'],
  ['a refusal', `{ viewer { ${'kind '.repeat(600)} } }`],
  ['a syntax error', '{'],
  ['an unreadable body', '['.repeat(200)],
])('no response may be stored, sniffed or framed: %s', async (_, query) => {
  const { headers } = await ask('customer', query);
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  });
});
