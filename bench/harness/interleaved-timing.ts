/** One of several ways to do the same task. Does it once and returns the measurement. */
export type Variant<Measurement> = (round: number) => Promise<Measurement>;

/**
 * Runs each variant once per round, in an order by chance, so that other load affects all variants alike. With an order that
 * repeats, the garbage collector, which comes after so many requests, would meet one variant more often than the others.
 * Returns the measurements per variant, without the warm-up rounds.
 * @param random from 0 to 1, without 1
 */
export async function runInterleaved<Measurement>(
  variants: readonly Variant<Measurement>[],
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
  random: () => number = Math.random,
): Promise<readonly (readonly Measurement[])[]> {
  const series = variants.map((variant) => ({ variant, measurements: [] as Measurement[] }));
  for (let round = 0; round < warmUp + rounds; round++)
    for (const { variant, measurements } of shuffle(series, random)) {
      const measurement = await variant(round);
      if (round >= warmUp) measurements.push(measurement);
    }
  return series.map(({ measurements }) => measurements);
}

/** Each order is as likely as any other: each item goes to a place among those before it. */
function shuffle<T>(items: readonly T[], random: () => number): readonly T[] {
  const shuffled: T[] = [];
  for (const item of items) {
    const place = Math.floor(random() * (shuffled.length + 1));
    shuffled.splice(place, 0, item);
  }
  return shuffled;
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

/** Milliseconds of wall-clock time, and of processor time of the measured process. */
export type Timing = { readonly elapsed: number; readonly processor: number };

/** A variant measured in both times, of this process. The preparation of a round is not measured. */
export function processorTimedVariant(prepare: (round: number) => () => Promise<unknown>): Variant<Timing> {
  return async (round) => {
    const run = prepare(round);
    const [start, usage] = [performance.now(), process.cpuUsage()];
    await run();
    const elapsed = performance.now() - start;
    const { user, system } = process.cpuUsage(usage);
    return { elapsed, processor: (user + system) / 1_000 };
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
