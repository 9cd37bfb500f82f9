import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * What every client of a local engine presents. Engines take anything, but some keep a database for each pair of key and
 * region, and Amazon's own takes letters and digits only: so everybody uses this one pair.
 */
export const LOCAL_REGION = 'eu-west-1';
export const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' } as const;

/** A client for the engine at this endpoint, never for AWS. */
export function engineClient(endpoint: string): DynamoDBClient {
  const client = new DynamoDBClient({ endpoint, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS });
  // It copies every request and answer for a log that nobody keeps: a sixth of what an import costs this process.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
