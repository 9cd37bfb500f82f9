import { isDeepStrictEqual } from 'node:util';
import { type Contact, type ContactKind, EMAILS, normalizeContacts, PHONES } from '../customer/contacts.ts';
import type { Attribute, Customer, Loyalty, OverridableField, PersonName, ProfileField } from '../customer/customer.ts';
import { externalIdKey } from '../customer/customer-details.ts';
import { handleKey, handlesOf } from '../customer/handle.ts';
import { addressKey } from '../kernel/address.ts';
import { uniqueKey } from '../kernel/code.ts';
import { joinCustomers } from './joined-profile.ts';

type Members = readonly [Customer, ...Customer[]];

/** One edit of a whole person. */
type Edit = {
  /** The record that the edit names. */
  readonly recordId: string;
  readonly before: Customer;
  readonly after: Customer;
  readonly replaced: ReadonlySet<ProfileField>;
};

/**
 * Applies an edit of a whole person to the person's records, so that the joined records equal the edited person.
 *
 * The named record changes as if it were the only one. If the joined records still have another value in a single
 * value, a name part or an attribute, one record overrides the others there. The others keep their own values, because
 * they may turn out to be another person. An entry that the edit removes from a list or changes is removed or changed
 * in every record.
 * @param members all records of the person, the survivor first
 * @param named the record that the edit names, as it would be after the edit if it were the only one
 * @param before the person as shown before the edit
 * @param after the person as the edit wants it
 * @param replaced lists that the edit replaces as a whole: it also removes entries that were not shown
 */
export function editRecords(
  members: Members,
  named: Customer,
  before: Customer,
  after: Customer,
  replaced: ReadonlySet<ProfileField>,
): Members {
  if (members.length === 1) return [after];
  const edit: Edit = { recordId: named.id, before, after, replaced };
  const start = mapMembers(members, (record) => (record.id === named.id ? named : record));
  // Contacts first: a record with a verified contact ranks higher in every other field.
  const steps = [editContacts, editLists, editName, editSingleValues, editAttributes, editLoyalty, editHandles];
  return steps.reduce((records, step) => step(records, edit), start);
}

function editContacts(records: Members, edit: Edit): Members {
  const emails = editContactList('emails', EMAILS, records, edit);
  return editContactList('phones', PHONES, emails, edit);
}

/**
 * Each record keeps its own primary contact. A record overrides the others if the person's primary contact is not the
 * edited one.
 */
function editContactList<F extends 'emails' | 'phones'>(
  field: F,
  kind: ContactKind<Customer[F][number]>,
  records: Members,
  edit: Edit,
): Members {
  const editedList = editList<F>(records, edit, field, kind.keyOf);
  const edited = mapMembers(records, (record) => {
    const own = primaryKey(kind, record[field]);
    const contacts = editedList(record).map((contact) => ({ ...contact, primary: kind.keyOf(contact) === own }));
    return { ...record, [field]: normalizeContacts(kind, contacts) };
  });
  const wanted = primaryKey(kind, edit.after[field]);
  if (wanted === null || primaryKey(kind, joinCustomers(edited)[field]) === wanted) return edited;
  const holders = edited.filter((record) => record[field].some((contact) => kind.keyOf(contact) === wanted));
  const holder = holders.find(({ id }) => id === edit.recordId) ?? holders[0];
  if (holder === undefined) return edited;
  const contacts = holder[field].map((contact) => ({ ...contact, primary: kind.keyOf(contact) === wanted }));
  return overrideOthers(
    holder.id,
    field,
    mapMembers(edited, (record) => (record === holder ? { ...record, [field]: contacts } : record)),
  );
}

function primaryKey<C extends Contact>({ keyOf }: ContactKind<C>, contacts: readonly C[]): string | null {
  const primary = contacts.find((contact) => contact.primary);
  return primary === undefined ? null : keyOf(primary);
}

