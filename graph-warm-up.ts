import type { WarmUp } from './compile-cache.ts';

/** A request that needs no table: it runs the start of the function, the server, the validation and the execution. */
export const GRAPH_WARM_UP: WarmUp = {
  environment: {
    TABLE_NAME: 'none',
    DYNAMODB_ENDPOINT: 'http://127.0.0.1:9',
    IDEMPOTENCY_SECRET: 'none',
    FILES_BUCKET: 'none',
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'none',
    AWS_SECRET_ACCESS_KEY: 'none',
    LOG_LEVEL: 'ERROR',
  },
  event: {
    version: '2.0',
    routeKey: 'POST /graphql',
    headers: { 'content-type': 'application/json' },
    rawQueryString: '',
    requestContext: {
      http: { method: 'POST' },
      requestId: 'warm-up',
      authorizer: { jwt: { claims: { client_id: 'build', scope: 'customer-graph/customers:read' }, scopes: null } },
    },
    body: JSON.stringify({ query: '{ __typename }' }),
    isBase64Encoded: false,
  },
};
