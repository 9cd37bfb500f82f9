import { type BackoffLimits, backoffDelay } from './backoff.ts';
import { retryReason } from './retryable-errors.ts';
import { giveUp, isGivenUp, timeLeft } from './time-left.ts';

/** A refusal costs the table nothing, so the time of the invocation ends the attempts. This bound is for work without one. */
const MAX_REFUSALS = 16;
/** Each attempt without an answer costs the caller its whole timeout. */
const MAX_UNANSWERED = 3;
const DELAYS: BackoffLimits = { base: 25, max: 1_000 };

/**
 * How long to wait before a request is repeated, with full jitter, while its caller has time; null: no other attempt. The SDK's
 * own strategy takes all retries of a process from one small budget: of many throttled requests it gives up most, although their
 * callers could wait. Every request of the store may be sent twice: reads change nothing, and all attempts of a
 * transaction have the same ClientRequestToken.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 * @param attempts those that failed
 * @returns milliseconds
 */
export function retryDelay(error: unknown, attempts: number): number | null {
  const delay = backoffDelay(attempts, DELAYS);
  return shouldRetry(error, attempts) && timeLeft() > delay ? delay : null;
}

function shouldRetry(error: unknown, attempts: number): boolean {
  switch (retryReason(error)) {
    case null:
      return false;
    case 'refused':
      return attempts < MAX_REFUSALS;
    case 'unanswered':
      if (attempts < MAX_UNANSWERED && !isGivenUp()) return true;
      giveUp();
      return false;
  }
}
