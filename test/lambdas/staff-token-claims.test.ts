import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { ROLES } from '../../domain/kernel/roles.ts';
import type { StaffMember, StaffRole } from '../../domain/staff/staff-member.ts';
import { seed } from '../support/seed.ts';
import { ISSUER, openStaffPool, type StaffPool } from '../support/staff-pool.ts';
import { freshTable } from '../support/table.ts';

const idOf = (number: number) => `stf_01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const member = (number: number, role: StaffRole, stores: readonly string[], enabled = true): StaffMember => ({
  ...{ id: idOf(number), version: 1, email: `${number}@shop.example`, name: `Member ${number}`, role, stores, enabled },
});
const [CLERK, SUPPORT, FORMER] = [
  member(1, 'CLERK', ['leeds', 'york']),
  member(2, 'SUPPORT', []),
  member(3, 'ADMIN', [], false),
];
const TILL = { 'custom:store': 'york', 'custom:system': 'till-york-1' };
const YORK = { store: 'york', system: 'till-york-1', token_use: 'access' };

let pool: StaffPool;
beforeAll(async () => {
  const table = await freshTable();
  await seed(
    table,
    [CLERK, SUPPORT, FORMER, member(4, 'ANALYST', []), member(5, 'MARKETING', []), member(6, 'ADMIN', [])].map(
      (after) => ({ entity: 'staffMember', before: null, after }),
    ),
  );
  pool = await openStaffPool(table, () => import('../../lambdas/staff-token-claims.ts'));
});
afterAll(() => pool.close());

const scopes = (role: keyof typeof ROLES) => ROLES[role].map((scope) => `customer-graph/${scope}`);
const accessOf = async (...signIn: Parameters<StaffPool['trigger']>) =>
  (await pool.trigger(...signIn)).accessTokenGeneration;
const withDevice = (token: string, userName = CLERK.id) => ({ userName, metadata: { device_token: token } });

describe('a person', () => {
  it('gets the scopes of the role, the stores and the own id', async () => {
    expect(await accessOf({ userName: CLERK.id })).toEqual({
      claimsToAddOrOverride: { staff_id: CLERK.id, stores: 'leeds york', system: 'staff-app' },
      scopesToAdd: scopes('clerk'),
      scopesToSuppress: ['aws.cognito.signin.user.admin'],
    });
  });

  test.each([
    [2, 'support'],
    [4, 'analyst'],
    [5, 'marketing'],
    [6, 'admin'],
  ] as const)('number %i has the scopes of %s', async (number, role) => {
    expect((await accessOf({ userName: idOf(number) }))?.scopesToAdd).toEqual(scopes(role));
  });

  it('gets a token for the own account, or one for the graph, and none for both', async () => {
    const scopes = ['openid', 'aws.cognito.signin.user.admin'];
    expect(await accessOf({ userName: CLERK.id, scopes })).toBeUndefined();
    expect((await pool.claimsOf({ userName: CLERK.id, scopes }))['scope']).toBe(scopes.join(' '));
    await expect(pool.trigger({ userName: FORMER.id, scopes })).rejects.toThrow('not enabled');
  });

  it('adds nothing to the id token', async () => {
    expect(await pool.trigger({ userName: CLERK.id })).not.toHaveProperty('idTokenGeneration');
  });

  test.each([
    ['who is disabled', { userName: FORMER.id }, 'This account is not enabled.'],
    ['whom nobody saved', { userName: idOf(9) }, 'This account is not enabled.'],
    ['with another user name', { userName: 'ana' }, 'This account is not enabled.'],
    ['in an unknown app', { userName: CLERK.id, client: 'stranger' }, 'This app may not sign in.'],
    ['in the app of devices', { userName: CLERK.id, client: 'device-client' }, 'This is no device.'],
  ])('%s gets no token', async (_, signIn, message) => {
    await expect(pool.trigger(signIn)).rejects.toThrow(message);
  });
});

describe('a device', () => {
  it('gets the scopes of a till, its store and its system', async () => {
    const scopesOfApi = ['aws.cognito.signin.user.admin'];
    const till = { userName: 'till-york-1', client: 'device-client', attributes: TILL, scopes: scopesOfApi };
    expect((await pool.claimsOf(till))['scope']).toBe(scopes('pos').join(' '));
    expect(await accessOf(till)).toEqual({
      claimsToAddOrOverride: { store: 'york', system: 'till-york-1' },
      scopesToAdd: scopes('pos'),
      scopesToSuppress: ['aws.cognito.signin.user.admin'],
    });
  });

  test.each([
    ['without a store', { 'custom:system': 'till-york-1' }],
    ['without a system', { 'custom:store': 'york' }],
    ['whose store is two words', { ...TILL, 'custom:store': 'york leeds' }],
    ['whose system is that of all devices', { ...TILL, 'custom:system': '*' }],
  ])('%s gets no token', async (_, attributes) => {
    await expect(pool.trigger({ userName: 'till', client: 'device-client', attributes })).rejects.toThrow(
      'This is no device.',
    );
  });

  it('gets no token in the app of people', async () => {
    await expect(pool.trigger({ userName: 'till-york-1', attributes: TILL })).rejects.toThrow('may not sign in here');
  });
});

describe('a person at a device', () => {
  it('gets one token that names both, and keeps the system of the device', async () => {
    const till = await pool.claimsOf({ userName: 'till-york-1', client: 'device-client', attributes: TILL });
    for (const { id } of [CLERK, SUPPORT])
      expect((await accessOf(withDevice(await pool.sign(till), id)))?.claimsToAddOrOverride).toEqual({
        ...{ staff_id: id, stores: 'york', store: 'york', system: 'till-york-1' },
      });
  });

  it('does not work in the store of the device: gets no token', async () => {
    const bath = await pool.sign({ ...YORK, store: 'bath', system: 'till-bath-1' });
    await expect(pool.trigger(withDevice(bath))).rejects.toThrow('does not work in the store');
    expect((await accessOf(withDevice(bath, SUPPORT.id)))?.claimsToAddOrOverride).toMatchObject({ store: 'bath' });
  });

  it('who is disabled gets no token', async () => {
    await expect(pool.trigger(withDevice(await pool.sign(YORK), FORMER.id))).rejects.toThrow('not enabled');
  });

  test.each<[string, () => Promise<string>]>([
    ['nonsense', async () => 'nonsense'],
    ['an expired token', () => pool.sign(YORK, { expiresIn: '-1m' })],
    ['a token of another pool', () => pool.sign(YORK, { issuer: `${ISSUER}x` })],
    ['an id token', () => pool.sign({ ...YORK, token_use: 'id' })],
    ['the token of a person', () => pool.sign({ token_use: 'access', staff_id: CLERK.id, system: 'staff-app' })],
    ['the token of a person at a till', () => pool.sign({ ...YORK, staff_id: CLERK.id })],
    ['a token without a system', () => pool.sign({ ...YORK, system: undefined })],
    ['a token that never ends', () => pool.sign(YORK, { expiresIn: null })],
    ['a forged token', async () => forged()],
  ])('%s is no proof of a device', async (_, token) => {
    await expect(pool.trigger(withDevice(await token()))).rejects.toThrow('The token of this device is not valid.');
  });

  it('fetches the keys of the pool once', async () => {
    const before = pool.keyRequests();
    for (let count = 0; count < 5; count++) await pool.trigger(withDevice(await pool.sign(YORK)));
    expect(before).toBe(1);
    expect(pool.keyRequests()).toBe(1);
  });
});

async function forged(): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT(YORK)
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(ISSUER)
    .setExpirationTime('5m')
    .sign(privateKey);
}
