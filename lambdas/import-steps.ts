import type { ChunkResult } from '../domain/import-job/apply-chunk.ts';
import { FileProblem } from '../domain/import-job/import-thing.ts';
import {
  endImport,
  failImport,
  type ImportRunner,
  type RunResult,
  runImport,
} from '../domain/import-job/run-imports.ts';
import type { ImportFiles } from '../store/import-job/import-files.ts';
import { createRepositories } from '../store/repositories.ts';
import { runChunk } from './import-chunk.ts';
import { thingAppliers } from './import-rows.ts';
import { importRunner } from './import-runner.ts';
import type { ScheduledJob } from './scheduled-context.ts';

/** A step of an import: to apply a chunk, to cut the file into chunks, or to end the job. */
export type ImportStep =
  | { readonly step: 'chunk'; readonly jobId: string; readonly chunk: number }
  | { readonly step: 'plan' | 'end'; readonly jobId: string };

export type ImportStepResult = { readonly result: ChunkResult | RunResult };

/** The time to reserve for what one segment of the plan takes. */
const STEP_MS = 30_000;

/**
 * Runs the steps of imports. All steps of a process share the services.
 * @param writeUnits of this process in a second; null: no bound
 */
export function importSteps(
  scheduled: ScheduledJob,
  files: ImportFiles,
  writeUnits: number | null,
): (step: ImportStep, remaining: () => number) => Promise<ImportStepResult> {
  const appliers = thingAppliers(scheduled, writeUnits);
  const repositories = createRepositories(scheduled.table, { consistent: true });
  return async (step, remaining) => {
    const [job = null] = await repositories.importJobs([step.jobId]);
    if (job === null) return { result: 'STOPPED' };
    const runner = importRunner(
      scheduled,
      files,
      async () => 'STARTED',
      () => remaining() > STEP_MS,
    );
    if (step.step === 'chunk') {
      if (job.importStatus !== 'RUNNING') return { result: 'STOPPED' };
      const work = () => runChunk(scheduled, files, appliers, job, step.chunk, remaining);
      return { result: await failForFile(runner, job.id, work) };
    }
    return { result: step.step === 'plan' ? await runImport(runner, job.id) : await endImport(runner, job) };
  };
}

/** What is wrong with the file or the shop fails the job, and no retry of the chunk helps. */
async function failForFile(
  runner: ImportRunner,
  jobId: string,
  work: () => Promise<ChunkResult>,
): Promise<ChunkResult> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    await failImport(runner, jobId, error);
    return 'STOPPED';
  }
}
