import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { type Device, deviceOf } from '../domain/staff/staff-token.ts';

/** Cognito waits 5 s for the trigger, and API Gateway waits as long as this for the same keys. */
const KEYS_TIMEOUT_MS = 1_500;

/** The device in an access token of a pool; null if the token is not one that a device of the pool got for itself. */
export type ReadDeviceToken = (token: string) => Promise<Device | null>;

/**
 * Verifies the token of a device: the signature by a key of the pool, the issuer and the time. Only the trigger of the pool
 * writes the claims `store` and `system`. The keys are fetched once for each process, and again for an unknown key.
 * @param issuer of the pool: `https://cognito-idp.REGION.amazonaws.com/POOL`
 */
export function deviceTokenReader(issuer: string): ReadDeviceToken {
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`), { timeoutDuration: KEYS_TIMEOUT_MS });

  /** @throws if the keys cannot be fetched */
  async function verify(token: string): Promise<JWTPayload | null> {
    try {
      return (await jwtVerify(token, keys, { issuer, algorithms: ['RS256'], requiredClaims: ['exp'] })).payload;
    } catch (error) {
      if (isAboutToken(error)) return null;
      throw error;
    }
  }

  return async (token) => {
    const payload = await verify(token);
    // The token of a person at a till names the device too, but does not prove that the device is at hand.
    if (payload === null || payload['token_use'] !== 'access' || 'staff_id' in payload) return null;
    return deviceOf(payload['store'], payload['system']);
  };
}

/** All other errors say that the keys could not be fetched. */
const isAboutToken = (error: unknown): boolean =>
  error instanceof errors.JWSInvalid ||
  error instanceof errors.JWTInvalid ||
  error instanceof errors.JWTExpired ||
  error instanceof errors.JWTClaimValidationFailed ||
  error instanceof errors.JWSSignatureVerificationFailed ||
  error instanceof errors.JOSEAlgNotAllowed ||
  error instanceof errors.JWKSNoMatchingKey;
