import { createHmac, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { inject, vi } from 'vitest';
import type { WebhookDelivery } from '../../domain/integration/webhook-delivery.ts';
import { openFolderQueue, type QueueHandler, type RunningQueue } from '../../local/queue/folder-queue.ts';
import { createRepositories } from '../../store/repositories.ts';
import { openBucket, type TestBucket } from './bucket.ts';
import { openGraph, type TestGraph } from './graph.ts';
import { createOrderDesk, fresh } from './order-desk.ts';
import type { Invocation } from './request-faults.ts';

export const SECRET = `whsec_${Buffer.from('the secret of the tests, 32 byte').toString('base64')}`;
export const FORMER_SECRET = 'a former secret without a form';
export const CODE = 'feeder';

type Headers = Readonly<Record<string, string>>;

/** Signs as Standard Webhooks say, independently of the connector. */
export function signed(body: string, more: { id?: string; at?: number; secret?: string } = {}): Headers {
  const { id = randomUUID(), at = Math.floor(Date.now() / 1_000), secret = SECRET } = more;
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : secret;
  const signature = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(at),
    'webhook-signature': `v1,${signature}`,
  };
}

export type WebhookGraph = {
  readonly graph: TestGraph;
  readonly bucket: TestBucket;
  /** The folder of the queue. */
  readonly folder: string;
  /** Posts to the receiver, which gets the context of Lambda. @returns the status */
  post(body: string, headers?: Headers, code?: string, context?: Invocation): Promise<number>;
  /** Sends a source record of the integration. @returns the status */
  deliver(record: object, id?: string): Promise<number>;
  /** Lets the worker start on nothing from now on. @returns what ends that */
  pause(): () => void;
  /** Runs the worker until nothing is visible. */
  drain(): Promise<void>;
  deliveries(integration?: string): Promise<readonly WebhookDelivery[]>;
  /** Sets the secrets of the integrations; receivers that are open learn them when a signature fails, once a minute. */
  setSecrets(secrets: object): Promise<void>;
  /** The files of bodies. */
  bodies(): Promise<readonly string[]>;
  save(input: object): Promise<void>;
  close(): Promise<void>;
};

type Bundle = {
  readonly handler: (event: object, context: object) => Promise<APIGatewayProxyStructuredResultV2>;
};

const loadBundle = (name: string, instance: string) =>
  import(/* @vite-ignore */ new URL(`../../dist/${name}/index.mjs?${instance}`, import.meta.url).href);

type Options = {
  readonly visibilityMs?: number;
  readonly bucketNow?: () => Date;
  /** The engine endpoint for the bundles. */
  readonly endpoint?: string;
  /** Replaces the handler of the worker, which it may call. */
  readonly aroundWorker?: (handler: QueueHandler) => QueueHandler;
};

/** The built graph, receiver and worker on one table, bucket and queue, with a GENERIC integration. */
export async function openWebhookGraph(options: Options = {}): Promise<WebhookGraph> {
  const { endpoint = inject('endpoint'), aroundWorker = (handler) => handler } = options;
  const bucket = await openBucket(options.bucketNow === undefined ? {} : { now: options.bucketNow });
  const graph = await openGraph(endpoint, bucket.bucket);
  const home = await mkdtemp(join(tmpdir(), 'webhooks-'));
  const [folder, secretsFile] = [join(home, 'queue'), join(home, 'integrations.json')];
  vi.stubEnv('PRIVACY_BUCKET', bucket.bucket.name);
  vi.stubEnv('S3_ENDPOINT', bucket.bucket.endpoint);
  vi.stubEnv('WEBHOOK_QUEUE_FOLDER', folder);
  vi.stubEnv('WEBHOOK_SECRETS_FILE', secretsFile);
  const setSecrets = (secrets: object) => writeFile(secretsFile, JSON.stringify(secrets));
  await setSecrets({ [CODE]: { secrets: [SECRET, FORMER_SECRET] } });
  await createOrderDesk(graph).openShop();
  const SAVE = `mutation ($input: SaveIntegrationInput!) { saveIntegration(input: $input) { userErrors { code path } } }`;
  async function save(input: object): Promise<void> {
    const { saveIntegration } = await graph.as('admin').run(SAVE, { input: { idempotencyKey: fresh(), ...input } });
    if (saveIntegration.userErrors.length > 0) throw new Error(JSON.stringify(saveIntegration));
  }
  await save({ code: CODE, system: 'GENERIC', stores: [{ location: 'L1', store: 'york' }] });
  const { handler: receive }: Bundle = await loadBundle('webhook-receiver', graph.table.name);
  const { handler: work }: { handler: QueueHandler } = await loadBundle('webhook-worker', graph.table.name);
  let paused: Promise<void> | null = null;
  const handler: QueueHandler = async (...invocation) => {
    await paused;
    return work(...invocation);
  };
  const queue: RunningQueue = await openFolderQueue({
    ...{ folder, handler: aroundWorker(handler), batchSize: 1, timeoutMs: 60_000, maxReceives: 5 },
    visibilityMs: options.visibilityMs ?? 60_000,
    onFault: (fault) => process.stderr.write(`${fault}\n`),
  });
  async function post(body: string, headers = signed(body), code = CODE, context = lambdaContext()): Promise<number> {
    const { statusCode = 0 } = await receive(webhookEvent(body, headers, code), context);
    return statusCode;
  }
  return {
    ...{ graph, bucket, folder, post, setSecrets, save },
    deliver(record, id) {
      const body = JSON.stringify(record);
      return post(body, signed(body, id === undefined ? {} : { id }));
    },
    pause() {
      const { promise, resolve } = Promise.withResolvers<void>();
      paused = promise;
      return resolve;
    },
    drain: queue.drain,
    async deliveries(integration = CODE) {
      const query = { integrations: [integration], statuses: null, topic: null };
      const repositories = createRepositories(graph.table, { consistent: true });
      const range = { from: '1970-01-01T00:00:00.000Z', before: '9999-01-01T00:00:00.000Z' };
      const { entries } = await repositories.findWebhookDeliveries(
        { ...query, ...range },
        { first: 1_000, after: null },
      );
      return entries.map(({ item }) => item);
    },
    async bodies() {
      const names = await readdir(bucket.folder, { recursive: true });
      return names.map(decodeURIComponent).filter((name) => /webhooks\/.*\.content$/.test(name));
    },
    async close() {
      await queue.close();
      await bucket.close();
      await rm(home, { recursive: true });
    },
  };
}

/** The event of API Gateway. */
export const webhookEvent = (body: string, headers: Headers, code: string, method = 'POST') => ({
  version: '2.0',
  headers,
  pathParameters: { integration: code },
  requestContext: { http: { method }, requestId: randomUUID() },
  body,
  isBase64Encoded: false,
});

function lambdaContext(): Invocation {
  const deadline = Date.now() + 25_000;
  return { getRemainingTimeInMillis: () => deadline - Date.now() };
}

let seconds = 0;
/** A version that is later than the ones before. */
export const version = (): string => new Date(Date.UTC(2026, 0, 1) + ++seconds * 1_000).toISOString();

export const customerRecord = (externalId: string, more: object = {}) => ({
  ...{ kind: 'customer', externalId, version: version(), name: { given: 'Ana', family: 'Lima' } },
  emails: [{ address: `${externalId}@example.com`, verified: false, primary: true }],
  ...more,
});
