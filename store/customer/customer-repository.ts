import type { Customer, CustomerLookup, CustomerRepository } from '../../domain/customer/customer.ts';
import { type LookupHit, type LookupRange, sortKeyOf } from '../../domain/customer/lookup-range.ts';
import { unverifiedByOrigin } from '../../domain/customer/unverified.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entriesAfter } from '../table/entries-after.ts';
import { type Attributes, entityOf, stringOf } from '../table/item.ts';
import { COUNTING_ATTRIBUTE, lookupKeyRange, OVERRIDES_ATTRIBUTE, profileKey } from './customer-keys.ts';

export function customerRepository(reader: Reader): Omit<CustomerRepository, keyof CustomerLookup> {
  async function lookupHits(range: LookupRange, after: string | null, limit: number): Promise<readonly LookupHit[]> {
    const keys = lookupKeyRange(range);
    const query = (count: number) =>
      reader.query({ ...keys, ...(after === null ? {} : { from: after }), limit: count });
    const entries = await entriesAfter(after, limit, query, (item) => {
      const hit = lookupHitOf(item);
      return { item: hit, position: sortKeyOf(hit) };
    });
    return entries.map(({ item }) => item);
  }
  async function customer(id: string): Promise<Customer | null> {
    return unlessErased(await reader.get(profileKey(id)));
  }

  return {
    customer,
    async customers(ids) {
      const items = await reader.getMany(ids.map(profileKey));
      return items.map(unlessErased);
    },
    lookupHits,
  };
}

/** Profiles from before merging lack the fields that merging needs: such a record is the only one of its person. */
const UNMERGED = { records: [], joinedAt: null, distinctFrom: [], origins: [] };
type StoredCustomer = Omit<Customer, keyof typeof UNMERGED | 'overrides' | 'unverified'> &
  Partial<Omit<Customer, 'overrides'>> & {
    readonly [OVERRIDES_ATTRIBUTE]?: Customer['overrides'];
    readonly [COUNTING_ATTRIBUTE]?: number;
  };

/** The record in the item. One that is being removed after an erasure does not exist for anybody. */
export function unlessErased(item: Attributes | null): Customer | null {
  const customer = item === null ? null : customerFrom(item);
  return customer?.status === 'ERASED' ? null : customer;
}

export function customerFrom(item: Attributes): Customer {
  const stored = { ...UNMERGED, ...entityOf<StoredCustomer>(item) };
  const { unverified, [OVERRIDES_ATTRIBUTE]: overrides = {}, [COUNTING_ATTRIBUTE]: _, ...fields } = stored;
  const customer = { ...fields, overrides };
  return { ...customer, unverified: unverified ?? unverifiedByOrigin(customer) };
}

function lookupHitOf(item: Attributes): LookupHit {
  const [customerId, sortKey] = [stringOf(item, 'customerId'), stringOf(item, 'sk')];
  return { customerId, at: sortKey.slice(0, -`#${customerId}`.length) };
}
