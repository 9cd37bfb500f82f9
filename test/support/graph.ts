import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { inject, vi } from 'vitest';
import { ROLES, type Role, storeScope } from '../../domain/kernel/roles.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../local/engine/engine-client.ts';
import type { Table } from '../../store/table/dynamo-client.ts';
import { type ConsumedStream, consumeStream } from './stream.ts';
import { freshTable } from './table.ts';

type Variables = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: a test reads answers of any shape, and asserts what it finds there
type Data = any;
type AnswerError = {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
};
export type Answer = { readonly data: Data; readonly errors?: readonly AnswerError[] };

/** One who calls the graph, as API Gateway would pass the call on. */
export type TestCaller = {
  /** The whole answer. */
  ask(query: string, variables?: Variables): Promise<Answer>;
  /** The data of an answer, which must be free of errors. */
  run(query: string, variables?: Variables): Promise<Data>;
};

type TokenOptions = {
  readonly store?: string;
  readonly customer?: string;
  readonly client?: string;
  /** The permanent name of the calling system; absent as in tokens from before systems had names. */
  readonly system?: string;
  /** Instead of the role's. */
  readonly scopes?: readonly string[];
};

export type TestGraph = {
  readonly table: Table;
  as(role: Role, options?: TokenOptions): TestCaller;
};

/** The bundle's handler, which needs no more of Lambda's context. */
type Handler = (
  event: object,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
) => Promise<APIGatewayProxyStructuredResultV2>;

/**
 * The built bundle over a table of its own, as its callers see it.
 * @param endpoint where the bundle looks for the engine; the table is on the engine under test
 */
export async function openGraph(endpoint?: string): Promise<TestGraph> {
  const { table, handler } = await openBundle(endpoint);
  return { table, as: (role, options = {}) => callerOf(handler, role, options) };
}

/** The same with the consumers of the table's stream, which follow when a test waits until all is settled. */
export async function openGraphWithStream(): Promise<TestGraph & { readonly stream: ConsumedStream }> {
  const graph = await openGraph();
  return { ...graph, stream: await consumeStream(graph.table) };
}

/**
 * The built bundle over a table of its own, in a process environment as Lambda gives it.
 * @param endpoint where the bundle looks for the engine, which is where the table is unless the test has it otherwise
 */
export async function openBundle(
  endpoint: string = inject('endpoint'),
): Promise<{ readonly table: Table; readonly handler: Handler }> {
  const table = await freshTable();
  const environment = {
    TABLE_NAME: table.name,
    IDEMPOTENCY_SECRET: 'a secret for tests',
    DYNAMODB_ENDPOINT: endpoint,
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const bundle = new URL(`../../dist/graphql/index.mjs?table=${table.name}`, import.meta.url).href;
  const { handler }: { handler: Handler } = await import(/* @vite-ignore */ bundle);
  return { table, handler };
}

function claimsOf(role: Role, { store, customer, client, system, scopes: held = ROLES[role] }: TokenOptions) {
  const scopes = [...held, ...(store === undefined ? [] : [storeScope(store)])];
  return {
    client_id: client ?? (store === undefined ? role : `${role}-${store}`),
    scope: scopes.map((scope) => `customer-graph/${scope}`).join(' '),
    ...(customer === undefined ? {} : { customer_id: customer }),
    ...(system === undefined ? {} : { system }),
  };
}

/** The event of one request, as API Gateway would pass it on. */
export function requestOf(role: Role, options: TokenOptions, query: string, variables: Variables) {
  return {
    version: '2.0',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    rawQueryString: '',
    requestContext: {
      http: { method: 'POST' },
      requestId: randomUUID(),
      authorizer: { jwt: { claims: claimsOf(role, options), scopes: null } },
    },
    body: JSON.stringify({ query, variables }),
    isBase64Encoded: false,
  };
}

function callerOf(handler: Handler, role: Role, options: TokenOptions): TestCaller {
  async function ask(query: string, variables: Variables = {}): Promise<Answer> {
    const event = requestOf(role, options, query, variables);
    const deadline = Date.now() + 25_000;
    const { body = '' } = await handler(event, { getRemainingTimeInMillis: () => deadline - Date.now() });
    return JSON.parse(body);
  }
  return {
    ask,
    async run(query, variables) {
      const { data, errors } = await ask(query, variables);
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}
