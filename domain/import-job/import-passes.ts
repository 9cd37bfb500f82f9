import type { ImportJob, ImportPass, ImportProgress } from './import-job.ts';

/** Things that wait for things that wait: more levels than any file of ours has. It bounds what a file in a bad order costs. */
const MAX_PASSES = 12;

/** 1: the pass over all rows. */
export const passOf = ({ pass }: ImportJob): number => pass?.number ?? 1;

/** Whether all chunks of the pass are done. */
export const isPassDone = ({ plan, pass }: ImportJob, { chunksDone }: ImportProgress): boolean =>
  plan.filledChunks !== null && chunksDone >= (pass?.chunksDue ?? plan.filledChunks);

/**
 * Whether rows that wait should be tried again: what they wait for may have come after them in the file. Only as long as each pass
 * applies some, so the passes cost what they apply, and one more.
 */
export function needsPass(job: ImportJob, { waiting }: ImportProgress): boolean {
  if (job.importStatus !== 'RUNNING' || job.dryRun || waiting === 0 || passOf(job) >= MAX_PASSES) return false;
  return job.pass === undefined || waiting < job.pass.waitingBefore;
}

/** The pass over these chunks, which have waiting rows. */
export const nextPass = (
  job: ImportJob,
  { chunksDone, waiting }: ImportProgress,
  chunks: readonly number[],
): ImportPass => ({ number: passOf(job) + 1, chunksDue: chunksDone + chunks.length, waitingBefore: waiting });
