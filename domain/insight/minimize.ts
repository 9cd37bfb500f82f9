// The package.json of fmin declares an ES module, but the file is none: it puts its functions on the global object.
import 'fmin';

declare global {
  var fmin: {
    conjugateGradient(
      objective: (at: readonly number[], gradient: number[] | undefined) => number,
      start: readonly number[],
    ): { readonly x: readonly number[]; readonly fx: number };
  };
}

/** The minimum of a function: where it is, and the value there. */
export type Minimum = {
  readonly at: readonly number[];
  readonly value: number;
  /** The value is finite, and the gradient is about 0. */
  readonly converged: boolean;
};

/** These constants suit a smooth function with values and coordinates of about 1. */
const STEP = 1e-5;
const MIN_GAIN = 1e-12;
const MAX_RESTARTS = 50;
/** A slope below it counts as 0. */
const MAX_FLAT_SLOPE = 1e-4;

/**
 * Minimizes a smooth function by conjugate gradients (Polak and Ribière). Each search restarts where the last one ended,
 * until a restart gains nothing.
 */
export function minimize(objective: (at: readonly number[]) => number, start: readonly number[]): Minimum {
  const withGradient = (at: readonly number[], gradient: number[] | undefined) => {
    if (gradient !== undefined) for (const index of at.keys()) gradient[index] = slope(objective, at, index);
    return objective(at);
  };
  let best = { at: start, value: objective(start) };
  for (let starts = 0; starts < MAX_RESTARTS; starts++) {
    const { x, fx } = globalThis.fmin.conjugateGradient(withGradient, best.at);
    const gain = best.value - fx;
    if (gain > 0) best = { at: [...x], value: fx };
    if (!(gain > MIN_GAIN)) break;
  }
  const slopes = best.at.map((_, index) => Math.abs(slope(objective, best.at, index)));
  return { ...best, converged: Number.isFinite(best.value) && slopes.every((one) => one < MAX_FLAT_SLOPE) };
}

function slope(objective: (at: readonly number[]) => number, at: readonly number[], index: number): number {
  const valueAt = (offset: number) => objective(at.with(index, (at[index] ?? 0) + offset));
  return (valueAt(STEP) - valueAt(-STEP)) / (2 * STEP);
}
