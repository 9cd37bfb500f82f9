import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Caller } from '../domain/kernel/caller.ts';
import {
  type CustomerIssuer,
  customerOfToken,
  type IssuerTokenRefusal,
  issuerNameIn,
} from '../domain/kernel/customer-issuer.ts';
import { DEFAULT_LIMITS } from '../graphql/limits/request-limits.ts';
import { unknownCost } from '../graphql/limits/stated-cost.ts';
import { callerOf } from './caller.ts';
import { type HttpEvent, toRefusal } from './http-event.ts';

/** The routes of the stack's own pools. Only their triggers decide which claims tokens have. */
const POOL_PATHS = ['/graphql', '/staff/graphql'];

export type CallerRefusal = {
  readonly status: 401 | 403;
  readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN';
  /** For the client. */
  readonly message: string;
};

const REFUSALS: Readonly<Record<IssuerTokenRefusal['refusal'], CallerRefusal>> = {
  NO_ACCESS_TOKEN: {
    ...{ status: 401, code: 'UNAUTHENTICATED' },
    message: 'This is not an access token. Send the access token, not the ID token.',
  },
  BOUND_TOKEN: {
    ...{ status: 401, code: 'UNAUTHENTICATED' },
    message: 'This token is bound to a key (claim cnf), which this API does not verify. Request a bearer token.',
  },
  NO_CUSTOMER: {
    ...{ status: 403, code: 'FORBIDDEN' },
    message: 'Your account is not linked to a customer. Ask the shop to link it.',
  },
};

/**
 * The caller of a request whose token the authorizer of its route has verified. The route decides how its claims are read: a
 * token of a customer issuer is never more than a customer's.
 * @throws if the route is unknown to this version of the function
 */
export function callerOfRequest(
  { routeKey, headers, requestContext }: Pick<HttpEvent, 'routeKey' | 'headers' | 'requestContext'>,
  issuers: readonly CustomerIssuer[],
): Caller | CallerRefusal {
  const { claims } = requestContext.authorizer.jwt;
  const path = routeKey.slice(routeKey.indexOf(' ') + 1);
  if (POOL_PATHS.includes(path)) return callerOf(claims);
  const name = issuerNameIn(path);
  const issuer = issuers.find((one) => one.name === name);
  // For example, the API already has the route, and this version of the function is from before.
  if (issuer === undefined || claims['iss'] !== issuer.issuer) throw new Error(`no issuer is configured for ${path}`);
  const found = customerOfToken(claims, headerTypeOf(headers['authorization']), issuer);
  return 'refusal' in found ? REFUSALS[found.refusal] : customerCaller(issuer, found.customerId);
}

/** Its claims name no client or system: those of another issuer could be the same. */
const customerCaller = ({ name }: CustomerIssuer, customerId: string): Caller => ({
  ...{ clientId: name, system: name, role: 'customer', scopes: ['self'] },
  ...{ store: null, staffId: null, stores: [], customerId },
});

/** One token in the usual form. With two, this would not be sure which of them the authorizer has verified. */
const ONE_TOKEN = /^(?:Bearer\s+)?([\w-]+)\.[\w-]+\.[\w-]+$/i;

/** The `typ` of the token that the authorizer has verified; empty if it has none. */
function headerTypeOf(authorization = ''): string {
  const [, header] = ONE_TOKEN.exec(authorization.trim()) ?? [];
  if (header === undefined) return UNREADABLE;
  try {
    const { typ = '' }: { typ?: unknown } = JSON.parse(Buffer.from(header, 'base64url').toString('utf8'));
    return typeof typ === 'string' ? typ : UNREADABLE;
  } catch {
    return UNREADABLE;
  }
}

/** Not the type of an access token. */
const UNREADABLE = 'unreadable';

/** The response to a request whose token names no caller. */
export function toUnauthorized({ status, code, message }: CallerRefusal): APIGatewayProxyStructuredResultV2 {
  const error = status === 401 ? 'invalid_token' : 'insufficient_scope';
  const refusal = toRefusal(status, message, { code }, unknownCost(DEFAULT_LIMITS.customer));
  return {
    ...refusal,
    headers: { ...refusal.headers, 'www-authenticate': `Bearer error="${error}", error_description="${message}"` },
  };
}
