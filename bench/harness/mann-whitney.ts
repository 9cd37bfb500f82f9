import { errorFunction } from 'simple-statistics';

/**
 * The probability of a difference of the ranks of two samples as large as this one, or larger, if both are from one
 * distribution: the two-sided test of Mann and Whitney with the normal approximation, corrected for ties. Each sample has
 * 20 values or more. https://en.wikipedia.org/wiki/Mann%E2%80%93Whitney_U_test
 */
export function mannWhitney(one: readonly number[], other: readonly number[]): number {
  const [n, m] = [one.length, other.length];
  const values = [...one.map((value) => ({ value, isOne: true })), ...other.map((value) => ({ value, isOne: false }))];
  const byValue = [...Map.groupBy(values, ({ value }) => value)].toSorted(([a], [b]) => a - b);
  let [below, rankSum, ties] = [0, 0, 0];
  for (const [, equal] of byValue) {
    const size = equal.length;
    rankSum += (below + (size + 1) / 2) * equal.filter(({ isOne }) => isOne).length;
    ties += size ** 3 - size;
    below += size;
  }
  const u = rankSum - (n * (n + 1)) / 2;
  const total = n + m;
  const variance = ((n * m) / 12) * (total + 1 - ties / (total * (total - 1)));
  if (variance === 0) return 1;
  return Math.min(1, 1 - errorFunction(Math.abs(u - (n * m) / 2) / Math.sqrt(2 * variance)));
}
