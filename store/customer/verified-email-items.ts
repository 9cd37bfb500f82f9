import type { ChangeOf } from '../../domain/changes.ts';
import { itemOf, type Key } from '../table/item.ts';
import { TTL_ATTRIBUTE } from '../table/table-schema.ts';
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
  const stored = before?.version === 0 ? null : before;
  const { raisedAt } = after;
  const expiry =
    raisedAt === undefined ? null : Math.floor(Date.parse(raisedAt) / 1000) + RETENTION_DAYS * 24 * 60 * 60;
  return [
    {
      put: {
        ...itemOf(verifiedEmailKey(after.email), after),
        ...(expiry === null ? {} : { [TTL_ATTRIBUTE]: { N: String(expiry) } }),
      },
      condition: isUnchanged(stored),
    },
  ];
}
