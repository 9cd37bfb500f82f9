import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

/** The output of the function during a test. A caller's mistake must not be logged as a fault. */
let output: string[];
beforeEach(() => {
  output = [];
  const write = (text: string | Uint8Array) => {
    output.push(String(text));
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(write);
  vi.spyOn(process.stderr, 'write').mockImplementation(write);
});
afterEach(() => {
  vi.restoreAllMocks();
  expect(output.filter((line) => line.includes('fault'))).toEqual([]);
});

type ErrorAnswer = {
  readonly message: string;
  readonly path?: unknown;
  readonly extensions?: { readonly code?: string };
};

async function errorsOf(request: Promise<Response>) {
  const response = await request;
  const { errors = [], data }: { errors?: readonly ErrorAnswer[]; data?: unknown } = JSON.parse(await response.text());
  return { status: response.status, codes: errors.map(({ extensions }) => extensions?.code), errors, data };
}
const ask = (query: string, variables: object = {}) => errorsOf(server.post('admin', { query, variables }));
const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  errorsOf(
    server.fetch('admin', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }),
  );
const get = (search: string, headers: Record<string, string> = { 'apollo-require-preflight': 'true' }) =>
  errorsOf(server.fetch('admin', { url: `${server.url}?${search}`, headers }));

const nestedQuery = (levels: number, [opening, innermost, closing]: readonly [string, string, string]) =>
  opening.repeat(levels) + innermost + closing.repeat(levels);

describe('a variable', () => {
  test.each<[string, string, object, string]>([
    [
      'that is missing for the only key of a oneOf input',
      'query ($email: EmailAddress) { viewer { kind } it: customersBy(key: { email: $email }) { id } }',
      {},
      'Argument "key" has an invalid value.',
    ],
    [
      'that is null and has a default',
      'query ($id: ID = "a") { viewer { kind } it: customer(id: $id) { id } }',
      { id: null },
      'Argument "id" of non-null type "ID!" must not be null.',
    ],
    [
      'that is null for an input field with a default',
      `mutation ($discount: Decimal) { it: recordOrder(input: { idempotencyKey: "k", number: "Zyx", source: POS, placedAt: "2026-01-01T00:00:00Z",
        currency: "GBP", lines: [], discount: $discount }) { userErrors { code } } }`,
      { discount: null },
      'Argument "input" has an invalid value.',
    ],
  ])('%s fails the one field that needs it', async (_, query, variables, message) => {
    const { status, errors, codes, data } = await ask(query, variables);
    expect([status, codes]).toEqual([200, ['BAD_USER_INPUT']]);
    expect(errors).toMatchObject([{ message, path: ['it'] }]);
    expect(data).toEqual(query.includes('viewer') ? { viewer: { kind: 'ADMIN' }, it: null } : { it: null });
  });

  test.each([
    'query ($on: Boolean = true) { viewer @include(if: $on) { kind } }',
    'query ($on: Boolean = true) { viewer { kind @skip(if: $on) } }',
    'query ($on: Boolean = true) { order(id: "x") { id ... @include(if: $on) { lines { nodes { id } } } } }',
    'mutation ($on: Boolean = true) { saveShop(input: { idempotencyKey: "k" }) @skip(if: $on) { userErrors { code } } }',
  ])('that is null as a condition is the caller’s mistake: %s', async (query) => {
    const { status, codes } = await ask(query, { on: null });
    expect(status).toBeLessThan(500);
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });

  test('with more than 50 mistakes', async () => {
    const query = 'mutation ($inputs: [RecordOrderInput!]!) { recordOrders(inputs: $inputs) { userErrors { code } } }';
    const { status, codes } = await ask(query, { inputs: Array.from({ length: 100 }, () => ({ lines: 'Zyx' })) });
    expect([status, new Set(codes)]).toEqual([400, new Set(['BAD_USER_INPUT'])]);
  });
});

test.each(['subscription { viewer { kind } }', 'subscription Of($id: ID!) { customer(id: $id) { id } }'])(
  'a subscription: %s',
  async (query) => {
    const { status, codes } = await ask(query, { id: 'x' });
    expect(status).toBeLessThan(500);
    expect(codes).toHaveLength(1);
    expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
  },
);

