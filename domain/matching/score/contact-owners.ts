import type { Features } from '../fields/match-features.ts';
import { contradictionsOf } from './auto-merge-blockers.ts';

/** A person who has a contact, and the person's records that have it. */
type ContactOwner = {
  /** The person's id. */
  readonly person: string;
  readonly records: readonly Features[];
};

type OwnedContact = {
  readonly owners: readonly ContactOwner[];
  /** The number of owners that contradict each other. The others may be unmerged records of one person. */
  readonly people: number;
};

/** The owners of each mailbox and phone of a record. A contact that is not listed has unknown owners and is no evidence. */
export type ContactOwners = ReadonlyMap<string, OwnedContact>;

/** A record whose contacts count, and the person it belongs to. */
export type ContactRecord = { readonly person: string; readonly features: Features };

/** At most this many people of one home share a contact. A contact with more owners belongs to a place or to nobody. */
const MAX_PER_HOUSEHOLD = 3;

/**
 * @param record the record whose contacts are looked up
 * @param others the records known to have one of these contacts, up to the block limit
 */
export function contactOwnersOf(record: ContactRecord, others: readonly ContactRecord[]): ContactOwners {
  const all = [record, ...others];
  return new Map(
    contactsOf(record.features).map((contact) => {
      const records = all.filter(({ features }) => contactsOf(features).includes(contact));
      const persons = Map.groupBy(records, ({ person }) => person);
      const owners = [...persons].map(([person, records]) => ({
        person,
        records: records.map(({ features }) => features),
      }));
      return [contact, { owners, people: countDistinctPeople(owners) }];
    }),
  );
}

/** The number of persons that all contradict each other, found greedily in order. */
function countDistinctPeople(owners: readonly ContactOwner[]): number {
  const people: ContactOwner[] = [];
  for (const owner of owners) if (people.every((other) => areDifferentPeople(owner, other))) people.push(owner);
  return people.length;
}

const areDifferentPeople = (one: ContactOwner, other: ContactOwner): boolean =>
  contradictionsOf(one.records, other.records).length > 0;

/** How many distinct people have a contact. Undefined if unknown. */
export const ownerCount = (owners: ContactOwners, contact: string): number | undefined => owners.get(contact)?.people;

/** Whether few enough people have a contact for it to belong to one home. False if its owners are unknown. */
export const isHouseholdContact = (owners: ContactOwners, contact: string): boolean =>
  (ownerCount(owners, contact) ?? Number.POSITIVE_INFINITY) <= MAX_PER_HOUSEHOLD;

/**
 * Whether only two people have a contact, plus owners that may be one of them: such an owner contradicts neither, and has a
 * given name or a birth date. An owner with neither counts as somebody else.
 * @param persons the ids of the two people
 * @param theirs the features of the two people's records
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
