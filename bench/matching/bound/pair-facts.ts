import { compareAddresses } from '../../../domain/matching/fields/compare-addresses.ts';
import { compareAttribute } from '../../../domain/matching/fields/compare-attributes.ts';
import { compareBirthDates } from '../../../domain/matching/fields/compare-birth-dates.ts';
import { compareEmails, comparePhones } from '../../../domain/matching/fields/compare-contacts.ts';
import { nameComparisons } from '../../../domain/matching/fields/compare-names.ts';
import { type Comparison, contradicts } from '../../../domain/matching/fields/match-comparison.ts';
import type { Features } from '../../../domain/matching/fields/match-features.ts';
import { type NameAgreement, nameAgreement } from '../../../domain/matching/fields/name-agreement.ts';

/** What two records of one person say about each other, by the rules of docs/decisions/matching.md. */
export type PairFacts = {
  readonly names: NameAgreement;
  /** Both state a part of a name. */
  readonly areBothNamed: boolean;
  /** Both parts of the names contradict in no interpretation, and the generation is the same. */
  readonly isNameCompatible: boolean;
  /** Years between the birth dates: 0 if they are equal or one is missing. */
  readonly yearsApart: number;
  readonly hasOtherBirthDate: boolean;
  readonly isGivenNameAlike: boolean;
  readonly sharesContact: boolean;
  /** A shared mailbox or phone that no other person of the set has. */
  readonly sharesOwnContact: boolean;
  /** Fields besides the name that agree, each independent of the others: `birthDate`, `email`, `phone`, `address`, `attribute`. */
  readonly fields: ReadonlySet<string>;
  /** Only January 1st agrees. Offices enter it for an unknown day. */
  readonly isDefaultBirthDate: boolean;
};

/** What the whole set says about a value. */
export type SetFacts = {
  /** How many true persons have this mailbox or phone. */
  ownersOf(contact: string): number;
  /** What it weighs that two records agree in this value of an attribute, in bits, by the truth about the set. */
  attributeBits(attribute: string, value: string): number;
};

/** A contact of more people is no independent evidence. */
const MAX_CONTACT_OWNERS = 3;
/** An agreement that weighs less may be a coincidence. */
const MIN_ATTRIBUTE_BITS = 3;

/** Compares two records field by field. How values are compared is the matcher's; what follows from it is not. */
export function pairFacts(left: Features, right: Features, set: SetFacts): PairFacts {
  const interpretations = nameComparisons(left, right);
  const contacts = [
    ...left.emails.filter((email) => right.emails.includes(email)),
    ...left.phones.filter((phone) => right.phones.includes(phone)),
  ];
  const born = compareBirthDates(left.birthDate, right.birthDate);
  return {
    names: nameAgreement([[left, right]]),
    areBothNamed: isNamed(left) && isNamed(right),
    isNameCompatible:
      interpretations.some(({ given, family }) => !contradicts(given) && !contradicts(family)) &&
      left.name.generation === right.name.generation,
    yearsApart: Math.abs(yearOf(left) - yearOf(right)) || 0,
    hasOtherBirthDate: born.level !== 'exact' && born.level !== 'missing',
    isGivenNameAlike: interpretations.some(({ given }) => isAgreement(given)),
    sharesContact: contacts.length > 0,
    sharesOwnContact: contacts.some((contact) => set.ownersOf(contact) === 1),
    fields: new Set([
      ...(isAgreement(born) ? ['birthDate'] : []),
      ...(isOwned(compareEmails(left, right), set) ? ['email'] : []),
      ...(isOwned(comparePhones(left, right), set) ? ['phone'] : []),
      ...(isSameHome(left, right) ? ['address'] : []),
      ...sharedAttributes(left, right, set),
    ]),
    isDefaultBirthDate: left.birthDate === right.birthDate && left.birthDate?.endsWith('-01-01') === true,
  };
}

const isNamed = ({ name }: Features): boolean => name.given.length > 0 || name.family !== '';

const yearOf = ({ birthDate }: Features): number => Number(birthDate?.slice(0, 4) ?? Number.NaN);

const isAgreement = ({ level }: Comparison): boolean => level === 'exact' || level === 'close';

const isOwned = ({ level, value }: Comparison, { ownersOf }: SetFacts): boolean =>
  level === 'exact' && value !== undefined && ownersOf(value) <= MAX_CONTACT_OWNERS;

/** The same house, or the same postal code of letters and digits, which belongs to a street. */
function isSameHome(left: Features, right: Features): boolean {
  const { street, place } = compareAddresses(left, right);
  return isAgreement(street) || (isAgreement(place) && place.value !== undefined);
}

const sharedAttributes = (left: Features, right: Features, { attributeBits }: SetFacts): readonly string[] =>
  Object.entries(left.attributes)
    .filter(
      ([name, value]) =>
        isAgreement(compareAttribute(value, right.attributes[name])) &&
        attributeBits(name, value) >= MIN_ATTRIBUTE_BITS,
    )
    .map(([name]) => `attribute ${name}`);
