import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { type BackoffLimits, backoffDelay } from './backoff.ts';
import { retryReason } from './retryable-errors.ts';
import { giveUp, isGivenUp, timeLeft } from './time-left.ts';

type Strategy = Extract<
  NonNullable<DynamoDBClientConfig['retryStrategy']>,
  { acquireInitialRetryToken: (...args: never[]) => unknown }
>;
type Token = Awaited<ReturnType<Strategy['acquireInitialRetryToken']>>;

/** A refusal costs the table nothing, so the time of the invocation ends the attempts. This bound is for work without one. */
const MAX_REFUSALS = 16;
/** Each attempt without an answer costs the caller its whole timeout. */
const MAX_UNANSWERED = 3;
const DELAYS: BackoffLimits = { base: 25, max: 1_000 };

/**
 * Repeats a request while its caller has time, after a delay with full jitter. The SDK's own strategy takes all retries of
 * a process from one small budget: of many throttled requests it gives up most, although their callers could wait. Every
 * request here may be sent twice: reads change nothing, and the SDK gives all attempts of a transaction the same
 * ClientRequestToken.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export const retryStrategy: Strategy = {
  acquireInitialRetryToken: async () => createToken(0, 0),
  async refreshRetryTokenForRetry(last, { error }) {
    const attempts = last.getRetryCount() + 1;
    const delay = backoffDelay(attempts, DELAYS);
    if (!shouldRetry(error, attempts) || timeLeft() <= delay) throw new Error('no other attempt');
    return createToken(attempts, delay);
  },
  recordSuccess() {},
};

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

function createToken(count: number, delay: number): Token {
  return { getRetryCount: () => count, getRetryDelay: () => delay };
}
