import { rm, writeFile } from 'node:fs/promises';
import type { DataDirectory } from '../common/data-directory.ts';
import { findAvailablePort, LOCALHOST } from '../common/port.ts';
import { launch } from '../functions/child-process.ts';
import { functionEnvironment } from '../functions/function-environment.ts';

export type RunningBucket = {
  /** The address of the server, for the functions and for browsers. */
  readonly endpoint: string;
  close(): Promise<void>;
  /** Resolves with the reason if the server ends without `close`. */
  readonly failed: Promise<string>;
};

/** The argument of the bucket's process. */
export type BucketSettings = { readonly port: number; readonly folder: string; readonly directory: string };

/**
 * Starts the server of the bucket in a process of its own. The caller has locked the directory, unless the folder is another.
 * @param options.port 0 for any free port
 * @param options.database the address of the engine
 * @throws CommandError if it cannot start
 */
export async function launchBucket(options: {
  readonly port: number;
  readonly folder: string;
  readonly directory: DataDirectory;
  readonly database: string;
}): Promise<RunningBucket> {
  const { folder, directory, database } = options;
  const port = await findAvailablePort(options.port);
  const endpoint = `http://${LOCALHOST}:${port}`;
  const services = { database, bucket: endpoint };
  const environment = await functionEnvironment('customer-graph-attachment-check', directory, services);
  const settings: BucketSettings = { port, folder, directory: directory.path };
  const script = new URL('bucket-process.ts', import.meta.url);
  const { close, failed } = await launch(script, [JSON.stringify(settings)], environment);
  if (folder !== directory.bucket) return { endpoint, close, failed };
  await writeFile(directory.bucketEndpointFile, endpoint);
  return { endpoint, close: () => rm(directory.bucketEndpointFile, { force: true }).then(close), failed };
}
