import type { Level } from './match-comparison.ts';
import { COMMON_FAMILY_NAMES, COMMON_GIVEN_NAMES, type Frequencies } from './name-frequencies.ts';

/** How often each level of agreement is seen, of those pairs of which both have the field; together 1. */
export type Rates = Readonly<Record<Exclude<Level, 'missing'>, number>>;

export type FieldWeights = {
  /** Among pairs of records of one person. */
  readonly match: Rates;
  /** Among pairs of strangers. */
  readonly stranger: Rates;
  /** Among people who live together or are of one family: they share names, homes, mailboxes and phones. */
  readonly household: Rates;
  /** How frequent a value is, where that differs: to share a rare one says more. */
  readonly frequencies?: Frequencies;
};

export const FIELDS = [
  'givenName',
  'familyName',
  'birthDate',
  'email',
  'phone',
  'address',
  'locality',
  'localityOfAddress',
] as const;
export type MatchField = (typeof FIELDS)[number];

/** What the matcher knows of people and of those who type them in. Of form `version`; learned by `npm run train-matcher`. */
export type MatchWeights = {
  readonly version: 1;
  /** Where they come from, for whoever reads the file. */
  readonly source: string;
  /** The part of all pairs of records that are one person. */
  readonly matches: number;
  /** The part of all pairs of records that are two people of one household or family. */
  readonly households: number;
  /** The part of one person's pairs of which one has given and family name the other way round. */
  readonly swapped: number;
  /** `localityOfAddress` is the place where the street agrees too: it says less then, and is not counted twice. The
   * frequencies of `locality` are those of postal codes that few homes share. */
  readonly fields: Readonly<Record<MatchField, FieldWeights>>;
  /** Those attributes of customers that are compared, by their names. */
  readonly attributes: Readonly<Record<string, FieldWeights>>;
};

const rates = (exact: number, close: number, similar: number, nearly = 0): Rates => ({
  exact,
  close,
  similar,
  nearly,
  different: 1 - exact - close - similar - nearly,
});

/** An attribute of which nothing was learned: taken for a number that few share, often wrong in a digit. */
const UNLEARNED_ATTRIBUTE: FieldWeights = {
  match: rates(0.85, 0.01, 0, 0.06),
  stranger: rates(0.00002, 0.0001, 0, 0.0001),
  household: rates(0.01, 0.01, 0, 0.01),
};

/**
 * For a shop of some ten thousands of people of which every second has another record somewhere. Birth dates: 70 years of
 * days. Contacts: people have two or three each, and share some with whom they live.
 */
export const DEFAULT_WEIGHTS: MatchWeights = {
  version: 1,
  source: 'default',
  matches: 1 / 2 ** 17,
  households: 1 / 2 ** 17,
  swapped: 0.015,
  fields: {
    givenName: {
      match: rates(0.8, 0.1, 0.03, 0.01),
      stranger: rates(0.006, 0.003, 0.004, 0.02),
      household: rates(0.02, 0.005, 0.01, 0.03),
      frequencies: COMMON_GIVEN_NAMES,
    },
    familyName: {
      match: rates(0.82, 0.09, 0.02, 0.01),
      stranger: rates(0.003, 0.002, 0.003, 0.01),
      household: rates(0.75, 0.08, 0.02, 0.01),
      frequencies: COMMON_FAMILY_NAMES,
    },
    birthDate: {
      match: rates(0.88, 0.06, 0.02),
      stranger: rates(0.00004, 0.0007, 0.005),
      household: rates(0.012, 0.003, 0.01),
    },
    email: {
      match: rates(0.65, 0.04, 0.05, 0.01),
      stranger: rates(0.000002, 0.000003, 0.0003, 0.000003),
      household: rates(0.12, 0.003, 0.05, 0.001),
    },
    phone: {
      match: rates(0.65, 0, 0, 0.05),
      stranger: rates(0.000004, 0, 0, 0.00003),
      household: rates(0.35, 0, 0, 0.01),
    },
    address: {
      match: rates(0.6, 0.12, 0.04),
      stranger: rates(0.00001, 0.0001, 0.004),
      household: rates(0.7, 0.1, 0.03),
    },
    // A town in which half the customers live says little: the shop's own towns are not known.
    locality: {
      match: rates(0.55, 0.1, 0.05),
      stranger: rates(0.3, 0.08, 0.05),
      household: rates(0.55, 0.1, 0.05),
      frequencies: { values: {}, others: 0.0005 },
    },
    localityOfAddress: {
      match: rates(0.86, 0.09, 0.045),
      stranger: rates(0.1, 0.05, 0.05),
      household: rates(0.9, 0.06, 0.03),
    },
  },
  attributes: {},
};

/** The weights with these attributes compared as well, those of which nothing was learned as numbers that few share. */
export function withComparedAttributes(weights: MatchWeights, attributes: readonly string[]): MatchWeights {
  const entries = attributes.map((name) => [name, weights.attributes[name] ?? UNLEARNED_ATTRIBUTE] as const);
  return { ...weights, attributes: { ...weights.attributes, ...Object.fromEntries(entries) } };
}
