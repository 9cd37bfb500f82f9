import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { CustomerIssuerSettings } from '../../cdk/optional-parts.ts';
import { type Authorizer, authorizerWith, KeysUnavailableError } from './authorizer.ts';

/** API Gateway's limits for the discovery document and for the keys, and how long it may cache keys. */
const FETCH_TIMEOUT_MS = 1_500;
const KEYS_CACHE_MS = 2 * 3_600_000;

/**
 * The authorizer of a route for an issuer that is configured: it finds the keys by OpenID Connect Discovery, at the first
 * token. A token with an unknown key fetches them again, once in 30 seconds at most.
 */
export function issuerAuthorizer({ issuer, audience, scope }: CustomerIssuerSettings): Authorizer {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const findKeys = () => {
    keys ??= discoverKeys(issuer).catch((error: unknown) => {
      // The next token tries again.
      keys = null;
      throw error;
    });
    return keys;
  };
  return authorizerWith(findKeys, { issuer, isAudience: (one) => audience.includes(one), scope });
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const keysUrl = await readKeysUrl(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (keysUrl === null) throw new KeysUnavailableError('the discovery document of the issuer cannot be read');
  const fetchKeys = createRemoteJWKSet(keysUrl, { timeoutDuration: FETCH_TIMEOUT_MS, cacheMaxAge: KEYS_CACHE_MS });
  return async (header, token) =>
    fetchKeys(header, token).catch((error: unknown) => {
      if (error instanceof errors.JWKSNoMatchingKey) throw error;
      throw new KeysUnavailableError('the keys of the issuer are not available');
    });
}

async function readKeysUrl(url: string): Promise<URL | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
    const { jwks_uri: keys }: { jwks_uri?: unknown } = response.ok ? ((await response.json()) as object) : {};
    return typeof keys === 'string' ? URL.parse(keys) : null;
  } catch {
    return null;
  }
}
