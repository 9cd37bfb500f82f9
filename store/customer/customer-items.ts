import { isDeepStrictEqual } from 'node:util';
import type { ChangeOf } from '../../domain/changes.ts';
import type { ActiveCustomerCheck } from '../../domain/customer/context.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { entriesAfter, entriesWithout, entryText, storedEntries } from '../../domain/customer/lookup-entry.ts';
import type { LookupEntry } from '../../domain/customer/lookup-range.ts';
import { COUNTING } from '../../domain/matching/counting/counting.ts';
import { type Attributes, itemOf, textItemOf } from '../table/item.ts';
import { andConditions, isFreeOrOwnedBy, isUnchanged, type WriteItem } from '../table/write-item.ts';
import { COUNTING_ATTRIBUTE, entryKey, isUnique, OVERRIDES_ATTRIBUTE, profileKey } from './customer-keys.ts';

/**
 * The profile, and the lookup items that the change adds or removes. Removed items come from the entries that the
 * record stored, because older rules may have made them.
 */
export function customerWrites({ before, after }: ChangeOf<'customer'>): readonly WriteItem[] {
  // A change of other fields, such as a merge, writes no lookup items.
  if (before !== null && isLookupUnchanged(before, after))
    return [profileWrite(before, after), ...leadWrites(before, after)];
  const [known, wanted] = [before === null ? [] : storedEntries(before), entriesAfter(before, after)];
  const [removed, added] = [entriesWithout(known, wanted), entriesWithout(wanted, known)];
  return [
    profileWrite(before, { ...after, entries: wanted.map(entryText) }),
    ...removed.map((entry) => entryDelete(entry, after.id)),
    ...added.map((entry) => entryPut(entry, after)),
  ];
}

const profileWrite = (before: Customer | null, after: Customer): WriteItem => ({
  put: profileItem(after),
  condition: isUnchanged(before),
});

export const profileItem = ({ overrides, ...customer }: Customer): Attributes =>
  textItemOf(
    'customer',
    profileKey(customer.id),
    { ...customer, [OVERRIDES_ATTRIBUTE]: overrides, [COUNTING_ATTRIBUTE]: COUNTING },
    null,
    ['status' satisfies keyof Customer, COUNTING_ATTRIBUTE],
  );

/** The lookup items of an unidentified record tell whose it is, so that a lookup need not read the record. */
const leadWrites = (before: Customer, after: Customer): readonly WriteItem[] =>
  before.identifiedAs === after.identifiedAs ? [] : storedEntries(after).map((entry) => entryPut(entry, after));

/** The transaction fails if the entry is unique and belongs to another customer. */
export function entryPut(
  entry: LookupEntry,
  { id: customerId, identifiedAs }: Pick<Customer, 'id' | 'identifiedAs'>,
): Extract<WriteItem, { put: Attributes }> {
  const lead = identifiedAs === undefined ? {} : { identifiedAs };
  const put = itemOf(entryKey(entry, customerId), { customerId, ...lead });
  return isUnique(entry) ? { put, condition: isFreeOrOwnedBy('customerId', customerId) } : { put };
}

export function entryDelete(entry: LookupEntry, customerId: string): WriteItem {
  const key = entryKey(entry, customerId);
  return isUnique(entry) ? { delete: key, condition: isFreeOrOwnedBy('customerId', customerId) } : { delete: key };
}

/** Makes the transaction fail unless the customer is active and, if a version is given, has that version. */
export function activeCustomerCheck({ customerId, version }: ActiveCustomerCheck): WriteItem {
  const isActive = {
    expression: '#status = :active',
    names: { '#status': 'status' },
    values: { ':active': { S: 'ACTIVE' } },
  };
  return {
    check: profileKey(customerId),
    condition: version === undefined ? isActive : andConditions(isActive, isUnchanged({ version })),
  };
}

/** Whether the fields that lookup entries are made of are equal. */
function isLookupUnchanged(before: Customer, after: Customer): boolean {
  const sourceFields = ({
    name,
    formerNames = [],
    emails,
    phones,
    addresses,
    loyalty,
    externalIds,
    handles = [],
  }: Customer) => [
    ...[name, formerNames, emails.map(({ address }) => address), phones.map(({ number }) => number)],
    handles.map(({ system, value }) => [system, value]),
    ...[addresses.map(({ postalCode }) => postalCode), loyalty?.number ?? null, externalIds],
  ];
  return isDeepStrictEqual(sourceFields(before), sourceFields(after));
}
