import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { retryReason } from './retryable-errors.ts';
import { giveUp, isGivenUp, timeLeft } from './time-left.ts';

type Strategy = Extract<
  NonNullable<DynamoDBClientConfig['retryStrategy']>,
  { acquireInitialRetryToken: (...args: never[]) => unknown }
>;
type Token = Awaited<ReturnType<Strategy['acquireInitialRetryToken']>>;

/** A refusal costs the table nothing, so time ends the tries; this many end those of what no caller waits for. */
const MOST_REFUSALS = 16;
/** What does not answer holds the caller up each time. */
const MOST_UNANSWERED = 3;
const BASE_DELAY_MS = 25;
const MAX_DELAY_MS = 1_000;

/**
 * Sends a request again while its caller has time, after a pause with full jitter: a random part of a time that doubles.
 * The SDK's own strategy draws all retries of a process from one small budget, so that of many throttled requests most
 * are given up although their callers could wait. Every request here may be sent twice: reads change nothing, and the SDK
 * gives all tries of a transaction one ClientRequestToken.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export const retryStrategy: Strategy = {
  acquireInitialRetryToken: async () => createToken(0, 0),
  async refreshRetryTokenForRetry(last, { error }) {
    const tries = last.getRetryCount() + 1;
    const pause = Math.random() * Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** tries);
    if (!shouldRetry(error, tries) || timeLeft() <= pause) throw new Error('no other try');
    return createToken(tries, pause);
  },
  recordSuccess() {},
};

function shouldRetry(error: unknown, tries: number): boolean {
  switch (retryReason(error)) {
    case null:
      return false;
    case 'refused':
      return tries < MOST_REFUSALS;
    case 'unanswered':
      if (tries < MOST_UNANSWERED && !isGivenUp()) return true;
      giveUp();
      return false;
  }
}

function createToken(count: number, delay: number): Token {
  return { getRetryCount: () => count, getRetryDelay: () => delay };
}
