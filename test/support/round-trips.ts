import type { DynamoClient } from '../../store/dynamo/dynamo-client.ts';
import { intercept } from './intercept.ts';

/** The requests of each round trip: those that are sent while no other one is under way, in order. */
export type RoundTrips = { readonly rounds: readonly (readonly string[])[]; reset(): void };

/**
 * Groups the requests of a client into round trips. It holds each request back until all earlier ones are answered, so
 * requests that do not wait for each other form one round.
 */
export function countRoundTrips(client: DynamoClient): RoundTrips {
  let rounds: string[][] = [];
  let waiting: { readonly name: string; readonly send: () => void }[] = [];
  let underWay = 0;
  let timer: NodeJS.Timeout | undefined;
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (underWay > 0 || waiting.length === 0) return;
      const round = waiting;
      waiting = [];
      rounds.push(round.map(({ name }) => name).toSorted());
      underWay = round.length;
      for (const { send } of round) send();
    }, QUIET_MS);
  };
  intercept(client, 'round trips', async ({ operation, input }, send) => {
    await new Promise<void>((begin) => {
      waiting.push({ name: operation, send: begin });
      schedule();
    });
    try {
      return await send(input);
    } finally {
      underWay -= 1;
      schedule();
    }
  });
  return {
    get rounds() {
      return [...rounds];
    },
    reset() {
      rounds = [];
    },
  };
}

/** Longer than the work between an answer and the next requests. */
const QUIET_MS = 20;
