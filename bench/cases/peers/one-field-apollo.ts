/** The smallest Apollo server over DynamoDB: one field, one Query. Same build and same disabled plugins as the graph. */
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({ endpoint: process.env['DYNAMODB_ENDPOINT'] ?? '' });

const server = new ApolloServer({
  typeDefs: 'type Query { customer(id: ID!): String }',
  resolvers: {
    Query: {
      customer: async (_: unknown, { id }: { id: string }) => {
        const answer = await client.send(
          new QueryCommand({
            TableName: process.env['TABLE_NAME'] ?? '',
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
            ExpressionAttributeValues: { ':pk': { S: `CUSTOMER#${id}` }, ':sk': { S: '#' } },
          }),
        );
        return answer.Items?.[0]?.['pk']?.S ?? null;
      },
    },
  },
  stopOnTerminationSignals: false,
  plugins: [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
  ],
});
await server.start();

export async function handler(event: { body: string; headers: Record<string, string>; rawQueryString: string }) {
  const headers = new HeaderMap(Object.entries(event.headers));
  const httpGraphQLRequest = { method: 'POST', headers, search: event.rawQueryString, body: JSON.parse(event.body) };
  const { body } = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => ({}) });
  return { statusCode: 200, body: body.kind === 'complete' ? body.string : '' };
}