function editLists(records: Members, edit: Edit): Members {
  const addresses = editList(records, edit, 'addresses', addressKey);
  const externalIds = editList(records, edit, 'externalIds', externalIdKey);
  return mapMembers(records, (record) => ({
    ...record,
    addresses: addresses(record),
    externalIds: externalIds(record),
  }));
}

type ListField = 'emails' | 'phones' | 'addresses' | 'externalIds';

/** Gives the list of each record after the edit. Items that no record has yet go to the named record. */
function editList<F extends ListField>(
  records: Members,
  { recordId, before, after, replaced }: Edit,
  field: F,
  keyOf: (item: Customer[F][number]) => string,
): (record: Customer) => readonly Customer[F][number][] {
  type Item = Customer[F][number];
  const byKey = (items: readonly Item[]) => new Map(items.map((item) => [keyOf(item), item]));
  const [shown, wanted] = [byKey(before[field]), byKey(after[field])];
  const joined = byKey(joinCustomers(records)[field]);
  const known = byKey(records.flatMap((record): readonly Item[] => record[field]));
  const newItems = [...wanted].filter(([key]) => !known.has(key)).map(([, item]) => item);
  const editItem = (item: Item): readonly Item[] => {
    const [old, edited] = [shown.get(keyOf(item)), wanted.get(keyOf(item))];
    // An item beyond the limit of a list was not shown, so its absence from the edit does not remove it.
    if (edited === undefined) return old !== undefined || replaced.has(field) ? [] : [item];
    // Each record's own form stays if the joined item equals the edited one; `editContactList` decides on `primary`.
    return isDeepStrictEqual({ ...joined.get(keyOf(item)), primary: null }, { ...edited, primary: null })
      ? [item]
      : [edited];
  };
  return (record) => {
    const items: readonly Item[] = record[field];
    return [...items.flatMap(editItem), ...(record.id === recordId ? newItems : [])];
  };
}

const NAME_PARTS = ['given', 'family', 'preferred', 'pronunciation'] as const;

/**
 * Corrects the joined name part by part, in as many rounds as there are parts. One round is not enough: the more
 * complete name ranks first (`survivorship.ts`), so overriding a part can change which record provides another part,
 * even one that was right before. More rounds are not needed: once a part is overridden, no other record has a value
 * for it, so it stays right. Every round that still finds a wrong part therefore settles at least one more part.
 */
function editName(records: Members, edit: Edit): Members {
  let edited = records;
  for (let round = 0; round < NAME_PARTS.length; round++)
    for (const part of NAME_PARTS) edited = editNamePart(edited, edit, part);
  return edited;
}

function editNamePart(records: Members, { recordId, before, after }: Edit, part: keyof PersonName): Members {
  const value = namePart(after, part);
  if (namePart(joinCustomers(records), part) === value) return records;
  const isUnchanged = namePart(before, part) === value;
  const id = providerId(records, recordId, (record) => isUnchanged && namePart(record, part) === value);
  const edited = mapMembers(records, (record) => (record.id === id ? setNamePart(record, part, value) : record));
  return overrideOthers(id, `name.${part}`, edited);
}

const namePart = ({ name }: Customer, part: keyof PersonName): string | null => name?.[part] ?? null;

const NO_NAME: PersonName = { given: null, family: null, preferred: null, pronunciation: null };

function setNamePart(record: Customer, part: keyof PersonName, value: string | null): Customer {
  if (namePart(record, part) === value) return record;
  const name = { ...(record.name ?? NO_NAME), [part]: value };
  return { ...record, name: NAME_PARTS.every((one) => name[one] === null) ? null : name };
}

/**
 * The record that provides a value after the edit: one that has the value already, or else the named record. An edit
 * that leaves a value unchanged can still change which record's value survives, so the record that had it overrides the
 * others.
 */
const providerId = (records: Members, recordId: string, hasValue: (record: Customer) => boolean): string =>
  records.find(hasValue)?.id ?? recordId;

