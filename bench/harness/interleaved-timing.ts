/** One of several ways to do the same task. Does it once and returns the measurement. */
export type Variant<Measurement> = (round: number) => Promise<Measurement>;

/**
 * Runs each variant once per round, in the order of the list or reversed, by chance. So other load affects all variants alike. With an order
 * that repeats, the garbage collector, which comes after so many requests, would meet one variant more often than the other.
 * Returns the measurements per variant, without the warm-up rounds.
 */
export async function runInterleaved<Measurement>(
  variants: readonly Variant<Measurement>[],
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
): Promise<readonly (readonly Measurement[])[]> {
  const series = variants.map((variant) => ({ variant, measurements: [] as Measurement[] }));
  for (let round = 0; round < warmUp + rounds; round++)
    for (const { variant, measurements } of Math.random() < 0.5 ? series : series.toReversed()) {
      const measurement = await variant(round);
      if (round >= warmUp) measurements.push(measurement);
    }
  return series.map(({ measurements }) => measurements);
}

/** A variant measured in milliseconds. The preparation of a round is not measured. */
export function timedVariant(prepare: (round: number) => () => Promise<unknown>): Variant<number> {
  return async (round) => {
    const run = prepare(round);
    const start = performance.now();
    await run();
    return performance.now() - start;
  };
}

/** The median. Of an even number of values, the upper middle one. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The value below which a quarter of the values lies. */
export function lowerQuartile(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? Number.NaN;
}

/** The median of the ratios of the two numbers of each round. */
export function ratio(of: readonly number[], to: readonly number[]): number {
  return median(of.map((one, round) => one / (to[round] ?? Number.NaN)));
}
