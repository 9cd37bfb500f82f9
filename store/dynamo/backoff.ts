import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds: the upper bound of the first delay doubles with each attempt, up to `max`. */
export type BackoffLimits = { readonly base: number; readonly max: number };

const DEFAULT_LIMITS: BackoffLimits = { base: 10, max: 400 };

/**
 * Waits a random time that grows with each attempt; false, without waiting, if too little time is left for another
 * attempt.
 * @param remaining milliseconds; none: the number of attempts ends the work, not the time
 */
export async function backoff(
  attempt: number,
  remaining: () => number = () => Number.POSITIVE_INFINITY,
  limits: BackoffLimits = DEFAULT_LIMITS,
): Promise<boolean> {
  if (remaining() < 2 * limits.max) return false;
  await wait(backoffDelay(attempt, limits));
  return true;
}

/** Full jitter, in milliseconds: a random part of a time that doubles with each attempt. */
export const backoffDelay = (attempt: number, { base, max }: BackoffLimits): number =>
  Math.random() * Math.min(max, base * 2 ** attempt);
