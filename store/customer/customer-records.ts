import type { Customer, CustomerRecords, ExternalId, Head, LookupKey } from '../../domain/customer/customer.ts';
import { formerExternalId } from '../../domain/customer/former-entries.ts';
import { externalIdEntry, loyaltyEntry } from '../../domain/customer/lookup-entry.ts';
import type { MetricsRecords } from '../../domain/customer/metrics.ts';
import { placeOf, type Step, type Trail, trailOf } from '../../domain/customer/trail.ts';
import { unverifiedByOrigin } from '../../domain/customer/unverified.ts';
import { itemsNamed } from '../../domain/serial/serial.ts';
import type { Warranty } from '../../domain/warranty/warranty.ts';
import { receiptRecords } from '../order/receipt-records.ts';
import { DUPLICATES_SK } from '../person/duplicates-items.ts';
import { duplicatesFrom } from '../person/duplicates-records.ts';
import { PREFERENCES_SK } from '../preferences/preferences-items.ts';
import { preferencesFrom } from '../preferences/preferences-records.ts';
import { METRICS_SK, metricsFrom, metricsKey } from '../profile/metrics-items.ts';
import { serialRecords } from '../serial/serial-records.ts';
import { beginningWith, type Reader } from '../table/dynamo-read.ts';
import { type Attributes, entityOf, stringOf } from '../table/item.ts';
import { WARRANTY_SK } from '../warranty/warranty-items.ts';
import { customerPk, entryKey, entryPk, OWNER, PROFILE_SK, profileKey, trailRange } from './customer-keys.ts';

export function customerRecords(reader: Reader): CustomerRecords & MetricsRecords {
  const { receipts } = receiptRecords(reader);
  const { serialsBehind } = serialRecords(reader);
  /** One Query: numbers that differ in separators alone stand beside each other. */
  async function loyaltyOwners(number: string): Promise<readonly string[]> {
    const exact = loyaltyEntry(number);
    const items = await reader.query({ ...beginningWith(entryPk(exact), OWNER), limit: MOST_OWNERS });
    const { sk } = entryKey(exact, '');
    const holders = items.filter((item) => stringOf(item, 'sk') === sk);
    return distinct((holders.length > 0 ? holders : items).map((item) => stringOf(item, 'customerId')));
  }
  /** As it is compared, and where that is another text, as older tables have it. */
  async function externalIdOwners(id: ExternalId): Promise<readonly string[]> {
    const [entry, former] = [externalIdEntry(id), formerExternalId(id.system.trim(), id.value.trim())];
    // As it was typed first: of two ids that differ in case alone, each of an older table leads to its own holder.
    const keys = [former, entry].map((one) => entryKey(one, ''));
    const items = entry.key === former.key ? [await reader.get(entryKey(entry, ''))] : await reader.getMany(keys);
    const found = items.find((item) => item !== null) ?? null;
    return found === null ? [] : [stringOf(found, 'customerId')];
  }
  async function stepsOn(trail: Trail, after: string | null, limit: number): Promise<readonly Step[]> {
    const range = trailRange(trail);
    // The range holds the step at `after` itself, where it still is there: read one more, and leave it out.
    const items = await reader.query(
      after === null ? { ...range, limit } : { ...range, from: after, limit: limit + 1 },
    );
    return items
      .map(stepOf)
      .filter((step) => placeOf(step) !== after)
      .slice(0, limit);
  }
  async function onTrail(trail: Trail): Promise<readonly string[]> {
    return (await stepsOn(trail, null, MOST_OWNERS)).map((step) => step.customerId);
  }
  async function customer(id: string): Promise<Customer | null> {
    const item = await reader.get(profileKey(id));
    return item === null ? null : customerFrom(item);
  }

  return {
    customer,
    async customers(ids) {
      const items = await reader.getMany(ids.map(profileKey));
      return items.map((item) => (item === null ? null : customerFrom(item)));
    },
    async metrics(customerId) {
      const item = await reader.get(metricsKey(customerId));
      return item === null ? null : metricsFrom(item);
    },
    async metricsOf(customerIds) {
      const items = await reader.getMany(customerIds.map(metricsKey));
      return items.map((item) => (item === null ? null : metricsFrom(item)));
    },
    async head(id) {
      return headOf(await reader.query({ ...beginningWith(customerPk(id), '#'), limit: MOST_IN_HEAD }));
    },
    stepsOn,
    customerIds(key: LookupKey) {
      switch (key.kind) {
        case 'id':
          return customer(key.id).then((found) => (found === null ? [] : [found.id]));
        case 'email':
          return onTrail(trailOf('email', key.email));
        case 'phone':
          return onTrail(trailOf('phone', key.phone));
        case 'loyalty':
          return loyaltyOwners(key.number);
        case 'externalId':
          return externalIdOwners(key);
        case 'serialNumber':
          return serialsBehind(key.serialNumber).then((found) =>
            distinct(itemsNamed(found, key.serialNumber, null).map(({ customerId }) => customerId)),
          );
        case 'receipt':
          return receipts(key).then((found) => distinct(found.map(({ customerId }) => customerId)));
      }
    },
  };
}

/** As it was kept before records could be merged, a profile tells nothing of what merging needs: it is alone. */
type KeptCustomer = Omit<Customer, keyof typeof ALONE | 'unverified'> & Partial<Customer>;
const ALONE = { records: [], joinedAt: null, distinctFrom: [], origins: [], speaksFor: {} };

export function customerFrom(item: Attributes): Customer {
  const { unverified, ...kept } = { ...ALONE, ...entityOf<KeptCustomer>(item) };
  return { ...kept, unverified: unverified ?? unverifiedByOrigin(kept) };
}

const MOST_OWNERS = 100;

/** Each id once; a thing or a sale may be nobody's. */
const distinct = (ids: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(ids.filter((id) => id != null)),
];

function stepOf(item: Attributes): Step {
  const [customerId, place] = [stringOf(item, 'customerId'), stringOf(item, 'sk')];
  return { customerId, at: place.slice(0, -`#${customerId}`.length) };
}

/** As many warranties as a counter shows at once. */
const MOST_WARRANTIES = 50;
/** Duplicates, metrics, preferences and profile, the warranties, and one more to learn if more follow. */
const MOST_IN_HEAD = 4 + MOST_WARRANTIES + 1;

function headOf(items: readonly Attributes[]): Head | null {
  const bySortKey = new Map(items.map((item) => [stringOf(item, 'sk'), item]));
  const profile = bySortKey.get(PROFILE_SK);
  const metrics = bySortKey.get(METRICS_SK);
  if (profile === undefined || metrics === undefined) return null;
  const customer = customerFrom(profile);
  const warranties = items.filter((item) => stringOf(item, 'sk').startsWith(WARRANTY_SK));
  return {
    customer,
    metrics: metricsFrom(metrics),
    preferences: preferencesFrom(bySortKey.get(PREFERENCES_SK), customer.id),
    warranties: warranties.slice(0, MOST_WARRANTIES).map((item) => entityOf<Warranty>(item)),
    moreWarranties: warranties.length > MOST_WARRANTIES,
    duplicates: duplicatesFrom(bySortKey.get(DUPLICATES_SK), customer.id).open,
  };
}
