/** Only the SDK: puts what it gets as an item. Same build as the receiver of webhooks. */
import { randomUUID } from 'node:crypto';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({ endpoint: process.env['DYNAMODB_ENDPOINT'] ?? '' });

export async function handler({ body }: { readonly body: string }) {
  const Item = { pk: { S: `PEER#${randomUUID()}` }, sk: { S: '#PEER' }, body: { S: body } };
  await client.send(new PutItemCommand({ TableName: process.env['TABLE_NAME'] ?? '', Item }));
  return { statusCode: 200 };
}
