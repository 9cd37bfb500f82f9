import type { Customer, CustomerLookup, CustomerRepository } from '../../domain/customer/customer.ts';
import { type LookupHit, type LookupRange, sortKeyOf } from '../../domain/customer/lookup-range.ts';
import { unverifiedByOrigin } from '../../domain/customer/unverified.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { type Attributes, entityOf, stringOf } from '../table/item.ts';
import { lookupKeyRange, profileKey } from './customer-keys.ts';

export function customerRepository(reader: Reader): Omit<CustomerRepository, keyof CustomerLookup> {
  async function stepsOn(trail: LookupRange, after: string | null, limit: number): Promise<readonly LookupHit[]> {
    const range = lookupKeyRange(trail);
    // The range holds the step at `after` itself, where it still is there: read one more, and leave it out.
    const items = await reader.query(
      after === null ? { ...range, limit } : { ...range, from: after, limit: limit + 1 },
    );
    return items
      .map(lookupHitOf)
      .filter((hit) => sortKeyOf(hit) !== after)
      .slice(0, limit);
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
    lookupHits: stepsOn,
  };
}

/** As it was kept before records could be merged, a profile tells nothing of what merging needs: it is alone. */
type StoredCustomer = Omit<Customer, keyof typeof UNMERGED | 'unverified'> & Partial<Customer>;
const UNMERGED = { records: [], joinedAt: null, distinctFrom: [], origins: [], speaksFor: {} };

export function customerFrom(item: Attributes): Customer {
  const { unverified, ...kept } = { ...UNMERGED, ...entityOf<StoredCustomer>(item) };
  return { ...kept, unverified: unverified ?? unverifiedByOrigin(kept) };
}

function lookupHitOf(item: Attributes): LookupHit {
  const [customerId, place] = [stringOf(item, 'customerId'), stringOf(item, 'sk')];
  return { customerId, at: place.slice(0, -`#${customerId}`.length) };
}
