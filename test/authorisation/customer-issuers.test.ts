import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CustomerIssuerSettings } from '../../cdk/optional-parts.ts';
import { issuerPath } from '../../domain/kernel/customer-issuer.ts';
import { RESOURCE_SERVER, SCOPES } from '../../domain/kernel/roles.ts';
import { openDataDirectory } from '../../local/common/data-directory.ts';
import { jwtAuthorizer } from '../../local/gateway/authorizer.ts';
import { httpApi } from '../../local/gateway/gateway.ts';
import { type HttpServer, startHttpServer } from '../../local/gateway/http-server.ts';
import { issuerAuthorizer } from '../../local/gateway/issuer-authorizer.ts';
import { openIssuer, type TokenIssuer } from '../../local/tokens/tokens.ts';
import { type Handler, openBundle } from '../support/graph.ts';
import { newKey, type OidcIssuer, startOidcIssuer, type TokenFault } from '../support/oidc-issuer.ts';

/** Customers sign in at two OIDC providers, which run here. The gateway is the local one, the function is the built bundle. */

const AUDIENCE = 'customer-graph';
const SCOPE = 'customer-graph/self';
/** The time in which an unknown key causes no second request for keys. */
const COOLDOWN_MS = 31_000;

let handler: Handler;
let shop: OidcIssuer;
let club: OidcIssuer;
let pool: TokenIssuer;
let settings: readonly CustomerIssuerSettings[];
let server: HttpServer;
let directory: string;
let ana: string;
let ben: string;

