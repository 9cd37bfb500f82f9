import { DAY_MS } from '../../domain/kernel/duration.ts';
import { addMilliseconds, type Instant } from '../../domain/kernel/instant.ts';
import type { Attributes } from './item.ts';
import { TTL_ATTRIBUTE } from './table-schema.ts';
import type { Condition } from './write-item.ts';

/** The attribute by which DynamoDB deletes an item, some days after this time. */
export const expiryAttribute = (at: Instant): Attributes => ({
  [TTL_ATTRIBUTE]: { N: String(Math.floor(Date.parse(at) / 1_000)) },
});

/** The same for an item that is kept for some days from a time on. */
export const expiryAfter = (start: Instant, days: number): Attributes =>
  expiryAttribute(addMilliseconds(start, days * DAY_MS));

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

/** There is no item, or one that has run out: no read finds it. */
export const isAbsent = (now: Instant): Condition => ({
  expression: 'attribute_not_exists(#pk) OR #expiresAt <= :now',
  names: { '#pk': 'pk', '#expiresAt': TTL_ATTRIBUTE },
  values: { ':now': { N: String(Math.floor(Date.parse(now) / 1_000)) } },
});
