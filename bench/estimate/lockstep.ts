import { setImmediate as nextTurn } from 'node:timers/promises';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { consumedUnits } from '../../store/dynamo/consumed-units.ts';
import { type AnyCall, callAny, type OperationName, type Table, withCalls } from '../../store/dynamo/dynamo-client.ts';

/** What a job took of a table. */
export type Taken = {
  /** Times that it waited for the table, where all requests take equally long. */
  readonly roundTrips: number;
  /** Units, indexes included. */
  readonly reads: number;
  readonly writes: number;
};

/** What a job takes for one page of its list, beyond what it takes for an empty list, whose one page moves the cursor, too. */
export const beyondEmptyList = (all: Taken, empty: Taken): Taken => ({
  roundTrips: all.roundTrips - empty.roundTrips + 1,
  reads: all.reads - empty.reads,
  writes: all.writes - empty.writes,
});

type Waiting = { readonly send: () => Promise<object>; settle(outcome: PromiseSettledResult<object>): void };

const READS: ReadonlySet<OperationName> = new Set(['BatchGetItem', 'GetItem', 'Query', 'Scan']);

/** Turns of the event loop after which a job waits for nothing but the table. */
const IDLE_TURNS = 4;

/**
 * A table whose requests all take equally long: those that are on their way at the same time are answered together. So the number of answers times
 * the time of one is how long a job waits, with all that it does in parallel, on any machine.
 */
export function lockstepTable(table: Table): Table & { take(): Taken } {
  let waiting: Waiting[] = [];
  let taken = { roundTrips: 0, reads: 0, writes: 0 };

  async function answer(): Promise<void> {
    for (let [turns, seen] = [0, 0]; turns < IDLE_TURNS; turns++) {
      await nextTurn();
      if (waiting.length > seen) [turns, seen] = [-1, waiting.length];
    }
    const requests = waiting;
    waiting = [];
    taken = { ...taken, roundTrips: taken.roundTrips + 1 };
    const outcomes = await mapInParallel(requests, async ({ send }): Promise<PromiseSettledResult<object>> => {
      return send().then(
        (value) => ({ status: 'fulfilled', value }),
        (reason: unknown) => ({ status: 'rejected', reason }),
      );
    });
    for (const [index, { settle }] of requests.entries()) settle(outcomes[index] ?? NEVER_SENT);
  }

  const call: AnyCall = async (operation, input) => {
    const output = await new Promise<object>((resolve, reject) => {
      if (waiting.length === 0) void answer();
      waiting.push({
        send: () => callAny(table.client, operation, { ...input, ReturnConsumedCapacity: 'TOTAL' }),
        settle: (outcome) => (outcome.status === 'fulfilled' ? resolve(outcome.value) : reject(outcome.reason)),
      });
    });
    const units = consumedUnits(output);
    const kind = READS.has(operation) ? 'reads' : 'writes';
    taken = { ...taken, [kind]: taken[kind] + units };
    return output;
  };

  return {
    client: withCalls(table.client, call),
    name: table.name,
    take() {
      const result = taken;
      taken = { roundTrips: 0, reads: 0, writes: 0 };
      return result;
    },
  };
}

const NEVER_SENT = { status: 'rejected', reason: new Error('a request was not sent') } as const;
