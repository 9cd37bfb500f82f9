import { AsyncLocalStorage } from 'node:async_hooks';

/** One invocation of a function, for which somebody may be waiting. */
type Invocation = {
  /** Milliseconds until it is ended from outside. */
  readonly remaining: () => number;
  /** Whether a request of it stayed without an answer however often it was sent: others then get no second chance. */
  isGivenUp: boolean;
};

/** What an answer takes that is made once the last read has failed. */
const RESERVE_MS = 1_000;

const invocations = new AsyncLocalStorage<Invocation>();

/** Runs a function's work, so that its requests end before it does. */
export const withinInvocation = <T>(remaining: () => number, work: () => T): T =>
  invocations.run({ remaining, isGivenUp: false }, work);

/** Milliseconds that requests may still take; without end outside of a function. */
export const timeLeft = (): number =>
  Math.max(0, (invocations.getStore()?.remaining() ?? Number.POSITIVE_INFINITY) - RESERVE_MS);

export const isGivenUp = (): boolean => invocations.getStore()?.isGivenUp ?? false;

export function giveUp(): void {
  const invocation = invocations.getStore();
  if (invocation !== undefined) invocation.isGivenUp = true;
}
