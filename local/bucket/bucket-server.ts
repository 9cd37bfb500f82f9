import { join } from 'node:path';
import { type HttpServer, startHttpServer } from '../gateway/http-server.ts';
import { bucketApi } from './bucket-api.ts';
import { deliverEvents, type ObjectCreated } from './bucket-events.ts';
import { openObjectFolder } from './object-folder.ts';
import { openPartFolder } from './part-folder.ts';
import type { Credentials } from './signature.ts';

export type BucketServer = HttpServer & {
  /** Resolves when every event so far is delivered, or given up. */
  drainEvents(): Promise<void>;
};

/** Who hears of each new object whose key has this prefix. */
export type Notification = {
  readonly prefix: string;
  readonly deliver: (event: ObjectCreated) => Promise<void>;
};

/**
 * Serves the buckets of a folder as S3 does. It has an origin of its own, so that no file runs as a part of the API's pages.
 * @param options.port 0 for any free port
 * @throws CommandError if the port is taken
 */
export async function startBucketServer(options: {
  readonly port: number;
  readonly folder: string;
  readonly buckets: readonly string[];
  readonly credentials: Credentials;
  /** Null: nobody hears of new objects. */
  readonly notification: Notification | null;
  readonly now?: () => Date;
  /** Called with what prevented the delivery of an event. */
  readonly onFault: (fault: unknown) => void;
}): Promise<BucketServer> {
  const { port, folder, buckets, credentials, notification, now = () => new Date(), onFault } = options;
  const objects = openObjectFolder(join(folder, 'objects'));
  const parts = openPartFolder(join(folder, 'uploads'));
  for (const bucket of buckets) await objects.createBucket(bucket);
  const events =
    notification === null ? null : await deliverEvents({ folder: join(folder, 'events'), ...notification, onFault });
  const onCreated = events === null ? async () => {} : events.onCreated;
  const server = await startHttpServer(port, bucketApi({ objects, parts, credentials, onCreated, now }));
  const drainEvents = async () => events?.drain();
  return { ...server, drainEvents, close: () => server.close().then(drainEvents) };
}
