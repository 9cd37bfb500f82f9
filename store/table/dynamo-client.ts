import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { retryStrategy } from './retry-strategy.ts';
import { timeLeft } from './time-left.ts';

/** The client and the table that everything in this folder works on. */
export type Table = { readonly client: DynamoDBClient; readonly name: string };

/** What one try of a read may take: DynamoDB answers in milliseconds, so what has not come by then will not. */
export const READ_TIMEOUT_MS = 1_200;
const READ_COMMANDS: ReadonlySet<string> = new Set(['BatchGetItemCommand', 'GetItemCommand', 'QueryCommand']);
/** Of a write nobody knows whether it is done before it has answered. */
const WRITE_TIMEOUT_MS = 5_000;

/** The SDK only warns of a `requestTimeout`, unless it is to throw; the socket's is for an answer that stops half way. */
const TIMEOUTS = {
  connectionTimeout: 3_000,
  requestTimeout: WRITE_TIMEOUT_MS,
  socketTimeout: WRITE_TIMEOUT_MS,
  throwOnRequestTimeout: true,
};

export function connect(name: string, config: DynamoDBClientConfig = {}): Table {
  const client = new DynamoDBClient({ requestHandler: TIMEOUTS, retryStrategy, ...config });
  // It copies every item for a log that nobody keeps, and that may hold nothing of a person: a tenth of a read's work.
  client.middlewareStack.remove('loggerMiddleware');
  // Inside of the retries: it is one try that is limited, with its connection, the answer's head and all of its body.
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) =>
        withTimeout(Math.min(READ_COMMANDS.has(commandName) ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS, timeLeft()), () =>
          next(args),
        ),
    { step: 'finalizeRequest', priority: 'low', name: 'limitOfOneTry' },
  );
  return { client, name };
}

async function withTimeout<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const timer = new AbortController();
  const tooLong = async (): Promise<never> => {
    await wait(milliseconds, null, { signal: timer.signal });
    throw Object.assign(new Error(`no answer within ${Math.round(milliseconds)} ms`), { name: 'TimeoutError' });
  };
  try {
    return await Promise.race([work(), tooLong()]);
  } finally {
    timer.abort();
  }
}
