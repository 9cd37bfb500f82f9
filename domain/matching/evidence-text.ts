import type { Agreement, MatchEvidence } from './match-score.ts';
import { THIRD_RECORD } from './third-record.ts';

/** A piece of evidence as text. It contains no personal data. */
export function evidenceText({ field, agreement, unverified }: MatchEvidence): string {
  const text = sentence(field, agreement);
  return unverified === true ? `${text} Only the customer or a web shop stated it.` : text;
}

function sentence(field: string, agreement: Agreement): string {
  if (field === 'household') return 'People who live together share these values, so they count for less.';
  if (field === 'nameOrder') return 'The names agree if the given and the family name are swapped.';
  if (field === THIRD_RECORD) return 'Both are likely the same person as a third record.';
  if (field === 'generation') return 'Only one of the names is marked as junior or senior, or their marks differ.';
  const attribute = /^attributes\.(.*)$/s.exec(field)?.[1];
  const subject = attribute === undefined ? FIELD_NAMES[field] : `values of the attribute ${attribute}`;
  return subject === undefined ? `${field}: ${agreement.toLowerCase()}.` : PREDICATES[agreement](subject);
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  givenName: 'given names',
  familyName: 'family names',
  birthDate: 'birth dates',
  email: 'email addresses',
  phone: 'phone numbers',
  address: 'street addresses',
  locality: 'towns or postal codes',
};

const PREDICATES: Readonly<Record<Agreement, (subject: string) => string>> = {
  EXACT: (subject) => `The ${subject} are the same.`,
  CLOSE: (subject) => `The ${subject} are alike.`,
  DIFFERENT: (subject) => `The ${subject} differ.`,
  MISSING: (subject) => `The ${subject} cannot be compared.`,
};