function editSingleValues(records: Members, { recordId, before, after }: Edit): Members {
  return (['birthDate', 'locale'] as const).reduce((all, field) => {
    const value = after[field];
    if (joinCustomers(all)[field] === value) return all;
    const isUnchanged = before[field] === value;
    const id = providerId(all, recordId, (record) => isUnchanged && record[field] === value);
    const edited = mapMembers(all, (record) => (record.id === id ? { ...record, [field]: value } : record));
    return overrideOthers(id, field, edited);
  }, records);
}

/** Each attribute is a single value. An attribute that the edit removes is removed from every record. */
function editAttributes(records: Members, { recordId, before, after, replaced }: Edit): Members {
  const wanted = valuesOf(after);
  const removed = new Set([...valuesOf(before).keys()].filter((name) => !wanted.has(name)));
  const remains = ({ name }: Attribute) => !removed.has(name) && (wanted.has(name) || !replaced.has('attributes'));
  const remaining = mapMembers(records, (record) => ({ ...record, attributes: record.attributes.filter(remains) }));
  return [...wanted].reduce((all, [name, value]) => {
    const hasValue = (record: Customer) => valuesOf(record).get(name) === value;
    if (hasValue(joinCustomers(all))) return all;
    const isUnchanged = hasValue(before);
    const id = providerId(all, recordId, (record) => isUnchanged && hasValue(record));
    const edited = mapMembers(all, (record) => (record.id === id ? setAttribute(record, { name, value }) : record));
    return hasValue(joinCustomers(edited)) ? edited : overrideOthers(id, `attributes.${name}`, edited);
  }, remaining);
}

const valuesOf = ({ attributes }: Customer): ReadonlyMap<string, string> =>
  new Map(attributes.map(({ name, value }) => [name, value]));

const setAttribute = (record: Customer, { name, value }: Attribute): Customer => ({
  ...record,
  attributes: [...new Map([...valuesOf(record), [name, value]])].map(([name, value]) => ({ name, value })),
});

/**
 * A loyalty number stays with the record that holds it, because its lookup key leads there. A person has at most one.
 */
function editLoyalty(records: Members, { recordId, before, after }: Edit): Members {
  if (isDeepStrictEqual(joinCustomers(records).loyalty, after.loyalty)) return records;
  const holderOf = (wanted: Loyalty | null) => records.find(({ loyalty }) => isSameNumber(loyalty, wanted))?.id;
  const id = holderOf(after.loyalty) ?? holderOf(before.loyalty) ?? recordId;
  const edited = mapMembers(records, (record) => (record.id === id ? { ...record, loyalty: after.loyalty } : record));
  return overrideOthers(id, 'loyalty', edited);
}

/** The named record has the added handles already. What the edit removes goes from every record. */
function editHandles(records: Members, { before, after }: Edit): Members {
  const wanted = new Set(handlesOf(after).map(handleKey));
  const removed = new Set(
    handlesOf(before)
      .map(handleKey)
      .filter((key) => !wanted.has(key)),
  );
  if (removed.size === 0) return records;
  return mapMembers(records, ({ handles = [], ...record }) => {
    const rest = handles.filter((handle) => !removed.has(handleKey(handle)));
    return rest.length === 0 ? record : { ...record, handles: rest };
  });
}

const isSameNumber = (one: Loyalty | null, other: Loyalty | null): boolean =>
  one !== null && other !== null && uniqueKey(one.number) === uniqueKey(other.number);

/** The records after one of them overrides all others in a field. No other record overrides it any more. */
function overrideOthers(id: string, field: OverridableField, records: Members): Members {
  const others = records.flatMap((record) => (record.id === id ? [] : record.id));
  return mapMembers(records, (record) => {
    const { [field]: _, ...overrides } = record.overrides;
    return { ...record, overrides: record.id === id ? { ...overrides, [field]: others } : overrides };
  });
}

function mapMembers([first, ...others]: Members, change: (record: Customer) => Customer): Members {
  return [change(first), ...others.map(change)];
}
