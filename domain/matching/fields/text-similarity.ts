import { jaroWinkler } from '@skyra/jaro-winkler';
import damerauLevenshtein from 'damerau-levenshtein';

/** The number of letters that are replaced, missing, added or swapped with a neighbour (Damerau-Levenshtein distance). */
export const editDistance = (left: string, right: string): number => damerauLevenshtein(left, right).steps;

/**
 * How alike two texts are: `exact`; `close` if one or two typos explain the difference; `similar` if much still agrees. A
 * short text allows fewer typos before it counts as another text.
 */
export function similarity(left: string, right: string): 'exact' | 'close' | 'similar' | 'different' {
  if (left === right) return 'exact';
  const longest = Math.max(left.length, right.length);
  if (Math.abs(left.length - right.length) > longest / 2) return 'different';
  const steps = editDistance(left, right);
  if (steps <= 1 && longest >= 4) return 'close';
  if (steps <= 2 && longest >= 7) return 'close';
  return steps <= longest / 3 || jaroWinkler(left, right) >= 0.88 ? 'similar' : 'different';
}
