import type { ChangeOf } from '../../domain/changes.ts';
import { itemOf, type Key } from '../table/item.ts';
import { TTL_ATTRIBUTE } from '../table/table-schema.ts';
import { type Condition, isUnchanged, type WriteItem } from '../table/write-item.ts';
import { entryPk } from './customer-keys.ts';

export const VERIFIED_EMAIL_SK = '#MAILBOX';

/**
 * Only concurrent registrations need the item. So it expires, and an address that a customer gave up is in the table no
 * longer than this.
 */
const RETENTION_DAYS = 3;

/** In the same partition as the lookup items of the address. */
export const verifiedEmailKey = (email: string): Key => ({
  pk: entryPk({ kind: 'email', key: email }),
  sk: VERIFIED_EMAIL_SK,
});

export function verifiedEmailWrites({ before, after }: ChangeOf<'verifiedEmail'>): readonly WriteItem[] {
  const { raisedAt } = after;
  const stored = before?.version === 0 ? null : before;
  const key = verifiedEmailKey(after.email);
  if (raisedAt === undefined) return [{ put: itemOf(key, after), condition: isUnchanged(stored) }];
  const seconds = Math.floor(Date.parse(raisedAt) / 1000);
  const expiry = { N: String(seconds + RETENTION_DAYS * 24 * 60 * 60) };
  const condition = stored === null ? isNewAt(seconds) : isUnchanged(stored);
  return [{ put: { ...itemOf(key, after), [TTL_ATTRIBUTE]: expiry }, condition }];
}

/** There is no item, or an expired one: no read finds it, and DynamoDB deletes it some days later. */
const isNewAt = (seconds: number): Condition => ({
  expression: 'attribute_not_exists(#pk) OR #expiresAt <= :now',
  names: { '#pk': 'pk', '#expiresAt': TTL_ATTRIBUTE },
  values: { ':now': { N: String(seconds) } },
});
