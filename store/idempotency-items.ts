import type { Instant } from '../domain/instant.ts';
import type { Claim, Command } from '../domain/mutation.ts';
import { type Attributes, itemOf, type Key } from './item.ts';
import { TTL_ATTRIBUTE } from './table-schema.ts';
import type { WriteItem } from './write-item.ts';

/** Tills go offline for weeks, and retry after. */
const DAYS_KEPT = 30;

/** Parts are encoded, so that no client's key reaches into another's; no more of them than that takes, for keys have a length. */
export function claimKey({ client, subject, idempotencyKey }: Command): Key {
  const parts = [client, subject ?? '', idempotencyKey].map((part) =>
    part.replaceAll('%', '%25').replaceAll('#', '%23'),
  );
  return { pk: `IDEMPOTENCY#${parts.join('#')}`, sk: '#CLAIM' };
}

export function claimWrite(command: Command, claim: Claim, now: Instant): WriteItem {
  const seconds = Math.floor(Date.parse(now) / 1000);
  return {
    put: {
      ...itemOf(claimKey(command), claim),
      [TTL_ATTRIBUTE]: { N: String(seconds + DAYS_KEPT * 24 * 60 * 60) },
    },
    condition: {
      expression: 'attribute_not_exists(#pk) OR #expiresAt <= :now',
      names: { '#pk': 'pk', '#expiresAt': TTL_ATTRIBUTE },
      values: { ':now': { N: String(seconds) } },
    },
  };
}

/** Whether a claim's time is over; DynamoDB deletes it some days later. */
export function isExpired(item: Attributes, now: Instant): boolean {
  return Number(item[TTL_ATTRIBUTE]?.N ?? 0) <= Math.floor(Date.parse(now) / 1000);
}
