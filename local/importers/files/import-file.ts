import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ImportFormat, ImportJob, ImportProgress } from '../../../domain/import-job/import-job.ts';
import { resumeImport } from '../../../domain/import-job/resume-import.ts';
import { type StartImportInput, startImport } from '../../../domain/import-job/start-import.ts';
import type { Result } from '../../../domain/kernel/command.ts';
import { mapInParallel } from '../../../domain/kernel/in-parallel.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { importFiles } from '../../../store/import-job/import-files.ts';
import { type CommandClient, openCommandClient } from '../../common/command-client.ts';
import { CommandError } from '../../common/command-error.ts';
import type { ImportStep, WorkerPool } from './worker-pool.ts';

export type FileImport = {
  readonly format: ImportFormat;
  readonly file: string;
  readonly integration: string | null;
  readonly limit: number | null;
  readonly dryRun: boolean;
  readonly onError: 'SKIP' | 'STOP';
};

export type ImportProgressLine = ImportProgress & { readonly rowsTotal: number | null };

/** What an import needs beside the table. */
export type ImportServices = {
  readonly table: Table;
  readonly bucket: { readonly name: string; readonly endpoint: string };
  readonly pool: WorkerPool;
  /** Stops it between two things. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgressLine) => void;
};

const CLIENT = 'import-command';
const PROGRESS_MS = 500;

/**
 * Imports a file in the processes of the pool. The same file with the same flags is the same import: it goes on where it
 * ended, also after a crash.
 */
export async function importFile(
  request: FileImport,
  { table, bucket, pool, signal, onProgress }: ImportServices,
): Promise<{ readonly job: ImportJob; readonly progress: ImportProgress }> {
  const client = openCommandClient(table, CLIENT);
  const { repositories } = client;
  const id = await startOrResume(client, request);
  const read = async () => {
    const [job = null] = await repositories.importJobs([id]);
    const [progress] = await repositories.importProgress([id]);
    if (job === null || progress === undefined) throw new CommandError('The import is gone.');
    return { job, progress };
  };
  const show = async () => {
    const { job, progress } = await read();
    onProgress({ ...progress, rowsTotal: job.plan.filledChunks === null ? null : job.plan.rows });
  };
  const timer = setInterval(() => void show().catch(() => {}), PROGRESS_MS);
  try {
    while (!signal.aborted && (await read()).job.plan.filledChunks === null)
      if ((await pool.run(0, { step: 'plan', jobId: id })) === 'ENDED') break;
    for (let isOpen = true; isOpen && !signal.aborted; ) {
      const chunks =
        (await read()).job.importStatus === 'RUNNING' ? await importFiles(bucket, true).readManifest(id) : [];
      await runSteps(
        pool,
        signal,
        chunks.map((chunk) => ({ step: 'chunk', jobId: id, chunk })),
      );
      // Rows that wait for others are tried in further passes.
      isOpen = !signal.aborted && (await pool.run(0, { step: 'end', jobId: id })) === 'PASS';
    }
  } finally {
    clearInterval(timer);
  }
  await show();
  return read();
}

/** Each worker takes the next step when it has ended one. */
async function runSteps(pool: WorkerPool, signal: AbortSignal, steps: readonly ImportStep[]): Promise<void> {
  const queue = [...steps];
  await mapInParallel(Array.from({ length: pool.size }), async (_, worker) => {
    for (let step = queue.shift(); step !== undefined && !signal.aborted; step = queue.shift()) {
      const result = await pool.run(worker, step);
      if (result === 'STOPPED') queue.length = 0;
      if (result === 'MORE' || result === 'LOST') queue.push(step);
    }
  });
}

async function startOrResume(client: CommandClient, { format, file, ...flags }: FileImport): Promise<string> {
  const object = resolve(file);
  const found = await stat(object).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${file} cannot be read (${error.code}).`);
  });
  const input: StartImportInput = { format, object, ...flags, isScheduled: false };
  const key = createHash('sha256')
    .update(JSON.stringify([input, found.size, found.mtimeMs]))
    .digest('base64url');
  const job = await startAfterDone(client, key, input);
  const [progress] = await client.repositories.importProgress([job.id]);
  if (job.importStatus === 'RUNNING' || job.importStatus === 'DONE') return job.id;
  const resumed = { jobId: job.id, isScheduled: false };
  const resumeKey = `${key}:${job.run}:${progress?.rows ?? 0}`;
  return resultOrThrow(await resumeImport(client.createContext('resumeImport', resumeKey, resumed), resumed)).id;
}

/** The import of this file. One that is done and left out rows, or was a dry run, is followed by another. */
async function startAfterDone(client: CommandClient, key: string, input: StartImportInput): Promise<ImportJob> {
  for (let [startKey, count] = [key, 1]; ; startKey = `${key}:${count}`, count++) {
    const job = resultOrThrow(await startImport(client.createContext('startImport', startKey, input), input));
    const [progress] = await client.repositories.importProgress([job.id]);
    const isWhole = !job.dryRun && job.plan.rows === (progress?.applied ?? 0);
    if (job.importStatus !== 'DONE' || isWhole) return job;
  }
}

function resultOrThrow<T>(result: Result<T>): T {
  if ('value' in result) return result.value;
  throw new CommandError(result.userErrors.map(({ message }) => message).join(' '));
}
