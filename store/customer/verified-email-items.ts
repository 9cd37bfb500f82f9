import type { ChangeOf } from '../../domain/changes.ts';
import { expiryAfter, isAbsent } from '../table/expiry.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';
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
  const condition = stored === null ? isAbsent(raisedAt) : isUnchanged(stored);
  return [{ put: { ...itemOf(key, after), ...expiryAfter(raisedAt, RETENTION_DAYS) }, condition }];
}
