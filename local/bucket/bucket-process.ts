/**
 * The process of `npm start` that acts as S3, and as the function that checks new files: it has the environment of that
 * function. It ends with its parent. Argument: `BucketSettings` as JSON.
 */

import { INCOMING } from '../../domain/attachment/file-keys.ts';
import { openDataDirectory } from '../common/data-directory.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../engine/engine-client.ts';
import { describeError, sendToParent } from '../functions/child-process.ts';
import { FILES_BUCKET, IMPORT_BUCKET, PRIVACY_BUCKET, readBucketSecret } from '../functions/function-environment.ts';
import type { ObjectCreated } from './bucket-events.ts';
import type { BucketSettings } from './bucket-launch.ts';
import { startBucketServer } from './bucket-server.ts';

const BUNDLE = new URL('../../dist/attachment-check/index.mjs', import.meta.url);
/** As in the stack. */
const TIMEOUT_MS = 60_000;

type CheckFunction = (event: ObjectCreated, context: { getRemainingTimeInMillis(): number }) => Promise<unknown>;

process.once('disconnect', () => process.exit());
try {
  await serve(JSON.parse(process.argv[2] ?? ''));
} catch (error) {
  sendToParent({ problem: describeError(error) }, () => process.exit(1));
}

async function serve({ port, folder, directory }: BucketSettings): Promise<void> {
  const { handler }: { handler: CheckFunction } = await import(BUNDLE.href);
  const server = await startBucketServer({
    port,
    folder,
    buckets: [FILES_BUCKET, PRIVACY_BUCKET, IMPORT_BUCKET],
    credentials: {
      accessKeyId: LOCAL_CREDENTIALS.accessKeyId,
      secretAccessKey: await readBucketSecret(await openDataDirectory(directory)),
      region: LOCAL_REGION,
    },
    notification: { prefix: INCOMING, deliver: (event) => invoke(handler, event) },
    onFault: (fault) => process.stderr.write(`${describeError(fault)}\n`),
  });
  process.once('SIGTERM', () => void server.close().then(() => process.exit()));
  sendToParent({ ready: true });
}

async function invoke(handler: CheckFunction, event: ObjectCreated): Promise<void> {
  const deadline = Date.now() + TIMEOUT_MS;
  await handler(event, { getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()) });
}
