import { readFile } from 'node:fs/promises';
import { CommandError } from '../common/command-error.ts';
import { type DataDirectory, DataInUseError } from '../common/data-directory.ts';
import type { Database } from '../engine/database.ts';
import { launchBucket, type RunningBucket } from './bucket-launch.ts';

/**
 * The bucket of the data directory, for a command that may run beside `npm start`: that of the running start, or else one of
 * its own until `close`.
 * @param database the engine of the command. If it is not of the command itself, somebody else may have the directory open
 * @throws CommandError if a start runs and its bucket does not answer
 */
export async function connectBucket(directory: DataDirectory, database: ConnectedDatabase): Promise<ConnectedBucket> {
  const unlock = database.streamLog === null ? lockIfFree(directory) : () => {};
  if (unlock === null) return { endpoint: await runningEndpoint(directory), close: async () => {} };
  const place = { port: 0, folder: directory.bucket, directory };
  const { endpoint, close } = await launchBucket({ ...place, database: database.endpoint }).catch((error: unknown) => {
    unlock();
    throw error;
  });
  return { endpoint, close: () => close().finally(unlock) };
}

export type ConnectedBucket = Pick<RunningBucket, 'endpoint' | 'close'>;
type ConnectedDatabase = Pick<Database, 'endpoint' | 'streamLog'>;

/** Null: another process has the directory open. */
function lockIfFree(directory: DataDirectory): (() => void) | null {
  try {
    return directory.lock();
  } catch (error) {
    if (error instanceof DataInUseError) return null;
    throw error;
  }
}

async function runningEndpoint({ bucketEndpointFile, path }: DataDirectory): Promise<string> {
  const endpoint = await readFile(bucketEndpointFile, 'utf8').catch(() => '');
  const isAnswering = endpoint !== '' && (await fetch(endpoint).then(Boolean, () => false));
  if (isAnswering) return endpoint;
  throw new CommandError(
    `The bucket of the process that uses ${path} does not answer. Wait until it says ready, and try again.`,
  );
}
