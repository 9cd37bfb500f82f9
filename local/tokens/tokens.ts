import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { RESOURCE_SERVER, ROLES, type Role, storeScope } from '../../domain/kernel/roles.ts';
import type { DataDirectory } from '../common/data-directory.ts';

/** Who the token is for, and for how long. */
export type TokenRequest = {
  readonly role: Role;
  /** The code of the till's store; of a `pos` token only. */
  readonly store?: string;
  /** The customer's id; of a `customer` token only. */
  readonly customer?: string;
  /** Tells clients of one system apart, as after a rotation; the system's name stays. */
  readonly client?: string;
  readonly expiresInSeconds: number;
};

/** Stands where Cognito's user pool stands in the stack: it signs tokens with a key of its own. */
export type TokenIssuer = {
  readonly issuer: string;
  /** The key that verifies its tokens. */
  readonly publicKey: JWK;
  /** Whether this client is one of its own: the authorizer's list of audiences. */
  isClient(clientId: string): boolean;
  /** @returns an access token with the claims that Cognito's have */
  issue(request: TokenRequest, now: Date): Promise<string>;
};

/** The same in every data directory; what tells their tokens apart is the key. `.invalid` leads nowhere, by RFC 2606. */
const ISSUER = 'https://customer-graph.invalid/local';
/** API Gateway's authorizer takes RSA signatures only, and Cognito makes these. */
const ALGORITHM = 'RS256';

/** The issuer of a data directory, whose key is made once and kept there. */
export async function openIssuer(directory: DataDirectory): Promise<TokenIssuer> {
  const privateKey: JWK = JSON.parse(await directory.readOrCreate('token-key.json', createKey));
  const { kty = 'RSA', kid = '', n = '', e = '' } = privateKey;
  const signingKey = await importJWK(privateKey, ALGORITHM);
  return {
    issuer: ISSUER,
    publicKey: { kty, kid, n, e, alg: ALGORITHM },
    isClient: (clientId) => /^(commerce|support|analyst|admin|customer|pos-.+)(\.[A-Za-z0-9-]+)?$/.test(clientId),
    issue: (request, now) =>
      new SignJWT(claimsOf(request, Math.floor(now.getTime() / 1000)))
        .setProtectedHeader({ alg: ALGORITHM, kid })
        .sign(signingKey),
  };
}

function claimsOf({ role, store, customer, client, expiresInSeconds }: TokenRequest, issuedAt: number) {
  const scopes = [...ROLES[role], ...(store === undefined ? [] : [storeScope(store)])];
  const system = store === undefined ? role : `${role}-${store}`;
  const clientId = client === undefined ? system : `${system}.${client}`;
  return {
    iss: ISSUER,
    // A machine is its client; a customer is the user who signed in.
    sub: customer ?? clientId,
    client_id: clientId,
    system,
    token_use: 'access',
    scope: scopes.map((scope) => `${RESOURCE_SERVER}/${scope}`).join(' '),
    auth_time: issuedAt,
    iat: issuedAt,
    exp: issuedAt + expiresInSeconds,
    version: 2,
    jti: randomUUID(),
    ...(customer === undefined ? {} : { customer_id: customer }),
  };
}

async function createKey(): Promise<string> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return JSON.stringify({ ...(await exportJWK(privateKey)), kid: randomUUID(), alg: ALGORITHM });
}
