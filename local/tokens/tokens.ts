import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { RESOURCE_SERVER, ROLES, type Role, storeScope } from '../../domain/kernel/roles.ts';
import type { DataDirectory } from '../common/data-directory.ts';

export type TokenRequest = {
  readonly role: Role;
  /** The code of the till's store; only for a `pos` token. */
  readonly store?: string;
  /** The customer's id; only for a `customer` token. */
  readonly customer?: string;
  /** Distinguishes clients of one system, for example after a rotation; the system's name stays. */
  readonly client?: string;
  readonly expiresInSeconds: number;
};

/** Replaces the Cognito user pool of the stack: it signs tokens with a key of its own. */
export type TokenIssuer = {
  readonly issuer: string;
  /** Verifies its tokens. */
  readonly publicKey: JWK;
  /** Whether this is one of its clients; the authorizer uses it as the list of audiences. */
  isClient(clientId: string): boolean;
  /** @returns an access token with the same claims as one from Cognito */
  issue(request: TokenRequest, now: Date): Promise<string>;
};

/** The same in every data directory; only the keys differ. RFC 2606 reserves `.invalid`, so that it never resolves. */
const ISSUER = 'https://customer-graph.invalid/local';
/** API Gateway's authorizer accepts RSA signatures only, and Cognito uses this one. */
const ALGORITHM = 'RS256';

/** Opens the issuer of a data directory; the first call creates its key there. */
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
    // The subject of a machine is its client id; the subject of a customer is the user who signed in.
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
