import type { Instant } from '../../domain/kernel/instant.ts';
import type { Attributes } from './item.ts';
import { TTL_ATTRIBUTE } from './table-schema.ts';

/** The attribute by which DynamoDB deletes an item, some days after this time. */
export const expiryAttribute = (at: Instant): Attributes => ({
  [TTL_ATTRIBUTE]: { N: String(Math.floor(Date.parse(at) / 1_000)) },
});

/** Whether an item has run out. DynamoDB deletes it some days later; until then, reads leave it out. */
export function isExpired(item: Attributes, now: Instant): boolean {
  const expiresAt = item[TTL_ATTRIBUTE]?.N;
  return expiresAt !== undefined && Number(expiresAt) <= Math.floor(Date.parse(now) / 1_000);
}

/** The same as a filter of a request. */
export const notExpired = (now: Instant) => ({
  FilterExpression: 'attribute_not_exists(#expiresAt) OR #expiresAt > :now',
  names: { '#expiresAt': TTL_ATTRIBUTE },
  values: { ':now': { N: String(Math.floor(Date.parse(now) / 1_000)) } },
});
