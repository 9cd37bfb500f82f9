import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** The function is gone, at a step between which and the next one nothing happened. */
class Killed extends Error {
  override name = 'Killed';
}

/** Lets a function die before or after any of its requests, as often as the choice says so. */
export function killing(client: DynamoDBClient, chosen: () => 'no' | 'before' | 'after'): { stop(): void } {
  let isOver = false;
  client.middlewareStack.add(
    (next) => async (args) => {
      const when = isOver ? 'no' : chosen();
      if (when === 'before') throw new Killed();
      const answer = await next(args);
      if (when === 'after') throw new Killed();
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
