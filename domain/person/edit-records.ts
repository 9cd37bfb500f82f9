import { isDeepStrictEqual } from 'node:util';
import { type Contact, type ContactKind, EMAILS, normalizeContacts, PHONES } from '../customer/contacts.ts';
import type { Attribute, Customer, Loyalty, OverridableField, PersonName, ProfileField } from '../customer/customer.ts';
import { externalIdKey } from '../customer/customer-details.ts';
import { addressKey } from '../kernel/address.ts';
import { uniqueKey } from '../kernel/code.ts';
import { joinCustomers } from './joined-profile.ts';

type Members = readonly [Customer, ...Customer[]];

/**
 * The records of a person after an edit of the person as a whole, so that joined they say what the edit says. The record
 * to which it was told changes as it would alone; in a single value, a part of the name or an attribute it speaks for the
 * others where it has to: they keep their own, should they turn out to be somebody else. What an edit takes out of a list
 * goes from every record that holds it, and what it changes is changed there.
 * @param members all records of the person, the survivor first
 * @param told the record to which it was told, as it would be after the edit if it were alone
 * @param before the person as it was shown
 * @param after the person as the edit wants it
 * @param replaced lists that were given anew: what they lack goes, even what was not shown
 */
export function editRecords(
  members: Members,
  told: Customer,
  before: Customer,
  after: Customer,
  replaced: ReadonlySet<ProfileField>,
): Members {
  const [, ...others] = members;
  if (others.length === 0) return [after];
  const edit = { recordId: told.id, before, after, replaced };
  const start = mapMembers(members, (record) => (record.id === told.id ? told : record));
  // Contacts first: by what is verified of them, a record is believed in all else.
  return [withContacts, withLists, withName, withValues, withAttributes, withLoyalty].reduce(
    (records, step) => step(records, edit),
    start,
  );
}

type Edit = {
  readonly recordId: string;
  readonly before: Customer;
  readonly after: Customer;
  readonly replaced: ReadonlySet<ProfileField>;
};
type EditStep = (records: Members, edit: Edit) => Members;

const NAME_PARTS = ['given', 'family', 'preferred', 'pronunciation'] as const;

/** Part by part, so that none is taken from another record. What is spoken for may change which name comes first. */
const withName: EditStep = (records, { recordId, before, after }) =>
  NAME_PARTS.flatMap(() => NAME_PARTS).reduce((all, part) => {
    const value = after.name?.[part] ?? null;
    if (partOf(joinCustomers(all), part) === value) return all;
    const isKept = partOf(before, part) === value;
    const id = (isKept ? all.find((record) => partOf(record, part) === value)?.id : undefined) ?? recordId;
    const told = mapMembers(all, (record) => (record.id === id ? withPart(record, part, value) : record));
    return overrideOthers(id, `name.${part}`, told);
  }, records);

const partOf = ({ name }: Customer, part: keyof PersonName): string | null => name?.[part] ?? null;

const NO_NAME: PersonName = { given: null, family: null, preferred: null, pronunciation: null };

function withPart(record: Customer, part: keyof PersonName, value: string | null): Customer {
  if (partOf(record, part) === value) return record;
  const name = { ...(record.name ?? NO_NAME), [part]: value };
  return { ...record, name: NAME_PARTS.every((one) => name[one] === null) ? null : name };
}

/** What the edit leaves alone stays too, where another record would tell it now: the one that told it speaks for all. */
const withValues: EditStep = (records, { recordId, before, after }) =>
  (['birthDate', 'locale'] as const).reduce((all, field) => {
    if (isDeepStrictEqual(joinCustomers(all)[field], after[field])) return all;
    const isKept = isDeepStrictEqual(before[field], after[field]);
    const teller = isKept ? all.find((record) => isDeepStrictEqual(record[field], after[field])) : undefined;
    const id = teller?.id ?? recordId;
    return overrideOthers(
      id,
      field,
      mapMembers(all, (record) => (record.id === id ? { ...record, [field]: after[field] } : record)),
    );
  }, records);

/** An attribute is a single value by its name; one that goes, goes from every record. */
const withAttributes: EditStep = (records, { recordId, before, after, replaced }) => {
  const wanted = valuesOf(after);
  const gone = new Set([...valuesOf(before).keys()].filter((name) => !wanted.has(name)));
  const isLeft = ({ name }: Attribute) => !gone.has(name) && (wanted.has(name) || !replaced.has('attributes'));
  const left = mapMembers(records, (record) => ({ ...record, attributes: record.attributes.filter(isLeft) }));
  return [...wanted].reduce((all, [name, value]) => {
    if (valuesOf(joinCustomers(all)).get(name) === value) return all;
    const isKept = valuesOf(before).get(name) === value;
    const teller = isKept ? all.find((record) => valuesOf(record).get(name) === value) : undefined;
    const id = teller?.id ?? recordId;
    const told = mapMembers(all, (record) => (record.id === id ? withAttribute(record, { name, value }) : record));
    return valuesOf(joinCustomers(told)).get(name) === value ? told : overrideOthers(id, `attributes.${name}`, told);
  }, left);
};

