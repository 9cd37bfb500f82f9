import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Simulates that the function was killed. */
class SimulatedCrash extends Error {
  override name = 'Killed';
}

/** Makes a function crash before or after a request; `choose` decides for each request. */
export function injectCrashes(client: DynamoDBClient, choose: () => 'no' | 'before' | 'after'): { stop(): void } {
  let isStopped = false;
  client.middlewareStack.add(
    (next) => async (args) => {
      const when = isStopped ? 'no' : choose();
      if (when === 'before') throw new SimulatedCrash();
      const response = await next(args);
      if (when === 'after') throw new SimulatedCrash();
      return response;
    },
    { step: 'initialize', name: 'crashes', override: true },
  );
  return {
    stop() {
      isStopped = true;
    },
  };
}
