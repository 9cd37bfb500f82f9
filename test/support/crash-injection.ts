import type { DynamoClient } from '../../store/dynamo/dynamo-client.ts';
import { intercept } from './intercept.ts';

/** Simulates that the function was killed. */
class SimulatedCrash extends Error {
  override name = 'Killed';
}

/** Makes a function crash before or after a request; `choose` decides for each request. */
export function injectCrashes(client: DynamoClient, choose: () => 'no' | 'before' | 'after'): { stop(): void } {
  let isStopped = false;
  intercept(client, 'crashes', async ({ input }, send) => {
    const when = isStopped ? 'no' : choose();
    if (when === 'before') throw new SimulatedCrash();
    const output = await send(input);
    if (when === 'after') throw new SimulatedCrash();
    return output;
  });
  return {
    stop() {
      isStopped = true;
    },
  };
}
