import { expect, it } from 'vitest';
import { ROLES } from '../../domain/kernel/roles.ts';
import { callerOf } from '../../lambdas/caller.ts';

const scope = (...names: string[]) => names.map((name) => `customer-graph/${name}`).join(' ');

it("a till's token names its client, its scopes without the resource server, and its store", () => {
  const scopes = [...ROLES.pos, 'store:london'];
  expect(callerOf({ client_id: 'till', sub: 'till', scope: scope(...scopes) })).toEqual({
    clientId: 'till',
    system: 'till',
    role: 'pos',
    scopes,
    store: 'london',
    customerId: null,
  });
});

it('a token names its system, independent of its client', () => {
  expect(callerOf({ client_id: 'new', system: 'till-york', scope: scope(...ROLES.pos) })).toMatchObject({
    clientId: 'new',
    system: 'till-york',
  });
});

it("a customer's token reaches the customer in its claim", () => {
  const caller = callerOf({ client_id: 'app', sub: 'b2c3', scope: `openid ${scope('self')}`, customer_id: 'cus_1' });
  expect(caller).toMatchObject({ clientId: 'app', role: 'customer', scopes: ['self'], customerId: 'cus_1' });
});

it("a customer's token without a customer reaches no data, and is not a machine's", () => {
  expect(callerOf({ client_id: 'app', sub: 'b2c3', scope: scope('self') }).customerId).toBe('');
});

it('scopes of another resource server do not count, even with the same name', () => {
  const claims = {
    client_id: 'other',
    scope: 'openid orders:read other-server/orders:read customer-graph/orders:read',
  };
  expect(callerOf(claims).scopes).toEqual(['orders:read']);
});

it('an id token, which carries no scope, may do nothing', () => {
  expect(callerOf({ aud: 'app', sub: 'b2c3', customer_id: 'cus_1' })).toMatchObject({ scopes: [], customerId: null });
});