describe('a number that the table cannot store', () => {
  const mutationsOf = (value: string) => [
    `mutation { setKpiTarget(input: { idempotencyKey: "k", kpi: FIRST_RESPONSE_MINUTES, value: ${value}, by: "2027-01-01" }) { userErrors { code path } } }`,
    `mutation { savePlaybook(input: { idempotencyKey: "k", draft: { name: "n", trigger: FEEDBACK_RECEIVED, actions: [],
      condition: { all: [{ fact: "event", path: "$.score", operator: "equal", value: ${value} }] } } }) { userErrors { code path } } }`,
  ];

  test.each(['1e999', '-1e999', '1e300', '9'.repeat(400), '1e-300'])('%s', async (number) => {
    for (const query of mutationsOf(number)) {
      const { status, errors, data } = await ask(query);
      expect([status, errors]).toEqual([200, []]);
      expect(JSON.stringify(data)).toContain('INVALID');
    }
    const variables = `{"input":{"idempotencyKey":"k","kpi":"FIRST_RESPONSE_MINUTES","value":${number},"by":"2027-01-01"}}`;
    const query = 'mutation ($input: SetKpiTargetInput!) { setKpiTarget(input: $input) { userErrors { code } } }';
    const { status, codes, data } = await post(`{"query":${JSON.stringify(query)},"variables":${variables}}`);
    expect(status).toBeLessThan(500);
    if (codes.length === 0) expect(data).toMatchObject({ setKpiTarget: { userErrors: [{ code: 'INVALID' }] } });
    else expect(codes).toEqual(['BAD_USER_INPUT']);
    for (const query of [
      `{ matchQueue(minScore: ${number}) { nodes { id } } }`,
      `{ searchCustomers(text: "x", first: ${number}) { nodes { id } } }`,
      `{ customer(id: ${number}) { id } }`,
    ]) {
      const answer = await ask(query);
      expect(answer.status).toBeLessThan(500);
      expect(answer.codes).not.toContain('INTERNAL_SERVER_ERROR');
    }
  });
});

describe('a request that is nested too deeply', () => {
  const LIST = ['[', '1', ']'] as const;
  const OBJECT = ['{"a":', '1', '}'] as const;
  const PREVIEW = `query ($input: PlaybookPreviewInput!) { playbookPreview(input: $input) { playbook } }`;

  test.each([101, 8_000, 300_000])('in variables: %i levels', async (levels) => {
    for (const part of [LIST, OBJECT]) {
      const event = nestedQuery(levels, part);
      const variables = `{"input":{"trigger":"FEEDBACK_RECEIVED","customer":{"id":"x"},"event":${event}}}`;
      for (const body of [
        `{"query":${JSON.stringify(PREVIEW)},"variables":${variables}}`,
        `{"query":"{ __typename }","variables":{"a":${event}}}`,
        `{"query":"{ __typename }","extensions":{"a":${event}}}`,
        event,
      ])
        expect(await post(body)).toMatchObject({ status: 400, codes: ['BAD_REQUEST'] });
    }
  });

  test.each([101, 300, 8_000])('in the query: %i levels', async (levels) => {
    for (const query of [
      `{ me { ${nestedQuery(levels, ['orders(first: 1) { nodes { customer { ', 'id', ' } } }'])} } }`,
      `{ customer(id: ${nestedQuery(levels, ['[', '"x"', ']'])}) { id } }`,
      `{ customersBy(key: ${nestedQuery(levels, ['{ receipt: ', '1', ' }'])}) { id } }`,
      `query ($a: ${nestedQuery(levels, ['[', 'Int', ']'])}) { __typename }`,
    ])
      expect(await ask(query)).toMatchObject({ status: 400, codes: ['BAD_REQUEST'] });
    const url = new URLSearchParams({ query: `{ me { ${nestedQuery(levels, ['a {', 'b', '}'])} } }` });
    if (levels < 1_000) expect(await get(url.toString())).toMatchObject({ status: 400, codes: ['BAD_REQUEST'] });
  });

  test.each([60, 8_000])('through %i fragments', async (count) => {
    const chain = (part: (next: string) => string) =>
      Array.from({ length: count }, (_, at) => `fragment F${at} on Customer { ${part(`...F${at + 1}`)} }`).join('\n');
    for (const part of [
      (next: string) => `orders { nodes { customer { ${next} } } }`,
      (next: string) => `a: orders { nodes { customer { ${next} } } } b: orders { nodes { customer { ${next} } } }`,
      (next: string) => next,
    ]) {
      const query = `{ me { ...F0 } }\n${chain(part)}\nfragment F${count} on Customer { id }`;
      if (count > 1_000 && part('').startsWith('a:')) continue;
      const { status, codes } = await ask(query);
      expect(status).toBeLessThan(500);
      expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
      if (part('').length > 0) expect(status).toBe(400);
    }
  });

  test('a request with a realistic depth is executed', async () => {
    const { status, codes } = await ask(
      `{ me { ${nestedQuery(4, ['orders(first: 1) { nodes { customer { ', 'id', ' } } }'])} } }`,
    );
    expect([status, codes]).toEqual([200, ['FORBIDDEN']]);
    const text = nestedQuery(2_000, ['[{(', '', ')}]']);
    expect(
      await ask(`{ searchCustomers(text: ${JSON.stringify(text.slice(0, 200))}) { nodes { id } } } # ${text}`),
    ).toMatchObject({ status: 200, codes: [] });
    expect(
      await post(JSON.stringify({ query: `{ __typename } # \\" ${text}`, variables: { a: `"${text}` } })),
    ).toMatchObject({ status: 200, codes: [] });
  });
});

