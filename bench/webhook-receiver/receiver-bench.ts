import { createHmac, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBucketServer } from '../../local/bucket/bucket-server.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../local/engine/engine-client.ts';
import { environmentFor, openWorkbench } from '../harness/workbench.ts';

const CODE = 'generic';
const SECRET = 'the secret of the benchmark';

/** What the receiver needs: a table with an integration, a bucket, a folder for the queue, and the secrets. */
export type ReceiverBench = {
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
};

const SAVE = `mutation ($input: SaveIntegrationInput!) { saveIntegration(input: $input) { userErrors { message } } }`;

export async function openReceiverBench(): Promise<ReceiverBench> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-receiver-'));
  const workbench = await openWorkbench();
  const bucket = await startBucketServer({
    ...{ port: 0, folder: join(folder, 'bucket'), buckets: ['files'], notification: null },
    credentials: { ...LOCAL_CREDENTIALS, region: LOCAL_REGION },
    onFault: () => {},
  });
  const secrets = join(folder, 'integrations.json');
  await writeFile(secrets, JSON.stringify({ [CODE]: { secrets: [SECRET] } }));
  await workbench.graph.run(SAVE, { input: { idempotencyKey: 'integration', code: CODE, system: 'GENERIC' } });
  return {
    environment: {
      ...environmentFor(workbench.table.name, workbench.endpoint),
      PRIVACY_BUCKET: 'files',
      S3_ENDPOINT: `http://127.0.0.1:${bucket.port}`,
      WEBHOOK_QUEUE_FOLDER: join(folder, 'queue'),
      WEBHOOK_SECRETS_FILE: secrets,
      WEBHOOK_URL: 'http://127.0.0.1/webhooks/',
    },
    async close() {
      await bucket.close();
      await workbench.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A signed webhook of some kB, about an order of its own. */
export function deliveryEvent(): object {
  const [id, at] = [randomUUID(), Math.floor(Date.now() / 1_000)];
  const lines = Array.from({ length: 20 }, (_, line) => ({ sku: `SKU-${line}`, description: 'Ring', quantity: 1 }));
  const body = JSON.stringify({ kind: 'order', externalId: id, version: '1', lines });
  const signature = createHmac('sha256', SECRET).update(`${id}.${at}.${body}`).digest('base64');
  return {
    version: '2.0',
    headers: { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': `v1,${signature}` },
    pathParameters: { integration: CODE },
    requestContext: { http: { method: 'POST' }, requestId: id },
    body,
    isBase64Encoded: false,
  };
}