beforeAll(async () => {
  shop = await startOidcIssuer(AUDIENCE);
  club = await startOidcIssuer(AUDIENCE);
  settings = [
    { name: 'shop-id', issuer: shop.url, audience: [AUDIENCE], scope: SCOPE, customerIdClaim: 'customer_id' },
    {
      name: 'club-id',
      issuer: club.url,
      audience: [AUDIENCE],
      scope: null,
      customerIdClaim: 'https://club.example/id',
    },
  ];
  vi.stubEnv('CUSTOMER_ISSUERS', JSON.stringify(settings));
  ({ handler } = await openBundle());
  directory = await mkdtemp(join(tmpdir(), 'issuers-'));
  pool = await openIssuer(await openDataDirectory(directory));
  server = await openGateway();
  ana = await register('ana');
  ben = await register('ben');
});
afterAll(async () => {
  for (const one of [server, shop, club]) await one.close();
  await rm(directory, { recursive: true });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A gateway that knows no keys yet. */
function openGateway(): Promise<HttpServer> {
  const issuers = new Map(settings.map((one) => [issuerPath(one.name), issuerAuthorizer(one)]));
  const onFault = (fault: unknown) => {
    throw fault;
  };
  const authorizer = jwtAuthorizer(pool);
  return startHttpServer(0, httpApi({ handler, authorizer, issuers, now: () => new Date(), onFault }));
}

async function send(token: string, query: string, { path = issuerPath('shop-id'), variables = {}, to = server } = {}) {
  const response = await fetch(`http://127.0.0.1:${to.port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const challenge = response.headers.get('www-authenticate') ?? '';
  // biome-ignore lint/suspicious/noExplicitAny: responses have any shape, and a test asserts what it finds there
  const body: any = await response.json();
  return { status: response.status, challenge, body };
}

const poolToken = (request: object = {}) =>
  pool.issue({ role: 'commerce', ...request, expiresInSeconds: 600 }, new Date());

async function register(given: string): Promise<string> {
  const query =
    'mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } userErrors { code } } }';
  const variables = { input: { idempotencyKey: given, name: { given } } };
  const { body } = await send(await poolToken(), query, { path: '/graphql', variables });
  return body.data.registerCustomer.customer.id;
}

const shopToken = (customer: string, fault: TokenFault = {}) =>
  shop.token({ sub: 'user-1', scope: SCOPE, customer_id: customer }, fault);
const clubToken = (customer: string, fault: TokenFault = {}) =>
  club.token({ sub: 'user-1', 'https://club.example/id': customer }, fault);

const ME = '{ me { id name { given } } viewer { kind scopes store stores clientId staff { id } } }';
const viewerOf = (clientId: string) => ({
  ...{ kind: 'CUSTOMER', scopes: ['self'], store: null, stores: [], staff: null, clientId },
});

test("a token of an issuer reaches the customer in its claim, and nobody else's data", async () => {
  const { status, body } = await send(shopToken(ana), ME);
  expect(status).toBe(200);
  expect(body.data).toEqual({ me: { id: ana, name: { given: 'ana' } }, viewer: viewerOf('shop-id') });
  const other = await send(shopToken(ana), 'query ($id: ID!) { customer(id: $id) { id } }', { variables: { id: ben } });
  expect(other.body.data?.customer ?? null).toBeNull();
});

test('the same subject of two issuers is two people, each with the customer in the own claim', async () => {
  const [atShop, atClub] = [
    await send(shopToken(ana), ME),
    await send(clubToken(ben), ME, { path: issuerPath('club-id') }),
  ];
  expect(atShop.body.data.me.id).toBe(ana);
  expect(atClub.body.data).toEqual({ me: { id: ben, name: { given: 'ben' } }, viewer: viewerOf('club-id') });
});

test('claims that name a role, scopes, a member of staff, a store or a system give nothing', async () => {
  const claims = {
    scope: [SCOPE, ...SCOPES.map((scope) => `${RESOURCE_SERVER}/${scope}`)].join(' '),
    ...{ staff_id: 'stf_1', stores: 'york', store: 'york', system: 'back-office', client_id: 'admin', role: 'admin' },
    ...{ 'cognito:groups': ['admin'], groups: ['admin'], email: 'ben@example.com', email_verified: true },
  };
  const { body } = await send(shopToken(ana, { claims }), ME);
  expect(body.data).toMatchObject({ me: { id: ana }, viewer: viewerOf('shop-id') });
  const admin = await send(shopToken(ana, { claims }), '{ searchCustomers(text: "ben") { edges { node { id } } } }');
  expect(admin.body.errors).not.toBeUndefined();
  expect(JSON.stringify(admin.body)).not.toContain(ben);
});

test('idempotency keys of one customer at two issuers are two commands', async () => {
  const query = `mutation ($input: UpdateCustomerInput!) {
    updateCustomer(input: $input) { customer { name { given } } userErrors { code } }
  }`;
  const inputOf = (given: string) => ({
    variables: { input: { idempotencyKey: 'same', customerId: ben, name: { given } } },
  });
  const first = await send(shopToken(ben), query, inputOf('Benjamin'));
  const second = await send(clubToken(ben), query, { path: issuerPath('club-id'), ...inputOf('Benno') });
  const third = await send(clubToken(ben), query, { path: issuerPath('club-id'), ...inputOf('Bela') });
  expect(first.body.data.updateCustomer).toEqual({ customer: { name: { given: 'Benjamin' } }, userErrors: [] });
  expect(second.body.data.updateCustomer).toEqual({ customer: { name: { given: 'Benno' } }, userErrors: [] });
  // Here the key is taken: it is not ignored.
  expect(third.body.data.updateCustomer.userErrors).toHaveLength(1);
});

describe('the API refuses', () => {
  const hour = 3_600;
  const faults: Readonly<Record<string, () => string>> = {
    'a token for another audience': () => shopToken(ana, { claims: { aud: 'another-api' } }),
    'a token of another issuer, signed by this one': () => shopToken(ana, { claims: { iss: club.url } }),
    'a token of the other issuer': () => club.token({ scope: SCOPE, customer_id: ana }),
    'an expired token': () => shopToken(ana, { claims: { iat: 1_000, exp: 1_000 + hour } }),
    'a token without an end': () => shopToken(ana, { claims: { exp: undefined } }),
    'a token that is not valid yet': () => shopToken(ana, { claims: { nbf: Math.floor(Date.now() / 1_000) + hour } }),
    'a token without a signature': () => shopToken(ana, { signature: 'none' }),
    'a token signed with the public key as a secret': () => shopToken(ana, { signature: 'public-key' }),
    'a token of an unknown key': () => shopToken(ana, { key: newKey() }),
    'a token signed by another key under the name of this one': () => {
      const { kid } = JSON.parse(Buffer.from(shopToken(ana).split('.')[0] ?? '', 'base64url').toString());
      return shopToken(ana, { key: newKey(), header: { kid } });
    },
    'an ID token, which has a nonce': () => shopToken(ana, { claims: { nonce: 'n', aud: [AUDIENCE, 'app'] } }),
    'an ID token, which has the hash of an access token': () => shopToken(ana, { claims: { at_hash: 'h' } }),
    'an ID token, by the claim of Cognito': () => shopToken(ana, { claims: { token_use: 'id' } }),
    'an ID token, by the claim of Keycloak': () => shopToken(ana, { claims: { typ: 'ID' } }),
    'a refresh token': () => shopToken(ana, { claims: { typ: 'Refresh' } }),
    'a logout token': () => shopToken(ana, { header: { typ: 'logout+jwt' } }),
    'a security event': () => shopToken(ana, { claims: { events: {} } }),
    'a token that is bound to a key': () => shopToken(ana, { claims: { cnf: { jkt: 'thumbprint' } } }),
  };

  test.each(Object.entries(faults))('%s', async (_, tokenOf) => {
    const { status, challenge, body } = await send(tokenOf(), ME);
    expect({ status, data: body.data }).toEqual({ status: 401, data: undefined });
    expect(challenge).toContain('error="invalid_token"');
  });

  test('the tokens of the pool on the route of an issuer, and those of an issuer on the routes of the pools', async () => {
    const ofPool = await poolToken({ role: 'customer', customer: ana });
    expect((await send(ofPool, ME)).status).toBe(401);
    expect((await send(ofPool, ME, { path: '/graphql' })).body.data.me.id).toBe(ana);
    for (const path of ['/graphql', '/staff/graphql', issuerPath('club-id'), issuerPath('nobody')])
      expect([401, 404]).toContain((await send(shopToken(ana), ME, { path })).status);
  });

  test('a token without the scope of the issuer, where it has one', async () => {
    const { status, challenge } = await send(shopToken(ana, { claims: { scope: 'openid profile' } }), ME);
    expect(status).toBe(403);
    expect(challenge).toContain('insufficient_scope');
  });

  test.each([
    ['none', undefined],
    ['an empty one', ''],
    ['a list', ['cus_1']],
    ['that of something else', 'ord_1'],
    ['that of the lookup of another', 'cus_1#PROFILE'],
  ])('a token whose customer is %s', async (_, customer) => {
    const { status, body } = await send(shopToken(ana, { claims: { customer_id: customer } }), ME);
    expect({ status, data: body.data }).toEqual({ status: 403, data: undefined });
    expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
  });
});

describe('the keys of an issuer', () => {
  /** Lets the clock of the gateway and of the issuer run ahead. */
  const wait = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
  let fresh: HttpServer;
  beforeEach(async () => {
    fresh = await openGateway();
    return async () => {
      shop.resume();
      await fresh.close();
    };
  });
  const ask = (token: string) => send(token, ME, { to: fresh });

  test('may rotate: the new one is accepted, and the former one as long as it is published', async () => {
    const former = shopToken(ana);
    expect((await ask(former)).status).toBe(200);
    shop.rotate();
    wait(COOLDOWN_MS);
    expect((await ask(shopToken(ana))).status).toBe(200);
    expect((await ask(former)).status).toBe(200);
  });

  test('are fetched once for many tokens with unknown keys', async () => {
    await ask(shopToken(ana));
    const before = shop.keyFetches();
    const forged = Array.from({ length: 20 }, () => shopToken(ana, { header: { kid: crypto.randomUUID() } }));
    wait(COOLDOWN_MS);
    for (const token of forged) expect((await ask(token)).status).toBe(401);
    expect(shop.keyFetches() - before).toBe(1);
  });

  test('go on for known tokens while the issuer does not answer', async () => {
    await ask(shopToken(ana));
    shop.pause();
    wait(COOLDOWN_MS);
    expect((await ask(shopToken(ana, { header: { kid: 'unknown' } }))).status).toBe(401);
    expect((await ask(shopToken(ana))).status).toBe(200);
  });

  test('are needed by a gateway that has just started: it refuses until the issuer answers', async () => {
    shop.pause();
    const refused = await ask(shopToken(ana));
    expect(refused.status).toBe(401);
    expect(refused.challenge).toContain('the discovery document of the issuer cannot be read');
    shop.resume();
    expect((await ask(shopToken(ana))).status).toBe(200);
  });
});
