/**
 * The process of `npm start` that acts as S3. It ends with its parent. Argument: `BucketSettings` as JSON.
 */

import { openDataDirectory } from '../common/data-directory.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../engine/engine-client.ts';
import { describeError, sendToParent } from '../functions/child-process.ts';
import { FILES_BUCKET, PRIVACY_BUCKET, readBucketSecret } from '../functions/function-environment.ts';
import type { BucketSettings } from './bucket-launch.ts';
import { startBucketServer } from './bucket-server.ts';

process.once('disconnect', () => process.exit());
try {
  await serve(JSON.parse(process.argv[2] ?? ''));
} catch (error) {
  sendToParent({ problem: describeError(error) }, () => process.exit(1));
}

async function serve({ port, folder, directory }: BucketSettings): Promise<void> {
  const server = await startBucketServer({
    port,
    folder,
    buckets: [FILES_BUCKET, PRIVACY_BUCKET],
    credentials: {
      accessKeyId: LOCAL_CREDENTIALS.accessKeyId,
      secretAccessKey: await readBucketSecret(await openDataDirectory(directory)),
      region: LOCAL_REGION,
    },
    notification: null,
    onFault: (fault) => process.stderr.write(`${describeError(fault)}\n`),
  });
  process.once('SIGTERM', () => void server.close().then(() => process.exit()));
  sendToParent({ ready: true });
}
