import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/** The client and the table that everything in this folder works on. */
export type Table = { readonly client: DynamoDBClient; readonly name: string };

/**
 * A lost connection is noticed, and tried again, well within the time that a till waits; but not before the kernel has
 * asked for it a second time, which it does after a second.
 */
const TIMEOUTS = { connectionTimeout: 3_000, requestTimeout: 5_000 };
const MOST_ATTEMPTS = 5;

export function connect(name: string, config: DynamoDBClientConfig = {}): Table {
  const client = new DynamoDBClient({ maxAttempts: MOST_ATTEMPTS, requestHandler: TIMEOUTS, ...config });
  // It copies every item for a log that nobody keeps, and that may hold nothing of a person: a tenth of a read's work.
  client.middlewareStack.remove('loggerMiddleware');
  return { client, name };
}
