import { randomUUID } from 'node:crypto';

/** A request with a customer's own token, in the form that API Gateway sends to Lambda. */
export function selfEvent(customerId: string, body: string): object {
  const claims = { client_id: 'account', scope: 'customer-graph/self', customer_id: customerId };
  return {
    version: '2.0',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    rawQueryString: '',
    requestContext: {
      http: { method: 'POST' },
      requestId: randomUUID(),
      authorizer: { jwt: { claims, scopes: null } },
    },
    body,
    isBase64Encoded: false,
  };
}
