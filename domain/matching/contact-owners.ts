import { contradictionsOf } from './auto-merge-blockers.ts';
import type { Features } from './match-features.ts';

/** Somebody who carries a contact: the person's id, and those records that have it. */
type ContactOwner = { readonly person: string; readonly records: readonly Features[] };

type OwnedContact = {
  readonly owners: readonly ContactOwner[];
  /** How many of them contradict each other: the others may be records of one person who are not merged yet. */
  readonly people: number;
};

/**
 * Who carries the mailboxes and phones of a record. Of a contact that is not among them, nothing is known: whoever decides
 * takes it for no evidence.
 */
export type ContactOwners = ReadonlyMap<string, OwnedContact>;

/** A record whose contacts count, and the person it belongs to. */
export type ContactRecord = { readonly person: string; readonly features: Features };

/** So many people of one home share a mailbox or a phone. What more people carry belongs to a place, or to nobody. */
const MOST_PER_HOUSEHOLD = 3;

/**
 * @param record whose contacts are looked up
 * @param others all records known to have one of them, as far as they are bounded
 */
export function contactOwnersOf(record: ContactRecord, others: readonly ContactRecord[]): ContactOwners {
  const all = [record, ...others];
  return new Map(
    contactsOf(record.features).map((contact) => {
      const theirs = all.filter(({ features }) => contactsOf(features).includes(contact));
      const persons = Map.groupBy(theirs, ({ person }) => person);
      const owners = [...persons].map(([person, records]) => ({
        person,
        records: records.map(({ features }) => features),
      }));
      return [contact, { owners, people: countDistinctPeople(owners) }];
    }),
  );
}

/** Persons of whom each contradicts each other, as far as they are found one after the other. */
function countDistinctPeople(owners: readonly ContactOwner[]): number {
  const people: ContactOwner[] = [];
  for (const owner of owners) if (people.every((other) => areDifferentPeople(owner, other))) people.push(owner);
  return people.length;
}

const areDifferentPeople = (one: ContactOwner, other: ContactOwner): boolean =>
  contradictionsOf(one.records, other.records).length > 0;

/** How many distinct people carry a contact. Undefined where unknown. */
export const ownerCount = (owners: ContactOwners, contact: string): number | undefined => owners.get(contact)?.people;

/** Whether a contact belongs to one home at most, as far as is known. */
export const isHouseholdContact = (owners: ContactOwners, contact: string): boolean =>
  (ownerCount(owners, contact) ?? Number.POSITIVE_INFINITY) <= MOST_PER_HOUSEHOLD;

/**
 * Whether nobody carries a contact but two people, and those who may be one of them: they contradict neither, and have a
 * given name or a birth date. Of others nothing is known, and they are somebody else.
 */
export function isExclusive(
  owners: ContactOwners,
  contact: string,
  persons: ReadonlySet<string>,
  theirs: readonly Features[],
): boolean {
  const found = owners.get(contact);
  if (found === undefined) return false;
  return found.owners.every(
    (owner) =>
      persons.has(owner.person) ||
      (owner.records.some(isIdentifiable) && contradictionsOf(owner.records, theirs).length === 0),
  );
}

const isIdentifiable = ({ name, birthDate }: Features): boolean => name.given.length > 0 || birthDate !== null;

const contactsOf = ({ emails, phones }: Features): readonly string[] => [...emails, ...phones];
