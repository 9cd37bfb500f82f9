import type { CountedValue } from './counted-value.ts';
import type { Difference } from './difference.ts';

/**
 * How far two records agree in a field. `nearly` means that one typo could explain the difference, but the values are
 * probably two values: numbers that differ in one digit, or two common names. It is evidence against one person, but weaker
 * than `different`.
 */
export type Level = 'exact' | 'close' | 'similar' | 'nearly' | 'different' | 'missing';

/** Why two values that are not equal agree. */
export type Basis =
  /** A short or familiar form, or another spelling of one name. */
  | 'nickname'
  /** One has more words than the other. */
  | 'part'
  | 'initial'
  | 'typo'
  | 'sound'
  /** Traditional, simplified or Japanese forms of the same Chinese characters. */
  | 'variant'
  /** The romanisations of two scripts agree. */
  | 'reading'
  /** Only the consonants agree, as Arabic and Hebrew names are written. */
  | 'consonants';

/** What differs, or how two values that are not equal agree, for a reader. It holds nothing of the values. */
export type Detail =
  | Basis
  | Difference
  /** The birth dates have day and month in another order, or differ in one of the three only. */
  | 'dayAndMonth'
  | 'yearOnly'
  | 'monthOnly'
  | 'dayOnly'
  /** The birth dates are at most a month apart. */
  | 'fewDays'
  /** The first day of a year, which offices enter for an unknown day. */
  | 'defaultDay'
  /** A mailbox that a whole family may use, or that belongs to a role or a place. */
  | 'familyMailbox'
  | 'roleMailbox'
  /** The same local part at another domain. */
  | 'otherDomain'
  /** The name lacks the part, but a mailbox of the record spells that of the other record, or its initial. */
  | 'mailboxName'
  | 'mailboxInitial'
  /** The same phone number with another country code or zero before it. */
  | 'format'
  | 'otherHouseNumber'
  | 'otherUnit'
  | 'noHouseNumber'
  /** One house number has a letter. */
  | 'houseLetter'
  /** Only the postal code agrees, or only the town. */
  | 'postcodeOnly'
  | 'townOnly';

/** The result of comparing one field of two records. */
export type Comparison = {
  readonly level: Level;
  /** The value that both have, if it is one value. */
  readonly value?: string;
  /** The value as the shop counts it, where that is not `value`. */
  readonly counted?: CountedValue;
  readonly basis?: Basis;
  readonly detail?: Detail;
  /** Many strangers agree like this too: it supports a suggestion, but never a merge. */
  readonly weak?: true;
};

export const MISSING: Comparison = { level: 'missing' };
export const DIFFERENT: Comparison = { level: 'different' };
export const NEARLY: Comparison = { level: 'nearly' };

const ORDER: readonly Level[] = ['missing', 'different', 'nearly', 'similar', 'close', 'exact'];

export const rankOf = (level: Level): number => ORDER.indexOf(level);

/** Whether both have the field, and the values support that they are one person. */
export const agrees = ({ level }: Comparison): boolean => rankOf(level) >= rankOf('similar');

/** Whether both have the field, and the values support that they are two people. */
export const contradicts = ({ level }: Comparison): boolean => level === 'different' || level === 'nearly';

/** The comparison with the highest level. Among equal levels one that is not weak wins, then the first one. */
export function strongest(comparisons: readonly Comparison[]): Comparison {
  return comparisons.reduce((best, next) => (strengthOf(next) > strengthOf(best) ? next : best), MISSING);
}

const strengthOf = ({ level, weak }: Comparison): number => 2 * rankOf(level) + (weak === true ? 0 : 1);

/** The best agreement of any left value with any right value. Missing if one side is empty. */
export function bestOf<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => Comparison): Comparison {
  return strongest(left.flatMap((a) => right.map((b) => compare(a, b))));
}
