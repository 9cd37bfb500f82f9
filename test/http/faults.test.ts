import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { engineClient } from '../../local/engine/engine-client.ts';
import { operationOf, ROOT_FIELDS } from '../support/schema.ts';
import { openServer, type TestServer } from '../support/server.ts';

const NAME = 'Xylia';
const PERSONAL = /xylia|7946/i;
/** A random id, or a place in a bundle, may hold the digits of the phone number by chance. */
const withoutIds = (text: string): string =>
  text.replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|:\d+:\d+\b/g, '');

let lines: string[];
beforeEach(() => {
  lines = [];
  const capture = (text: string | Uint8Array) => {
    lines.push(String(text));
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(capture);
  vi.spyOn(process.stderr, 'write').mockImplementation(capture);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Without the stated cost, which test/http/request-limits.test.ts covers. */
async function readAnswer(request: Promise<Response>) {
  const response = await request;
  const { extensions: _, ...body } = JSON.parse(await response.text());
  return { status: response.status, requestId: response.headers.get('apigw-requestid'), ...body };
}

/** The faults that the function logged. */
const faults = () =>
  lines.flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : [])).filter(({ fault }) => fault !== undefined);

type ErrorAnswer = { readonly message: string; readonly extensions: object };
const internalError = (correlationId: string): ErrorAnswer => ({
  message: `An internal error occurred. Try again. If the error persists, report the id ${correlationId}.`,
  extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId },
});
const unavailableError = (): ErrorAnswer => ({
  message:
    'The service is temporarily unavailable. Send the request again; send a mutation with the same idempotencyKey.',
  extensions: { code: 'SERVICE_UNAVAILABLE', retryable: true },
});

const FAULTS_BY_NAME: [string, () => Promise<TestServer>, (correlationId: string) => ErrorAnswer][] = [
  [
    'whose table is gone',
    async () => {
      const server = await openServer();
      await engineClient(inject('endpoint')).send(new DeleteTableCommand({ TableName: server.table.name }));
      return server;
    },
    internalError,
  ],
  // Nobody listens on port 1.
  ['whose engine is gone', () => openServer('http://127.0.0.1:1'), unavailableError],
];

describe.each(FAULTS_BY_NAME)('a function %s', (_, open, expectedError) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.close());

  test('returns an error with a correlation id, and the data that do not depend on the table', async () => {
    const query = 'query Counter { viewer { kind } customer(id: "cus_1") { id } }';
    const answer = await readAnswer(server.post('support', { query }));
    expect(answer).toEqual({
      status: 200,
      requestId: expect.any(String),
      data: { viewer: { kind: 'SUPPORT' }, customer: null },
      errors: [
        {
          ...expectedError(answer.requestId),
          path: ['customer'],
          locations: [{ line: 1, column: 33 }],
        },
      ],
    });
    expect(faults()).toMatchObject([
      {
        level: 'ERROR',
        fault: {
          correlationId: answer.requestId,
          operation: 'Counter',
          path: 'customer',
          error: expect.stringMatching(/./),
          stack: expect.arrayContaining([expect.stringMatching(/^ +at /)]),
          count: 1,
        },
      },
    ]);
  });

  test('returns one error for each mutation, and logs one line for the request', async () => {
    const query = `mutation ($input: RegisterCustomerInput!) {
      one: registerCustomer(input: $input) { outcome }
      other: registerCustomer(input: $input) { outcome }
    }`;
    const { data, errors } = await readAnswer(
      server.post('support', { query, variables: { input: { idempotencyKey: 'k', name: { given: NAME } } } }),
    );
    expect(data).toEqual({ one: null, other: null });
    expect(errors.map(({ path }: { path: unknown }) => path)).toEqual([['one'], ['other']]);
    expect(faults()).toMatchObject([{ fault: { path: 'one', count: 2 } }]);
  });

  test.each(ROOT_FIELDS)('reveals no personal data to the log or the caller: $kind $name', async (root) => {
    const { status, data, errors = [] } = await readAnswer(server.post('admin', operationOf(root, NAME)));
    expect(status).toBe(200);
    const allErrors = [...errors, ...(data[root.name]?.userErrors ?? [])];
    for (const text of [JSON.stringify(allErrors), lines.join('\n')]) expect(withoutIds(text)).not.toMatch(PERSONAL);
  });
});