describe('a body', () => {
  const QUERY = { query: '{ viewer { kind } }' };

  test.each<[string, unknown]>([
    ['variables that are a list', { ...QUERY, variables: [] }],
    ['variables that are a text', { ...QUERY, variables: '{}' }],
    ['variables that are a number', { ...QUERY, variables: 1 }],
    ['extensions that are a list', { ...QUERY, extensions: [] }],
    ['an operation name that is a number', { ...QUERY, operationName: 1 }],
    ['the name of an unknown operation', { ...QUERY, operationName: 'Zyx' }],
    ['a parsed query', { query: { kind: 'Document', definitions: [] } }],
    ['a query that is a list', { query: [QUERY.query] }],
    ['a persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash: 'Zyx' } } }],
    ['a persisted query without a version', { ...QUERY, extensions: { persistedQuery: 'Zyx' } }],
    ['an empty list', []],
    ['a batch', [QUERY, QUERY]],
    ['a number', 0],
  ])('with %s', async (_, body) => {
    const { status, codes, errors } = await post(JSON.stringify(body));
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(500);
    expect(codes).toHaveLength(1);
    expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(errors)).not.toContain('Zyx');
  });

  test('with names of built-in object properties as keys', async () => {
    for (const name of ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf'])
      for (const value of ['null', '1', '{"query":"{ __typename }"}', '[]']) {
        const { status, codes } = await post(
          `{"query":"mutation ($input: SaveShopInput!) { saveShop(input: $input) { userErrors { code } } }",
            "variables":{"${name}":${value},"input":{"idempotencyKey":"k","${name}":${value}}},"${name}":${value}}`,
        );
        expect(status).toBeLessThan(500);
        expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
      }
  });

  test('in an encoding other than UTF-8 is rejected, because its characters would be lost', async () => {
    const latin1 = Buffer.from(
      JSON.stringify({ query: '{ searchCustomers(text: "Zoë") { nodes { id } } }' }),
      'latin1',
    );
    // With this header, the body is sent as base64, so that the bytes arrive unchanged.
    const answer = await errorsOf(
      server.fetch('admin', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': 'identity' },
        body: new Uint8Array(latin1),
      }),
    );
    expect(answer).toMatchObject({ status: 400, codes: ['BAD_REQUEST'] });
  });

  test('that begins with a byte order mark is accepted', async () => {
    expect(await post(`\u{FEFF}${JSON.stringify(QUERY)}`)).toMatchObject({ status: 200, codes: [] });
  });

  test('with any text and any headers never causes an internal error', async () => {
    const types = fc.constantFrom(
      ...[
        'application/json',
        'application/json; charset=utf-16',
        'APPLICATION/JSON',
        'application/graphql',
        'text/plain',
      ],
      ...['multipart/form-data; boundary=x', 'x', 'application/x-www-form-urlencoded', ';;;'],
    );
    const accepts = fc.constantFrom('application/json', '*/*', 'text/html', 'x', 'multipart/mixed', ';q=2', 'a/b;q=x');
    const json = fc.json({ maxDepth: 5 });
    const body = fc.oneof(
      json,
      fc.string({ unit: 'binary' }),
      json.map((text) => `{"query":${text},"variables":${text},"operationName":${text}}`),
      json.map((text) => `{"query":"{ viewer { kind } }","variables":${text},"extensions":${text}}`),
      fc.string({ unit: 'binary' }).map((query) => JSON.stringify({ query })),
      fc
        .array(
          fc.constantFrom(
            '{',
            '}',
            '"',
            '"""',
            '(',
            ')',
            'viewer',
            ':',
            '$a',
            '...',
            'on',
            '@skip',
            '#',
            '1e9',
            '\\',
            '!',
          ),
        )
        .map((tokens) => JSON.stringify({ query: tokens.join(' ') })),
    );
    await fc.assert(
      fc.asyncProperty(body, types, accepts, async (text, type, accept) => {
        const { status, codes } = await post(text, { 'content-type': type, accept });
        expect(status).toBeLessThan(500);
        expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
      }),
      { numRuns: 500 },
    );
  });
});

describe('a GET', () => {
  test.each([
    'query=%7Bviewer%7Bkind%7D%7D&query=%7Bviewer%7Bkind%7D%7D',
    'query=%7Bviewer%7Bkind%7D%7D&variables=%5B1%5D',
    'query=%7Bviewer%7Bkind%7D%7D&variables=Zyx',
    'query=%7Bviewer%7Bkind%7D%7D&extensions=1',
    'query=%7Bviewer%7Bkind%7D%7D&operationName=Zyx',
    'query=%E0%A4%A',
    'query=%00',
    'variables=%7B%7D',
    '',
    '&&&===',
    'query=subscription%7Bviewer%7Bkind%7D%7D',
  ])('with the search %s is rejected', async (search) => {
    const { status, codes, errors } = await get(search);
    expect(status).toBeLessThan(500);
    expect(codes).toHaveLength(1);
    expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(errors)).not.toContain('Zyx');
  });
});
