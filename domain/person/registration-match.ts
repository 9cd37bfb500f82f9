import type { Customer, CustomerRepository } from '../customer/customer.ts';
import { emailKey } from '../customer/email.ts';
import { areCompatibleNames, generationOf } from '../customer/person-name.ts';
import { isPlaceholderDay, isPlaceholderEmail, isRoleEmail } from '../customer/placeholder-contacts.ts';
import { holdsKey, type UniqueKey, uniqueKeysOf } from '../customer/unique-keys.ts';
import { inParallel, mapInParallel } from '../kernel/in-parallel.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import { loadPeopleOfRecords, type Person } from './people.ts';

/** Which records are named by a key of one person alone, which by an email, which several may share; and their people. */
export type Candidates = {
  readonly byKey: readonly NamedKey[];
  readonly byEmail: readonly string[];
  readonly people: readonly Person[];
};
type NamedKey = UniqueKey & { readonly ids: readonly string[] };

/** The record that is named, and all records of its person. */
export type RegistrationMatch = { readonly record: Customer; readonly members: Person['members'] };

export async function loadCandidates(repositories: CustomerRepository, draft: Customer): Promise<Candidates> {
  const [byKey, byEmail] = await inParallel(
    () =>
      mapInParallel(uniqueKeysOf(draft), async (named) => ({
        ...named,
        ids: await repositories.customerIds(named.key),
      })),
    () => mapInParallel(personalEmailKeys(draft), (email) => repositories.customerIds({ kind: 'email', email })),
  );
  const ids = [...new Set([...byKey.flatMap((named) => named.ids), ...byEmail.flat()])];
  const customers = (await repositories.customers(ids)).filter((customer) => customer !== null);
  const people = await loadPeopleOfRecords(repositories, customers);
  const distinct = [...new Map(people.map((person) => [person.customer.id, person])).values()];
  return { byKey, byEmail: byEmail.flat(), people: distinct };
}

/** By their keys. */
export const verifiedEmailKeys = ({ emails }: Pick<Customer, 'emails'>): readonly string[] => [
  ...new Set(emails.filter((email) => email.verified).map((email) => emailKey(email.address))),
];

/** Verified addresses by which a person can be known: nobody's own are those of a shop, and those that stand for none. */
const personalEmailKeys = (customer: Pick<Customer, 'emails'>): readonly string[] =>
  verifiedEmailKeys(customer).filter((email) => !isPlaceholderEmail(email) && !isRoleEmail(email));

/**
 * Whom a draft names: by an exact key, or by an email that is verified on both sides where nothing contradicts; null where
 * it is nobody. Rejects keys that name several people, and an exact key of somebody of another name and birth date.
 */
export function findMatch(draft: Customer, { byKey, byEmail, people }: Candidates): RegistrationMatch | null {
  const named = people.flatMap(({ members }): RegistrationMatch[] => {
    const record =
      holderOf(byKey, members, draft) ??
      members.find(
        (one) => byEmail.includes(one.id) && sharesVerifiedEmail(one, draft) && !contradicts(members, draft),
      );
    return record === undefined ? [] : [{ record, members }];
  });
  if (named.length > 1)
    reject(
      'CONFLICT',
      ['input'],
      `These keys name ${named.length} different customers: ${named.map(({ record }) => record.id).join(', ')}. Update the right one.`,
    );
  return named[0] ?? null;
}

/** Lookups are more tolerant than a key is: its holder has exactly this one. */
function holderOf(byKey: readonly NamedKey[], members: Person['members'], draft: Customer): Customer | undefined {
  for (const named of byKey)
    for (const record of members)
      if (named.ids.includes(record.id) && holdsKey(record, named)) {
        if (hasDifferentName(members, draft) && hasDifferentBirthDate(members, draft)) rejectKey(named.path, record.id);
        return record;
      }
  return undefined;
}

const rejectKey = (path: Path, id: string): never =>
  reject('CONFLICT', path, `This belongs to another customer, of another name and birth date: ${id}.`);

/** Whether a record has one of the draft's emails verified. */
function sharesVerifiedEmail(record: Customer, draft: Customer): boolean {
  const mailboxes = new Set(personalEmailKeys(draft));
  return record.status === 'ACTIVE' && verifiedEmailKeys(record).some((email) => mailboxes.has(email));
}

/** Families share a mailbox: another name, generation (Jr) or birth date is another person. */
const contradicts = (members: Person['members'], draft: Customer): boolean =>
  hasDifferentName(members, draft) || hasDifferentBirthDate(members, draft);

export function hasDifferentName(members: Person['members'], { name }: Customer): boolean {
  const names = members.flatMap((record) => record.name ?? []);
  if (name === null || names.length === 0) return false;
  const generation = generationOf(name);
  return !names.some((known) => areCompatibleNames(known, name) && generationOf(known) === generation);
}

/** Days that stand for none say nothing. */
function hasDifferentBirthDate(members: Person['members'], { birthDate }: Customer): boolean {
  const days = members.flatMap((record) => record.birthDate ?? []).filter((day) => !isPlaceholderDay(day));
  return birthDate !== null && !isPlaceholderDay(birthDate) && days.length > 0 && !days.includes(birthDate);
}
