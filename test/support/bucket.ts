import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { type Notification, startBucketServer } from '../../local/bucket/bucket-server.ts';
import type { Credentials } from '../../local/bucket/signature.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../local/engine/engine-client.ts';
import type { Bucket } from '../../store/files/bucket.ts';

export const BUCKET_CREDENTIALS: Credentials = { ...LOCAL_CREDENTIALS, region: LOCAL_REGION };

/** A bucket server of the test, on a temporary folder. */
export type TestBucket = {
  readonly bucket: Bucket & { readonly endpoint: string };
  readonly folder: string;
  /** Waits until all events of new objects are delivered. @throws the first error of a delivery */
  drainEvents(): Promise<void>;
  close(): Promise<void>;
};

/** Starts a bucket, and sets the environment of the SDK's clients to its credentials. */
export async function openBucket({
  now = () => new Date(),
  notification = null,
}: {
  readonly now?: () => Date;
  readonly notification?: Notification | null;
} = {}): Promise<TestBucket> {
  vi.stubEnv('AWS_REGION', BUCKET_CREDENTIALS.region);
  vi.stubEnv('AWS_ACCESS_KEY_ID', BUCKET_CREDENTIALS.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', BUCKET_CREDENTIALS.secretAccessKey);
  const folder = await mkdtemp(join(tmpdir(), 'bucket-'));
  const faults: unknown[] = [];
  const server = await startBucketServer({
    port: 0,
    folder,
    buckets: ['files'],
    credentials: BUCKET_CREDENTIALS,
    notification,
    now,
    onFault: (fault) => faults.push(fault),
  });
  const drainEvents = async () => {
    await server.drainEvents();
    if (faults.length > 0) throw faults[0];
  };
  return {
    bucket: { name: 'files', endpoint: `http://127.0.0.1:${server.port}` },
    folder,
    drainEvents,
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
