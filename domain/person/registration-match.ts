import type { Customer, CustomerRepository, UnidentifiedKey } from '../customer/customer.ts';
import { emailKey } from '../customer/email.ts';
import { handleKey, handlesOf } from '../customer/handle.ts';
import { areCompatibleNames, generationOf } from '../customer/person-name.ts';
import { isPlaceholderDay, isPlaceholderEmail, isRoleEmail } from '../customer/placeholder-contacts.ts';
import { isUnidentified } from '../customer/unidentified.ts';
import { holdsKey, type UniqueKey, uniqueKeysOf } from '../customer/unique-keys.ts';
import { inParallel, mapInParallel } from '../kernel/in-parallel.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import { verifiedKeysOf } from './identify-by-key.ts';
import { loadPeopleOfRecords, type Person } from './people.ts';

/**
 * The records found by unique keys, those found by emails and handles, which several people may share, and the people of all
 * of them.
 */
export type Candidates = {
  readonly byKey: readonly FoundKey[];
  readonly byEmail: readonly string[];
  readonly byHandle: readonly string[];
  readonly people: readonly Person[];
  /** The unidentified records that have a verified contact or handle of the draft. */
  readonly unidentified: readonly Customer[];
};
type FoundKey = UniqueKey & { readonly ids: readonly string[] };

/** The matched record, and all records of its person. */
export type RegistrationMatch = { readonly record: Customer; readonly members: Person['members'] };

export async function loadCandidates(repositories: CustomerRepository, draft: Customer): Promise<Candidates> {
  const [byKey, byVerifiedKey] = await inParallel(
    () =>
      mapInParallel(uniqueKeysOf(draft), async (unique) => ({
        ...unique,
        ids: await repositories.customerIds(unique.key),
      })),
    () => mapInParallel(verifiedKeysOf(draft), async (key) => ({ key, ...(await repositories.keyHolders(key)) })),
  );
  const holdersBy = (kind: UnidentifiedKey['kind']) =>
    byVerifiedKey.flatMap(({ key, identified }) => (key.kind === kind ? identified : []));
  const [byEmail, byHandle] = [holdersBy('email'), holdersBy('handle')];
  const ids = [...byKey.flatMap((found) => found.ids), ...byEmail, ...byHandle];
  const strangers = byVerifiedKey.flatMap(({ unidentified }) => unidentified ?? []);
  const found = (await repositories.customers([...new Set([...ids, ...strangers])])).filter((one) => one !== null);
  const people = await loadPeopleOfRecords(
    repositories,
    found.filter((record) => !isUnidentified(record)),
  );
  const distinct = [...new Map(people.map((person) => [person.customer.id, person])).values()];
  const unidentified = found.filter((record) => strangers.includes(record.id));
  return { byKey, byEmail, byHandle, people: distinct, unidentified };
}

/** The `emailKey`s of verified emails, each once. */
export const verifiedEmailKeys = ({ emails }: Pick<Customer, 'emails'>): readonly string[] => [
  ...new Set(emails.filter((email) => email.verified).map((email) => emailKey(email.address))),
];

/**
 * The keys of verified emails that identify a person: no placeholders, and no addresses of a function such as `info@…`.
 */
const personalEmailKeys = (customer: Pick<Customer, 'emails'>): readonly string[] =>
  verifiedEmailKeys(customer).filter((email) => !isPlaceholderEmail(email) && !isRoleEmail(email));

/**
 * The record that a draft identifies by an exact key, or by an email or a handle that is verified on both sides unless something
 * contradicts; null if there is none. Rejects keys that identify several people, and an exact key of a person with
 * another name and another birth date.
 */
export function findMatch(draft: Customer, { byKey, byEmail, byHandle, people }: Candidates): RegistrationMatch | null {
  const matches = people.flatMap(({ members }): RegistrationMatch[] => {
    const record =
      holderOf(byKey, members, draft) ??
      members.find(
        (one) =>
          ((byEmail.includes(one.id) && sharesVerifiedEmail(one, draft)) ||
            (byHandle.includes(one.id) && sharesVerifiedHandle(one, draft))) &&
          !contradicts(members, draft),
      );
    return record === undefined ? [] : [{ record, members }];
  });
  if (matches.length > 1)
    reject(
      'CONFLICT',
      ['input'],
      `These keys name ${matches.length} different customers: ${matches.map(({ record }) => record.id).join(', ')}. Update the right one.`,
    );
  return matches[0] ?? null;
}

/** The member with exactly one of the keys. Lookups are more tolerant, so they may have found other records too. */
function holderOf(byKey: readonly FoundKey[], members: Person['members'], draft: Customer): Customer | undefined {
  for (const found of byKey)
    for (const record of members)
      if (found.ids.includes(record.id) && holdsKey(record, found)) {
        if (hasDifferentName(members, draft) && hasDifferentBirthDate(members, draft)) rejectKey(found.path, record.id);
        return record;
      }
  return undefined;
}

const rejectKey = (path: Path, id: string): never =>
  reject('CONFLICT', path, `This belongs to another customer, with another name and birth date: ${id}.`);

/** Whether an active record has one of the draft's verified emails, verified too. */
function sharesVerifiedEmail(record: Customer, draft: Customer): boolean {
  const emails = new Set(personalEmailKeys(draft));
  return record.status === 'ACTIVE' && verifiedEmailKeys(record).some((email) => emails.has(email));
}

/** Whether an active record has one of the draft's verified handles, verified too. */
function sharesVerifiedHandle(record: Customer, draft: Customer): boolean {
  const keysOf = (customer: Customer) =>
    handlesOf(customer)
      .filter(({ verified }) => verified)
      .map(handleKey);
  const handles = new Set(keysOf(draft));
  return record.status === 'ACTIVE' && keysOf(record).some((handle) => handles.has(handle));
}

/** Families share an email address: a different name, generation (Jr) or birth date means another person. */
const contradicts = (members: Person['members'], draft: Customer): boolean =>
  hasDifferentName(members, draft) || hasDifferentBirthDate(members, draft);

export function hasDifferentName(members: Person['members'], { name }: Customer): boolean {
  const names = members.flatMap((record) => record.name ?? []);
  if (name === null || names.length === 0) return false;
  const generation = generationOf(name);
  return !names.some((known) => areCompatibleNames(known, name) && generationOf(known) === generation);
}

/** Placeholder dates do not count. */
function hasDifferentBirthDate(members: Person['members'], { birthDate }: Customer): boolean {
  const days = members.flatMap((record) => record.birthDate ?? []).filter((day) => !isPlaceholderDay(day));
  return birthDate !== null && !isPlaceholderDay(birthDate) && days.length > 0 && !days.includes(birthDate);
}
