/**
 * Tokens of the shop's own OIDC issuers: docs/decisions/customer-issuers.md. The authorizer has verified signature, issuer,
 * audience, scope and times. The file imports nothing, so that `cdk/` can use it.
 */

/** An issuer whose tokens customers may use. */
export type CustomerIssuer = {
  /** Unique and permanent: a part of its route, and the name of the calling system. */
  readonly name: string;
  /** The `iss` of its tokens, character by character. */
  readonly issuer: string;
  /** The claim with the id of the customer's record. Only the shop may be able to set it. */
  readonly customerIdClaim: string;
};

/** The path of the API for tokens of this issuer. */
export const issuerPath = (name: string): string => `/issuers/${name}/graphql`;

/** The name in the path of a route; null for a route of the stack's own pools. */
export const issuerNameIn = (path: string): string | null =>
  /^\/issuers\/([a-z0-9-]+)\/graphql$/.exec(path)?.[1] ?? null;

export type IssuerTokenRefusal = {
  readonly refusal: 'NO_ACCESS_TOKEN' | 'BOUND_TOKEN' | 'NO_CUSTOMER';
};

/** Types in the header of a token that may be an access token. RFC 9068, section 2.1; many issuers say `JWT` or nothing. */
const ACCESS_TOKEN_TYPES = ['', 'jwt', 'at+jwt', 'application/at+jwt'];

const CUSTOMER_ID = /^cus_[\w-]{1,60}$/;

/**
 * The customer that an issuer's token names. Nothing else in the token counts: no scope, no role, no email address.
 * @param claims as API Gateway passes them: every value is a string
 * @param type the `typ` in the token's header; empty if it has none
 */
export function customerOfToken(
  claims: Readonly<Record<string, unknown>>,
  type: string,
  { customerIdClaim }: CustomerIssuer,
): { readonly customerId: string } | IssuerTokenRefusal {
  if (!isAccessToken(claims, type.toLowerCase())) return { refusal: 'NO_ACCESS_TOKEN' };
  // Its client must prove with each request that it has a key (RFC 8705, RFC 9449). Nothing here could check that.
  if ('cnf' in claims) return { refusal: 'BOUND_TOKEN' };
  const customerId = Object.hasOwn(claims, customerIdClaim) ? claims[customerIdClaim] : undefined;
  return typeof customerId === 'string' && CUSTOMER_ID.test(customerId) ? { customerId } : { refusal: 'NO_CUSTOMER' };
}

function isAccessToken(claims: Readonly<Record<string, unknown>>, type: string): boolean {
  if (!ACCESS_TOKEN_TYPES.includes(type)) return false;
  // A logout token, or another security event (RFC 8417).
  if ('events' in claims) return false;
  const { token_use: use, typ } = claims;
  // Cognito and Keycloak name the use of a token in a claim.
  if (use !== undefined || typ !== undefined)
    return (use ?? 'access') === 'access' && ['bearer', 'at+jwt'].includes(String(typ ?? 'bearer').toLowerCase());
  // Claims of an ID token (OpenID Connect Core 1.0, section 2).
  return type.endsWith('at+jwt') || !['nonce', 'at_hash', 'c_hash'].some((name) => name in claims);
}
