import { contradictionsOf } from './auto-merge-blockers.ts';
import type { Features } from './match-features.ts';

/** Somebody who carries a contact: the person's id, and those records that have it. */
type Carrier = { readonly person: string; readonly records: readonly Features[] };

type Carried = {
  readonly carriers: readonly Carrier[];
  /** How many of them contradict each other: the others may be records of one person who are not merged yet. */
  readonly people: number;
};

/**
 * Who carries the mailboxes and phones of a record. Of a contact that is not among them, nothing is known: whoever decides
 * takes it for no evidence.
 */
export type Carriers = ReadonlyMap<string, Carried>;

/** A record whose contacts count, and the person it belongs to. */
export type Carrying = { readonly person: string; readonly features: Features };

/** So many people of one home share a mailbox or a phone. What more people carry belongs to a place, or to nobody. */
const MOST_AT_HOME = 3;

/**
 * @param record whose contacts are looked up
 * @param others all records known to have one of them, as far as they are bounded
 */
export function carriersOf(record: Carrying, others: readonly Carrying[]): Carriers {
  const all = [record, ...others];
  return new Map(
    contactsOf(record.features).map((contact) => {
      const theirs = all.filter(({ features }) => contactsOf(features).includes(contact));
      const persons = Map.groupBy(theirs, ({ person }) => person);
      const carriers = [...persons].map(([person, records]) => ({
        person,
        records: records.map(({ features }) => features),
      }));
      return [contact, { carriers, people: peopleAmong(carriers) }];
    }),
  );
}

/** Persons of whom each contradicts each other, as far as they are found one after the other. */
function peopleAmong(carriers: readonly Carrier[]): number {
  const people: Carrier[] = [];
  for (const carrier of carriers) if (people.every((other) => areTwo(carrier, other))) people.push(carrier);
  return people.length;
}

const areTwo = (one: Carrier, other: Carrier): boolean => contradictionsOf(one.records, other.records).length > 0;

/** How many distinct people carry a contact. Undefined where unknown. */
export const peopleCarrying = (carriers: Carriers, contact: string): number | undefined =>
  carriers.get(contact)?.people;

/** Whether a contact belongs to one home at most, as far as is known. */
export const isOfOneHome = (carriers: Carriers, contact: string): boolean =>
  (peopleCarrying(carriers, contact) ?? Number.POSITIVE_INFINITY) <= MOST_AT_HOME;

/**
 * Whether nobody carries a contact but two people, and those who may be one of them: they contradict neither, and have a
 * given name or a birth date. Of others nothing is known, and they are somebody else.
 */
export function isExclusive(
  carriers: Carriers,
  contact: string,
  persons: ReadonlySet<string>,
  theirs: readonly Features[],
): boolean {
  const found = carriers.get(contact);
  if (found === undefined) return false;
  return found.carriers.every(
    (carrier) =>
      persons.has(carrier.person) ||
      (carrier.records.some(isSomebody) && contradictionsOf(carrier.records, theirs).length === 0),
  );
}

const isSomebody = ({ name, birthDate }: Features): boolean => name.given.length > 0 || birthDate !== null;

const contactsOf = ({ emails, phones }: Features): readonly string[] => [...emails, ...phones];
