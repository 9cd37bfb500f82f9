import type { Features } from './match-features.ts';

/** Somebody who carries a contact: the person's id, and the first given names that its records state. */
type Carrier = { readonly person: string; readonly givenNames: readonly string[] };

/**
 * Who carries the mailboxes and phones of a record. Of a contact that is not among them, nothing is known: whoever decides
 * takes it for no evidence.
 */
export type Carriers = ReadonlyMap<string, readonly Carrier[]>;

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
      return [
        contact,
        [...persons].map(([person, records]) => ({
          person,
          givenNames: records.flatMap(({ features }) => features.name.given.map(firstWord)),
        })),
      ];
    }),
  );
}

/** How many distinct people carry a contact; records of one given name may be one person's. Undefined where unknown. */
export function peopleCarrying(carriers: Carriers, contact: string): number | undefined {
  const found = carriers.get(contact);
  if (found === undefined) return undefined;
  const named = found.filter(({ givenNames }) => givenNames.length > 0);
  const names = new Set(named.map(({ givenNames: [first] }) => first));
  return Math.max(names.size, Math.min(found.length, 1));
}

/** Whether a contact belongs to one home at most, as far as is known. */
export const isOfOneHome = (carriers: Carriers, contact: string): boolean =>
  (peopleCarrying(carriers, contact) ?? Number.POSITIVE_INFINITY) <= MOST_AT_HOME;

/** Whether nobody carries a contact but people who may be called by one of these names. Nameless others are somebody else. */
export function isExclusive(
  carriers: Carriers,
  contact: string,
  persons: ReadonlySet<string>,
  givenNames: readonly string[],
): boolean {
  const found = carriers.get(contact);
  if (found === undefined) return false;
  const names = new Set(givenNames.map(firstWord));
  return found.every((carrier) => persons.has(carrier.person) || carrier.givenNames.some((name) => names.has(name)));
}

const contactsOf = ({ emails, phones }: Features): readonly string[] => [...emails, ...phones];

const firstWord = (name: string): string => name.split(' ')[0] ?? name;
