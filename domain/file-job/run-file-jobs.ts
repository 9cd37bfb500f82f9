import { type DrainResult, drainQueue } from '../kernel/drain-queue.ts';
import { DAY_MS, MINUTE_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import { MAX_PARTS } from '../kernel/part-uploads.ts';
import type { BackgroundFile, FileJob, FileUpload } from './file-job.ts';
import { writeFilePart } from './write-file-part.ts';

type Clock = { readonly now: () => Instant };

const AVAILABLE_DAYS = 7;
/** A file that takes longer than this fails again and again. */
const MAX_RUNNING_MS = DAY_MS;
/**
 * How long a run has a file for itself. The job runs every minute, and each run would write the same parts. After a run
 * that was killed, the file continues when this time has passed.
 */
const LEASE_MS = MINUTE_MS;
/** A run renews its time when this much of it has passed, so that it may miss one renewal, and then another. */
const RENEW_AFTER_MS = MINUTE_MS / 3;
/** Attempts to save, of which a throttled table may refuse some. */
const MAX_SAVES = 6;

/** Works on every file that is due: it continues those that run, and deletes the files of those that have expired. */
export const runDueFiles = <F extends BackgroundFile<Position>, Position>(
  job: FileJob<F, Position>,
): Promise<DrainResult> =>
  drainQueue<F>({
    pageFrom: job.due,
    detect: ({ id }) => runDueFile(job, id),
    ...{ now: job.now, isTimeLeft: job.isTimeLeft },
  });

/** @returns whether it finished a stage */
async function runDueFile<F extends BackgroundFile<P>, P>(job: FileJob<F, P>, id: string): Promise<boolean> {
  const file = await job.load(id);
  if (file === null || file.dueAt === null || file.dueAt > job.now()) return false;
  if (file.stage === 'READY') return endFile(job, file, 'EXPIRED');
  if (file.requestedAt < addMilliseconds(job.now(), -MAX_RUNNING_MS)) return endFile(job, file, 'FAILED');
  if (!job.isTimeLeft()) return false;
  const begun = await save(job, file, { dueAt: leaseEnd(job) });
  return begun !== null && continueFile(job, begun);
}

const leaseEnd = ({ now }: Clock): Instant => addMilliseconds(now(), LEASE_MS);

/** Each renewal is a write, so not every page has one. */
const isRenewalDue = ({ now }: Clock, { dueAt }: BackgroundFile<unknown>): boolean =>
  dueAt === null || dueAt < addMilliseconds(now(), LEASE_MS - RENEW_AFTER_MS);

async function continueFile<F extends BackgroundFile<P>, P>(job: FileJob<F, P>, begun: F): Promise<boolean> {
  let file: F | null = begun;
  // A former version wrote parts that are no upload.
  if (begun.progress.parts > 0 && begun.progress.upload === undefined) file = await startAgain(job, begun);
  while (file !== null && file.progress.position !== null) {
    if (!job.isTimeLeft()) {
      // The next run may continue at once.
      await save(job, file, { dueAt: job.now() });
      return false;
    }
    const next = await writeNextPart(job, file, file.progress.position);
    if (typeof next === 'boolean') return next;
    file = next;
  }
  const upload = file?.progress.upload;
  if (file === null || upload === undefined) return false;
  if (await job.completeUpload(file, upload)) return publish(job, file);
  await startAgain(job, file);
  return false;
}

/** @returns the file with its new progress, null if another run is further; or whether it finished a stage */
async function writeNextPart<F extends BackgroundFile<P>, P>(
  job: FileJob<F, P>,
  before: F,
  position: P,
): Promise<F | null | boolean> {
  let file = before;
  const written = await writeFilePart(job, before, position, {
    async beginUpload() {
      const upload: FileUpload = { id: await job.beginUpload(file), tags: [] };
      const saved = await save(job, file, { progress: { ...file.progress, upload } });
      if (saved !== null) file = saved;
      else await job.abortUpload(file, upload.id);
      return saved === null ? null : upload;
    },
    async renew() {
      if (!isRenewalDue(job, file)) return true;
      const saved = await save(job, file, { dueAt: leaseEnd(job) });
      if (saved !== null) file = saved;
      return saved !== null;
    },
  });
  if (written === 'GONE') return endFile(job, file, 'FAILED');
  if (written === 'LOST') return startAgain(job, file);
  const { upload } = written;
  if (upload === null && written.position === null) {
    await job.writeFile(file, written.rest);
    const isPublished = await publish(job, file, written.found);
    if (isPublished) await deleteTail(job, file);
    return isPublished;
  }
  if (upload !== null && upload.tags.length >= MAX_PARTS) return endFile(job, file, 'FAILED');
  const progress = {
    ...{ parts: upload?.tags.length ?? 0, position: written.position, bytes: file.progress.bytes + written.bytes },
    ...(upload === null ? {} : { upload }),
    ...(await tailOf(job, file, written.rest)),
  };
  const saved = await save(job, file, { progress, dueAt: leaseEnd(job) }, written.found);
  if (saved !== null) await deleteTail(job, file);
  return saved;
}

/** The former tail is in a part now, or in the next tail. */
async function deleteTail<F extends BackgroundFile<P>, P>(job: FileJob<F, P>, file: F): Promise<void> {
  const { tail } = file.progress;
  if (tail !== undefined) await job.deleteTail(file, tail);
}

/** Keeps text that is too short for a part. Each has a name of its own: a run that was killed may have written another one. */
async function tailOf<F extends BackgroundFile<P>, P>(
  job: FileJob<F, P>,
  file: F,
  rest: Uint8Array,
): Promise<{ readonly tail?: string }> {
  if (rest.length === 0) return {};
  const tail = `${file.version}`;
  await job.writeTail(file, tail, rest);
  return { tail };
}

/** The upload was lost, or holds parts of another run. Null if another run is further. */
async function startAgain<F extends BackgroundFile<P>, P>(job: FileJob<F, P>, file: F): Promise<F | null> {
  const saved = await save(job, file, { progress: job.start, dueAt: leaseEnd(job) });
  if (saved !== null) await job.deleteFiles(file);
  return saved;
}

/** The file can be downloaded from now on. */
async function publish<F extends BackgroundFile<P>, P>(
  job: FileJob<F, P>,
  file: F,
  found: Partial<F> = {},
): Promise<boolean> {
  const availableUntil = addMilliseconds(job.now(), AVAILABLE_DAYS * DAY_MS);
  if ((await save(job, file, { stage: 'READY', availableUntil, dueAt: availableUntil }, found)) !== null) return true;
  // Where an erasure ended the file meanwhile, it deleted what was there before this one.
  const stored = await job.load(file.id);
  if (stored === null || stored.stage === 'FAILED') await job.deleteFiles(file);
  return false;
}

async function endFile<F extends BackgroundFile<P>, P>(
  job: FileJob<F, P>,
  file: F,
  stage: 'FAILED' | 'EXPIRED',
): Promise<boolean> {
  await job.deleteFiles(file);
  return (await save(job, file, { stage, dueAt: null })) !== null;
}

/** Null where another run changed the item meanwhile, or an erasure removed it. @throws Error if the table only throttles */
async function save<F extends BackgroundFile<P>, P>(
  job: FileJob<F, P>,
  before: F,
  to: Partial<BackgroundFile<P>>,
  found: Partial<F> = {},
): Promise<F | null> {
  const after: F = { ...before, ...found, ...to, version: before.version + 1 };
  for (let attempt = 1; attempt <= MAX_SAVES; attempt++) {
    if ((await job.commit(before, after)) === 'committed') return after;
    const stored = await job.load(before.id);
    if (stored?.version !== before.version) return null;
    await job.backoff(attempt);
  }
  throw new TableThrottles();
}

/** The next run continues. */
class TableThrottles extends Error {
  override name = 'TableThrottles';
  constructor() {
    super('no attempt could save the progress of a file');
  }
}
