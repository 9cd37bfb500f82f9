import { AsyncLocalStorage } from 'node:async_hooks';
import { type ReadBudget, unboundedReads } from '../../domain/kernel/read-budget.ts';

/** One invocation of a Lambda function. */
type Invocation = {
  /** Milliseconds until Lambda ends it. */
  readonly remaining: () => number;
  readonly reads: ReadBudget;
  /** Whether a request got no answer in all its attempts. Then other requests without an answer are not repeated. */
  isGivenUp: boolean;
};

/** Time to send the answer after the last read has failed. */
const RESERVE_MS = 1_000;

const invocations = new AsyncLocalStorage<Invocation>();

/**
 * Runs the work of an invocation, so that its requests end before the invocation does.
 * @param reads what it reads is counted here
 */
export const withinInvocation = <T>(remaining: () => number, work: () => T, reads = unboundedReads()): T =>
  invocations.run({ remaining, reads, isGivenUp: false }, work);

/**
 * Runs a part of an invocation, whose requests end within this time. If one of them gets no answer, the rest of the
 * invocation still repeats its own.
 */
export function withinTime<T>(milliseconds: number, work: () => T): T {
  const end = performance.now() + milliseconds;
  const { remaining, reads } = invocations.getStore() ?? {
    remaining: () => Number.POSITIVE_INFINITY,
    reads: unboundedReads(),
  };
  return withinInvocation(() => Math.min(remaining(), end - performance.now() + RESERVE_MS), work, reads);
}

/** Milliseconds that requests may still take; infinite outside an invocation. */
export const timeLeft = (): number =>
  Math.max(0, (invocations.getStore()?.remaining() ?? Number.POSITIVE_INFINITY) - RESERVE_MS);

/** The reads of the invocation; without a bound outside one. */
export const readBudget = (): ReadBudget => invocations.getStore()?.reads ?? unboundedReads();

export const isGivenUp = (): boolean => invocations.getStore()?.isGivenUp ?? false;

export function giveUp(): void {
  const invocation = invocations.getStore();
  if (invocation !== undefined) invocation.isGivenUp = true;
}