const valuesOf = ({ attributes }: Customer): ReadonlyMap<string, string> =>
  new Map(attributes.map(({ name, value }) => [name, value]));

const withAttribute = (record: Customer, { name, value }: Attribute): Customer => ({
  ...record,
  attributes: [...new Map([...valuesOf(record), [name, value]])].map(([name, value]) => ({ name, value })),
});

/** A number stays with the record that holds it, for its key leads there; of one person, only one has any. */
const withLoyalty: EditStep = (records, { recordId, before, after }) => {
  if (isDeepStrictEqual(joinCustomers(records).loyalty, after.loyalty)) return records;
  const holderOf = (wanted: Loyalty | null) => records.find(({ loyalty }) => isSameNumber(loyalty, wanted))?.id;
  const id = holderOf(after.loyalty) ?? holderOf(before.loyalty) ?? recordId;
  const edited = mapMembers(records, (record) => (record.id === id ? { ...record, loyalty: after.loyalty } : record));
  return overrideOthers(id, 'loyalty', edited);
};

const isSameNumber = (one: Loyalty | null, other: Loyalty | null): boolean =>
  one !== null && other !== null && uniqueKey(one.number) === uniqueKey(other.number);

const withLists: EditStep = (records, edit) => {
  const addresses = editList(records, edit, 'addresses', addressKey);
  const externalIds = editList(records, edit, 'externalIds', externalIdKey);
  return mapMembers(records, (record) => ({
    ...record,
    addresses: addresses(record),
    externalIds: externalIds(record),
  }));
};

const withContacts: EditStep = (records, edit) => {
  const emails = withPrimary('emails', EMAILS, records, edit);
  return withPrimary('phones', PHONES, emails, edit);
};

/** Each record keeps its primary contact. Which of them is the person's, the edit decides, where the records say another. */
function withPrimary<F extends 'emails' | 'phones'>(
  field: F,
  kind: ContactKind<Customer[F][number]>,
  records: Members,
  edit: Edit,
): Members {
  const listOf = editList<F>(records, edit, field, kind.keyOf);
  const edited = mapMembers(records, (record) => {
    const own = primaryKey(kind, record[field]);
    const contacts = listOf(record).map((contact) => ({ ...contact, primary: kind.keyOf(contact) === own }));
    return { ...record, [field]: normalizeContacts(kind, contacts) };
  });
  const wanted = primaryKey(kind, edit.after[field]);
  if (wanted === null || primaryKey(kind, joinCustomers(edited)[field]) === wanted) return edited;
  const holders = edited.filter((record) => record[field].some((contact) => kind.keyOf(contact) === wanted));
  const holder = holders.find(({ id }) => id === edit.recordId) ?? holders[0];
  if (holder === undefined) return edited;
  const marked = holder[field].map((contact) => ({ ...contact, primary: kind.keyOf(contact) === wanted }));
  return overrideOthers(
    holder.id,
    field,
    mapMembers(edited, (record) => (record === holder ? { ...record, [field]: marked } : record)),
  );
}

function primaryKey<C extends Contact>({ keyOf }: ContactKind<C>, contacts: readonly C[]): string | null {
  const primary = contacts.find((contact) => contact.primary);
  return primary === undefined ? null : keyOf(primary);
}

type ListField = 'emails' | 'phones' | 'addresses' | 'externalIds';

/** What each record holds of a list after an edit. */
function editList<F extends ListField>(
  records: Members,
  { recordId, before, after, replaced }: Edit,
  field: F,
  keyOf: (item: Customer[F][number]) => string,
): (record: Customer) => readonly Customer[F][number][] {
  type Item = Customer[F][number];
  const byKey = (items: readonly Item[]) => new Map(items.map((item) => [keyOf(item), item]));
  const [shown, wanted] = [byKey(before[field]), byKey(after[field])];
  const told = byKey(joinCustomers(records)[field]);
  const held = byKey(records.flatMap((record): readonly Item[] => record[field]));
  const added = [...wanted].filter(([key]) => !held.has(key)).map(([, item]) => item);
  const kept = (item: Item): readonly Item[] => {
    const [old, now] = [shown.get(keyOf(item)), wanted.get(keyOf(item))];
    if (now === undefined) return old !== undefined || replaced.has(field) ? [] : [item];
    return isDeepStrictEqual({ ...told.get(keyOf(item)), primary: null }, { ...now, primary: null }) ? [item] : [now];
  };
  return (record) => {
    const items: readonly Item[] = record[field];
    return [...items.flatMap(kept), ...(record.id === recordId ? added : [])];
  };
}

/** The records, of which one speaks for all others in this. */
function overrideOthers(id: string, what: OverridableField, records: Members): Members {
  const others = records.flatMap((record) => (record.id === id ? [] : record.id));
  return mapMembers(records, (record) => {
    const { [what]: _, ...overrides } = record.overrides;
    return { ...record, overrides: record.id === id ? { ...overrides, [what]: others } : overrides };
  });
}

function mapMembers([first, ...others]: Members, change: (record: Customer) => Customer): Members {
  return [change(first), ...others.map(change)];
}
