import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startEngine } from '../../local/engine/engine.ts';
import { engineClient, LOCAL_CREDENTIALS, LOCAL_REGION } from '../../local/engine/engine-client.ts';
import { engineTable } from '../../local/engine/engine-table.ts';
import { createTable } from '../../local/engine/table.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { type Graph, openGraph } from './graph.ts';

/** An engine with a table, the built bundle on it, and a separate client. */
export type Workbench = {
  readonly endpoint: string;
  readonly enginePid: number;
  readonly table: Table;
  /** The client of the AWS SDK, to compare with. */
  readonly sdk: DynamoDBClient;
  readonly graph: Graph;
  close(): Promise<void>;
};

/** @param dbPath the engine's database file; without it the data stay in memory */
export async function openWorkbench(dbPath?: string): Promise<Workbench> {
  const engine = await startEngine(dbPath === undefined ? {} : { dbPath });
  const table = engineTable(engine.endpoint, 'bench');
  const sdk = engineClient(engine.endpoint);
  await createTable(engine.endpoint, table.name);
  return {
    endpoint: engine.endpoint,
    enginePid: engine.pid,
    table,
    sdk,
    graph: await openGraph(environmentFor(table.name, engine.endpoint)),
    async close() {
      table.client.close();
      sdk.destroy();
      await engine.stop();
    },
  };
}

/** The environment variables of the bundle, as on Lambda. */
export function environmentFor(tableName: string, endpoint: string): Record<string, string> {
  return {
    TABLE_NAME: tableName,
    IDEMPOTENCY_SECRET: 'a secret for benchmarks',
    DYNAMODB_ENDPOINT: endpoint,
    // The engine answers nothing else while it scans a part of a large table.
    DYNAMODB_TIMEOUT_FACTOR: '20',
    FILES_BUCKET: 'files',
    S3_ENDPOINT: 'http://127.0.0.1:9',
    // The function logs each read of personal data, whatever its own level is.
    AWS_LAMBDA_LOG_LEVEL: 'ERROR',
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    LOG_LEVEL: 'ERROR',
  };
}
