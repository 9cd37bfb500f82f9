import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { formatShards } from '../../store/table/shard-layout.ts';
import type { DataDirectory } from '../common/data-directory.ts';
import { readLocalShards } from '../common/local-shards.ts';
import { configuredTimeouts, TABLE_NAME } from '../engine/database.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../engine/engine-client.ts';
import { type Limits, limitsVariables } from './limits.ts';

/** The bucket of the shop's files. */
export const FILES_BUCKET = 'customer-graph-files';

/** The bucket of exports and tombstones. */
export const PRIVACY_BUCKET = 'customer-graph-privacy';

/** The bucket of the work files and reports of imports. */
export const IMPORT_BUCKET = 'customer-graph-imports';

/** The addresses of what the functions use. */
export type LocalServices = {
  readonly database: string;
  /** Null where no bucket runs: a function that needs one fails. Only tests do without. */
  readonly bucket: string | null;
  /** The folder of the queue of webhooks, and the address to which the code of an integration is added; absent: none. */
  readonly webhooks?: { readonly queue: string; readonly url: string };
};

/** The file with the secrets of the integrations, in the data directory. Its owner writes it. */
const INTEGRATION_SECRETS = 'integrations.json';

/** The file of the key of idempotency records, in the data directory. */
const IDEMPOTENCY_SECRET_FILE = 'idempotency-secret';

/** A port on which nothing listens. */
const NOWHERE = 'http://127.0.0.1:9';

/** The environment variables of a function, as the stack and Lambda set them. */
export async function functionEnvironment(
  name: string,
  directory: DataDirectory,
  { database, bucket, webhooks }: LocalServices,
  limits: Limits = 'local',
): Promise<Record<string, string>> {
  return {
    TABLE_NAME,
    // First: it looks for an older idempotency secret.
    SOURCE_LINK_SECRET: await readSourceLinkSecret(directory),
    IDEMPOTENCY_SECRET: await directory.readOrCreate(IDEMPOTENCY_SECRET_FILE, createSecret),
    FEEDBACK_LINK_KEYS: await directory.readOrCreate('feedback-link-key', createSecret),
    DYNAMODB_ENDPOINT: database,
    SHARDS: formatShards(await readLocalShards(directory)),
    ...configuredTimeouts(),
    FILES_BUCKET,
    PRIVACY_BUCKET,
    IMPORT_BUCKET,
    IMPORT_LOCAL_FILES: 'true',
    // Nobody shares the engine's capacity with tills.
    REMATCHED_PER_SECOND: '10000',
    PROJECTOR_LAG_FILE: directory.streamPaths.lag,
    S3_ENDPOINT: bucket ?? NOWHERE,
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: await readBucketSecret(directory),
    MESSAGE_CHANNELS: 'EMAIL,SMS',
    WEBHOOK_SECRETS_FILE: resolve(directory.path, INTEGRATION_SECRETS),
    ...(webhooks && { WEBHOOK_QUEUE_FOLDER: webhooks.queue, WEBHOOK_URL: webhooks.url }),
    ...limitsVariables(limits),
    AWS_LAMBDA_FUNCTION_NAME: name,
    // On a terminal, print only what needs attention.
    LOG_LEVEL: 'WARN',
    // Powertools prints metrics as log lines for CloudWatch, which does not exist here.
    POWERTOOLS_METRICS_DISABLED: 'true',
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
  };
}

/** The engine accepts any secret. The bucket verifies it, so that no page of a browser can sign for this machine's files. */
export const readBucketSecret = (directory: DataDirectory): Promise<string> =>
  directory.readOrCreate('bucket-secret', createSecret);

/** Versions before this secret used the idempotency secret: a directory of theirs keeps it for its links. */
const readSourceLinkSecret = (directory: DataDirectory): Promise<string> =>
  directory.readOrCreate(
    'source-link-secret',
    async () => (await directory.readIfExists(IDEMPOTENCY_SECRET_FILE)) ?? createSecret(),
  );

const createSecret = async (): Promise<string> => randomBytes(32).toString('base64url');
