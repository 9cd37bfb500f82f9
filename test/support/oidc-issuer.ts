import { createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';

type Claims = Readonly<Record<string, unknown>>;
type Key = { readonly kid: string; readonly privateKey: KeyObject; readonly publicKey: KeyObject };

/** Replaces parts of a token, or the key that signs it. */
export type TokenFault = {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Claims;
  readonly key?: Key;
  /** `none`: an empty signature. `public-key`: HMAC with the public key as the secret. */
  readonly signature?: 'none' | 'public-key';
};

/** A small OpenID provider on this machine: discovery, keys, and tokens of any form. It uses nothing of the code under test. */
export type OidcIssuer = {
  readonly url: string;
  /** How often somebody fetched the keys. */
  keyFetches(): number;
  /** A valid access token with these claims beside `iss`, `sub`, `aud`, `iat` and `exp`, unless the fault replaces them. */
  token(claims: Claims, fault?: TokenFault): string;
  /** Publishes another key and signs with it from now on. */
  rotate(): void;
  /** Does not answer until `resume`. */
  pause(): void;
  resume(): void;
  close(): Promise<void>;
};

export const newKey = (): Key => ({
  kid: randomUUID(),
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }),
});

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function startOidcIssuer(audience: string): Promise<OidcIssuer> {
  const keys = [newKey()];
  let isPaused = false;
  let keyFetches = 0;
  const server = createServer(({ url: path }, response) => {
    if (isPaused) return response.destroy();
    if (path === '/keys') keyFetches++;
    const documents: Readonly<Record<string, object>> = {
      '/.well-known/openid-configuration': { issuer: url, jwks_uri: `${url}/keys` },
      '/keys': {
        keys: keys.map(({ kid, publicKey }) => ({ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig' })),
      },
    };
    const document = documents[path ?? ''];
    response.writeHead(document === undefined ? 404 : 200, { 'content-type': 'application/json' });
    return response.end(JSON.stringify(document ?? {}));
  });
  const url = `http://127.0.0.1:${await listen(server)}`;

  function token(claims: Claims, { header, claims: replaced, key = keys.at(-1), signature }: TokenFault = {}): string {
    if (key === undefined) throw new Error('no key');
    const now = Math.floor(Date.now() / 1_000);
    const alg = { none: 'none', 'public-key': 'HS256', key: 'RS256' }[signature ?? 'key'];
    const text = [
      encode({ alg, kid: key.kid, ...header }),
      encode({ iss: url, sub: 'somebody', aud: audience, iat: now - 5, exp: now + 600, ...claims, ...replaced }),
    ].join('.');
    return `${text}.${signatureOf(text, key, signature)}`;
  }

  return {
    url,
    keyFetches: () => keyFetches,
    token,
    rotate: () => keys.push(newKey()),
    pause: () => {
      isPaused = true;
    },
    resume: () => {
      isPaused = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function signatureOf(text: string, key: Key, signature: TokenFault['signature']): string {
  if (signature === 'none') return '';
  const secret = () => key.publicKey.export({ format: 'pem', type: 'spki' });
  return signature === 'public-key'
    ? createHmac('sha256', secret()).update(text).digest('base64url')
    : sign('sha256', Buffer.from(text), key.privateKey).toString('base64url');
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
