import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CommandError } from './command-error.ts';

/** The folder that stores everything a local customer graph needs between starts. */
export type DataDirectory = {
  readonly path: string;
  /** The database file of the engine. */
  readonly database: string;
  /** Holds the endpoint of the engine that has the database open, while one has. */
  readonly engineEndpointFile: string;
  readonly streamPaths: StreamPaths;
  /** The folder of the files' bucket. */
  readonly bucket: string;
  /** Holds the endpoint of the bucket that has the folder open, while one has. */
  readonly bucketEndpointFile: string;
  /** Whether a table was ever created in it. */
  hasData(): Promise<boolean>;
  /** The text of the file with this name. If there is no such file yet, `make` gives the text, and it stays for good. */
  readOrCreate(name: string, make: () => Promise<string>): Promise<string>;
  /** The text of the file with this name; null: there is no such file. */
  readIfExists(name: string): Promise<string | null>;
  /**
   * Locks the data for this process until the returned function is called or this process ends, even by SIGKILL.
   * @returns the function that unlocks
   * @throws DataInUseError if another process holds the lock
   */
  lock(): () => void;
  /** Removes the data, with their number of shards. The files of `readOrCreate` stay, so that earlier tokens are valid afterwards. */
  clear(): Promise<void>;
};

/**
 * Files of the stream consumers: the checkpoint of each consumer, failed batches, events, and the accounts of staff; and those
 * of the senders: the queue of messages, and what was sent.
 */
export type StreamPaths = {
  readonly checkpoints: string;
  readonly failed: string;
  readonly events: string;
  readonly staffAccounts: string;
  readonly messageQueue: string;
  readonly outbox: string;
  /** The queue of webhooks. */
  readonly webhookQueue: string;
  /** How far the consumers are behind. */
  readonly lag: string;
};

/** The number of shards of the data. */
export const SHARDS_FILE = 'shards';

/** Another process holds the lock of the data directory. */
export class DataInUseError extends CommandError {}

/** Opens the folder, and creates it if it does not exist. Only its owner may read it. */
export async function openDataDirectory(path: string): Promise<DataDirectory> {
  await mkdir(path, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      `The data directory ${path} cannot be made (${error.code}). Choose another with --data DIR.`,
    );
  });
  const database = join(path, 'table.db');
  const stream = streamPathsIn(path);
  const bucket = join(path, 'bucket');
  return {
    path,
    database,
    engineEndpointFile: join(path, 'engine'),
    streamPaths: stream,
    bucket,
    bucketEndpointFile: join(path, 'bucket-endpoint'),
    hasData: async () => existsSync(database),
    readOrCreate: (name, make) => readOrCreateFile(join(path, name), make),
    readIfExists: (name) => readFileIfExists(join(path, name)),
    lock: () => lockFile(join(path, 'lock'), path),
    clear: async () => {
      for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${database}${suffix}`, { force: true });
      for (const place of [...Object.values(stream), bucket, join(path, SHARDS_FILE)])
        await rm(place, { recursive: true, force: true });
    },
  };
}

/** Paths in a new temporary folder. The caller removes the folder. */
export async function createTemporaryStreamPaths(): Promise<StreamPaths> {
  return streamPathsIn(await mkdtemp(join(tmpdir(), 'customer-graph-')));
}

const streamPathsIn = (folder: string): StreamPaths => ({
  checkpoints: join(folder, 'checkpoints'),
  failed: join(folder, 'failed'),
  events: join(folder, 'events.jsonl'),
  staffAccounts: join(folder, 'staff-accounts.jsonl'),
  messageQueue: join(folder, 'message-queue'),
  outbox: join(folder, 'outbox'),
  webhookQueue: join(folder, 'webhook-queue'),
  // Beside the checkpoints, which exist before it.
  lag: join(folder, 'checkpoints', 'projector-lag.json'),
});

/** Two processes may create the file at once: the first link wins, and both read the same text. */
async function readOrCreateFile(file: string, make: () => Promise<string>): Promise<string> {
  const found = await readFileIfExists(file);
  if (found !== null) return found;
  const temporary = `${file}.${randomUUID()}`;
  await writeFile(temporary, await make(), { mode: 0o600 });
  await link(temporary, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(temporary);
  return readFile(file, 'utf8');
}

async function readFileIfExists(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Uses SQLite's lock on an empty file. The kernel holds it, so it ends with the process and nobody has to clean it up. */
function lockFile(file: string, directory: string): () => void {
  const holder = new DatabaseSync(file);
  try {
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder.close();
    if (!/locked/.test(String(error))) throw error;
    throw new DataInUseError(
      `The data in ${directory} are in use by another start or import. End it first, or choose another directory with --data DIR.`,
    );
  }
  return () => holder.close();
}
