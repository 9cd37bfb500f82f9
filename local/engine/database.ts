import { readFile, rm, writeFile } from 'node:fs/promises';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { setShards } from '../../store/table/shards.ts';
import { CommandError } from '../common/command-error.ts';
import { type DataDirectory, DataInUseError } from '../common/data-directory.ts';
import { readLocalShards } from '../common/local-shards.ts';
import { type EngineOptions, startEngine } from './engine.ts';
import { engineClient } from './engine-client.ts';
import { addScanIndexes } from './scan-index.ts';
import type { StreamLog } from './stream-log.ts';

export const TABLE_NAME = 'customer-graph';

/** The DynamoDB engine that holds the table: our embedded one, or one that the user runs. */
export type Database = {
  readonly endpoint: string;
  /** Where the data are, for a message to the user. */
  readonly location: string;
  /** The stream records of the embedded engine; null for an engine that the user runs. */
  readonly streamLog: StreamLog | null;
  close(): Promise<void>;
  /** Resolves with the reason if the embedded engine ends without `close`; never for an engine that the user runs. */
  readonly failed: Promise<string>;
};

/**
 * Connects to the engine that `DYNAMODB_ENDPOINT` names; without that, starts the embedded one. The caller has locked
 * the directory. Without a directory the data are in memory.
 * @throws CommandError if no engine answers or starts
 */
export async function openDatabase(directory: DataDirectory | null): Promise<Database> {
  if (directory !== null) setShards(await readLocalShards(directory));
  const configured = configuredEndpoint();
  if (configured !== null) return connectToEngine(configured);
  if (directory === null) return startEmbeddedEngine({}, 'in memory, gone when this ends');
  const database = await startEmbeddedEngine({ dbPath: directory.database }, `in ${directory.database}`);
  await writeFile(directory.engineEndpointFile, database.endpoint);
  return { ...database, close: () => rm(directory.engineEndpointFile, { force: true }).then(database.close) };
}

/**
 * The same for a command that may run beside `npm start`: connects to the engine of a running start. If none runs, locks
 * the directory and starts an engine of its own; no start can use the data until `close`.
 * @throws CommandError if no engine answers or starts
 */
export async function connectDatabase(directory: DataDirectory): Promise<Database> {
  if (configuredEndpoint() !== null) return openDatabase(directory);
  try {
    const unlock = directory.lock();
    const database = await openDatabase(directory).catch((error: unknown) => {
      unlock();
      throw error;
    });
    return { ...database, close: () => database.close().then(unlock) };
  } catch (error) {
    if (!(error instanceof DataInUseError)) throw error;
    const endpoint = await readFile(directory.engineEndpointFile, 'utf8').catch(() => {
      throw error;
    });
    setShards(await readLocalShards(directory));
    const database = await connectToEngine(endpoint).catch(() => {
      throw error;
    });
    // The running start may have created its table after it opened the file.
    addScanIndexes(directory.database);
    return database;
  }
}

/** The endpoint of the engine that the user runs; null if this project runs its own. */
export function configuredEndpoint(): string | null {
  // biome-ignore lint/style/noProcessEnv: the one setting that the project's tests and the user's shell share
  return process.env['DYNAMODB_ENDPOINT'] || null;
}

/** For the functions: an engine of the user may need more time to answer than the timeouts for DynamoDB allow. */
export function configuredTimeouts(): { readonly DYNAMODB_TIMEOUT_FACTOR?: string } {
  // biome-ignore lint/style/noProcessEnv: it is about the engine that the variable above names
  const factor = process.env['DYNAMODB_TIMEOUT_FACTOR'];
  return factor === undefined ? {} : { DYNAMODB_TIMEOUT_FACTOR: factor };
}

async function startEmbeddedEngine(options: EngineOptions, location: string): Promise<Database> {
  const { endpoint, streamLog, stop, exited } = await startEngine(options);
  const failed = exited.then((problem): string | Promise<never> => problem ?? new Promise(() => {}));
  return { endpoint, location, streamLog, close: stop, failed };
}

async function connectToEngine(endpoint: string): Promise<Database> {
  const client = engineClient(endpoint);
  await client.send(new ListTablesCommand({ Limit: 1 })).catch((error: Error) => {
    throw new CommandError(
      `DYNAMODB_ENDPOINT is ${endpoint}, and no DynamoDB engine answers there (${error.message || error.name}). ` +
        'Start it, or unset DYNAMODB_ENDPOINT to use the embedded one.',
    );
  });
  client.destroy();
  return {
    endpoint,
    location: 'where that engine keeps them',
    streamLog: null,
    close: async () => {},
    failed: new Promise(() => {}),
  };
}
