import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Role } from '../../domain/kernel/roles.ts';
import { openServer, type TestServer } from '../support/server.ts';

/**
 * Every check of graphql-cop and every attack class of DVGA (Damn Vulnerable GraphQL Application), as requests with a
 * customer's own token: https://github.com/dolevf/graphql-cop, https://github.com/dolevf/Damn-Vulnerable-GraphQL-Application
 */

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

const parse = async (response: Response) => {
  const { errors = [], ...answer } = JSON.parse(await response.text());
  const [first] = errors;
  return { status: response.status, ...answer, errors, code: first?.extensions?.code, limit: first?.extensions?.limit };
};
const ask = async (query: string, variables: object = {}, role: Role = 'customer') =>
  parse(await server.post(role, { query, variables }));
const send = async (init: RequestInit & { url?: string }, role: Role = 'customer') =>
  parse(await server.fetch(role, init));

const repeat = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');
const TOO_LARGE = { status: 400, code: 'REQUEST_LIMIT_EXCEEDED' };

describe('graphql-cop: denial of service', () => {
  test('alias overloading', async () => {
    expect(await ask(`{ ${repeat(101, (at) => `alias${at}: __typename`)} }`)).toMatchObject({
      ...TOO_LARGE,
      limit: 'rootFields',
    });
    expect(await ask(`{ me { ${repeat(101, (at) => `alias${at}: id`)} } }`)).toMatchObject({
      ...TOO_LARGE,
      limit: 'aliases',
    });
  });

  test('array-based query batching', async () => {
    const body = JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })));
    const headers = { 'content-type': 'application/json' };
    expect(await send({ method: 'POST', headers, body })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  test('directive overloading', async () => {
    expect(await ask(`{ __typename ${'@aa'.repeat(50)} }`)).toMatchObject({ ...TOO_LARGE, limit: 'directives' });
  });

  test('circular query by introspection', async () => {
    const circular = `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`;
    for (const role of ['customer', 'admin'] as const)
      expect(await ask(circular, {}, role)).toMatchObject({ status: 400 });
  });

  test('field duplication', async () => {
    expect(await ask(`{ ${'__typename '.repeat(500)} }`)).toMatchObject({ ...TOO_LARGE, limit: 'rootFields' });
    expect(await ask(`{ me { ${'id '.repeat(500)} } }`)).toMatchObject({ ...TOO_LARGE, limit: 'repeats' });
  });
});

describe('graphql-cop: forged requests and leaks', () => {
  const QUERY = '{ viewer { kind } }';
  const url = (query: string) => `${server.url}?query=${encodeURIComponent(query)}`;

  test('a GET without a header that a form cannot send, and a mutation by GET', async () => {
    expect(await send({ url: url(QUERY) })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    const headers = { 'apollo-require-preflight': 'true' };
    const mutation = 'mutation { setTastes(input: { idempotencyKey: "k" }) { userErrors { code } } }';
    expect((await send({ url: url(mutation), headers })).status).toBe(405);
  });

  test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'a POST of %s',
    async (type) => {
      const answer = await send({
        method: 'POST',
        headers: { 'content-type': type },
        body: `query=${encodeURIComponent(QUERY)}`,
      });
      expect(answer).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
      expect(answer.data).toBeUndefined();
    },
  );

  test('tracing, stack traces and a landing page', async () => {
    const answer = await ask(QUERY);
    expect(Object.keys(answer.extensions)).toEqual(['cost']);
    for (const broken of ['{ me { nothing } }', '{', 'query ($a: Int!) { me { id } }'])
      expect(JSON.stringify(await ask(broken))).not.toMatch(/stacktrace|exception|node_modules|\.ts:|\.mjs/);
    const page = await server.fetch('customer', { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([400, expect.not.stringContaining('html')]);
  });
});

describe('DVGA: denial of service', () => {
  test('a deep recursion', async () => {
    const deep = `{ me { ${'orders { nodes { customer { '.repeat(10)} id ${'} } } '.repeat(10)} } }`;
    expect(await ask(deep)).toMatchObject({ ...TOO_LARGE, limit: 'depth' });
  });

  test('a resource-intensive query, alone and many times', async () => {
    const nested = '{ me { orders(first: 100) { nodes { customer { orders(first: 100) { nodes { id } } } } } } }';
    expect(await ask(nested)).toMatchObject({ ...TOO_LARGE, limit: 'cost' });
    const visits = 'appointmentSlots(store: "york", from: "2027-01-01", to: "2027-01-31", minutes: 5) { startsAt }';
    expect(await ask(`{ ${repeat(20, (at) => `a${at}: ${visits}`)} }`)).toMatchObject({ ...TOO_LARGE, limit: 'cost' });
  });

  test('a circular fragment', async () => {
    const circular = '{ me { ...A } } fragment A on Customer { id ...B } fragment B on Customer { id ...A }';
    expect(await ask(circular)).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  test('a large input, and the same large input many times', async () => {
    const tastes = Array.from({ length: 7_000 }, (_, at) => ({ topic: `t${at}`, value: 'v' }));
    const set = (at: number) =>
      `a${at}: setTastes(input: { idempotencyKey: "k${at}", likes: $t }) { userErrors { code } }`;
    const answer = await ask(`mutation ($t: [TasteInput!]) { ${repeat(10, set)} }`, { t: tastes });
    expect(answer).toMatchObject({ ...TOO_LARGE, limit: 'cost' });
    expect((await ask('{ me { id } }', { t: 'x'.repeat(300_000) })).status).toBe(413);
  });
});

describe('DVGA: injection and bypass', () => {
  test.each([
    '<script>alert(1)</script>',
    "' OR 1=1 --",
    '; cat /etc/passwd',
    '../../etc/passwd',
    '{{7*7}}',
    '\u001b[2J\r\n{"level":"FATAL"}',
  ])('text is stored and returned as it is, and never reaches the log: %j', async (text) => {
    const lines: string[] = [];
    const write = (line: string | Uint8Array) => {
      lines.push(String(line));
      return true;
    };
    vi.spyOn(process.stdout, 'write').mockImplementation(write);
    vi.spyOn(process.stderr, 'write').mockImplementation(write);
    const query =
      'mutation ($i: RegisterCustomerInput!) { registerCustomer(input: $i) { customer { name { given } } userErrors { code } } }';
    const input = { idempotencyKey: text, name: { given: text } };
    const { data, status } = await ask(query, { i: input }, 'support');
    vi.restoreAllMocks();
    expect(status).toBe(200);
    const { customer, userErrors } = data.registerCustomer;
    if (userErrors.length === 0) expect(text).toContain(customer.name.given.trim());
    expect(lines.join('\n')).not.toContain(text);
  });

  test('a forged token, another operation name, and an alias reach no field that the token may not read', async () => {
    const forged = `Bearer ${btoa('{"alg":"none"}')}.${btoa('{"scope":"customer-graph/shop:admin"}')}.`;
    const response = await server.fetch('customer', { headers: { authorization: forged }, method: 'POST', body: '{}' });
    expect(response.status).toBe(401);
    for (const query of [
      'query viewer { harmless: bestCustomers { nodes { id } } }',
      '{ ...F } fragment F on Query { bestCustomers { nodes { id } } }',
    ])
      expect(await ask(query)).toMatchObject({ code: 'FORBIDDEN' });
  });
});
