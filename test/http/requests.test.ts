import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let ana: string;
beforeAll(async () => {
  server = await openServer();
  const { data } = await readAnswer(register('Ana'));
  ana = data.registerCustomer.customer.id;
});
afterAll(() => server.close());

const REGISTER = `mutation ($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) { customer { id name { display } } userErrors { code } }
}`;
const register = (given: string) =>
  server.post('support', {
    query: REGISTER,
    variables: { input: { idempotencyKey: `register ${given}`, name: { given } } },
  });

/** Without the stated cost, which test/http/request-limits.test.ts covers. */
async function readAnswer(request: Promise<Response>) {
  const response = await request;
  const { extensions: _, ...answer } = JSON.parse(await response.text());
  return { status: response.status, ...answer };
}
const ask = (query: string, variables: object = {}, role: 'support' | 'commerce' | 'pos' | 'customer' = 'support') =>
  readAnswer(server.post(role, { query, variables }));

describe('a body', () => {
  const postBody = (body: string, headers: Record<string, string> = {}) =>
    readAnswer(
      server.fetch('support', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }),
    );

  test.each(['{ "query": ', 'query', '{}}'])('that is not JSON is 400: %s', async (body) => {
    for (const accept of ['application/json', 'application/graphql-response+json'])
      expect(await postBody(body, { accept })).toEqual({
        status: 400,
        errors: [{ message: expect.stringContaining('JSON'), extensions: { code: 'BAD_REQUEST' } }],
      });
  });

  test.each(['null', '1', '"{ __typename }"', '{}', '{"query": 1}', '{"query": ""}'])(
    'without a query is 400: %s',
    async (body) => {
      expect(await postBody(body)).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    },
  );

  test('with several operations at once is rejected', async () => {
    const body = JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    expect(await postBody(body)).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  test('of another type than JSON is rejected', async () => {
    const answer = await postBody('query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  test('with an operation name runs that operation', async () => {
    const query = 'query A { viewer { kind } } query B { viewer { clientId } }';
    const named = await readAnswer(server.post('support', { query, operationName: 'B' }));
    expect(named).toEqual({ status: 200, data: { viewer: { clientId: 'support' } } });
    const unnamed = await readAnswer(server.post('support', { query }));
    expect(unnamed).toMatchObject({ status: 400, errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }] });
  });
});

test('half a surrogate pair, as in a truncated text, is stored as the replacement character', async () => {
  const query = `mutation ($input: RecordInteractionInput!) {
    recordInteraction(input: $input) { interaction { id body } userErrors { code } }
  }`;
  const input = { idempotencyKey: 'half', customer: { id: ana }, type: 'NOTE', occurredAt: '2026-01-01T00:00:00Z' };
  const variables = { input: { ...input, body: '😀'.slice(0, 1) } };
  const { data } = await ask(query, variables);
  expect(data.recordInteraction).toMatchObject({ interaction: { body: '\u{FFFD}' }, userErrors: [] });
  expect((await ask(query, variables)).data).toEqual(data);
});

describe('a GET', () => {
  const get = (query: string, variables: object = {}) => {
    const url = new URL(server.url);
    url.searchParams.set('query', query);
    url.searchParams.set('variables', JSON.stringify(variables));
    return server.fetch('support', { url: url.href, headers: { 'apollo-require-preflight': 'true' } });
  };

  test('of a query returns data', async () => {
    const answer = await readAnswer(get('query ($id: ID!) { customer(id: $id) { name { display } } }', { id: ana }));
    expect(answer).toEqual({ status: 200, data: { customer: { name: { display: 'Ana' } } } });
  });

  test('of a mutation is rejected, and changes nothing', async () => {
    const input = { idempotencyKey: 'by GET', externalIds: [{ system: 'shop', value: 'by GET' }] };
    const response = await get(REGISTER, { input });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    const found = await ask('{ customersBy(key: { externalId: { system: "shop", value: "by GET" } }) { id } }');
    expect(found.data.customersBy).toEqual([]);
  });
});

describe('a malformed value', () => {
  const address = 'Ana at home; call "first"';

  test('is a user error of its input, as a variable and as a literal, and is not repeated', async () => {
    const input = { idempotencyKey: 'form', emails: [{ address }] };
    const literal = `mutation { registerCustomer(input: { idempotencyKey: "form", emails: { address: ${JSON.stringify(address)} } }) {
      customer { id } userErrors { code path message }
    } }`;
    const userErrors = [
      { code: 'INVALID', path: ['input', 'emails', '0', 'address'], message: 'This must be an email address.' },
    ];
    const variable = REGISTER.replace('userErrors { code }', 'userErrors { code path message }');
    for (const answer of [await ask(variable, { input }), await ask(literal)])
      expect(answer).toEqual({ status: 200, data: { registerCustomer: { customer: null, userErrors } } });
  });

  test('fails only the field of a query that has it as an argument, and is not repeated', async () => {
    const query = `query ($email: EmailAddress!) {
      variable: customersBy(key: { email: $email }) { id }
      literal: customersBy(key: { email: ${JSON.stringify(address)} }) { id }
      nested: customer(id: "${ana}") { id interactions(filter: { from: 7 }) { nodes { id } } }
      viewer { kind }
    }`;
    const answer = await ask(query, { email: address });
    const errorAt = (...path: string[]) => ({ path, extensions: { code: 'BAD_USER_INPUT' } });
    expect(answer).toMatchObject({
      status: 200,
      data: { variable: null, literal: null, nested: { id: ana, interactions: null }, viewer: { kind: 'SUPPORT' } },
      errors: [errorAt('variable'), errorAt('literal'), errorAt('nested', 'interactions')],
    });
    expect(answer.errors[0].message).toBe('"key.email" must be an email address.');
    expect(JSON.stringify(answer)).not.toContain('at home');
  });

  test('of an enum is rejected, and not repeated', async () => {
    const input = { idempotencyKey: 'enum', customer: { id: ana }, type: 'Ana', occurredAt: '2026-01-01T00:00:00Z' };
    const query = `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { userErrors { code } } }`;
    const answer = await ask(query, { input });
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(answer.errors[0].message).toBe(
      'Variable "$input" got an invalid value at "input.type"; This value does not exist in "InteractionType" enum.',
    );
  });
});

