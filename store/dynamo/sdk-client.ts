import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { Sha256 } from './aws-identity.ts';
import { countAnswer } from './count-answer.ts';
import {
  type DynamoClient,
  type Input,
  type OperationName,
  type Output,
  READ_OPERATIONS,
  type Table,
  type Timeouts,
  timeoutsFor,
} from './dynamo-client.ts';
import { retryDelay } from './retry-rules.ts';
import { readBudget, timeLeft } from './time-left.ts';

/** What the client of the SDK adds: all ways to find credentials and endpoints, such as a profile of a shell. */
export function sdkClient(config: DynamoDBClientConfig, timeouts: Timeouts): DynamoClient {
  let opened: ReturnType<typeof open> | null = null;
  /** The library is loaded when it is needed: in the bundles it is a file of its own. */
  const client = () => {
    opened ??= open(config, timeouts);
    return opened;
  };
  return {
    async call<Name extends OperationName>(operation: Name, input: Input<Name>): Promise<Output<Name>> {
      const { sdk, send } = await client();
      const Command = sdk[`${operation}Command`] as new (input: object) => object;
      return (await send(new Command(input), READ_OPERATIONS.has(operation))) as Output<Name>;
    },
    identity: {
      credentials: async () => (await client()).config.credentials(),
      region: async () => (await client()).config.region(),
      sha256: Sha256,
    },
    timeouts,
    close() {
      void opened?.then(({ destroy }) => destroy());
    },
  };
}

/** A table of a deployed stack, for a command that runs with the credentials and region of a shell. */
export const sdkTable = (name: string): Table => ({ client: sdkClient({}, timeoutsFor(1)), name });

async function open(config: DynamoDBClientConfig, timeouts: Timeouts) {
  const sdk = await import('@aws-sdk/client-dynamodb');
  const client = new sdk.DynamoDBClient({ requestHandler: timeoutsOf(timeouts), retryStrategy, ...config });
  // The logger copies every item for a log that may hold no personal data: a tenth of the work of a read.
  client.middlewareStack.remove('loggerMiddleware');
  const isRead = (commandName: string) => READ_OPERATIONS.has(commandName.replace(/Command$/, '') as OperationName);
  // Inside the retries: it limits one attempt, with its connection, and the head and body of the answer.
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) =>
        withTimeout(Math.min(isRead(commandName) ? timeouts.read : timeouts.write, timeLeft()), () => next(args)),
    { step: 'finalizeRequest', priority: 'low', name: 'limitOfOneTry' },
  );
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const result = await next(args);
        if (isRead(commandName)) countRawAnswer(result.response as RawResponse);
        return result;
      },
    { step: 'deserialize', priority: 'low', name: 'countAnswers' },
  );
  return {
    sdk,
    config: client.config,
    destroy: () => client.destroy(),
    /** A read attempt beyond its time closes its connection. */
    send: (command: object, reads: boolean): Promise<object> =>
      Reflect.apply(client.send, client, [command, ...(reads ? [{ requestTimeout: timeouts.read }] : [])]),
  };
}

/**
 * With `requestTimeout` alone the SDK only logs a warning. `socketTimeout` covers an answer that stops half way.
 */
const timeoutsOf = ({ write }: Timeouts) => ({
  ...{ connectionTimeout: 3_000, requestTimeout: write, socketTimeout: write },
  throwOnRequestTimeout: true,
});

/** An answer as HTTP has it, before it is parsed. */
type RawResponse = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: { resume?(): unknown };
};

function countRawAnswer({ headers = {}, body }: RawResponse): void {
  try {
    countAnswer(readBudget(), headers['content-length']);
  } catch (error) {
    // Nobody reads this answer: without this, its connection would wait for a reader.
    body?.resume?.();
    throw error;
  }
}

type Strategy = Extract<
  NonNullable<DynamoDBClientConfig['retryStrategy']>,
  { acquireInitialRetryToken: (...args: never[]) => unknown }
>;
type Token = Awaited<ReturnType<Strategy['acquireInitialRetryToken']>>;

const retryStrategy: Strategy = {
  acquireInitialRetryToken: async () => createToken(0, 0),
  async refreshRetryTokenForRetry(last, { error }) {
    const attempts = last.getRetryCount() + 1;
    const delay = retryDelay(error, attempts);
    if (delay === null) throw new Error('no other attempt');
    return createToken(attempts, delay);
  },
  recordSuccess() {},
};

const createToken = (count: number, delay: number): Token => ({
  getRetryCount: () => count,
  getRetryDelay: () => delay,
});

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
