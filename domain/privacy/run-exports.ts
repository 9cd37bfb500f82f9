import type { CommitOutcome } from '../kernel/command.ts';
import { type DrainResult, drainQueue } from '../kernel/drain-queue.ts';
import { DAY_MS, MINUTE_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import { MAX_PARTS } from '../kernel/part-uploads.ts';
import type { PrivacyChange, PrivacyRepositories } from './context.ts';
import { type DataExport, type ExportPosition, type ExportUpload, NO_PROGRESS } from './data-export.ts';
import { type ExportFiles, writeExportPart } from './write-export-part.ts';

/** What the job of exports works with. Its reads are consistent. */
export type ExportJob = ExportFiles & {
  readonly repositories: Pick<PrivacyRepositories, 'dataExports' | 'exportsDue'>;
  commit(changes: readonly PrivacyChange[]): Promise<CommitOutcome>;
  /** Writes the whole file at once. It may be repeated. */
  writeFile(dataExport: DataExport, content: Uint8Array): Promise<void>;
  /** Makes the file of the parts. It may be repeated. @returns false if the parts are others than those of the export */
  completeUpload(dataExport: DataExport, upload: ExportUpload): Promise<boolean>;
  abortUpload(dataExport: DataExport, uploadId: string): Promise<void>;
  /** Deletes the file and the parts. It may be repeated. */
  deleteFiles(dataExport: DataExport): Promise<void>;
  /** Waits a random time that grows with each attempt. */
  backoff(attempt: number): Promise<unknown>;
  readonly now: () => Instant;
  isTimeLeft(): boolean;
};

const AVAILABLE_DAYS = 7;
/** An export that takes longer than this fails again and again. */
const MAX_RUNNING_MS = DAY_MS;
/**
 * How long a run has an export for itself. The job runs every minute, and each run would write the same parts. After a run
 * that was killed, the export continues when this time has passed.
 */
const LEASE_MS = MINUTE_MS;
/** A run renews its time when this much of it has passed, so that it may miss one renewal, and then another. */
const RENEW_AFTER_MS = MINUTE_MS / 3;
/** Attempts to save, of which a throttled table may refuse some. */
const MAX_SAVES = 6;

/** Works on every export that is due: it continues those that run, and deletes the files of those that have expired. */
export const runDueExports = (job: ExportJob): Promise<DrainResult> =>
  drainQueue(
    (slice) => job.repositories.exportsDue(job.now(), slice),
    ({ id }) => runDueExport(job, id),
    job.isTimeLeft,
  );

/** @returns whether it finished a stage */
async function runDueExport(job: ExportJob, id: string): Promise<boolean> {
  const [dataExport = null] = await job.repositories.dataExports([id]);
  if (dataExport === null || dataExport.dueAt === null || dataExport.dueAt > job.now()) return false;
  if (dataExport.stage === 'READY') return endExport(job, dataExport, 'EXPIRED');
  if (dataExport.requestedAt < addMilliseconds(job.now(), -MAX_RUNNING_MS)) return endExport(job, dataExport, 'FAILED');
  if (!job.isTimeLeft()) return false;
  const begun = await save(job, dataExport, { dueAt: leaseEnd(job) });
  return begun !== null && continueExport(job, begun);
}

const leaseEnd = ({ now }: ExportJob): Instant => addMilliseconds(now(), LEASE_MS);

/** Each renewal is a write, so not every page has one. */
const isRenewalDue = ({ now }: ExportJob, { dueAt }: DataExport): boolean =>
  dueAt === null || dueAt < addMilliseconds(now(), LEASE_MS - RENEW_AFTER_MS);

async function continueExport(job: ExportJob, begun: DataExport): Promise<boolean> {
  let dataExport: DataExport | null = begun;
  // A former version wrote parts that are no upload.
  if (begun.progress.parts > 0 && begun.progress.upload === undefined) dataExport = await startAgain(job, begun);
  while (dataExport !== null && dataExport.progress.position !== null) {
    if (!job.isTimeLeft()) {
      // The next run may continue at once.
      await save(job, dataExport, { dueAt: job.now() });
      return false;
    }
    const next = await writeNextPart(job, dataExport, dataExport.progress.position);
    if (typeof next === 'boolean') return next;
    dataExport = next;
  }
  const upload = dataExport?.progress.upload;
  if (dataExport === null || upload === undefined) return false;
  if (await job.completeUpload(dataExport, upload)) return publish(job, dataExport);
  await startAgain(job, dataExport);
  return false;
}

/** @returns the export with its new progress, null if another run is further; or whether it finished a stage */
async function writeNextPart(
  job: ExportJob,
  before: DataExport,
  position: ExportPosition,
): Promise<DataExport | null | boolean> {
  let dataExport = before;
  const written = await writeExportPart(job, before, position, {
    async beginUpload() {
      const upload: ExportUpload = { id: await job.beginUpload(dataExport), tags: [] };
      const saved = await save(job, dataExport, { progress: { ...dataExport.progress, upload } });
      if (saved !== null) dataExport = saved;
      else await job.abortUpload(dataExport, upload.id);
      return saved === null ? null : upload;
    },
    async renew() {
      if (!isRenewalDue(job, dataExport)) return true;
      const saved = await save(job, dataExport, { dueAt: leaseEnd(job) });
      if (saved !== null) dataExport = saved;
      return saved !== null;
    },
  });
  if (written === 'ERASED') return endExport(job, dataExport, 'FAILED');
  if (written === 'LOST') return startAgain(job, dataExport);
  const { upload } = written;
  if (upload === null) {
    await job.writeFile(dataExport, written.rest);
    return publish(job, dataExport);
  }
  if (upload.tags.length >= MAX_PARTS) return endExport(job, dataExport, 'FAILED');
  const bytes = dataExport.progress.bytes + written.bytes;
  const progress = { parts: upload.tags.length, upload, bytes, position: written.position };
  return save(job, dataExport, { progress, dueAt: leaseEnd(job) });
}

/** The upload was lost, or holds parts of another run. Null if another run is further. */
async function startAgain(job: ExportJob, dataExport: DataExport): Promise<DataExport | null> {
  const saved = await save(job, dataExport, { progress: NO_PROGRESS, dueAt: leaseEnd(job) });
  if (saved !== null) await job.deleteFiles(dataExport);
  return saved;
}

/** The person can download the file from now on. */
async function publish(job: ExportJob, dataExport: DataExport): Promise<boolean> {
  const availableUntil = addMilliseconds(job.now(), AVAILABLE_DAYS * DAY_MS);
  if ((await save(job, dataExport, { stage: 'READY', availableUntil, dueAt: availableUntil })) !== null) return true;
  // Where the person was erased meanwhile, the erasure deleted the files before this one.
  const [found = null] = await job.repositories.dataExports([dataExport.id]);
  if (found === null || found.stage === 'FAILED') await job.deleteFiles(dataExport);
  return false;
}

async function endExport(job: ExportJob, dataExport: DataExport, stage: 'FAILED' | 'EXPIRED'): Promise<boolean> {
  await job.deleteFiles(dataExport);
  return (await save(job, dataExport, { stage, dueAt: null })) !== null;
}

/** Null where another run changed the export meanwhile, or the person is erased. @throws Error if the table only throttles */
async function save(job: ExportJob, before: DataExport, to: Partial<DataExport>): Promise<DataExport | null> {
  const after: DataExport = { ...before, ...to, version: before.version + 1 };
  for (let attempt = 1; attempt <= MAX_SAVES; attempt++) {
    if ((await job.commit([{ entity: 'dataExport', before, after }])) === 'committed') return after;
    const [found = null] = await job.repositories.dataExports([before.id]);
    if (found?.version !== before.version) return null;
    await job.backoff(attempt);
  }
  throw new TableThrottles();
}

/** The next run continues. */
class TableThrottles extends Error {
  override name = 'TableThrottles';
  constructor() {
    super('no attempt could save the progress of an export');
  }
}
