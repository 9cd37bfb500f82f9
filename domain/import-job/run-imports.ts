import { type DrainResult, drainQueue } from '../kernel/drain-queue.ts';
import { MINUTE_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { ChunkResult } from './apply-chunk.ts';
import { type ImportJob, type ImportJobRepository, type ImportProgress, NO_COUNTS } from './import-job.ts';
import { isPassDone, needsPass, nextPass } from './import-passes.ts';
import type { ReportRow } from './import-report.ts';
import { FileProblem } from './import-thing.ts';
import { chunkCountFor, type PlanFiles, planImport } from './plan-import.ts';

/** What runs an import. Its reads are consistent. */
export type ImportRunner = PlanFiles & {
  readonly repositories: Pick<ImportJobRepository, 'importJobs' | 'importProgress' | 'importsDue'>;
  /** @returns false where the job was changed meanwhile */
  save(before: ImportJob, after: ImportJob): Promise<boolean>;
  /** Applies the chunks in the manifest. @returns whether all are done */
  runChunks(job: ImportJob): Promise<ChunksResult>;
  /** The chunks with rows that wait for another thing. */
  waitingChunks(job: ImportJob): Promise<readonly number[]>;
  /** The rows of all chunks that were not applied. */
  readReports(job: ImportJob): Promise<readonly ReportRow[]>;
  writeReport(job: ImportJob, rows: readonly ReportRow[]): Promise<void>;
  deleteWorkFiles(job: ImportJob): Promise<void>;
  readonly now: () => Instant;
  isTimeLeft(): boolean;
};

/** STARTED: workers elsewhere have them. MORE: a later run goes on. */
export type ChunksResult = 'DONE' | 'MORE' | 'STARTED' | 'FAILED';

const WORKER_FAILED = 'A worker failed again and again. Its log says why. Resume the import when the reason is gone.';

/** How long a run has a job for itself: longer than the time between two renewals. */
const LEASE_MS = 2 * MINUTE_MS;

/** Works on every import that is due. */
export const runDueImports = (runner: ImportRunner): Promise<DrainResult> =>
  drainQueue<ImportJob>({
    pageFrom: runner.repositories.importsDue,
    detect: async ({ id }) => (await runImport(runner, id)) === 'ENDED',
    ...{ now: runner.now, isTimeLeft: runner.isTimeLeft },
  });

/** ENDED: the job has its report. MORE: a later run goes on. PASS: the chunks in the manifest have to be applied again. */
export type RunResult = 'ENDED' | 'MORE' | 'PASS';

/** Plans a job, applies its chunks and ends it, each as far as the time allows. It may be repeated. */
export async function runImport(runner: ImportRunner, id: string): Promise<RunResult> {
  for (;;) {
    const result = await runPass(runner, id);
    if (result !== 'PASS' || !runner.isTimeLeft()) return result;
  }
}

async function runPass(runner: ImportRunner, id: string): Promise<RunResult> {
  const found = await find(runner, id);
  if (found === null) return 'MORE';
  if (found.importStatus !== 'RUNNING') return endImport(runner, found);
  const job = await renew(runner, found);
  if (job === null) return 'MORE';
  try {
    const planned = await planWhole(runner, job);
    if (planned === null) return release(runner, id);
    const result = await runner.runChunks(planned);
    if (result === 'STARTED') return 'MORE';
    if (result === 'FAILED') throw new FileProblem('WORKER_FAILED', 0, WORKER_FAILED);
    return result === 'MORE' ? release(runner, id) : endImport(runner, (await find(runner, id)) ?? planned);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return failImport(runner, id, error);
  }
}

async function planWhole(runner: ImportRunner, job: ImportJob): Promise<ImportJob | null> {
  let opened: ImportJob | null = job;
  if (job.plan.chunks === 0) {
    const bytes = await runner.sizeOf(job.object);
    if (bytes === null) throw new FileProblem('NOT_FOUND', 0, 'There is no file with this key.');
    opened = await update(runner, job, { plan: { ...job.plan, chunks: chunkCountFor(bytes) } });
  }
  if (opened === null) return null;
  const savePlan = (before: ImportJob, plan: ImportJob['plan']) =>
    update(runner, before, { plan, dueAt: leaseOf(runner, before) });
  return planImport({ ...runner, savePlan }, opened);
}

const NO_PROGRESS: ImportProgress = { ...NO_COUNTS, chunksDone: 0 };

/**
 * Ends a job whose chunks are done, or which was stopped or cancelled: it writes the report. Where rows wait for others, it begins a
 * further pass over them instead.
 */
export async function endImport(runner: ImportRunner, job: ImportJob): Promise<RunResult> {
  // Its report says why.
  if (job.importStatus === 'FAILED') return 'ENDED';
  const [progress = NO_PROGRESS] = await runner.repositories.importProgress([job.id]);
  if (job.importStatus === 'RUNNING' && !isPassDone(job, progress)) return release(runner, job.id);
  if (needsPass(job, progress)) return beginPass(runner, job, progress);
  const rows = await runner.readReports(job);
  if (rows.length > 0) await runner.writeReport(job, rows);
  const now = runner.now();
  const saved = await update(runner, job, {
    importStatus: job.importStatus === 'RUNNING' ? 'DONE' : job.importStatus,
    endedAt: job.endedAt ?? now,
    hasReport: rows.length > 0,
    dueAt: null,
  });
  if (saved?.importStatus === 'DONE') await runner.deleteWorkFiles(saved);
  return saved === null ? 'MORE' : 'ENDED';
}

async function beginPass(runner: ImportRunner, job: ImportJob, progress: ImportProgress): Promise<RunResult> {
  const chunks = await runner.waitingChunks(job);
  // A run that is repeated finds the chunks of the manifest done.
  await runner.writeManifest(job.id, chunks);
  const saved = await update(runner, job, { pass: nextPass(job, progress, chunks), dueAt: leaseOf(runner, job) });
  return saved === null ? 'MORE' : 'PASS';
}

/** Ends a job that cannot go on as it is. The report says why. */
export async function failImport(runner: ImportRunner, id: string, problem: FileProblem): Promise<RunResult> {
  const job = await find(runner, id);
  if (job === null || job.importStatus !== 'RUNNING') return 'MORE';
  const { line, code, message } = problem;
  await runner.writeReport(job, [{ line, key: '', code, reason: message }]);
  const end = { importStatus: 'FAILED', endedAt: runner.now(), hasReport: true, dueAt: null } as const;
  return (await update(runner, job, end)) === null ? 'MORE' : 'ENDED';
}

async function find({ repositories }: ImportRunner, id: string): Promise<ImportJob | null> {
  const [job = null] = await repositories.importJobs([id]);
  return job;
}

const leaseOf = ({ now }: ImportRunner, { dueAt }: ImportJob): Instant | null =>
  dueAt === null ? null : addMilliseconds(now(), LEASE_MS);

/** Takes the job for this run, and again before the time is over. Null: another run has it, or it ended. */
export async function renew(runner: ImportRunner, job: ImportJob): Promise<ImportJob | null> {
  return job.dueAt === null ? job : update(runner, job, { dueAt: leaseOf(runner, job) });
}

/** The next run may continue at once. */
async function release(runner: ImportRunner, id: string): Promise<RunResult> {
  const job = await find(runner, id);
  if (job !== null && job.dueAt !== null) await update(runner, job, { dueAt: runner.now() });
  return 'MORE';
}

async function update(runner: ImportRunner, before: ImportJob, to: Partial<ImportJob>): Promise<ImportJob | null> {
  const after: ImportJob = { ...before, ...to, version: before.version + 1 };
  return (await runner.save(before, after)) ? after : null;
}

/** What a worker says about a chunk, in words that the runner needs. */
export const isChunkOpen = (result: ChunkResult): boolean => result === 'MORE' || result === 'LOST';
