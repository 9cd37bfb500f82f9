import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/** The client and the table that everything in this folder works on. */
export type Table = { readonly client: DynamoDBClient; readonly name: string };

export function connect(name: string, config: DynamoDBClientConfig = {}): Table {
  return { client: new DynamoDBClient({ maxAttempts: 5, ...config }), name };
}
