import type { ChangeOf } from '../../domain/changes.ts';
import { emailAddressKey } from '../../domain/customer/email.ts';
import type { StaffMember } from '../../domain/staff/staff-member.ts';
import { foldStaffName, nameStarts } from '../../domain/staff/staff-name.ts';
import { itemOf, type Key } from '../table/item.ts';
import { STAFF_PREFIX } from '../table/table-schema.ts';
import { isNew, isUnchanged, type WriteItem } from '../table/write-item.ts';

export const STAFF_SK = '#MEMBER';
export const staffKey = (id: string): Key => ({ pk: `${STAFF_PREFIX}${id}`, sk: STAFF_SK });

/** An address belongs to one member. */
export const staffEmailKey = (email: string): Key => ({ pk: `STAFF_EMAIL#${emailAddressKey(email)}`, sk: '#STAFF' });

export const STAFF_ROSTER_KEY: Key = { pk: 'STAFF_ROSTER', sk: '#ROSTER' };

/** An entry of a list: it leads to the member. `name` is folded. */
export type StaffListEntry = { readonly staffId: string; readonly name: string };

/**
 * The partition of a list in the order of names. Enabled and former members are apart, because former ones are more each year.
 * @param list all members, the members of a store, or all members by each start of their names
 */
export const staffListPk = (list: 'ALL' | 'NAMES' | { readonly store: string }, enabled: boolean): string =>
  `STAFF_LIST#${enabled ? 'ENABLED' : 'DISABLED'}#${typeof list === 'string' ? list : `STORE#${list.store}`}`;

/** At most 79 writes: 30 stores and 6 words of a name, each at its former and its new key. */
export function staffMemberWrites({ before, after }: ChangeOf<'staffMember'>): readonly WriteItem[] {
  return [
    { put: itemOf(staffKey(after.id), after), condition: isUnchanged(before) },
    ...emailWrites(before, after),
    ...listWrites(before, after),
  ];
}

export function staffRosterWrites({ before, after }: ChangeOf<'staffRoster'>): readonly WriteItem[] {
  return [{ put: itemOf(STAFF_ROSTER_KEY, after), condition: isUnchanged(before?.version === 0 ? null : before) }];
}

function emailWrites(before: StaffMember | null, after: StaffMember): readonly WriteItem[] {
  const key = staffEmailKey(after.email);
  const former = before === null ? null : staffEmailKey(before.email);
  if (former?.pk === key.pk) return [];
  return [
    { put: itemOf(key, { staffId: after.id }), condition: isNew },
    ...(former === null ? [] : [{ delete: former }]),
  ];
}

function listWrites(before: StaffMember | null, after: StaffMember): readonly WriteItem[] {
  const [former, present] = [before === null ? [] : listKeys(before), listKeys(after)];
  const isIn = (keys: readonly Key[], { pk, sk }: Key) => keys.some((key) => key.pk === pk && key.sk === sk);
  const entry: StaffListEntry = { staffId: after.id, name: foldStaffName(after.name) };
  return [
    ...former.filter((key) => !isIn(present, key)).map((key) => ({ delete: key })),
    ...present.filter((key) => !isIn(former, key)).map((key) => ({ put: itemOf(key, entry) })),
  ];
}

function listKeys({ id, name, stores, enabled }: StaffMember): readonly Key[] {
  const folded = foldStaffName(name);
  const keyOf = (list: Parameters<typeof staffListPk>[0], start: string): Key => ({
    pk: staffListPk(list, enabled),
    sk: `${start}#${id}`,
  });
  return [
    keyOf('ALL', folded),
    ...nameStarts(folded).map((start) => keyOf('NAMES', start)),
    ...stores.map((store) => keyOf({ store }, folded)),
  ];
}
