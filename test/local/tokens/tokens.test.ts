import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLE_NAMES, ROLES, scopesOf } from '../../../domain/kernel/roles.ts';
import type { StaffMember } from '../../../domain/staff/staff-member.ts';
import { openDataDirectory } from '../../../local/common/data-directory.ts';
import { type Authorizer, jwtAuthorizer } from '../../../local/gateway/authorizer.ts';
import type { FindSavedStaff } from '../../../local/tokens/saved-staff.ts';
import { parseTokenRequest } from '../../../local/tokens/token-request.ts';
import { openIssuer, type TokenIssuer } from '../../../local/tokens/tokens.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const SECONDS = NOW.getTime() / 1000;

let directory: string;
let issuer: TokenIssuer;
let authorize: Authorizer;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tokens-'));
  issuer = await openIssuer(await openDataDirectory(directory));
  authorize = jwtAuthorizer(issuer);
});
afterAll(() => rm(directory, { recursive: true }));

const nobody: FindSavedStaff = async () => null;
const parse = (options: Parameters<typeof parseTokenRequest>[0], find = nobody) => parseTokenRequest(options, find);

async function claimsOf(options: Parameters<typeof parseTokenRequest>[0], find = nobody) {
  const authorization = await authorize(`Bearer ${await issuer.issue(await parse(options, find), NOW)}`, NOW);
  if ('challenge' in authorization) throw new Error(authorization.challenge);
  return authorization.claims;
}

describe('a token', () => {
  test.each(ROLE_NAMES.filter((role) => !['pos', 'clerk', 'customer'].includes(role)))(
    'of %s holds its scopes',
    async (role) => {
      const claims = await claimsOf({ role });
      expect(scopesOf(claims['scope'] ?? '')).toEqual(ROLES[role]);
      expect(claims).toMatchObject({ sub: role, client_id: role, token_use: 'access', iss: issuer.issuer });
    },
  );

  test('of a till holds the scope of its store', async () => {
    const claims = await claimsOf({ role: 'pos', store: 'leeds-2' });
    expect(scopesOf(claims['scope'] ?? '')).toEqual([...ROLES.pos, 'store:leeds-2']);
    expect(claims['client_id']).toBe('pos-leeds-2');
  });

  test('of a till without a store is for the first store', async () => {
    expect(scopesOf((await claimsOf({ role: 'pos' }))['scope'] ?? '')).toContain('store:york');
  });

  test('of a person at a till names both, under the name of the till', async () => {
    const claims = await claimsOf({ role: 'pos', store: 'leeds', staff: 'Ana Bell' });
    expect(scopesOf(claims['scope'] ?? '')).toEqual(ROLES.clerk);
    expect(claims).toMatchObject({ client_id: 'staff', system: 'pos-leeds', store: 'leeds', stores: 'leeds' });
    expect(claims['staff_id']).toMatch(/^stf_[0-9a-f]{8}-/);
    expect(claims['sub']).toBe(claims['staff_id']);
  });

  test('of a person elsewhere names the person, the same for the same name', async () => {
    const claims = await claimsOf({ role: 'support', staff: 'Ana Bell' });
    expect(claims).toMatchObject({ client_id: 'staff', system: 'staff', stores: '' });
    expect((await claimsOf({ role: 'admin', staff: ' ANA bell' }))['staff_id']).toBe(claims['staff_id']);
    expect((await claimsOf({ role: 'admin', staff: 'Ana Belt' }))['staff_id']).not.toBe(claims['staff_id']);
    expect(await claimsOf({ role: 'clerk', store: 'leeds', staff: 'Ana Bell' })).toMatchObject({ stores: 'leeds' });
  });

  describe('of a saved member of staff', () => {
    const ana: StaffMember = {
      ...{ id: 'stf_1', version: 1, email: 'ana@shop.example', name: 'Ana Bell', role: 'CLERK' },
      ...{ stores: ['leeds', 'york'], enabled: true },
    };
    const saved = async () => ana;

    test('has the id, the role and the stores that are saved', async () => {
      const claims = await claimsOf({ staff: 'Ana Bell' }, saved);
      expect(scopesOf(claims['scope'] ?? '')).toEqual(ROLES.clerk);
      expect(claims).toMatchObject({ staff_id: 'stf_1', sub: 'stf_1', stores: 'leeds york', system: 'staff' });
      const atTill = await claimsOf({ staff: 'Ana Bell', role: 'pos', store: 'york' }, saved);
      expect(atTill).toMatchObject({ staff_id: 'stf_1', stores: 'york', store: 'york', system: 'pos-york' });
    });

    test('is for one of the stores alone where the request names it', async () => {
      const claims = await claimsOf({ role: 'clerk', staff: 'Ana Bell', store: 'york' }, saved);
      expect(claims).toMatchObject({ staff_id: 'stf_1', stores: 'york', system: 'staff' });
      expect(claims).not.toHaveProperty('store');
    });

    test.each<[Parameters<typeof parseTokenRequest>[0], Partial<StaffMember>, RegExp]>([
      [{ role: 'admin' }, {}, /saved with the role clerk/],
      [{ role: 'clerk', store: 'bath' }, {}, /saved with the stores leeds, york/],
      [{ role: 'pos', store: 'bath' }, {}, /does not work in the store/],
      [{}, { enabled: false }, /This account is not enabled/],
    ])('is refused with %j for %j', async (options, more, message) => {
      await expect(claimsOf({ ...options, staff: 'Ana' }, async () => ({ ...ana, ...more }))).rejects.toThrow(message);
    });
  });

  test('of a customer names the customer, and has no other scope', async () => {
    const claims = await claimsOf({ role: 'customer', customer: 'cus_1' });
    expect(claims).toMatchObject({ customer_id: 'cus_1', sub: 'cus_1', scope: 'customer-graph/self' });
  });

  test('has a unique id, and ends after the requested time', async () => {
    const [one, other] = [
      await claimsOf({ role: 'admin', 'expires-in': '60' }),
      await claimsOf({ role: 'admin', 'expires-in': '60' }),
    ];
    expect(one['jti']).not.toBe(other['jti']);
    expect([one['iat'], one['exp']]).toEqual([String(SECONDS), String(SECONDS + 60)]);
  });

  test('is valid for a process that opens the directory later', async () => {
    const reopened = await openIssuer(await openDataDirectory(directory));
    const token = await reopened.issue(await parse({ role: 'admin' }), NOW);
    expect(await authorize(token, NOW)).toHaveProperty('claims');
  });
});

