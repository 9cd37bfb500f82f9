import { randomBytes } from 'node:crypto';
import type { DataDirectory } from '../common/data-directory.ts';
import { TABLE_NAME } from '../engine/database.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../engine/engine-client.ts';
import { type Limits, limitsVariables } from './limits.ts';

/** The bucket of the shop's files. */
export const FILES_BUCKET = 'customer-graph-files';

/** The bucket of exports and tombstones. */
export const PRIVACY_BUCKET = 'customer-graph-privacy';

/** The addresses of what the functions use. */
export type LocalServices = {
  readonly database: string;
  /** Null where no bucket runs: a function that needs one fails. Only tests do without. */
  readonly bucket: string | null;
};

/** A port on which nothing listens. */
const NOWHERE = 'http://127.0.0.1:9';

/** The environment variables of a function, as the stack and Lambda set them. */
export async function functionEnvironment(
  name: string,
  directory: DataDirectory,
  { database, bucket }: LocalServices,
  limits: Limits = 'local',
): Promise<Record<string, string>> {
  return {
    TABLE_NAME,
    IDEMPOTENCY_SECRET: await directory.readOrCreate('idempotency-secret', createSecret),
    FEEDBACK_LINK_KEYS: await directory.readOrCreate('feedback-link-key', createSecret),
    DYNAMODB_ENDPOINT: database,
    FILES_BUCKET,
    PRIVACY_BUCKET,
    S3_ENDPOINT: bucket ?? NOWHERE,
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: await readBucketSecret(directory),
    MESSAGE_CHANNELS: 'EMAIL,SMS',
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

const createSecret = async (): Promise<string> => randomBytes(32).toString('base64url');
