import { randomBytes } from 'node:crypto';
import type { DataDirectory } from '../common/data-directory.ts';
import { TABLE_NAME } from '../engine/database.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../engine/engine-client.ts';

/** The environment variables of a function, as the stack and Lambda set them. */
export async function functionEnvironment(
  name: string,
  directory: DataDirectory,
  endpoint: string,
): Promise<Record<string, string>> {
  return {
    TABLE_NAME,
    IDEMPOTENCY_SECRET: await directory.readOrCreate('idempotency-secret', async () =>
      randomBytes(32).toString('base64url'),
    ),
    DYNAMODB_ENDPOINT: endpoint,
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    AWS_LAMBDA_FUNCTION_NAME: name,
    // On a terminal, print only what needs attention.
    LOG_LEVEL: 'WARN',
    // Powertools prints metrics as log lines for CloudWatch, which does not exist here.
    POWERTOOLS_METRICS_DISABLED: 'true',
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
  };
}
