import { type AttributeKind, attributeKind } from '../fields/attribute-kind.ts';
import type { Level } from '../fields/match-comparison.ts';
import { COMMON_FAMILY_NAMES, COMMON_GIVEN_NAMES, type Frequencies } from '../fields/name-frequencies.ts';
import type { Calibration } from './calibration.ts';
import type { CountedShares } from './counted-share.ts';

/** How often each level of agreement occurs among pairs that both have the field. The rates add up to 1. */
export type Rates = Readonly<Record<Exclude<Level, 'missing'>, number>>;

export type FieldWeights = {
  /** Among pairs of records of one person. */
  readonly match: Rates;
  /** Among pairs of strangers. */
  readonly stranger: Rates;
  /** Among people who live together or belong to one family: they share names, homes, mailboxes and phones. */
  readonly household: Rates;
  /** The frequencies of values. A shared rare value is stronger evidence. */
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

/** What the matcher knows about people and about typing errors. `npm run train-matcher` learns it. */
export type MatchWeights = {
  /** The version of the file format. */
  readonly version: 1;
  /** Where the weights come from, for a reader of the file. */
  readonly source: string;
  /** The share of all record pairs that are one person. */
  readonly matches: number;
  /** The share of all record pairs that are two people of one household or family. */
  readonly households: number;
  /** The share of one person's record pairs in which one record has given and family name swapped. */
  readonly swapped: number;
  /**
   * `localityOfAddress` is the place if the street agrees too: it is weaker evidence then, and is not counted twice. The
   * frequencies of `locality` are those of postal codes that few homes share.
   */
  readonly fields: Readonly<Record<MatchField, FieldWeights>>;
  /** The customer attributes that are compared, by name. */
  readonly attributes: Readonly<Record<string, FieldWeights>>;
  /** What people decided about pairs of each score; absent: too little was decided. */
  readonly calibration?: Calibration;
  /** How frequent values are in the shop now. It is no part of a file of weights. Absent: nothing is counted. */
  readonly shares?: CountedShares;
};

const rates = (exact: number, close: number, similar: number, nearly = 0): Rates => ({
  exact,
  close,
  similar,
  nearly,
  different: 1 - exact - close - similar - nearly,
});

/** The weights of attributes without learned weights. A person changes categories, and strangers share them. */
const UNLEARNED_ATTRIBUTES: Readonly<Record<AttributeKind, FieldWeights>> = {
  ID_NUMBER: {
    match: rates(0.85, 0.01, 0, 0.06),
    stranger: rates(0.00002, 0.0001, 0, 0.0001),
    household: rates(0.01, 0.01, 0, 0.01),
  },
  CATEGORY: {
    match: rates(0.75, 0.05, 0),
    stranger: rates(0.3, 0.01, 0),
    household: rates(0.4, 0.02, 0),
  },
};

/** The weights of an attribute: the learned ones, or those of its kind. */
export const attributeWeights = (name: string, { attributes }: Pick<MatchWeights, 'attributes'>): FieldWeights =>
  Object.hasOwn(attributes, name)
    ? (attributes[name] ?? UNLEARNED_ATTRIBUTES[attributeKind(name)])
    : UNLEARNED_ATTRIBUTES[attributeKind(name)];

/**
 * Weights for a shop with some ten thousands of people, half of them with a second record. Birth dates spread over 70 years.
 * People have two or three contacts and share some within the household.
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
      match: rates(0.65, 0.01, 0.01, 0.05),
      stranger: rates(0.000004, 0.00001, 0.00005, 0.00003),
      household: rates(0.35, 0.003, 0.003, 0.01),
    },
    address: {
      match: rates(0.6, 0.12, 0.04),
      stranger: rates(0.00001, 0.0001, 0.004),
      household: rates(0.7, 0.1, 0.03),
    },
    // The shop's own towns are unknown, and a town where half the customers live is weak evidence.
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

/** Adds these attributes to the weights. An attribute without learned weights gets those of its kind. */
export function withComparedAttributes(weights: MatchWeights, attributes: readonly string[]): MatchWeights {
  const entries = attributes.map((name) => [name, attributeWeights(name, weights)] as const);
  return { ...weights, attributes: { ...weights.attributes, ...Object.fromEntries(entries) } };
}
