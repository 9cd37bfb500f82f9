import { randomUUID } from 'node:crypto';
import { link, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CommandError } from './command-error.ts';

/** What a laptop's customer graph keeps between starts, in one folder. */
export type DataDirectory = {
  readonly path: string;
  /** The engine's file. */
  readonly database: string;
  /** Names the engine that runs over it, while one does. */
  readonly engineEndpointFile: string;
  readonly streamPaths: StreamPaths;
  /** The text kept under this name; where there is none yet, the one that `make` makes, once and for all. */
  readOrCreate(name: string, make: () => Promise<string>): Promise<string>;
  /**
   * Keeps everyone else from the data until it is released or this process ends, however it ends.
   * @returns what releases them
   * @throws InUse where another process has them
   */
  lock(): () => void;
  /** Removes the data. What is kept by name stays, so that tokens made before are good after. */
  clear(): Promise<void>;
};

/** Where is kept what follows changes of the table: how far each consumer has come, what it gave up, and the events. */
export type StreamPaths = { readonly checkpoints: string; readonly failed: string; readonly events: string };

/** Another process works with the data. */
export class DataInUseError extends CommandError {}

/** Opens the folder, and makes it where there is none. Only its owner may look into it. */
export async function openDataDirectory(path: string): Promise<DataDirectory> {
  await mkdir(path, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      `The data directory ${path} cannot be made (${error.code}). Choose another with --data DIR.`,
    );
  });
  const database = join(path, 'table.db');
  const stream = streamPathsIn(path);
  return {
    path,
    database,
    engineEndpointFile: join(path, 'engine'),
    streamPaths: stream,
    readOrCreate: (name, make) => readOrCreateFile(join(path, name), make),
    lock: () => lockFile(join(path, 'lock'), path),
    clear: async () => {
      for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${database}${suffix}`, { force: true });
      for (const place of Object.values(stream)) await rm(place, { recursive: true, force: true });
    },
  };
}

/** Places in a folder of their own, for data that are not kept; whoever asks for it removes it. */
export async function createTemporaryStreamPaths(): Promise<StreamPaths> {
  return streamPathsIn(await mkdtemp(join(tmpdir(), 'customer-graph-')));
}

const streamPathsIn = (folder: string): StreamPaths => ({
  checkpoints: join(folder, 'checkpoints'),
  failed: join(folder, 'failed'),
  events: join(folder, 'events.jsonl'),
});

/** Two processes may make it at once: the first link stands, and both read the same. */
async function readOrCreateFile(file: string, make: () => Promise<string>): Promise<string> {
  const found = await readFileIfExists(file);
  if (found !== null) return found;
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, await make(), { mode: 0o600 });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return readFile(file, 'utf8');
}

async function readFileIfExists(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** SQLite's lock on an empty file: the kernel's own, so that it ends with its process and never has to be cleared away. */
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
