import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { inject } from 'vitest';
import { ROLES, type Role, storeScope } from '../../domain/roles.ts';
import { createTable } from '../../local/table.ts';
import { connect, type Table } from '../../store/dynamo-client.ts';
import { LOCAL_ACCESS } from './table.ts';

type Variables = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape, and assert what they find there
export type Answer = { readonly data: any; readonly errors?: readonly { message: string; path?: unknown[]; extensions: Record<string, unknown> }[] };

/** One who calls the graph, as API Gateway would pass the call on. */
export type TestCaller = {
  /** The whole answer. */
  ask(query: string, variables?: Variables): Promise<Answer>;
  /** The data of an answer that must be free of errors. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  run(query: string, variables?: Variables): Promise<any>;
};

export type TestGraph = {
  readonly table: Table;
  as(role: Role, options?: { readonly store?: string; readonly customer?: string; readonly client?: string }): TestCaller;
};

type Handler = (event: object, context: Pick<Context, 'getRemainingTimeInMillis'>) => Promise<APIGatewayProxyStructuredResultV2>;

/** The built bundle over a table of its own, in a process environment as Lambda gives it. */
export async function openGraph(): Promise<TestGraph> {
  const table = connect(`test-${randomUUID()}`, { endpoint: inject('endpoint'), ...LOCAL_ACCESS });
  await createTable(table.client, table.name);
  Object.assign(process.env, {
    TABLE_NAME: table.name,
    IDEMPOTENCY_SECRET: 'a secret for tests',
    DYNAMODB_ENDPOINT: inject('endpoint'),
    AWS_REGION: LOCAL_ACCESS.region,
    AWS_ACCESS_KEY_ID: LOCAL_ACCESS.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_ACCESS.credentials.secretAccessKey,
  });
  const bundle = new URL(`../../dist/graphql/index.mjs?table=${table.name}`, import.meta.url).href;
  const { handler }: { handler: Handler } = await import(/* @vite-ignore */ bundle);
  return { table, as: (role, options = {}) => callerOf(handler, claimsOf(role, options)) };
}

function claimsOf(role: Role, { store, customer, client }: { store?: string; customer?: string; client?: string }) {
  const scopes = [...ROLES[role], ...(store === undefined ? [] : [storeScope(store)])];
  return {
    client_id: client ?? (store === undefined ? role : `${role}-${store}`),
    scope: scopes.map((scope) => `customer-graph/${scope}`).join(' '),
    ...(customer === undefined ? {} : { customer_id: customer }),
  };
}

function callerOf(handler: Handler, claims: Record<string, string>): TestCaller {
  async function ask(query: string, variables: Variables = {}): Promise<Answer> {
    const event = {
      version: '2.0',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      rawQueryString: '',
      requestContext: { http: { method: 'POST' }, requestId: randomUUID(), authorizer: { jwt: { claims, scopes: null } } },
      body: JSON.stringify({ query, variables }),
      isBase64Encoded: false,
    };
    const { body = '' } = await handler(event, { getRemainingTimeInMillis: () => 25_000 });
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
