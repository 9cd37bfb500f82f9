/** Apollo Server over node-postgres, called as the graph's function is: an event of API Gateway in, a body out. */
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { openPool } from './database.ts';
import { type Context, createContext } from './loaders.ts';
import { resolvers } from './resolvers.ts';
import { serve } from './serve.ts';
import { TYPE_DEFS } from './type-defs.ts';

const pool = openPool(process.argv[2] ?? '');
const server = new ApolloServer<Context>({
  typeDefs: TYPE_DEFS,
  resolvers,
  stopOnTerminationSignals: false,
  plugins: [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
  ],
});
await server.start();

serve(async ({ headers, rawQueryString, body }) => {
  const httpGraphQLRequest = {
    method: 'POST',
    headers: new HeaderMap(Object.entries(headers)),
    search: rawQueryString,
    body: JSON.parse(body),
  };
  const response = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest,
    context: async () => createContext(pool),
  });
  return { body: response.body.kind === 'complete' ? response.body.string : '' };
});
