import type { Customer } from '../../domain/customer/customer.ts';
import { profileKey } from '../customer/customer-keys.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entityOf } from '../table/item.ts';

/** What a profile says about the person of its record. */
export type PersonLink = Pick<Customer, 'id' | 'version' | 'records' | 'identifiedAs' | 'unidentified'>;

/** Null where the record is gone. A profile of a former version has no list of records. */
export async function readPersonLink(reader: Reader, id: string): Promise<PersonLink | null> {
  const item = await reader.get(profileKey(id));
  return item === null ? null : { ...{ records: [] }, ...entityOf<PersonLink>(item) };
}
