import type { StaffMember } from '../domain/staff/staff-member.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { STAFF_SK } from '../store/staff/staff-items.ts';
import { readStaffMember } from '../store/staff/staff-repository.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { entityOf } from '../store/table/item.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { STAFF_PREFIX } from '../store/table/table-schema.ts';
import { type Consumer, consumeInKeyOrder } from './stream-function.ts';

/** The accounts with which members of staff sign in. */
export type StaffAccounts = {
  /** Makes the account of a member what the member is: it invites, renames, enables or disables. It may run again. */
  apply(member: StaffMember): Promise<void>;
};

/**
 * Lets the account of each member follow what `saveStaffMember` stored. It applies the present member and not the one of the
 * change: so a change that is delivered late, or replayed, cannot undo a later one.
 */
export function staffAccountReactor(table: Table, accounts: StaffAccounts): Consumer {
  const reader = readerOf(table, true);
  return {
    name: 'staffAccounts',
    consume: consumeInKeyOrder(async (change) => {
      if (!concernsAccount(change)) return;
      const member = await readStaffMember(reader, change.key.pk.slice(STAFF_PREFIX.length));
      if (member !== null) await accounts.apply(member);
    }),
  };
}

/** Role and stores are not part of the account: they are read for each token. */
function concernsAccount({ key, before, after }: ItemChange): boolean {
  if (!key.pk.startsWith(STAFF_PREFIX) || key.sk !== STAFF_SK || after === null) return false;
  const [old, now] = [before === null ? null : entityOf<StaffMember>(before), entityOf<StaffMember>(after)];
  return old === null || old.email !== now.email || old.name !== now.name || old.enabled !== now.enabled;
}
