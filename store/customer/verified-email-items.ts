import type { ChangeOf } from '../../domain/changes.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';
import { entryPk } from './customer-keys.ts';

export const VERIFIED_EMAIL_SK = '#MAILBOX';

/** In the same partition as the lookup items of the address. */
export const verifiedEmailKey = (email: string): Key => ({
  pk: entryPk({ kind: 'email', key: email }),
  sk: VERIFIED_EMAIL_SK,
});

export function verifiedEmailWrites({ before, after }: ChangeOf<'verifiedEmail'>): readonly WriteItem[] {
  const stored = before?.version === 0 ? null : before;
  return [{ put: itemOf(verifiedEmailKey(after.email), after), condition: isUnchanged(stored) }];
}
