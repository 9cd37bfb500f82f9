import { jaroWinkler } from '@skyra/jaro-winkler';
import damerauLevenshtein from 'damerau-levenshtein';

/** Letters typed wrong, left out, added or swapped with a neighbour between one text and the other. */
export const editDistance = (left: string, right: string): number => damerauLevenshtein(left, right).steps;

/**
 * How alike two texts are: `exact`; `close` where a slip of the hand explains it; `similar` where much is common still.
 * Short texts have fewer slips in them before they are others.
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
