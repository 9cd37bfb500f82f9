import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { inject, vi } from 'vitest';
import { ROLES, type Role, storeScope } from '../../domain/kernel/roles.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../local/engine/engine-client.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import type { Bucket } from '../../store/files/bucket.ts';
import './read-lines.ts';
import { type ConsumedStream, consumeStream } from './stream.ts';
import { freshTable } from './table.ts';

type Variables = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: a test reads responses of any shape, and asserts what it finds there
type Data = any;
type AnswerError = {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
};
export type Answer = { readonly data: Data; readonly errors?: readonly AnswerError[] };

/** Calls the graph with a token, through the event that API Gateway would send. */
export type TestCaller = {
  /** Returns the whole response. */
  ask(query: string, variables?: Variables): Promise<Answer>;
  /** Returns the data of the response. @throws Error if the response has errors */
  run(query: string, variables?: Variables): Promise<Data>;
};

const NO_BUCKET: Bucket = { name: 'files', endpoint: 'http://127.0.0.1:9' };

export type TokenOptions = {
  readonly store?: string;
  readonly customer?: string;
  /** The id of the member of staff who signed in. */
  readonly staff?: string;
  /** The stores of the member of staff, without a till. */
  readonly stores?: readonly string[];
  readonly client?: string;
  /** The permanent name of the calling system; older tokens lack it. */
  readonly system?: string;
  /** Replaces the scopes of the role. */
  readonly scopes?: readonly string[];
};

type Claims = Readonly<Record<string, string>>;

export type TestGraph = {
  readonly table: Table;
  as(role: Role, options?: TokenOptions): TestCaller;
  /** A caller with the claims of a token. */
  withClaims(claims: Claims): TestCaller;
};

/** The bundle's handler, with the part of Lambda's context that it uses. */
export type Handler = (
  event: object,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
) => Promise<APIGatewayProxyStructuredResultV2>;

/**
 * Opens the built bundle on a new table, for callers of the API.
 * @param endpoint the engine endpoint for the bundle; the table is always on the engine under test
 * @param bucket where the bundle's files are; without it, forms and URLs lead nowhere
 */
export async function openGraph(endpoint?: string, bucket?: Bucket): Promise<TestGraph> {
  const { table, handler } = await openBundle(endpoint, bucket);
  return {
    table,
    as: (role, options = {}) => callerOf(handler, claimsOf(role, options)),
    withClaims: (claims) => callerOf(handler, claims),
  };
}

/** Another version of the bundle on the table of the last `openGraph`, with these variables beside its own. */
export async function openGraphOn(table: Table, variables: Readonly<Record<string, string>>): Promise<TestGraph> {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const version = encodeURIComponent(JSON.stringify(variables));
  const bundle = new URL(`../../dist/graphql/index.mjs?table=${table.name}&with=${version}`, import.meta.url).href;
  const { handler }: { handler: Handler } = await import(/* @vite-ignore */ bundle);
  return {
    table,
    as: (role, options = {}) => callerOf(handler, claimsOf(role, options)),
    withClaims: (claims) => callerOf(handler, claims),
  };
}

/** The same with the stream consumers, which run when a test calls `stream.drain()`. */
export async function openGraphWithStream(): Promise<TestGraph & { readonly stream: ConsumedStream }> {
  const graph = await openGraph();
  return { ...graph, stream: await consumeStream(graph.table) };
}

/**
 * Opens the built bundle on a new table, with the environment variables that Lambda sets.
 * @param endpoint the engine endpoint for the bundle; default: the engine under test, which has the table
 */
export async function openBundle(
  endpoint: string = inject('endpoint'),
  bucket: Bucket = NO_BUCKET,
): Promise<{ readonly table: Table; readonly handler: Handler }> {
  const table = await freshTable();
  const environment = {
    TABLE_NAME: table.name,
    IDEMPOTENCY_SECRET: 'a secret for tests',
    SOURCE_LINK_SECRET: 'a secret for tests of source links',
    FEEDBACK_URL: 'https://shop.example/feedback/',
    FEEDBACK_LINK_KEYS: 'a key for tests,a former key',
    DYNAMODB_ENDPOINT: endpoint,
    FILES_BUCKET: bucket.name,
    WEBHOOK_URL: 'https://shop.example/webhooks/',
    WEBHOOK_QUEUE_FOLDER: join(tmpdir(), `webhooks-${table.name}`),
    S3_ENDPOINT: bucket.endpoint ?? '',
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const bundle = new URL(`../../dist/graphql/index.mjs?table=${table.name}`, import.meta.url).href;
  const { handler }: { handler: Handler } = await import(/* @vite-ignore */ bundle);
  return { table, handler };
}

function claimsOf(role: Role, options: TokenOptions): Claims {
  const { store, customer, staff, stores = [], client, system, scopes: roleScopes = ROLES[role] } = options;
  const scopes = [...roleScopes, ...(store === undefined ? [] : [storeScope(store)])];
  return {
    client_id: client ?? (store === undefined ? role : `${role}-${store}`),
    scope: scopes.map((scope) => `customer-graph/${scope}`).join(' '),
    ...(customer === undefined ? {} : { customer_id: customer }),
    ...(staff === undefined ? {} : { staff_id: staff, stores: stores.join(' ') }),
    ...(system === undefined ? {} : { system }),
  };
}

/** The event that API Gateway would send for one request. */
export const requestOf = (role: Role, options: TokenOptions, query: string, variables: Variables) =>
  requestWith(claimsOf(role, options), query, variables);

function requestWith(claims: Claims, query: string, variables: Variables) {
  return {
    version: '2.0',
    routeKey: 'POST /graphql',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    rawQueryString: '',
    requestContext: {
      http: { method: 'POST' },
      requestId: randomUUID(),
      authorizer: { jwt: { claims, scopes: null } },
    },
    body: JSON.stringify({ query, variables }),
    isBase64Encoded: false,
  };
}

function callerOf(handler: Handler, claims: Claims): TestCaller {
  async function ask(query: string, variables: Variables = {}): Promise<Answer> {
    const event = requestWith(claims, query, variables);
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
