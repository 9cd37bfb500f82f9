import {
  type DynamoDBClient,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * Refuses a part of the requests as DynamoDB does above the limits of a table or a partition, after all retries of the
 * client: transactions with their reasons of cancellation, and reads.
 * @param shares between 0 and 1
 */
export function injectThrottles(
  client: DynamoDBClient,
  shares: { readonly writes: number; readonly reads: number },
  seed: number,
): { readonly count: () => number; stop(): void } {
  const generator = xoroshiro128plus(seed);
  const nextShare = () => (generator.next() >>> 0) / 2 ** 32;
  let count = 0;
  let isStopped = false;
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const isWrite = commandName === 'TransactWriteItemsCommand';
        if (isStopped || nextShare() >= (isWrite ? shares.writes : shares.reads)) return next(args);
        count++;
        throw isWrite && nextShare() < 0.5 ? canceled() : throttled();
      },
    { step: 'initialize', name: 'throttles', override: true },
  );
  return {
    count: () => count,
    stop() {
      isStopped = true;
    },
  };
}

const throttled = () => new ProvisionedThroughputExceededException({ message: 'slow down', $metadata: {} });

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html#API_TransactWriteItems_Errors */
const canceled = () =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: [{ Code: 'ThrottlingError' }, { Code: 'None' }],
  });
