import type { ChangeOf } from '../../domain/changes.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';
import { entryPk } from './customer-keys.ts';

export const MAILBOX_SK = '#MAILBOX';

/** Beside the customers of the address, on the same shelf. */
export const mailboxKey = (email: string): Key => ({
  pk: entryPk({ kind: 'email', key: email }),
  sk: MAILBOX_SK,
});

export function mailboxWrites({ before, after }: ChangeOf<'mailbox'>): readonly WriteItem[] {
  const stored = before?.version === 0 ? null : before;
  return [{ put: itemOf(mailboxKey(after.email), after), condition: isUnchanged(stored) }];
}
