import type { Detail } from './fields/match-comparison.ts';
import type { MatchEvidence } from './score/match-score.ts';
import { THIRD_RECORD } from './score/third-record.ts';

/** A piece of evidence as a sentence. It contains no personal data. */
export function evidenceText(evidence: MatchEvidence): string {
  const text = toSentence(phraseOf(evidence));
  return evidence.unverified === true ? `${text} Only the customer or a web shop stated it.` : text;
}

/** All evidence as one sentence: what agrees first, then what differs, then what is missing. */
export function evidenceSummary(evidence: readonly MatchEvidence[]): string {
  const shown = evidence.filter(
    ({ field, agreement }) => field !== 'household' && !(agreement === 'MISSING' && field.startsWith(ATTRIBUTE)),
  );
  const isMissing = ({ agreement }: MatchEvidence) => agreement === 'MISSING';
  const compared = shown.filter((one) => !isMissing(one)).toSorted((a, b) => b.weight - a.weight);
  return toSentence([...compared, ...shown.filter(isMissing)].map(phraseOf).join('; '));
}

const toSentence = (phrases: string): string => `${phrases.charAt(0).toUpperCase()}${phrases.slice(1)}.`;

const ATTRIBUTE = 'attributes.';

function phraseOf({ field, agreement, weight, detail, otherOwners }: MatchEvidence): string {
  if (field === 'household') return 'people who live together share these values, so they count for less';
  if (field === 'nameOrder') return 'given and family name are swapped';
  if (field === THIRD_RECORD) return 'both are likely the same person as a third record';
  if (field === 'generation') return 'only one name is marked as junior or senior, or the marks differ';
  const subject = field.startsWith(ATTRIBUTE)
    ? `value of the attribute ${field.slice(ATTRIBUTE.length)}`
    : FIELD_NAMES[field];
  if (subject === undefined) return `${field}: ${agreement.toLowerCase()}`;
  switch (agreement) {
    case 'EXACT':
      return `same ${subject}${frequencyText(field, weight, detail, otherOwners)}`;
    case 'CLOSE':
      return detail === undefined ? `${subject} is alike` : DETAILS[detail](subject);
    case 'DIFFERENT':
      return detail === undefined ? `${subject} differs` : differenceText(field, subject, detail);
    case 'MISSING':
      return `${subject} missing`;
  }
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  givenName: 'given name',
  familyName: 'family name',
  birthDate: 'birth date',
  email: 'mailbox',
  phone: 'phone number',
  address: 'street address',
  locality: 'town or postal code',
};

/** The bits from which a shared name is rare, and below which it is common: about 1 and 6 people of 1,000. */
const [RARE_BITS, COMMON_BITS] = [9.5, 7];
/** The bits below which a town is shared by many. */
const TOWN_BITS = 3;

/** How many other people have the same value. */
function frequencyText(field: string, weight: number, detail: Detail | undefined, otherOwners?: number): string {
  if (otherOwners !== undefined) return `, used by ${peopleText(otherOwners)}`;
  if (detail === 'defaultDay') return ', but forms enter this day if it is unknown';
  if (field === 'givenName' || field === 'familyName')
    return weight >= RARE_BITS ? ', a rare one' : weight < COMMON_BITS ? ', a common one' : '';
  return field === 'locality' && weight < TOWN_BITS ? ', which many people share' : '';
}

const COUNTS = ['nobody else', 'one other person', 'two other people', 'three other people', 'four other people'];

const peopleText = (others: number): string =>
  COUNTS[others] ?? (others < 10 ? 'five to nine other people' : 'ten or more other people');

/** Two values that one typo could explain, but that are probably two values. */
function differenceText(field: string, subject: string, detail: Detail): string {
  const text = DETAILS[detail](subject);
  return field === 'givenName' || field === 'familyName' ? `${text}, but both are common names` : text;
}

const DETAILS: Readonly<Record<Detail, (subject: string) => string>> = {
  nickname: (subject) => `${subject} is a short form or another spelling`,
  part: (subject) => `${subject} has more words on one side`,
  initial: (subject) => `${subject} agrees in an initial only`,
  typo: (subject) => `${subject} differs by a typing error`,
  sound: (subject) => `${subject} sounds alike but is written differently`,
  variant: (subject) => `same ${subject} in other forms of the characters`,
  reading: (subject) => `same ${subject} in another script`,
  consonants: (subject) => `${subject} has the same consonants`,
  oneLetter: (subject) => `${subject} differs by one letter`,
  swappedLetters: (subject) => `${subject} differs by two swapped letters`,
  fewLetters: (subject) => `${subject} differs by a few letters`,
  oneDigit: (subject) => `${subject} differs by one digit`,
  swappedDigits: (subject) => `${subject} differs by two swapped digits`,
  fewDigits: (subject) => `${subject} differs by a few digits`,
  dayAndMonth: (subject) => `${subject} has day and month swapped`,
  yearOnly: (subject) => `${subject} differs in the year only`,
  monthOnly: (subject) => `${subject} differs in the month only`,
  dayOnly: (subject) => `${subject} differs in the day only`,
  fewDays: (subject) => `${subject} is at most a month apart`,
  defaultDay: (subject) => `same ${subject}`,
  familyMailbox: (subject) => `same ${subject}, which a whole family may use`,
  roleMailbox: (subject) => `same ${subject} of a role or a place`,
  otherDomain: (subject) => `${subject} has the same name at another provider`,
  mailboxName: (subject) => `${subject} missing on one side, but the mailbox there spells it`,
  mailboxInitial: (subject) => `${subject} missing on one side, but the mailbox there has its initial`,
  format: (subject) => `same ${subject} in another format`,
  otherHouseNumber: () => 'same street, other house number',
  otherUnit: () => 'same house, other flat or unit',
  noHouseNumber: () => 'same street, house number missing on one side',
  houseLetter: () => 'same street and house number, letter missing on one side',
  postcodeOnly: () => 'same postal code, other town',
  townOnly: () => 'same town, other postal code',
};
