import {
  createLocalJWKSet,
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { TokenIssuer } from '../tokens/tokens.ts';

/** The claims of a valid token, or the challenge for the header `www-authenticate`. `status`: 401 where it is absent. */
export type Authorization =
  | { readonly claims: Record<string, string> }
  | { readonly challenge: string; readonly status?: 403 };

export type Authorizer = (authorization: string | undefined, now: Date) => Promise<Authorization>;

/** Which tokens an authorizer takes. */
type Rules = {
  readonly issuer: string;
  /** Whether this is one of the audiences. */
  readonly isAudience: (audience: string) => boolean;
  /** A scope that a token must have; null: none. */
  readonly scope: string | null;
};

/** The authorizer of the stack's pools. The function itself checks scopes. */
export function jwtAuthorizer({ issuer, publicKey, isClient }: TokenIssuer): Authorizer {
  const keys = createLocalJWKSet({ keys: [publicKey] });
  return authorizerWith(async () => keys, { issuer, isAudience: isClient, scope: null });
}

/**
 * Verifies tokens as API Gateway's JWT authorizer does: RSA signature by a known key, issuer, audience (`aud`, without it
 * `client_id`), the times `exp`, `nbf` and `iat`, and the scope of the route (`scope` or `scp`).
 * @param findKeys rejects with KeysUnavailableError if there are none
 */
export function authorizerWith(findKeys: () => Promise<JWTVerifyGetKey>, rules: Rules): Authorizer {
  async function verify(token: string, now: Date): Promise<JWTPayload> {
    if (decodeProtectedHeader(token).kid === undefined) throw new InvalidTokenError('the token has no key id');
    const { payload } = await jwtVerify(token, await findKeys(), {
      issuer: rules.issuer,
      algorithms: ['RS256', 'RS384', 'RS512'],
      requiredClaims: ['exp'],
      currentDate: now,
    });
    if (payload.iat !== undefined && payload.iat * 1000 > now.getTime()) {
      throw new InvalidTokenError('the token was issued in the future');
    }
    if (!audiencesOf(payload).some(rules.isAudience))
      throw new InvalidTokenError('the token does not have a valid audience');
    return payload;
  }

  return async (authorization, now) => {
    const token = authorization?.replace(/^Bearer(\s+|$)/i, '').trim();
    if (!token) return { challenge: 'Bearer' };
    try {
      const payload = await verify(token, now);
      if (rules.scope !== null && !scopesIn(payload).includes(rules.scope))
        return { status: 403, challenge: `Bearer scope="${rules.scope}" error="insufficient_scope"` };
      return { claims: claimTexts(payload) };
    } catch (error) {
      return { challenge: `Bearer scope="" error="invalid_token" error_description="${reasonOf(error)}"` };
    }
  };
}

/** The keys of an issuer cannot be fetched. */
export class KeysUnavailableError extends Error {}

class InvalidTokenError extends Error {}

function audiencesOf({ aud, client_id: clientId }: JWTPayload): string[] {
  if (aud !== undefined) return [aud].flat();
  return typeof clientId === 'string' ? [clientId] : [];
}

function scopesIn({ scope, scp }: JWTPayload): string[] {
  return [scope ?? scp ?? []].flat().flatMap((text) => (typeof text === 'string' ? text.split(' ') : []));
}

function reasonOf(error: unknown): string {
  if (error instanceof InvalidTokenError || error instanceof KeysUnavailableError) return error.message;
  if (error instanceof errors.JWTExpired) return 'the token has expired';
  if (error instanceof errors.JWTClaimValidationFailed) return `the token's claim ${error.claim} is not valid`;
  if (error instanceof errors.JWSSignatureVerificationFailed) return "the token's signature is not valid";
  if (error instanceof errors.JWKSNoMatchingKey) return 'the token was signed with an unknown key';
  return 'the token cannot be read';
}

/** API Gateway passes every claim as text: numbers and booleans as `String` prints them, lists in brackets. */
function claimTexts(payload: JWTPayload): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, claimText(value)]));
}

function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(claimText).join(' ')}]`;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
