import { expect, test } from 'vitest';
import { CommandError } from '../../../../local/common/command-error.ts';
import { retrySteps } from '../../../../local/importers/files/retried-steps.ts';
import { type ImportStep, StepFailed, type WorkerPool } from '../../../../local/importers/files/worker-pool.ts';

const STEP: ImportStep = { step: 'chunk', jobId: 'imp_1', chunk: 3 };

/** A pool whose steps fail with these errors, one after the other, and then succeed. */
function poolFailing(errors: readonly Error[]) {
  const [left, runs]: [Error[], [number, ImportStep][]] = [[...errors], []];
  const pool: WorkerPool = {
    size: 2,
    async run(worker, step) {
      runs.push([worker, step]);
      const error = left.shift();
      if (error !== undefined) throw error;
      return 'DONE';
    },
    close: async () => {},
  };
  return { pool, runs };
}

const failed = (count: number) => Array.from({ length: count }, (_, index) => new StepFailed(`failure ${index}`));
const never = new AbortController().signal;

test('a step that fails is run again in the same process, at most six times', async () => {
  const { pool, runs } = poolFailing(failed(6));
  expect(await retrySteps(pool, never, 1).run(1, STEP)).toBe('DONE');
  expect(runs).toEqual(Array(7).fill([1, STEP]));
  await expect(retrySteps(poolFailing(failed(7)).pool, never, 1).run(0, STEP)).rejects.toThrow('failure 6');
});

test('a step whose process ended, and any step after the import was stopped, is not run again', async () => {
  const ended = poolFailing([new CommandError('ended')]);
  await expect(retrySteps(ended.pool, never, 1).run(0, STEP)).rejects.toThrow('ended');
  const stopped = poolFailing(failed(1));
  await expect(retrySteps(stopped.pool, AbortSignal.abort(), 1).run(0, STEP)).rejects.toThrow('failure 0');
  expect([ended.runs.length, stopped.runs.length]).toEqual([1, 1]);
});
