/** PostGraphile with the schema that it derives from the tables, behind its own adaptor for Lambda. */
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/lambda/v1';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { MAX_CONNECTIONS } from './database.ts';
import { serve } from './serve.ts';

type LambdaHandler = (event: object, context: object) => Promise<{ readonly body: string }>;

const connectionString = process.argv[2] ?? '';
const server = postgraphile({
  extends: [PostGraphileAmberPreset],
  disablePlugins: ['NodePlugin'],
  pgServices: [makePgService({ connectionString, poolConfig: { max: MAX_CONNECTIONS, idleTimeoutMillis: 0 } })],
  grafserv: { graphqlPath: '/graphql' },
});
const handler = server.createServ(grafserv).createHandler() as unknown as LambdaHandler;

// Its adaptor reads the former format of API Gateway's events.
serve(({ headers, body }) =>
  handler(
    {
      httpMethod: 'POST',
      requestContext: { protocol: 'HTTP/1.1', path: '/graphql' },
      multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
      queryStringParameters: null,
      body,
    },
    {},
  ),
);
