import type { Customer, CustomerRepository } from '../customer/customer.ts';
import { isComplete, recordIdsOf, unidentifiedIdsOf } from './cluster.ts';
import { joinCustomers } from './joined-profile.ts';

/** A person as shown, and all records of the person, the survivor first. */
export type Person = { readonly customer: Customer; readonly members: readonly [Customer, ...Customer[]] };

type CustomerReader = Pick<CustomerRepository, 'customers'>;

/**
 * A read during a merge may miss records, so it is repeated. After this many reads, the person is returned as found.
 */
const MAX_READS = 3;

/** The people of these records, in the order of the ids; null for an unknown id. */
export async function loadPeople(
  repositories: CustomerReader,
  ids: readonly string[],
): Promise<readonly (Person | null)[]> {
  for (let reads = 1; ; reads++) {
    const found = toPeople(await loadWithOtherRecords(ids, repositories.customers, (customer) => customer));
    if (reads === MAX_READS || found.every((person) => person === null || isComplete(person.members))) return found;
  }
}

/** The people of records that are already loaded, in the order of the records. */
export async function loadPeopleOfRecords(
  repositories: CustomerReader,
  known: readonly Customer[],
): Promise<readonly Person[]> {
  const byId = new Map(known.map((customer) => [customer.id, customer]));
  const read = async (ids: readonly string[]) => {
    const missing = ids.filter((id) => !byId.has(id));
    const more = missing.length === 0 ? [] : await repositories.customers(missing);
    return ids.map((id) => byId.get(id) ?? more[missing.indexOf(id)] ?? null);
  };
  const found = toPeople(await loadWithOtherRecords([...byId.keys()], read, (customer) => customer));
  return found.filter((person) => person !== null);
}

/**
 * Reads something for each given record and for all other records of its person; each result lists the person's
 * records, the survivor first. Reads the given records in parallel, then the others, if there are any, in one more
 * round trip. A record counts as part of the person only if its own profile says so too, because a read during a merge
 * or unmerge may return one of two records in its former state. The id of an identified record leads to the person that it
 * was identified as; its records do not include it.
 */
export async function loadWithOtherRecords<T>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<readonly (T | null)[]>,
  customerOf: (found: T) => Customer,
): Promise<readonly (readonly T[])[]> {
  const found = new Map<string, T>();
  const find = async (wanted: readonly string[]) => {
    const distinct = [...new Set(wanted)].filter((id) => !found.has(id));
    const results = distinct.length === 0 ? [] : await read(distinct);
    for (const [index, id] of distinct.entries()) {
      const one = results[index] ?? null;
      if (one !== null) found.set(id, one);
    }
  };
  const membersOf = (id: string) => {
    const one = found.get(id);
    return one === undefined ? [] : recordIdsOf(customerOf(one));
  };
  /** The record that an unidentified record belongs to, if that record says so too; for any other id, the id. */
  const leadOf = (id: string) => {
    const one = found.get(id);
    const lead = one === undefined ? undefined : customerOf(one).identifiedAs;
    const owner = lead === undefined ? undefined : found.get(lead);
    return lead === undefined || owner === undefined || !unidentifiedIdsOf(customerOf(owner)).includes(id) ? id : lead;
  };
  await find(ids);
  await find(ids.flatMap((id) => leadIn(found.get(id), customerOf)));
  await find(ids.map(leadOf).flatMap(membersOf));
  return ids.map(leadOf).map((id) =>
    membersOf(id)
      .filter((member) => membersOf(member).includes(id))
      .flatMap((member) => found.get(member) ?? []),
  );
}

const leadIn = <T>(one: T | undefined, customerOf: (found: T) => Customer): readonly string[] =>
  [one === undefined ? undefined : customerOf(one).identifiedAs].filter((lead) => lead !== undefined);

const toPeople = (found: readonly (readonly Customer[])[]): readonly (Person | null)[] =>
  found.map(([first, ...others]) =>
    first === undefined ? null : { customer: joinCustomers([first, ...others]), members: [first, ...others] },
  );
