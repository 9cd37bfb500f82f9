/** One of several ways to do the same: does it once, and tells what it took. */
export type Variant<Taken> = (round: number) => Promise<Taken>;

/**
 * Goes each way once a round, in turns, each round in the other order; so what the machine does meanwhile meets all
 * alike. The rounds that warm up come before and are not among what each way took.
 */
export async function runInterleaved<Taken>(
  ways: readonly Variant<Taken>[],
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
): Promise<readonly (readonly Taken[])[]> {
  const lanes = ways.map((way) => ({ way, taken: [] as Taken[] }));
  for (let round = 0; round < warmUp + rounds; round++)
    for (const { way, taken } of round % 2 === 0 ? lanes : lanes.toReversed()) {
      const took = await way(round);
      if (round >= warmUp) taken.push(took);
    }
  return lanes.map(({ taken }) => taken);
}

/** A way that takes milliseconds: those of what is prepared for each round, not of preparing it. */
export function timedVariant(prepare: (round: number) => () => Promise<unknown>): Variant<number> {
  return async (round) => {
    const run = prepare(round);
    const start = performance.now();
    await run();
    return performance.now() - start;
  };
}

/** The middle one; of an even number, the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The median of the ratios of the two numbers of each round. */
export function ratio(of: readonly number[], to: readonly number[]): number {
  return median(of.map((one, round) => one / (to[round] ?? Number.NaN)));
}
