import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { RESOURCE_SERVER, ROLES, type Role, storeScope } from '../../domain/kernel/roles.ts';
import type { StaffMember } from '../../domain/staff/staff-member.ts';
import { memberToken } from '../../domain/staff/staff-token.ts';
import { UsageError } from '../common/command-line.ts';
import type { DataDirectory } from '../common/data-directory.ts';

export type TokenRequest = {
  readonly role: Role;
  /** The code of the till's or the clerk's store; only for a `pos` or `clerk` token. */
  readonly store?: string;
  /** The member of staff who signs in. With a `pos` token, at this till. */
  readonly staff?: StaffMember;
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
  /**
   * @returns an access token with the same claims as one from Cognito
   * @throws UsageError if the person gets none
   */
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
    isClient: (clientId) =>
      /^(commerce|support|analyst|marketing|admin|customer|staff|pos-.+)(\.[A-Za-z0-9-]+)?$/.test(clientId),
    issue: (request, now) =>
      new SignJWT(claimsOf(request, Math.floor(now.getTime() / 1000)))
        .setProtectedHeader({ alg: ALGORITHM, kid })
        .sign(signingKey),
  };
}

/** The client in which people sign in, and the name of their app. */
const STAFF_CLIENT = 'staff';

function claimsOf(request: TokenRequest, issuedAt: number) {
  const { customer, client, expiresInSeconds } = request;
  const { clientId, subject, scopes, claims } = grantOf(request);
  return {
    iss: ISSUER,
    sub: subject,
    client_id: client === undefined ? clientId : `${clientId}.${client}`,
    token_use: 'access',
    scope: scopes.map((scope) => `${RESOURCE_SERVER}/${scope}`).join(' '),
    auth_time: issuedAt,
    iat: issuedAt,
    exp: issuedAt + expiresInSeconds,
    version: 2,
    jti: randomUUID(),
    ...(customer === undefined ? {} : { customer_id: customer }),
    ...claims,
  };
}

type Grant = {
  readonly clientId: string;
  /** The subject of a machine is its client id; the subject of a person is the user who signed in. */
  readonly subject: string;
  readonly scopes: readonly string[];
  readonly claims: Readonly<Record<string, string>>;
};

function grantOf({ role, store, staff, customer }: TokenRequest): Grant {
  const system = store === undefined ? role : `${role}-${store}`;
  if (staff !== undefined) {
    const device = role === 'pos' && store !== undefined ? { store, system } : null;
    const granted = memberToken(staff, device, STAFF_CLIENT);
    if ('refusal' in granted) throw new UsageError(granted.refusal);
    return { clientId: STAFF_CLIENT, subject: staff.id, ...granted };
  }
  const scopes = [...ROLES[role], ...(store === undefined ? [] : [storeScope(store)])];
  return { clientId: system, subject: customer ?? system, scopes, claims: { system } };
}

async function createKey(): Promise<string> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return JSON.stringify({ ...(await exportJWK(privateKey)), kid: randomUUID(), alg: ALGORITHM });
}
