import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RESOURCE_SERVER, SCOPES } from '../../domain/kernel/roles.ts';
import { jwtAuthorizer } from '../../local/gateway/authorizer.ts';
import { httpApi } from '../../local/gateway/gateway.ts';
import { type HttpServer, startHttpServer } from '../../local/gateway/http-server.ts';
import { openBundle } from '../support/graph.ts';
import { operationOf, ROOT_FIELDS } from '../support/schema.ts';

/** Sends every root field without a token, and with every kind of token that the authorizer must refuse. */

const TIMEOUT_MS = 240_000;
const ISSUER = 'https://issuer.example.com';
const HOUR = 3_600;
const seconds = Math.floor(Date.now() / 1_000);
/** A token with these claims may do everything. */
const CLAIMS = {
  iss: ISSUER,
  sub: 'admin',
  client_id: 'admin',
  token_use: 'access',
  scope: SCOPES.map((scope) => `${RESOURCE_SERVER}/${scope}`).join(' '),
  iat: seconds - 10,
  exp: seconds + HOUR,
};

let server: HttpServer;
let calls = 0;
let broken: ReadonlyMap<string, string | null>;
let sound: string;
beforeAll(async () => {
  const { handler } = await openBundle();
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const others = await generateKeyPair('RS256');
  const authorizer = jwtAuthorizer({
    issuer: ISSUER,
    publicKey: { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' },
    isClient: (clientId) => clientId === 'admin',
    issue: async () => '',
  });
  const sign = (claims: JWTPayload, header: { kid?: string } = { kid: 'one' }, key = privateKey) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', ...header }).sign(key);
  const { exp: _, ...unending } = CLAIMS;
  const { client_id: __, ...anonymous } = CLAIMS;
  sound = `Bearer ${await sign(CLAIMS)}`;
  const [header = '', payload = '', signature = ''] = sound.slice('Bearer '.length).split('.');
  const raised = Buffer.from(JSON.stringify({ ...CLAIMS, scope: 'customer-graph/self', customer_id: 'cus_1' }));
  const asPublicKey = new TextEncoder().encode(await exportSPKI(publicKey));
  const hmac = await new SignJWT(CLAIMS).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(asPublicKey);
  const tokens: Readonly<Record<string, string>> = {
    'signed by another key': await sign(CLAIMS, { kid: 'one' }, others.privateKey),
    'signed by a key of another name': await sign(CLAIMS, { kid: 'two' }),
    'without the name of a key': await sign(CLAIMS, {}),
    'signed with the public key as a secret': hmac,
    'not signed': new UnsecuredJWT(CLAIMS).encode(),
    'without its signature': `${header}.${payload}.`,
    'with other claims than were signed': `${header}.${raised.toString('base64url')}.${signature}`,
    'cut off': sound.slice('Bearer '.length, -20),
    'of three words': 'a.b.c',
    'that is no token': 'secret',
    expired: await sign({ ...CLAIMS, iat: seconds - 2 * HOUR, exp: seconds - HOUR }),
    'without an end': await sign(unending),
    'that is not valid yet': await sign({ ...CLAIMS, nbf: seconds + HOUR }),
    'issued in the future': await sign({ ...CLAIMS, iat: seconds + HOUR, exp: seconds + 2 * HOUR }),
    'of another issuer': await sign({ ...CLAIMS, iss: 'https://issuer.example.org' }),
    'of another client': await sign({ ...CLAIMS, client_id: 'somebody' }),
    'for another audience': await sign({ ...CLAIMS, aud: 'somebody' }),
    'without a client': await sign(anonymous),
  };
  broken = new Map<string, string | null>([
    ['no token', null],
    ['an empty header', ''],
    ['only the scheme', 'Bearer '],
    ['another scheme', `Basic ${Buffer.from('admin:secret').toString('base64')}`],
    ...Object.entries(tokens).map(([name, token]) => [`a token ${name}`, `Bearer ${token}`] as const),
  ]);
  const observed: typeof handler = (event, context) => {
    calls += 1;
    return handler(event, context);
  };
  const onFault = (fault: unknown) => {
    throw fault;
  };
  server = await startHttpServer(0, httpApi({ handler: observed, authorizer, now: () => new Date(), onFault }));
});
afterAll(() => server.close());

function send(authorization: string | null, body: object): Promise<Response> {
  return fetch(`http://127.0.0.1:${server.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
    body: JSON.stringify(body),
  });
}

test('the same claims in a sound token are accepted', async () => {
  const response = await send(sound, { query: '{ viewer { kind } }' });
  expect(JSON.parse(await response.text())).toMatchObject({ data: { viewer: { kind: 'ADMIN' } } });
});

test(
  'no root field is reached without a sound token',
  async () => {
    const before = calls;
    for (const [name, authorization] of broken)
      for (const root of ROOT_FIELDS) {
        const response = await send(authorization, operationOf(root, 'broken'));
        expect(response.status, `${name}: ${root.name}`).toBe(401);
        expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
        expect(await response.text()).toBe('{"message":"Unauthorized"}');
      }
    expect(calls).toBe(before);
    process.stdout.write(
      `Authorisation: ${ROOT_FIELDS.length} root fields x ${broken.size} broken tokens = ${ROOT_FIELDS.length * broken.size} requests; 0 reached the function.\n`,
    );
  },
  TIMEOUT_MS,
);
