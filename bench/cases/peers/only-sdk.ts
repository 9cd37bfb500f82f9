/** Only the SDK and one Query. Same build as the graph. */
import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({ endpoint: process.env['DYNAMODB_ENDPOINT'] ?? '' });

export async function handler(event: { body: string }) {
  const { variables }: { variables: { id: string } } = JSON.parse(event.body);
  const answer = await client.send(
    new QueryCommand({
      TableName: process.env['TABLE_NAME'] ?? '',
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': { S: `CUSTOMER#${variables.id}` }, ':sk': { S: '#' } },
    }),
  );
  return { statusCode: 200, body: JSON.stringify({ data: { customer: answer.Items?.[0]?.['pk']?.S ?? null } }) };
}
