import { applyChunk, type ChunkResult } from '../domain/import-job/apply-chunk.ts';
import type { ImportJob } from '../domain/import-job/import-job.ts';
import { passOf } from '../domain/import-job/import-passes.ts';
import { FileProblem, type ImportThing } from '../domain/import-job/import-thing.ts';
import { commit } from '../store/dynamo-commit.ts';
import { chunkProgressStore } from '../store/import-job/chunk-progress.ts';
import type { ImportFiles } from '../store/import-job/import-files.ts';
import { createRepositories } from '../store/repositories.ts';
import type { ThingAppliers } from './import-rows.ts';
import { followProjectors, type ProjectorFollower } from './projector-lag.ts';
import type { ScheduledJob } from './scheduled-context.ts';

/** How often a worker looks whether its job still runs. */
const POLL_MS = 1_000;
/** The time to reserve for the last checkpoint. */
const CHECKPOINT_MS = 5_000;

/** All chunks of a process share it. */
let projectors: ProjectorFollower | null = null;

/**
 * Applies one chunk of a job, as far as the time allows. It may be repeated, and two workers on one chunk do no harm.
 * @throws FileProblem if the work files are gone
 */
export async function runChunk(
  scheduled: ScheduledJob,
  files: ImportFiles,
  appliers: ThingAppliers,
  job: ImportJob,
  chunk: number,
  remaining: () => number,
): Promise<ChunkResult> {
  const store = chunkProgressStore(scheduled.table, job.id);
  const progress = await store.load(chunk);
  const pass = passOf(job);
  if (progress.isDone && (progress.pass ?? 1) >= pass) return 'DONE';
  const lines = await files.readChunk(job.id, chunk);
  if (lines === null) throw new FileProblem('WORK_FILES_GONE', 0, 'The work files are gone. Start the import again.');
  const apply = await appliers.of(job, remaining);
  projectors ??= followProjectors();
  const { pause, lag } = projectors;
  const watch = watchJob(scheduled, job);
  try {
    return await applyChunk(
      {
        pass,
        things: lines.map((line): ImportThing => JSON.parse(line)),
        progress,
        reported: await files.readChunkReport(job.id, chunk),
        async apply(thing) {
          await pause();
          return apply(thing);
        },
        report: (rows) => files.writeChunkReport(job.id, chunk, rows),
        save: (before, after, counts) => store.save(chunk, before, after, counts, lag()),
        stop: watch.stop,
        isStopped: watch.isStopped,
        isTimeLeft: () => remaining() > CHECKPOINT_MS,
      },
      job,
    );
  } finally {
    await watch.end();
  }
}

/** Sees within a second that the job no longer runs. */
function watchJob({ table, now }: ScheduledJob, { id, run }: ImportJob) {
  const { importJobs } = createRepositories(table, { consistent: true });
  let isStopped = false;
  let lastLook: Promise<void> = Promise.resolve();
  const settle = () => lastLook;
  const look = async () => {
    const [job = null] = await importJobs([id]);
    isStopped = job === null || job.importStatus !== 'RUNNING' || job.run !== run;
  };
  const timer = setInterval(() => {
    // A look that fails is repeated.
    lastLook = look().catch(() => {});
  }, POLL_MS);
  return {
    isStopped: () => isStopped,
    async stop() {
      isStopped = true;
      for (;;) {
        const [before = null] = await importJobs([id]);
        if (before === null || before.importStatus !== 'RUNNING') return;
        const at = now();
        const end = { importStatus: 'STOPPED', endedAt: at, dueAt: before.dueAt === null ? null : at } as const;
        const after: ImportJob = { ...before, ...end, version: before.version + 1 };
        if ((await commit(table, [{ entity: 'importJob', before, after }])) === 'committed') return;
      }
    },
    async end() {
      clearInterval(timer);
      await settle();
    },
  };
}
