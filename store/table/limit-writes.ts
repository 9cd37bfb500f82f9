import { setTimeout as sleep } from 'node:timers/promises';
import { consumedUnits } from '../dynamo/consumed-units.ts';
import { callAny, type OperationName, type Table, withCalls } from '../dynamo/dynamo-client.ts';

/** At a throttle the rate halves, down to this share; in each second without one it grows back by a tenth. */
const LEAST_SHARE = 1 / 16;
const RECOVERY = 0.1;

/**
 * The rate of writes as a bucket of tokens, one for each write unit. A write waits until the bucket is not empty, and takes what
 * it has used when it is done, so that the mean rate holds. `clock` is in milliseconds.
 */
export function createWriteRate(unitsPerSecond: number, clock: () => number) {
  let [share, balance, last] = [1, unitsPerSecond, clock()];
  const refill = () => {
    const now = clock();
    const seconds = (now - last) / 1_000;
    last = now;
    share = Math.min(1, share * (1 + RECOVERY) ** seconds);
    balance = Math.min(unitsPerSecond, balance + seconds * unitsPerSecond * share);
  };
  return {
    /** Milliseconds to wait before the next write; 0: it may begin. */
    delay(): number {
      refill();
      return balance > 0 ? 0 : Math.ceil((-balance / (unitsPerSecond * share)) * 1_000) + 1;
    },
    spend(units: number): void {
      balance -= units;
    },
    throttled(): void {
      share = Math.max(LEAST_SHARE, share / 2);
    },
  };
}

/** A table whose writes keep within a rate, which leaves the rest of the capacity to others. */
export function limitWrites({ client, name }: Table, unitsPerSecond: number): Table {
  const rate = createWriteRate(unitsPerSecond, () => performance.now());
  const call = async (operation: OperationName, input: object): Promise<object> => {
    if (!LIMITED.has(operation)) return callAny(client, operation, input);
    for (let delay = rate.delay(); delay > 0; delay = rate.delay()) await sleep(delay);
    try {
      const output = await callAny(...([client, operation, { ...input, ReturnConsumedCapacity: 'TOTAL' }] as const));
      rate.spend(consumedUnits(output));
      return output;
    } catch (error) {
      // A write that failed has used about a unit.
      rate.spend(1);
      if (isThrottle(error)) rate.throttled();
      throw error;
    }
  };
  return { client: withCalls(client, call), name };
}

const LIMITED: ReadonlySet<OperationName> = new Set(['PutItem', 'TransactWriteItems']);

const THROTTLES = /Throttl|ProvisionedThroughputExceeded|RequestLimitExceeded/;

function isThrottle(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const reasons =
    'CancellationReasons' in error && Array.isArray(error.CancellationReasons) ? error.CancellationReasons : [];
  return THROTTLES.test(error.name) || reasons.some(({ Code }) => THROTTLES.test(String(Code)));
}
