import type { CommitOutcome } from '../kernel/command.ts';
import { type DrainResult, drainQueue } from '../kernel/drain-queue.ts';
import { DAY_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { PrivacyChange, PrivacyRepositories } from './context.ts';
import type { DataExport, ExportPosition, ExportProgress } from './data-export.ts';

/** A piece of the text of an export, and where the next one begins; null: it was the last. */
export type ExportPiece = { readonly text: string; readonly next: ExportPosition | null };

/** What the job of exports works with. Its reads are consistent. */
export type ExportJob = {
  readonly repositories: Pick<PrivacyRepositories, 'dataExports' | 'exportsDue'>;
  commit(changes: readonly PrivacyChange[]): Promise<CommitOutcome>;
  /** Null: the person has been erased. */
  readPiece(dataExport: DataExport, position: ExportPosition): Promise<ExportPiece | null>;
  /** Writes a part, or replaces it. */
  writePart(dataExport: DataExport, number: number, content: Uint8Array): Promise<void>;
  /** Joins the parts to the file that the person downloads, and deletes them. It may be repeated. */
  joinParts(dataExport: DataExport): Promise<void>;
  /** Deletes the file and the parts. It may be repeated. */
  deleteFiles(dataExport: DataExport): Promise<void>;
  readonly now: () => Instant;
  isTimeLeft(): boolean;
};

const AVAILABLE_DAYS = 7;
/** The size of a part, after which the job saves its progress. */
const PART_BYTES = 1024 * 1024;
/** The parts are joined in memory. Nobody's history is as large: a sale takes some 2 kB. */
const MAX_BYTES = 256 * 1024 * 1024;
/** An export that takes longer than this fails again and again. */
const MAX_RUNNING_MS = DAY_MS;

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
  return continueExport(job, dataExport);
}

async function continueExport(job: ExportJob, begun: DataExport): Promise<boolean> {
  let dataExport: DataExport = begun;
  while (dataExport.progress.position !== null) {
    if (!job.isTimeLeft()) return false;
    const progress = await writeNextPart(job, dataExport, dataExport.progress, dataExport.progress.position);
    if (progress === null || progress.bytes > MAX_BYTES) return endExport(job, dataExport, 'FAILED');
    const saved = await save(job, dataExport, { progress });
    // Another run is further.
    if (saved === null) return false;
    dataExport = saved;
  }
  await job.joinParts(dataExport);
  const availableUntil = addMilliseconds(job.now(), AVAILABLE_DAYS * DAY_MS);
  return (await save(job, dataExport, { stage: 'READY', availableUntil, dueAt: availableUntil })) !== null;
}

/** Null: the person has been erased. */
async function writeNextPart(
  job: ExportJob,
  dataExport: DataExport,
  { parts, bytes }: ExportProgress,
  start: ExportPosition,
): Promise<ExportProgress | null> {
  const texts: string[] = [];
  let size = 0;
  let position: ExportPosition | null = start;
  while (position !== null && size < PART_BYTES) {
    const piece: ExportPiece | null = await job.readPiece(dataExport, position);
    if (piece === null) return null;
    texts.push(piece.text);
    size += piece.text.length;
    position = piece.next;
  }
  const content = new TextEncoder().encode(texts.join(''));
  await job.writePart(dataExport, parts, content);
  return { parts: parts + 1, bytes: bytes + content.length, position };
}

async function endExport(job: ExportJob, dataExport: DataExport, stage: 'FAILED' | 'EXPIRED'): Promise<boolean> {
  await job.deleteFiles(dataExport);
  return (await save(job, dataExport, { stage, dueAt: null })) !== null;
}

/** Null where another run changed the export meanwhile. */
async function save(job: ExportJob, before: DataExport, to: Partial<DataExport>): Promise<DataExport | null> {
  const after: DataExport = { ...before, ...to, version: before.version + 1 };
  return (await job.commit([{ entity: 'dataExport', before, after }])) === 'committed' ? after : null;
}
