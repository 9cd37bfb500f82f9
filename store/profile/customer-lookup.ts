import type {
  CustomerLookup,
  ExternalId,
  KeyHolders,
  LookupKey,
  UnidentifiedKey,
} from '../../domain/customer/customer.ts';
import { legacyExternalIdEntry } from '../../domain/customer/legacy-entries.ts';
import { externalIdEntry, loyaltyEntry } from '../../domain/customer/lookup-entry.ts';
import { lookupRangeOf } from '../../domain/customer/lookup-range.ts';
import { itemsWithSerialNumber } from '../../domain/serial/serial.ts';
import { entryKey, entryPk, lookupKeyRange, OWNER, UNIDENTIFIED_SK } from '../customer/customer-keys.ts';
import { customerRepository } from '../customer/customer-repository.ts';
import { receiptRepository } from '../order/receipt-repository.ts';
import { serialRepository } from '../serial/serial-repository.ts';
import { prefixRange, type Reader } from '../table/dynamo-read.ts';
import { type Attributes, stringOf } from '../table/item.ts';
import { parseStandIn } from '../table/stand-in.ts';

const MAX_OWNERS = 100;

/** It belongs to no single subject: receipts and serial numbers lead to customers too. */
export function customerLookup(reader: Reader): CustomerLookup {
  const { customer } = customerRepository(reader);
  const { receipts } = receiptRepository(reader);
  const { serialsByNumber } = serialRepository(reader);
  /** One Query, because the keys of numbers that differ only in separators are adjacent. */
  async function loyaltyOwners(number: string): Promise<readonly string[]> {
    const exact = loyaltyEntry(number);
    const items = await reader.query({ ...prefixRange(entryPk(exact), OWNER), limit: MAX_OWNERS });
    const { sk } = entryKey(exact, '');
    const exactMatches = items.filter((item) => stringOf(item, 'sk') === sk);
    return distinct((exactMatches.length > 0 ? exactMatches : items).map((item) => stringOf(item, 'customerId')));
  }
  /** Reads the key of today, and the key of older tables where it differs. */
  async function externalIdOwners(id: ExternalId): Promise<readonly string[]> {
    const [entry, former] = [externalIdEntry(id), legacyExternalIdEntry(id.system.trim(), id.value.trim())];
    // The key as typed comes first: in an older table, two ids that differ only in case belong to two customers.
    const keys = [former, entry].map((one) => entryKey(one, ''));
    const items = entry.key === former.key ? [await reader.get(entryKey(entry, ''))] : await reader.getMany(keys);
    const found = items.find((item) => item !== null) ?? null;
    return found === null ? [] : [stringOf(found, 'customerId')];
  }
  /** One Query: the item of the unidentified record comes before those of the customers. */
  async function keyHolders(key: UnidentifiedKey): Promise<KeyHolders> {
    const { pk, to } = lookupKeyRange(lookupRangeOf(key.kind, keyText(key)));
    const items = await reader.query({ pk, from: UNIDENTIFIED_SK, to, limit: MAX_OWNERS });
    const isOfUnidentified = (item: Attributes) => stringOf(item, 'sk') === UNIDENTIFIED_SK;
    const own = items.find(isOfUnidentified);
    const lead = own?.['identifiedAs']?.S;
    const customers = items.filter((item) => !isOfUnidentified(item)).map((item) => stringOf(item, 'customerId'));
    return {
      identified: distinct([...customers, lead]),
      unidentified: own === undefined || lead !== undefined ? null : stringOf(own, 'customerId'),
    };
  }

  return {
    keyHolders,
    customerIds(key: LookupKey) {
      switch (key.kind) {
        case 'id':
          return customer(key.id).then((found) => (found === null ? [] : [found.id]));
        case 'email':
        case 'phone':
        case 'handle':
          return keyHolders(key).then(({ identified }) => identified);
        case 'loyalty':
          return loyaltyOwners(key.number);
        case 'externalId':
          return externalIdOwners(key);
        case 'serialNumber':
          return serialsByNumber(key.serialNumber).then((found) => {
            if (found.length === 0) parseStandIn('serial');
            return distinct(itemsWithSerialNumber(found, key.serialNumber, null).map(({ customerId }) => customerId));
          });
        case 'receipt':
          return receipts(key).then((found) => {
            if (found.length === 0) parseStandIn('receipt');
            return distinct(found.map(({ customerId }) => customerId));
          });
      }
    },
  };
}

function keyText(key: UnidentifiedKey): string {
  switch (key.kind) {
    case 'email':
      return key.email;
    case 'phone':
      return key.phone;
    case 'handle':
      return key.handle;
  }
}

/** Each id once. An item or an order may have no customer. */
const distinct = (ids: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(ids.filter((id) => id != null)),
];
