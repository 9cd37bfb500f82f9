import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * Every client of a local engine uses this region and these credentials. Engines accept any, but some keep a separate
 * database for each pair of key and region, and DynamoDB Local accepts letters and digits only.
 */
export const LOCAL_REGION = 'eu-west-1';
export const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' } as const;

/** A client for the engine at this endpoint, never for AWS. */
export function engineClient(endpoint: string): DynamoDBClient {
  const client = new DynamoDBClient({ endpoint, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS });
  // It copies every request and response for a log that nobody reads: a sixth of the CPU time of an import.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
