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

/** Kills the work after that request. Whether it was killed: it may need fewer requests. */
export async function killAfter(client: DynamoClient, request: number, work: () => Promise<unknown>): Promise<boolean> {
  let requests = 0;
  const crashes = injectCrashes(client, () => (++requests === request ? 'after' : 'no'));
  try {
    await work();
    return false;
  } catch (error) {
    if (!(error instanceof SimulatedCrash)) throw error;
    return true;
  } finally {
    crashes.stop();
  }
}