describe('a request for a token is rejected', () => {
  test.each([
    [{}, /--role is missing/],
    [{ role: 'king' }, /No role "king": pos, clerk, commerce/],
    [{ role: 'admin', store: 'york' }, /--store goes with --role pos or clerk only/],
    [{ role: 'pos', store: 'a b' }, /--store takes a store's code/],
    [{ role: 'pos', customer: 'cus_1' }, /--customer goes with --role customer only/],
    [{ role: 'clerk' }, /--role clerk needs --staff NAME/],
    [{ role: 'commerce', staff: 'Ana' }, /--staff does not go with --role commerce/],
    [{ role: 'customer', staff: 'Ana', customer: 'cus_1' }, /--staff does not go with --role customer/],
    [{ role: 'support', staff: ' ' }, /--staff takes the name of a person/],
    [{ role: 'customer' }, /needs --customer ID/],
    [{ role: 'customer', customer: 'ord_1' }, /--customer takes a customer's id/],
    [{ role: 'pos', 'expires-in': '-5' }, /--expires-in takes a whole number/],
    [{ role: 'pos', 'expires-in': '86401' }, /from 1 to 86400/],
  ])('%j', async (options, message) => {
    await expect(parse(options)).rejects.toThrow(message);
  });
});

describe('the authorizer', () => {
  /** A token with other claims, signed by another key of the same name. */
  async function forgeToken(claims: JWTPayload): Promise<string> {
    const { privateKey } = await generateKeyPair('RS256');
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: issuer.publicKey.kid ?? '' }).sign(privateKey);
  }

  /** Authorizes a token with these claims by an authorizer that knows its key. */
  async function authorizeSigned(claims: JWTPayload, header: { kid?: string } = { kid: 'one' }) {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const own = jwtAuthorizer({ ...issuer, publicKey: { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' } });
    const token = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', ...header }).sign(privateKey);
    return own(`Bearer ${token}`, NOW);
  }

  const GOOD = { iss: 'https://customer-graph.invalid/local', client_id: 'support', exp: SECONDS + 60 };
  const challengeFor = (reason: string) => ({
    challenge: `Bearer scope="" error="invalid_token" error_description="${reason}"`,
  });

  test.each([undefined, '', 'Bearer', 'Bearer '])('asks for a token if there is none: %j', async (header) => {
    expect(await authorize(header, NOW)).toEqual({ challenge: 'Bearer' });
  });

  test('accepts a token with and without the word Bearer', async () => {
    const token = await issuer.issue(await parse({ role: 'admin' }), NOW);
    for (const header of [token, `Bearer ${token}`, `bearer ${token}`]) {
      expect(await authorize(header, NOW)).toHaveProperty('claims');
    }
  });

  test('rejects text that is not a token', async () => {
    for (const text of ['nonsense', 'Basic dTpw', 'a.b.c']) {
      expect(await authorize(text, NOW)).toEqual(challengeFor('the token cannot be read'));
    }
  });

  test("rejects another key's signature", async () => {
    expect(await authorize(await forgeToken(GOOD), NOW)).toEqual(challengeFor("the token's signature is not valid"));
  });

  test('rejects a token without a signature', async () => {
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const token = `${encode({ alg: 'none', kid: issuer.publicKey.kid })}.${encode(GOOD)}.`;
    expect(await authorize(token, NOW)).toHaveProperty('challenge');
  });

  test('rejects a token at the very second of its end', async () => {
    const token = await issuer.issue(await parse({ role: 'admin', 'expires-in': '60' }), NOW);
    expect(await authorize(token, new Date(NOW.getTime() + 59_999))).toHaveProperty('claims');
    expect(await authorize(token, new Date(NOW.getTime() + 60_000))).toEqual(challengeFor('the token has expired'));
  });

  test('accepts a token by aud, and by client_id only if there is no aud', async () => {
    expect(await authorizeSigned(GOOD)).toHaveProperty('claims');
    expect(await authorizeSigned({ ...GOOD, client_id: 'nobody', aud: ['x', 'support'] })).toHaveProperty('claims');
    const wrong = challengeFor('the token does not have a valid audience');
    expect(await authorizeSigned({ ...GOOD, aud: 'x' })).toEqual(wrong);
    expect(await authorizeSigned({ ...GOOD, client_id: 'nobody' })).toEqual(wrong);
  });

  test.each([
    ['an unknown issuer', { ...GOOD, iss: 'https://elsewhere.example' }, "the token's claim iss is not valid"],
    ['no end', { iss: GOOD.iss, client_id: 'support' }, "the token's claim exp is not valid"],
    ['a start to come', { ...GOOD, nbf: SECONDS + 5 }, "the token's claim nbf is not valid"],
    ['an issue to come', { ...GOOD, iat: SECONDS + 5 }, 'the token was issued in the future'],
  ])('rejects %s', async (_, claims, reason) => expect(await authorizeSigned(claims)).toEqual(challengeFor(reason)));

  test('rejects a token that names no key, or an unknown one', async () => {
    expect(await authorizeSigned(GOOD, {})).toEqual(challengeFor('the token has no key id'));
    expect(await authorizeSigned(GOOD, { kid: 'two' })).toEqual(
      challengeFor('the token was signed with an unknown key'),
    );
  });

  test('gives every claim as text, as API Gateway does', async () => {
    expect(await authorizeSigned({ ...GOOD, version: 2, admin: true, groups: ['a', 'b'] })).toEqual({
      claims: { ...GOOD, exp: String(GOOD.exp), version: '2', admin: 'true', groups: '[a b]' },
    });
  });
});
