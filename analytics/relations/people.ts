import type { Customer } from '../../domain/customer/customer.ts';
import { CUSTOMER, PROFILE_SK } from '../../store/customer/customer-keys.ts';
import { attributesOf } from '../attributes.ts';
import type { Relation } from '../relation.ts';
import { ENTRIES } from './entries.ts';

const profile = attributesOf<Customer>('e', 'customer');

/** The partition of a customer record. */
export const inRecord = (entries: string): string => `${entries}.pk like '${CUSTOMER}%'`;
/** The id of the customer record whose partition an item is in. */
export const recordIn = (entries: string): string => `substr(${entries}.pk, ${CUSTOMER.length + 1})`;

/** The customer records, without those that are erased. Their person is the survivor of the records (`survivorOf`). */
export const RECORDS: Relation = {
  name: 'records',
  reads: [ENTRIES],
  query: () => `select
  ${profile.text('id')} as record_id,
  coalesce(${profile.firstText('records')}, ${profile.text('id')}) as survivor_id,
  ${profile.text('identifiedAs')} as identified_as,
  ${profile.flag('identified', true)} as is_identified,
  ${profile.text('status')} as status,
  ${profile.text('locale')} as locale,
  ${profile.time('createdAt')} as created_at,
  ${profile.time('updatedAt')} as updated_at
from entries e
where ${inRecord('e')} and e.sk = '${PROFILE_SK}' and ${profile.text('status')} <> 'ERASED'`,
};

/** The customer of each record: an unidentified record is of the person that it was found to be, of whose records it is none. */
export const PEOPLE: Relation = {
  name: 'people',
  reads: [RECORDS],
  query: () => `select
  r.record_id,
  coalesce(found.survivor_id, r.survivor_id) as customer_id,
  found.record_id is null as is_own_record
from records r
left join records found on found.record_id = r.identified_as`,
};
