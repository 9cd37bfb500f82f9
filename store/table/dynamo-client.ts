import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { countAnswers } from './count-answers.ts';
import { retryStrategy } from './retry-strategy.ts';
import { timeLeft } from './time-left.ts';

/** A client and the name of its table. */
export type Table = {
  readonly client: DynamoDBClient;
  readonly name: string;
  /** Milliseconds of one read attempt; absent: `READ_TIMEOUT_MS`. */
  readonly readTimeout?: number;
};

/** The timeout of one read attempt. DynamoDB answers in milliseconds, so a later answer is not to be expected. */
export const READ_TIMEOUT_MS = 1_200;
const READ_COMMANDS: ReadonlySet<string> = new Set(['BatchGetItemCommand', 'GetItemCommand', 'QueryCommand']);
/** The timeout of one write attempt: longer, since without an answer nobody knows whether the write happened. */
const WRITE_TIMEOUT_MS = 5_000;

/**
 * With `requestTimeout` alone the SDK only logs a warning. `socketTimeout` covers an answer that stops half way.
 * @param writeTimeout milliseconds
 */
const timeoutsOf = (writeTimeout: number) => ({
  connectionTimeout: 3_000,
  requestTimeout: writeTimeout,
  socketTimeout: writeTimeout,
  throwOnRequestTimeout: true,
});

/** @param timeoutFactor how many times longer than DynamoDB the engine may take to answer */
export function connect(name: string, config: DynamoDBClientConfig = {}, timeoutFactor = 1): Table {
  const [readTimeout, writeTimeout] = [timeoutFactor * READ_TIMEOUT_MS, timeoutFactor * WRITE_TIMEOUT_MS];
  const client = new DynamoDBClient({ requestHandler: timeoutsOf(writeTimeout), retryStrategy, ...config });
  // The logger copies every item for a log that may hold no personal data: a tenth of the work of a read.
  client.middlewareStack.remove('loggerMiddleware');
  // Inside the retries: it limits one attempt, with its connection, and the head and body of the answer.
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) =>
        withTimeout(Math.min(READ_COMMANDS.has(commandName) ? readTimeout : writeTimeout, timeLeft()), () =>
          next(args),
        ),
    { step: 'finalizeRequest', priority: 'low', name: 'limitOfOneTry' },
  );
  countAnswers(client, READ_COMMANDS);
  return { client, name, readTimeout };
}

async function withTimeout<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const { promise: isLate, reject } = Promise.withResolvers<never>();
  // The timer of `node:timers/promises` makes an error with a stack when it is cancelled, at each request.
  const timer = setTimeout(() => {
    reject(Object.assign(new Error(`no answer within ${Math.round(milliseconds)} ms`), { name: 'TimeoutError' }));
  }, milliseconds);
  try {
    return await Promise.race([work(), isLate]);
  } finally {
    clearTimeout(timer);
  }
}
