import { setTimeout as wait } from 'node:timers/promises';
import { StepFailed, type WorkerPool } from './worker-pool.ts';

/** As often as the state machine tries a step again on AWS. */
const MAX_RETRIES = 6;
const FIRST_WAIT_MS = 1_000;

/**
 * A pool that runs a step again if it fails: a laptop that slept in the middle of one has made it fail, and a step goes on where it
 * ended. A step whose process ended is not tried again.
 */
export function retrySteps(pool: WorkerPool, signal: AbortSignal, firstWaitMs = FIRST_WAIT_MS): WorkerPool {
  return {
    ...pool,
    async run(worker, step) {
      for (let retries = 0; ; retries++)
        try {
          return await pool.run(worker, step);
        } catch (error) {
          if (!(error instanceof StepFailed) || retries === MAX_RETRIES || signal.aborted) throw error;
          await wait(firstWaitMs * 2 ** retries, null, { signal }).catch(() => {
            throw error;
          });
        }
    },
  };
}
