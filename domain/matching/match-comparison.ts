/**
 * How far two records agree in a field. `nearly`: a slip away from each other, and still two values, as numbers are that
 * differ in a digit and names that are both common. It speaks against one person, less than what is wholly different.
 */
export type Level = 'exact' | 'close' | 'similar' | 'nearly' | 'different' | 'missing';

/** By what values agree that are not the same. */
export type Basis =
  /** A short or familiar form, or another spelling of one name. */
  | 'nickname'
  /** One has words that the other lacks. */
  | 'part'
  | 'initial'
  | 'slip'
  | 'sound'
  /** As it is read from another script. */
  | 'reading'
  /** In consonants alone, as names are written in Arabic and Hebrew. */
  | 'consonants';

/** What two records have to do with each other in a field. */
export type Comparison = {
  readonly level: Level;
  /** The value in which they agree, where it is one. */
  readonly value?: string;
  readonly basis?: Basis;
  /** An agreement that many strangers have as well: it supports a suggestion, and never a merger. */
  readonly weak?: true;
};

export const MISSING: Comparison = { level: 'missing' };
export const DIFFERENT: Comparison = { level: 'different' };
export const NEARLY: Comparison = { level: 'nearly' };

const ORDER: readonly Level[] = ['missing', 'different', 'nearly', 'similar', 'close', 'exact'];

export const rankOf = (level: Level): number => ORDER.indexOf(level);

/** Whether both have the field, and what they have speaks for one person. */
export const agrees = ({ level }: Comparison): boolean => rankOf(level) >= rankOf('similar');

/** Whether both have the field, and what they have speaks for two people. */
export const contradicts = ({ level }: Comparison): boolean => level === 'different' || level === 'nearly';

/** The one that agrees most; of two of a level that which is not weak, then the first. */
export function strongest(comparisons: readonly Comparison[]): Comparison {
  return comparisons.reduce((best, next) => (strengthOf(next) > strengthOf(best) ? next : best), MISSING);
}

const strengthOf = ({ level, weak }: Comparison): number => 2 * rankOf(level) + (weak === true ? 0 : 1);

/** The best agreement of any of these with any of those; missing where there are none to compare. */
export function bestOf<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => Comparison): Comparison {
  return strongest(left.flatMap((a) => right.map((b) => compare(a, b))));
}
