import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { DynamoClient } from '../../store/dynamo/dynamo-client.ts';
import { DynamoError } from '../../store/dynamo/errors.ts';
import { intercept } from './intercept.ts';

/**
 * Refuses a part of the requests as DynamoDB does above the limits of a table or a partition, after all retries of the
 * client: transactions with their reasons of cancellation, and reads.
 * @param shares between 0 and 1
 */
export function injectThrottles(
  client: DynamoClient,
  shares: { readonly writes: number; readonly reads: number },
  seed: number,
): { readonly count: () => number; stop(): void } {
  const generator = xoroshiro128plus(seed);
  const nextShare = () => (generator.next() >>> 0) / 2 ** 32;
  let count = 0;
  let isStopped = false;
  intercept(client, 'throttles', async ({ operation, input }, send) => {
    const isWrite = operation === 'TransactWriteItems';
    if (isStopped || nextShare() >= (isWrite ? shares.writes : shares.reads)) return send(input);
    count++;
    throw isWrite && nextShare() < 0.5 ? canceled() : throttled();
  });
  return {
    count: () => count,
    stop() {
      isStopped = true;
    },
  };
}

const throttled = () => new DynamoError(400, { name: 'ProvisionedThroughputExceededException', message: 'slow down' });

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html#API_TransactWriteItems_Errors */
const canceled = () =>
  new DynamoError(400, {
    ...{ name: 'TransactionCanceledException', message: 'cancelled' },
    reasons: [{ Code: 'ThrottlingError' }, { Code: 'None' }],
  });
