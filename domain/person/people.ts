import type { Customer, CustomerRepository } from '../customer/customer.ts';
import { isComplete, recordIdsOf } from './cluster.ts';
import { joinCustomers } from './joined-profile.ts';

/** A person as it is shown, and the records that are this person, the survivor first. */
export type Person = { readonly customer: Customer; readonly members: readonly [Customer, ...Customer[]] };

type CustomerReader = Pick<CustomerRepository, 'customers'>;

/** Who is being merged while it is read is whole a moment later; who is not after so many reads is given as found. */
const MOST_READS = 3;

/** The people whom records belong to, in the order of the ids; null for whom there is nobody. */
export async function loadPeople(
  repositories: CustomerReader,
  ids: readonly string[],
): Promise<readonly (Person | null)[]> {
  for (let reads = 1; ; reads++) {
    const found = toPeople(await loadWithOtherRecords(ids, repositories.customers, (customer) => customer));
    if (reads === MOST_READS || found.every((person) => person === null || isComplete(person.members))) return found;
  }
}

/** The people of records that are at hand, in their order. */
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
 * What is asked for of some records, each with that of the other records of its person, the survivor's first: those
 * asked for side by side, then the others, where there are any, in one round trip more. A record joins where its own
 * profile tells the same: of two that are just being merged or taken apart, one may be read as it was before.
 */
export async function loadWithOtherRecords<T>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<readonly (T | null)[]>,
  customerOf: (found: T) => Customer,
): Promise<readonly (readonly T[])[]> {
  const found = new Map<string, T>();
  const find = async (wanted: readonly string[]) => {
    const distinct = [...new Set(wanted)].filter((id) => !found.has(id));
    const some = distinct.length === 0 ? [] : await read(distinct);
    for (const [index, id] of distinct.entries()) {
      const one = some[index] ?? null;
      if (one !== null) found.set(id, one);
    }
  };
  const membersOf = (id: string) => {
    const one = found.get(id);
    return one === undefined ? [] : recordIdsOf(customerOf(one));
  };
  await find(ids);
  await find(ids.flatMap(membersOf));
  return ids.map((id) =>
    membersOf(id)
      .filter((member) => membersOf(member).includes(id))
      .flatMap((member) => found.get(member) ?? []),
  );
}

const toPeople = (found: readonly (readonly Customer[])[]): readonly (Person | null)[] =>
  found.map(([first, ...others]) =>
    first === undefined ? null : { customer: joinCustomers([first, ...others]), members: [first, ...others] },
  );
