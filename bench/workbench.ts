import { randomUUID } from 'node:crypto';
import { ROLES } from '../domain/roles.ts';
import { startEngine } from '../local/engine.ts';
import { engineClient, LOCAL_CREDENTIALS, LOCAL_REGION } from '../local/engine-client.ts';
import { createTable } from '../local/table.ts';
import type { Table } from '../store/dynamo-client.ts';

type Handler = (event: object, context: object) => Promise<{ readonly body: string }>;

/** An engine with a table, and the built bundle over it. */
export type Workbench = {
  readonly table: Table;
  /** What the bundle is configured with, as Lambda would. */
  readonly environment: Record<string, string>;
  /** The event of one request by the admin, as API Gateway would pass it on. */
  event(query: string, variables: object): object;
  /** The data of an answer by the bundle, which must be free of errors. */
  run(query: string, variables: object): Promise<Record<string, unknown>>;
  close(): Promise<void>;
};

export async function openWorkbench(): Promise<Workbench> {
  const engine = await startEngine();
  const table = { client: engineClient(engine.endpoint), name: 'bench' };
  await createTable(table.client, table.name);
  const environment = {
    TABLE_NAME: table.name,
    IDEMPOTENCY_SECRET: 'a secret for benchmarks',
    DYNAMODB_ENDPOINT: engine.endpoint,
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
  };
  Object.assign(process.env, environment);
  const { handler }: { handler: Handler } = await import(new URL('../dist/graphql/index.mjs', import.meta.url).href);
  return {
    table,
    environment,
    event,
    async run(query, variables) {
      const { body } = await handler(event(query, variables), { getRemainingTimeInMillis: () => 25_000 });
      const { data, errors }: { data: Record<string, unknown>; errors?: unknown } = JSON.parse(body);
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    async close() {
      table.client.destroy();
      await engine.stop();
    },
  };
}

function event(query: string, variables: object): object {
  const claims = { client_id: 'bench', scope: ROLES.admin.map((scope) => `customer-graph/${scope}`).join(' ') };
  return {
    version: '2.0',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
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
