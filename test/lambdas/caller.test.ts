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
    staffId: null,
    stores: ['london'],
    customerId: null,
  });
});

it('a token of a person names the member of staff, the role and the stores', () => {
  const claims = { client_id: 'staff', sub: 'b2c3', staff_id: 'stf_1', stores: 'york leeds', system: 'staff-app' };
  expect(callerOf({ ...claims, scope: scope(...ROLES.clerk) })).toEqual({
    clientId: 'staff',
    system: 'staff-app',
    role: 'clerk',
    scopes: ROLES.clerk,
    store: null,
    staffId: 'stf_1',
    stores: ['york', 'leeds'],
    customerId: null,
  });
});

it('a person at a till writes for its store only, whatever the own stores are', () => {
  const scopes = scope(...ROLES.clerk, 'store:york');
  const caller = callerOf({ client_id: 'till', scope: scopes, staff_id: 'stf_1', stores: 'york leeds' });
  expect(caller).toMatchObject({ role: 'clerk', store: 'york', stores: ['york'], staffId: 'stf_1' });
});

it('a person of support keeps the role at a till, and without stores is bound to none', () => {
  const atTill = { client_id: 'till', scope: scope(...ROLES.support, 'store:york'), staff_id: 'stf_1', stores: '' };
  expect(callerOf(atTill)).toMatchObject({ role: 'support', store: 'york' });
  expect(callerOf({ ...atTill, scope: scope(...ROLES.support) })).toMatchObject({ role: 'support', stores: [] });
});

it("a customer's token and a machine's have neither a member of staff nor stores of their own", () => {
  const claims = { client_id: 'app', customer_id: 'cus_1', staff_id: 'stf_1', stores: 'york' };
  expect(callerOf({ ...claims, scope: scope('self') })).toMatchObject({ staffId: null, stores: [] });
  const machine = { client_id: 'desk', stores: 'york', scope: scope(...ROLES.support) };
  expect(callerOf(machine)).toMatchObject({ role: 'support', staffId: null, stores: [] });
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
