import { requestEvent } from '../harness/graph.ts';

/** A request with a customer's own token, in the form that API Gateway sends to Lambda. */
export const selfEvent = (customerId: string, body: string): object =>
  requestEvent({ client_id: 'account', scope: 'customer-graph/self', customer_id: customerId }, body);
