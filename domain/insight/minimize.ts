// Its package.json says ES module, its file is none: what it has to give, it leaves on the global object.
import 'fmin';

declare global {
  var fmin: {
    conjugateGradient(
      of: (at: readonly number[], gradient: number[] | undefined) => number,
      start: readonly number[],
    ): { readonly x: readonly number[]; readonly fx: number };
  };
}

/** Where a function is least, and what it is there. */
export type Minimum = {
  readonly at: readonly number[];
  readonly value: number;
  /** The function is a number there, and level in every direction. */
  readonly converged: boolean;
};

/** Of a smooth function whose values are about 1 and which varies with coordinates of about 1. */
const STEP = 1e-5;
const MIN_GAIN = 1e-12;
const MAX_RESTARTS = 50;
/** How steep a place may be that counts as level. */
const MAX_FLAT_SLOPE = 1e-4;

/**
 * The least of a smooth function, by conjugate gradients (Polak and Ribière). They are begun anew where they end, until
 * nothing is gained any more.
 */
export function minimize(of: (at: readonly number[]) => number, start: readonly number[]): Minimum {
  const withGradient = (at: readonly number[], gradient: number[] | undefined) => {
    if (gradient !== undefined) for (const index of at.keys()) gradient[index] = slope(of, at, index);
    return of(at);
  };
  let least = { at: start, value: of(start) };
  for (let starts = 0; starts < MAX_RESTARTS; starts++) {
    const { x, fx } = globalThis.fmin.conjugateGradient(withGradient, least.at);
    const gain = least.value - fx;
    if (gain > 0) least = { at: [...x], value: fx };
    if (!(gain > MIN_GAIN)) break;
  }
  const slopes = least.at.map((_, index) => Math.abs(slope(of, least.at, index)));
  return { ...least, converged: Number.isFinite(least.value) && slopes.every((one) => one < MAX_FLAT_SLOPE) };
}

function slope(of: (at: readonly number[]) => number, at: readonly number[], index: number): number {
  const moved = (by: number) => of(at.with(index, (at[index] ?? 0) + by));
  return (moved(STEP) - moved(-STEP)) / (2 * STEP);
}
