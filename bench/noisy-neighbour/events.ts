import { ROLES, storeScope } from '../../domain/kernel/roles.ts';
import { AccountTimelineDocument } from '../../packages/client/generated/account.js';
import { TillCustomerDocument } from '../../packages/client/generated/till.js';
import { requestBody } from '../../packages/client/index.js';
import { eventOf } from '../harness/graph.ts';

/** What a till shows of a customer. */
export const tillEvent = (id: string): object =>
  eventWith(requestBody(TillCustomerDocument, { id }), {
    ...{ client_id: 'pos-york', system: 'till-york' },
    scope: [...ROLES.pos, storeScope('york')].map((scope) => `customer-graph/${scope}`).join(' '),
  });

/** The timeline in a customer's account. */
export const customerEvent = (customer: string): object =>
  eventWith(requestBody(AccountTimelineDocument), {
    ...{ client_id: 'app', system: 'customer-app', customer_id: customer },
    scope: 'customer-graph/self',
  });

/** The event of a request with these claims. */
function eventWith(body: object, claims: Readonly<Record<string, string>>): object {
  const event = eventOf('', {});
  return {
    ...event,
    requestContext: { ...event.requestContext, authorizer: { jwt: { claims, scopes: null } } },
    body: JSON.stringify(body),
  };
}
