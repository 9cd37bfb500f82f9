/** An estimate of a total, with its 95 % interval. All are whole numbers. */
export type Estimate = { readonly estimate: number; readonly low: number; readonly high: number };

/** The normal deviate that 2.5 % of all samples exceed. */
const Z = 1.959964;

/**
 * The total of which a sample has found some, where each of the total is in the sample with the same chance, apart from the
 * others. So the number that was found is binomial. The interval is that of the score test (Wilson 1927), solved for the total: it is
 * useful for 0, too.
 * @param found in the sample
 * @param share the chance, above 0; 1: everybody was looked at
 */
export function estimateTotal(found: number, share: number): Estimate {
  if (share >= 1) return { estimate: found, low: found, high: found };
  const spread = Z * Z * (1 - share);
  const middle = found + spread / 2;
  const half = Math.sqrt(spread) * Math.sqrt(found + spread / 4);
  const totalOf = (expected: number) => Math.round(expected / share);
  return {
    estimate: totalOf(found),
    // At least those who were found.
    low: Math.max(found, totalOf(middle - half)),
    high: Math.max(found, totalOf(middle + half)),
  };
}
