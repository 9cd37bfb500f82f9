import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** The function is gone, at a step between which and the next one nothing happened. */
class SimulatedCrash extends Error {
  override name = 'Killed';
}

/** Lets a function die before or after any of its requests, as often as the choice says so. */
export function injectCrashes(client: DynamoDBClient, chosen: () => 'no' | 'before' | 'after'): { stop(): void } {
  let isOver = false;
  client.middlewareStack.add(
    (next) => async (args) => {
      const when = isOver ? 'no' : chosen();
      if (when === 'before') throw new SimulatedCrash();
      const answer = await next(args);
      if (when === 'after') throw new SimulatedCrash();
      return answer;
    },
    { step: 'initialize', name: 'killing', override: true },
  );
  return {
    stop() {
      isOver = true;
    },
  };
}