describe('the rest of the response is returned if one part fails:', () => {
  test('a page of an invalid size', async () => {
    for (const first of [0, 101, -1]) {
      const answer = await ask(
        'query ($id: ID!, $first: Int) { customer(id: $id) { id interactions(first: $first) { nodes { id } } } }',
        { id: ana, first },
      );
      expect(answer).toMatchObject({
        status: 200,
        data: { customer: { id: ana, interactions: null } },
        errors: [{ path: ['customer', 'interactions'], extensions: { code: 'BAD_USER_INPUT' } }],
      });
    }
  });

  const PAGE = `query ($id: ID!, $after: String) {
    customer(id: $id) { id interactions(after: $after) { nodes { id } } timeline(after: $after) { nodes { id } } }
  }`;

  test.each([
    ['in another format', 'x y'],
    ['with a superfluous character', `${Buffer.from('a').toString('base64url')}=`],
    ['that is empty', ''],
    ['that is too long', Buffer.from('a'.repeat(1_001)).toString('base64url')],
  ])('a cursor %s', async (_, after) => {
    const answer = await ask(PAGE, { id: ana, after });
    expect(answer).toMatchObject({
      status: 200,
      data: { customer: { id: ana, interactions: null, timeline: null } },
      errors: [
        { path: ['customer', 'interactions'], extensions: { code: 'BAD_USER_INPUT' } },
        { path: ['customer', 'timeline'], extensions: { code: 'BAD_USER_INPUT' } },
      ],
    });
  });

  test.each(['0', '~', '\u{10FFFF}', 'a'.repeat(1_000), '\u0000'])(
    'an invented cursor leads to some position, and is not an internal error',
    async (position) => {
      const after = Buffer.from(position).toString('base64url');
      expect(await ask(PAGE, { id: ana, after })).toMatchObject({ status: 200, data: { customer: { id: ana } } });
    },
  );

  test('a field that needs a scope that the token does not have', async () => {
    const query = `query ($id: ID!) { customer(id: $id) { name { display } birthDate interactions { nodes { id } } } viewer { kind } }`;
    const { status, data, errors } = await ask(query, { id: ana }, 'commerce');
    expect(status).toBe(200);
    expect(data).toEqual({
      customer: { name: { display: 'Ana' }, birthDate: null, interactions: null },
      viewer: { kind: 'COMMERCE' },
    });
    expect(errors).toMatchObject([
      { path: ['customer', 'birthDate'], extensions: { code: 'FORBIDDEN' } },
      { path: ['customer', 'interactions'], extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  test('the second of several mutations', async () => {
    const note = (idempotencyKey: string, customer: object) => ({
      idempotencyKey,
      customer,
      type: 'NOTE',
      occurredAt: '2026-01-01T00:00:00Z',
    });
    const query = `mutation ($a: RecordInteractionInput!, $b: RecordInteractionInput!, $none: [RecordInteractionInput!]!, $shop: SaveShopInput!) {
      a: recordInteraction(input: $a) { interaction { type } userErrors { code } }
      userError: recordInteraction(input: $b) { interaction { type } userErrors { code } }
      badBatch: recordInteractions(inputs: $none) { interaction { type } userErrors { code } }
      forbidden: saveShop(input: $shop) { shop { name } userErrors { code } }
      last: recordInteraction(input: $a) { interaction { type } userErrors { code } }
    }`;
    const { status, data, errors } = await ask(query, {
      a: note('several a', { id: ana }),
      b: note('several b', { email: 'nobody@example.com' }),
      none: [],
      shop: { idempotencyKey: 'several shop', name: 'Not mine to name' },
    });
    const success = { interaction: { type: 'NOTE' }, userErrors: [] };
    expect(status).toBe(200);
    expect(data).toEqual({
      a: success,
      userError: { interaction: null, userErrors: [{ code: 'NOT_FOUND' }] },
      badBatch: null,
      forbidden: null,
      last: success,
    });
    expect(errors).toMatchObject([
      { path: ['badBatch'], extensions: { code: 'BAD_USER_INPUT' } },
      { path: ['forbidden'], extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});
