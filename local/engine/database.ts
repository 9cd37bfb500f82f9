import { readFile, rm, writeFile } from 'node:fs/promises';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { CommandError } from '../common/command-error.ts';
import { type DataDirectory, DataInUseError } from '../common/data-directory.ts';
import { type EngineOptions, startEngine } from './engine.ts';
import { engineClient } from './engine-client.ts';
import type { StreamLog } from './stream-log.ts';

export const TABLE_NAME = 'customer-graph';

/** Where the table is, and who runs it. */
export type Database = {
  readonly endpoint: string;
  /** Where the data are, in words. */
  readonly location: string;
  /** What an engine of ours keeps for the stream; null where somebody else runs it. */
  readonly streamLog: StreamLog | null;
  close(): Promise<void>;
  /** Resolves with what happened once the engine is gone unasked; never, where somebody else runs it. */
  readonly failed: Promise<string>;
};

/**
 * The engine that `DYNAMODB_ENDPOINT` names, or else the embedded one: over the directory's file, which the caller has
 * locked, or without a directory in memory.
 * @throws Problem where there is none
 */
export async function openDatabase(directory: DataDirectory | null): Promise<Database> {
  const given = configuredEndpoint();
  if (given !== null) return connectToEngine(given);
  if (directory === null) return startEmbeddedEngine({}, 'in memory, gone when this ends');
  const database = await startEmbeddedEngine({ dbPath: directory.database }, `in ${directory.database}`);
  await writeFile(directory.engineEndpointFile, database.endpoint);
  return { ...database, close: () => rm(directory.engineEndpointFile, { force: true }).then(database.close) };
}

/**
 * The same for a program that works on the data for a while: the engine of the start that runs on them, or else one of
 * its own, which keeps every start away until it is closed.
 * @throws Problem where there is none
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
    return connectToEngine(endpoint).catch(() => {
      throw error;
    });
  }
}

/** The engine that the person runs; null where this project is to run one. */
export function configuredEndpoint(): string | null {
  // biome-ignore lint/style/noProcessEnv: the one setting that the project's tests and the person's shell share
  return process.env['DYNAMODB_ENDPOINT'] || null;
}

async function startEmbeddedEngine(options: EngineOptions, place: string): Promise<Database> {
  const { endpoint, streamLog, stop, exited } = await startEngine(options);
  const failed = exited.then((problem): string | Promise<never> => problem ?? new Promise(() => {}));
  return { endpoint, location: place, streamLog, close: stop, failed };
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
