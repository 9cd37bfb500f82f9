import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Instant, toInstant } from '../domain/kernel/instant.ts';

/** How far the clock of a vendor and the way of a request may be apart from our clock, before and after. */
const REPLAY_WINDOW_MS = 5 * 60 * 1000;
/** SHA-256 gives 32 bytes: 44 characters of base64, or 64 of hex. */
const MAX_SIGNATURE_LENGTH = 64;
/** 253402300799 is the last second of the year 9999. */
const UNIX_SECONDS = /^\d{1,12}$/;

export type SignedMessage = {
  /** What the vendor signs, in order and without separators. The body as received, never parsed and written again. */
  readonly parts: readonly (string | Buffer)[];
  /** The header of the request. A header that arrived twice is joined by a comma, and is no signature. */
  readonly signature: string | undefined;
  readonly encoding: 'base64' | 'hex';
};

/**
 * Whether one of the secrets made this signature by HMAC-SHA256. While a secret is rotated there are two. All secrets are
 * tried, each in constant time, so the time tells nothing of which one fits or how much of a signature is right. The texts are
 * compared, not the bytes: base64 has more than one text for the same bytes, and only the vendor's is accepted.
 */
export function isSigned(message: SignedMessage, secrets: readonly (string | Buffer)[]): boolean {
  const { parts, signature, encoding } = message;
  if (signature === undefined || signature.length > MAX_SIGNATURE_LENGTH) return false;
  const given = Buffer.from(signature);
  let isMatch = false;
  for (const secret of secrets) {
    // Everybody can sign with an empty secret.
    if (secret.length === 0) continue;
    const expected = Buffer.from(signatureOf(parts, secret, encoding));
    if (given.length === expected.length && timingSafeEqual(given, expected)) isMatch = true;
  }
  return isMatch;
}

export function signatureOf(
  parts: readonly (string | Buffer)[],
  secret: string | Buffer,
  encoding: 'base64' | 'hex',
): string {
  const hmac = createHmac('sha256', secret);
  for (const part of parts) hmac.update(part);
  return hmac.digest(encoding);
}

/**
 * Whether the request was signed within five minutes of now. Only a time that is part of the signed message proves this.
 *
 * @param signedAt the header: an ISO 8601 text with an offset, or whole seconds since 1970
 */
export function isWithinReplayWindow(signedAt: string | undefined, now: Instant): boolean {
  const time = signedAt === undefined ? null : timeOf(signedAt);
  return time !== null && Math.abs(Date.parse(now) - time) <= REPLAY_WINDOW_MS;
}

function timeOf(text: string): number | null {
  if (UNIX_SECONDS.test(text)) return Number(text) * 1000;
  const instant = toInstant(text);
  return instant === null ? null : Date.parse(instant);
}
