import { createHash } from 'node:crypto';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { getIntrospectionQuery, parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  AccountOverviewDocument,
  AccountProfileDocument,
  AccountUpdateDetailsDocument,
} from '../../packages/client/generated/account.js';
import { DeskSearchCustomersDocument } from '../../packages/client/generated/desk.js';
import { TillStartDocument } from '../../packages/client/generated/till.js';
import { hashOf, requestBody } from '../../packages/client/index.js';
import { openServer, type TestServer } from '../support/server.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
const INTROSPECTION = getIntrospectionQuery();
const UNKNOWN = '{ me { id } }';

/** The stack's settings for production: see cdk/configuration.ts. */
const PRODUCTION = { KNOWN_OPERATIONS_ONLY: 'customer', SCHEMA_HIDDEN_FROM: 'customer' };

// biome-ignore lint/suspicious/noExplicitAny: a test reads responses of any shape, and asserts what it finds there
type Data = any;
type Answer = {
  readonly status: number;
  readonly codes: readonly unknown[];
  readonly text: string;
  readonly data: Data;
};

async function openFor(environment: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const server = await openServer();
  const registered = await send(await server.tokenOf({ role: 'commerce' }), {
    query:
      'mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } userErrors { code } } }',
    variables: { input: { idempotencyKey: 'ana', name: { given: 'Ana' }, emails: [{ address: 'ana@example.com' }] } },
  });
  const customer: string = registered.data.registerCustomer.customer.id;
  const token = await server.tokenOf({ role: 'customer', customer });

  async function send(bearer: string, body: object | null, search = ''): Promise<Answer> {
    const response = await fetch(`${server.url}${search}`, {
      method: body === null ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const { errors = [], data } = JSON.parse(text);
    const codes = errors.map(({ extensions }: { extensions: { code?: string } }) => extensions.code);
    return { status: response.status, codes, text, data };
  }
  return {
    server,
    customer,
    token,
    ask: (body: object | null, search = '') => send(token, body, search),
    askAs: async (role: 'commerce' | 'admin', body: object) => send(await server.tokenOf({ role }), body),
  };
}
let close: TestServer['close'];

describe('a customer in production', () => {
  let graph: Awaited<ReturnType<typeof openFor>>;
  beforeAll(async () => {
    graph = await openFor(PRODUCTION);
    ({ close } = graph.server);
  });
  afterAll(async () => {
    await close();
    vi.unstubAllEnvs();
  });

  test('runs an operation of the package by its hash, with GET and POST', async () => {
    const body = requestBody(AccountProfileDocument);
    expect(Object.keys(body)).toEqual(['operationName', 'variables', 'extensions']);
    const me = { me: { id: graph.customer, name: { display: 'Ana' } } };
    expect(await graph.ask(body)).toMatchObject({ status: 200, codes: [], data: me });
    const search = new URLSearchParams({ extensions: JSON.stringify(body.extensions) });
    expect(await graph.ask(null, `?${search}`)).toMatchObject({ status: 200, codes: [], data: me });
  });

  test('writes by hash with POST only', async () => {
    const input = { idempotencyKey: 'name', name: { given: 'Ana', preferred: 'Annie' } };
    const body = requestBody(AccountUpdateDetailsDocument, { input });
    const search = new URLSearchParams({
      extensions: JSON.stringify(body.extensions),
      variables: JSON.stringify(body.variables),
    });
    expect(await graph.ask(null, `?${search}`)).toMatchObject({ status: 405, codes: ['BAD_REQUEST'] });
    const { data } = await graph.ask(body);
    expect(data.updateCustomer).toMatchObject({ customer: { name: { display: 'Annie' } }, userErrors: [] });
  });

  test('may send the text of an operation of the package', async () => {
    const query = print(AccountProfileDocument);
    for (const body of [{ query }, { query, extensions: persisted(sha256(query)) }])
      expect(await graph.ask(body)).toMatchObject({ status: 200, codes: [], data: { me: { id: graph.customer } } });
  });

  test('cannot send any other document', async () => {
    const unknown = [UNKNOWN, '{ __schema { queryType { name } } }', '{', '{ unknwon }', ''];
    for (const query of [`${print(AccountProfileDocument)} `, ...unknown]) {
      const { status, codes, text } = await graph.ask({ query });
      expect([status, codes]).toEqual([400, ['QUERY_NOT_IN_SAFE_LIST']]);
      expect(text).not.toContain('Did you mean');
    }
    expect(await graph.ask(null, `?${new URLSearchParams({ query: UNKNOWN })}`)).toMatchObject({
      status: 400,
      codes: ['QUERY_NOT_IN_SAFE_LIST'],
    });
  });

  test('cannot send the operations of staff, by hash or as text', async () => {
    for (const document of [DeskSearchCustomersDocument, TillStartDocument]) {
      expect(await graph.ask({ extensions: persisted(hashOf(document)) })).toMatchObject({
        status: 200,
        codes: ['PERSISTED_QUERY_NOT_FOUND'],
      });
      expect((await graph.ask({ query: print(document) })).codes).toEqual(['QUERY_NOT_IN_SAFE_LIST']);
    }
  });

  test('cannot register an operation', async () => {
    const hash = sha256(UNKNOWN);
    const registration = { query: UNKNOWN, extensions: persisted(hash) };
    const byHash = { extensions: persisted(hash) };
    expect((await graph.ask(byHash)).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    expect(await graph.ask(registration)).toMatchObject({ status: 400, codes: ['QUERY_NOT_IN_SAFE_LIST'] });
    expect((await graph.ask(byHash)).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    // A system of the shop runs the same text, which registers nothing either.
    const registered = { query: '{ viewer { kind } }', extensions: persisted(sha256('{ viewer { kind } }')) };
    expect(await graph.askAs('commerce', registered)).toMatchObject({
      codes: [],
      data: { viewer: { kind: 'COMMERCE' } },
    });
    for (const askAgain of [graph.ask, (body: object) => graph.askAs('commerce', body)])
      expect((await askAgain({ extensions: registered.extensions })).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    expect((await graph.ask(registration)).codes).toEqual(['QUERY_NOT_IN_SAFE_LIST']);
  });

  test('cannot run a known hash with another text', async () => {
    const body = { query: UNKNOWN, extensions: persisted(hashOf(AccountProfileDocument)) };
    expect(await graph.ask(body)).toMatchObject({ status: 400, codes: ['BAD_REQUEST'] });
  });

  test('gets no suggestion for a value of a variable', async () => {
    const input = {
      idempotencyKey: 'k',
      orderId: 'ord_1',
      reason: 'BILING',
      title: 'x',
      occurredAt: '2026-01-01T00:00Z',
    };
    const { AccountOpenCaseDocument } = await import('../../packages/client/generated/account.js');
    const body = { ...requestBody(AccountOpenCaseDocument, { input: { ...input, reason: 'BILLING' } }) };
    const { text, codes } = await graph.ask({ ...body, variables: { input } });
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(text).not.toContain('BILLING');
    expect(text).not.toContain('Did you mean');
  });

  test('gets no landing page', async () => {
    const response = await fetch(graph.server.url, {
      headers: { accept: 'text/html', authorization: `Bearer ${graph.token}` },
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).not.toContain('text/html');
  });

  test('the systems of the shop may send any document, and read the schema', async () => {
    expect((await graph.askAs('commerce', { query: '{ viewer { kind } }' })).data.viewer.kind).toBe('COMMERCE');
    expect((await graph.askAs('admin', { query: INTROSPECTION })).codes).toEqual([]);
    expect((await graph.askAs('admin', { query: '{ viewer { knd } }' })).text).toContain('Did you mean');
  });

  describe('with Apollo Client', () => {
    function clientOf(link: PersistedQueryLink, requests: string[]) {
      const http = new HttpLink({
        uri: graph.server.url,
        headers: { authorization: `Bearer ${graph.token}` },
        fetch: (uri, init) => {
          requests.push(`${init?.method} ${init?.body ?? uri}`);
          return fetch(uri, init);
        },
      });
      return new ApolloClient({ cache: new InMemoryCache(), link: link.concat(http) });
    }

    test.each<[string, PersistedQueryLink.Options]>([
      ['the hash of the package', { generateHash: hashOf }],
      ['a hash of the text that it prints', { sha256 }],
      ['GET for queries', { sha256, useGETForHashedQueries: true }],
    ])('%s leads to the operation in one request', async (_, options) => {
      const requests: string[] = [];
      const client = clientOf(new PersistedQueryLink(options), requests);
      const { data } = await client.query({ query: AccountOverviewDocument });
      expect(data?.me).toMatchObject({ id: graph.customer, emails: [{ address: 'ana@example.com' }] });
      expect(requests).toHaveLength(1);
      expect(requests[0]).not.toContain('fragment');
      expect(requests[0]).toMatch(options.useGETForHashedQueries === true ? /^GET / : /^POST /);
      const input = { idempotencyKey: `apollo ${_}`, locale: 'en-GB' };
      const written = await client.mutate({ mutation: AccountUpdateDetailsDocument, variables: { input } });
      expect(written.data?.updateCustomer).toMatchObject({ customer: { locale: 'en-GB' }, userErrors: [] });
      expect(requests).toHaveLength(2);
      expect(requests[1]).toMatch(/^POST /);
    });

    test('an unknown operation fails with its reason after the client has sent the text', async () => {
      const requests: string[] = [];
      const client = clientOf(new PersistedQueryLink({ sha256 }), requests);
      for (const sent of [2, 4]) {
        const failure = await client
          .query({ query: parse('{ me { locale } }'), fetchPolicy: 'no-cache' })
          .catch((error) => error);
        expect(CombinedGraphQLErrors.is(failure) || ServerError.is(failure)).toBe(true);
        expect(JSON.stringify(failure.errors ?? failure.bodyText)).toContain('QUERY_NOT_IN_SAFE_LIST');
        expect(requests).toHaveLength(sent);
      }
    });
  });
});

describe('a customer where any operation is allowed', () => {
  let graph: Awaited<ReturnType<typeof openFor>>;
  beforeAll(async () => {
    graph = await openFor({ KNOWN_OPERATIONS_ONLY: '', SCHEMA_HIDDEN_FROM: 'customer' });
    ({ close } = graph.server);
  });
  afterAll(async () => {
    await close();
    vi.unstubAllEnvs();
  });

  test('asks freely, and by hash', async () => {
    expect((await graph.ask({ query: UNKNOWN })).data).toEqual({ me: { id: graph.customer } });
    expect((await graph.ask(requestBody(AccountProfileDocument))).data.me.id).toBe(graph.customer);
  });

  test('cannot read the schema, even if another caller has just run the same document', async () => {
    const documents = [
      INTROSPECTION,
      '{ __type(name: "Customer") { name } }',
      '{ me { id } ...F } fragment F on Query { s: __schema { queryType { name } } }',
      'query A { me { id } } query B { ... on Query { __schema { queryType { name } } } }',
    ];
    for (const query of documents) {
      const operationName = query.startsWith('query A') ? 'B' : null;
      expect((await graph.askAs('commerce', { query, operationName })).text).not.toContain('INTROSPECTION_DISABLED');
      const { status, text, data } = await graph.ask({ query, operationName });
      expect([status, data]).toEqual([400, undefined]);
      // The query of a tool also has more levels than a customer's token may send.
      expect(text).toMatch(/INTROSPECTION_DISABLED|"limit":"depth"/);
      expect(text).not.toContain('queryType');
    }
  });

  test('gets no suggestions of names', async () => {
    const queries: [string, object?][] = [
      ['{ me { idd } }'],
      ['{ me { name { displai } } }'],
      ['{ me { orders(frst: 1) { nodes { id } } } }'],
      ['{ me { ... on Custmer { id } } }'],
      ['{ me { warranties(status: [ACTIV]) { nodes { id } } } }'],
      ['query ($s: [WarrantyStatus!]) { me { warranties(status: $s) { nodes { id } } } }', { s: ['ACTIV'] }],
      [
        'mutation ($i: SetTastesInput!) { setTastes(input: $i) { userErrors { code } } }',
        { i: { idempotencyKey: 'k', like: [] } },
      ],
    ];
    for (const [query, variables = {}] of queries) {
      const { codes, text } = await graph.ask({ query, variables });
      expect(codes).not.toEqual([]);
      expect(text).not.toContain('Did you mean');
      expect(text).not.toMatch(/ACTIVE|displayy?\b|"first"|likes|Customer"/);
    }
  });
});
