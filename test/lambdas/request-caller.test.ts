import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ROLES } from '../../domain/kernel/roles.ts';
import type { HttpEvent } from '../../lambdas/http-event.ts';
import { callerOfRequest } from '../../lambdas/request-caller.ts';

const ISSUER = { name: 'shop-id', issuer: 'https://id.shop.example.com', customerIdClaim: 'customer_id' };

const headerOf = (header: object): string =>
  `Bearer ${Buffer.from(JSON.stringify(header)).toString('base64url')}.e30.c2ln`;

function callerAt(routeKey: string, claims: Readonly<Record<string, string>>, authorization = headerOf({})) {
  const event = { routeKey, headers: { authorization }, requestContext: { authorizer: { jwt: { claims } } } };
  return callerOfRequest(event as unknown as HttpEvent, [ISSUER]);
}

const ROUTE = 'POST /issuers/shop-id/graphql';
const OWN = { iss: ISSUER.issuer, customer_id: 'cus_1' };
const CUSTOMER = {
  ...{ clientId: 'shop-id', system: 'shop-id', role: 'customer', scopes: ['self'] },
  ...{ store: null, staffId: null, stores: [], customerId: 'cus_1' },
};

/** Claims with names that mean something in a token of a pool. */
const anyClaims = fc.dictionary(
  fc.constantFrom('scope', 'client_id', 'sub', 'staff_id', 'stores', 'store', 'system', 'email', 'cognito:groups', 'x'),
  fc.oneof(fc.string(), fc.constantFrom(...ROLES.admin.map((scope) => `customer-graph/${scope}`), 'york', 'stf_1')),
);

it("a token of an issuer is a customer's and nothing more, whatever else it says", () => {
  fc.assert(
    fc.property(anyClaims, fc.constantFrom('GET', 'POST'), (claims, method) => {
      expect(callerAt(`${method} /issuers/shop-id/graphql`, { ...claims, ...OWN })).toEqual(CUSTOMER);
    }),
  );
});

it('claims on the routes of the pools are read as before', () => {
  const claims = { client_id: 'desk', scope: ROLES.support.map((scope) => `customer-graph/${scope}`).join(' ') };
  for (const path of ['/graphql', '/staff/graphql'])
    expect(callerAt(`POST ${path}`, claims)).toMatchObject({ role: 'support', clientId: 'desk' });
});

it.each([
  ['a route that this version does not know', 'POST /issuers/other/graphql', OWN],
  ['a path that is none of the API', 'POST /more/graphql', OWN],
  ['no route', '$default', OWN],
  ['the token of another issuer', ROUTE, { ...OWN, iss: 'https://id.shop.example.org' }],
  ['a token of the pool on the route of an issuer', ROUTE, { scope: 'customer-graph/self', customer_id: 'cus_1' }],
])('%s gives no caller', (_, route, claims) => {
  expect(() => callerAt(route, claims)).toThrow('no issuer is configured');
});

it.each([{}, { typ: 'JWT' }, { typ: 'at+jwt' }, { typ: 'application/at+JWT' }])('%j is an access token', (header) => {
  expect(callerAt(ROUTE, OWN, headerOf(header))).toEqual(CUSTOMER);
});

it.each([
  headerOf({ typ: 'logout+jwt' }),
  headerOf({ typ: 'dpop+jwt' }),
  headerOf({ typ: 1 }),
  `${headerOf({})},${headerOf({})}`,
  `${headerOf({})} ${headerOf({})}`,
  'Bearer e.e.e',
  '',
])('with the header %s there is no access token', (authorization) => {
  expect(callerAt(ROUTE, OWN, authorization)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
});

it('a claim that says what a token is counts more than a nonce, which old versions of Keycloak put into all tokens', () => {
  expect(callerAt(ROUTE, { ...OWN, nonce: 'n', typ: 'Bearer' })).toEqual(CUSTOMER);
  expect(callerAt(ROUTE, { ...OWN, nonce: 'n' }, headerOf({ typ: 'at+jwt' }))).toEqual(CUSTOMER);
  expect(callerAt(ROUTE, { ...OWN, nonce: 'n' })).toMatchObject({ status: 401 });
  expect(callerAt(ROUTE, { ...OWN, token_use: 'access' })).toEqual(CUSTOMER);
  expect(callerAt(ROUTE, { ...OWN, token_use: 'refresh' })).toMatchObject({ status: 401 });
});

it.each(['', 'Cus_1', 'cus_', 'cus_1 ', 'cus_1#x', '[cus_1]', `cus_${'1'.repeat(61)}`, 'null'])(
  'the customer "%s" is none',
  (customer) => {
    expect(callerAt(ROUTE, { ...OWN, customer_id: customer })).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  },
);
