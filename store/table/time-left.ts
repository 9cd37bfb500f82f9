import { AsyncLocalStorage } from 'node:async_hooks';

/** One invocation of a Lambda function. */
type Invocation = {
  /** Milliseconds until Lambda ends it. */
  readonly remaining: () => number;
  /** Whether a request got no answer in all its attempts. Then other requests without an answer are not repeated. */
  isGivenUp: boolean;
};

/** Time to send the answer after the last read has failed. */
const RESERVE_MS = 1_000;

const invocations = new AsyncLocalStorage<Invocation>();

/** Runs the work of an invocation, so that its requests end before the invocation does. */
export const withinInvocation = <T>(remaining: () => number, work: () => T): T =>
  invocations.run({ remaining, isGivenUp: false }, work);

/**
 * Runs a part of an invocation, whose requests end within this time. If one of them gets no answer, the rest of the
 * invocation still repeats its own.
 */
export function withinTime<T>(milliseconds: number, work: () => T): T {
  const end = performance.now() + milliseconds;
  const { remaining } = invocations.getStore() ?? { remaining: () => Number.POSITIVE_INFINITY };
  return withinInvocation(() => Math.min(remaining(), end - performance.now() + RESERVE_MS), work);
}

/** Milliseconds that requests may still take; infinite outside an invocation. */
export const timeLeft = (): number =>
  Math.max(0, (invocations.getStore()?.remaining() ?? Number.POSITIVE_INFINITY) - RESERVE_MS);

export const isGivenUp = (): boolean => invocations.getStore()?.isGivenUp ?? false;

export function giveUp(): void {
  const invocation = invocations.getStore();
  if (invocation !== undefined) invocation.isGivenUp = true;
}
