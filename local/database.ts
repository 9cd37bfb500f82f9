import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import type { DataDirectory } from './data-directory.ts';
import { startEngine } from './engine.ts';
import { engineClient } from './engine-client.ts';
import { Problem } from './problem.ts';

export const TABLE_NAME = 'customer-graph';

/** Where the table is, and who runs it. */
export type Database = {
  readonly endpoint: string;
  /** Where the data are, in words. */
  readonly place: string;
  close(): Promise<void>;
  /** Resolves with what happened once the engine is gone unasked; never, where somebody else runs it. */
  readonly failed: Promise<string>;
};

/**
 * The engine that `DYNAMODB_ENDPOINT` names, or else the embedded one: over the directory's file, or without a directory in
 * memory.
 * @throws Problem where there is none
 */
export async function openDatabase(directory: DataDirectory | null): Promise<Database> {
  const endpoint = givenEndpoint();
  if (endpoint !== null) return joinEngine(endpoint);
  const engine = await startEngine(directory === null ? {} : { dbPath: directory.database });
  return {
    endpoint: engine.endpoint,
    place: directory === null ? 'in memory, gone when this ends' : `in ${directory.database}, until npm run reset`,
    close: engine.stop,
    failed: engine.exited.then((problem) => (problem === null ? new Promise(() => {}) : problem)),
  };
}

/** The engine that the person runs; null where this project is to run one. */
export function givenEndpoint(): string | null {
  // biome-ignore lint/style/noProcessEnv: the one setting that the project's tests and the person's shell share
  return process.env['DYNAMODB_ENDPOINT'] || null;
}

async function joinEngine(endpoint: string): Promise<Database> {
  const client = engineClient(endpoint);
  await client.send(new ListTablesCommand({ Limit: 1 })).catch((error: Error) => {
    throw new Problem(
      `DYNAMODB_ENDPOINT is ${endpoint}, and no DynamoDB engine answers there (${error.message || error.name}). ` +
        'Start it, or unset DYNAMODB_ENDPOINT to use the embedded one.',
    );
  });
  client.destroy();
  return {
    endpoint,
    place: 'where that engine keeps them, until npm run reset',
    close: async () => {},
    failed: new Promise(() => {}),
  };
}
