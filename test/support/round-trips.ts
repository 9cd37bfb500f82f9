import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** The requests of each round trip: those that are sent while no other one is under way, in order. */
export type RoundTrips = { readonly rounds: readonly (readonly string[])[]; reset(): void };

/**
 * Groups the requests of a client into round trips. It holds each request back until all earlier ones are answered, so
 * requests that do not wait for each other form one round.
 */
export function countRoundTrips(client: DynamoDBClient): RoundTrips {
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
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        await new Promise<void>((send) => {
          waiting.push({ name: commandName.replace(/Command$/, ''), send });
          schedule();
        });
        try {
          return await next(args);
        } finally {
          underWay -= 1;
          schedule();
        }
      },
    { step: 'initialize', name: 'round trips' },
  );
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
