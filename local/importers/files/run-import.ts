import type { ProjectorLag } from '../../../domain/import-job/follow-projectors.ts';
import {
  IMPORT_FORMATS,
  type ImportFormat,
  type ImportJob,
  type ImportProgress,
  reportKey,
} from '../../../domain/import-job/import-job.ts';
import { s3FileStore } from '../../../store/files/s3-file-store.ts';
import { readLagFile } from '../../../store/lag-file.ts';
import { connectBucket } from '../../bucket/bucket-connection.ts';
import { CommandError } from '../../common/command-error.ts';
import { UsageError } from '../../common/command-line.ts';
import { openDataDirectory } from '../../common/data-directory.ts';
import { connectDatabase, TABLE_NAME } from '../../engine/database.ts';
import { engineTable } from '../../engine/engine-table.ts';
import { createTable } from '../../engine/table.ts';
import { functionEnvironment, IMPORT_BUCKET } from '../../functions/function-environment.ts';
import { launchEventSources, type RunningEventSources } from '../../stream/event-source-launch.ts';
import { type FileImport, type ImportProgressLine, importFile } from './import-file.ts';
import { retrySteps } from './retried-steps.ts';
import { openWorkerPool } from './worker-pool.ts';

/** `shopify-orders` or `shopify-orders-csv`: the name of the schema in small letters. @throws UsageError */
export function parseFormat(name: string): ImportFormat {
  const upper = name.toUpperCase().replaceAll('-', '_');
  const format = IMPORT_FORMATS.find((one) => one === upper || one.replace(/_(CSV|NDJSON)$/, '') === upper);
  if (format !== undefined) return format;
  const names = IMPORT_FORMATS.map(nameOfFormat).join(', ');
  throw new UsageError(
    // The beginning is what scripts know of former versions.
    `There is no importer for "${name}", only for online-retail. Or give one of these formats: ${names}.`,
  );
}

const nameOfFormat = (format: ImportFormat): string =>
  format
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/-(csv|ndjson)$/, '');

/** Imports a file into the data of a directory, and waits until the stream consumers have processed it. */
export async function runFileImport(
  request: FileImport,
  { data, signal, report }: { readonly data: string; readonly signal: AbortSignal; readonly report: string | null },
  write: (path: string, content: Uint8Array) => Promise<void>,
): Promise<void> {
  const directory = await openDataDirectory(data);
  const database = await connectDatabase(directory);
  const table = engineTable(database.endpoint, TABLE_NAME);
  let sources: RunningEventSources | null = null;
  try {
    await createTable(database.endpoint, TABLE_NAME);
    const bucket = await connectBucket(directory, database);
    try {
      // The stream of an engine that the user runs is read by the `npm start` on that engine.
      if (database.streamLog !== null) sources = await launchEventSources(directory, directory.streamPaths, database);
      const services = { database: database.endpoint, bucket: bucket.endpoint };
      const environment = await functionEnvironment('customer-graph-import-worker', directory, services);
      // biome-ignore lint/style/noProcessEnv: the client of S3 in this process reads its credentials there
      Object.assign(process.env, bucketCredentials(environment));
      const pool = retrySteps(await openWorkerPool(environment), signal);
      const lagText = () => formatLag(readLagFile(directory.streamPaths.lag));
      signal.addEventListener('abort', () => void pool.close());
      const place = { name: IMPORT_BUCKET, endpoint: bucket.endpoint };
      try {
        const work = importFile(request, { table, bucket: place, pool, signal, onProgress: progressPrinter(lagText) });
        const { job, progress } = await Promise.race([work, failWhenEngineStops(database.failed)]);
        process.stdout.write(`\n${formatResult(job, progress)}`);
        const rows = job.hasReport
          ? ((await s3FileStore(place).read(reportKey(job.id)))?.content ?? NO_BYTES)
          : NO_BYTES;
        if (job.importStatus === 'FAILED') process.stderr.write(`${Buffer.from(rows)}`);
        if (job.hasReport && report !== null) await write(report, rows);
        if (signal.aborted) process.exitCode = 130;
        else if (job.importStatus !== 'DONE' || progress.failed + progress.waiting > 0) process.exitCode = 1;
      } finally {
        await pool.close();
      }
      if (sources !== null && !signal.aborted) {
        process.stderr.write('Counting what was imported ...\n');
        const timer = setInterval(() => process.stderr.write(`still ${lagText() ?? 'counting'}\n`), LAG_LINE_MS);
        await sources.drain().finally(() => clearInterval(timer));
      }
    } finally {
      await bucket.close();
    }
  } finally {
    await sources?.close();
    table.client.close();
    await database.close();
  }
}

const NO_BYTES = new Uint8Array();
const LAG_LINE_MS = 10_000;

/** Null: the consumers of the stream are not behind, or nothing says how far. */
const formatLag = (lag: ProjectorLag | null): string | null =>
  lag === null || lag.seconds === 0
    ? null
    : `projectors ${lag.seconds} s behind${lag.records === null ? '' : ` (${lag.records} records)`}`;

/** The client of S3 in this process signs as the functions do. */
const bucketCredentials = ({
  AWS_REGION = '',
  AWS_ACCESS_KEY_ID = '',
  AWS_SECRET_ACCESS_KEY = '',
}: Record<string, string>) => ({
  AWS_REGION,
  AWS_ACCESS_KEY_ID,
  AWS_SECRET_ACCESS_KEY,
});

async function failWhenEngineStops(failed: Promise<string>): Promise<never> {
  throw new CommandError(
    `The database engine is gone: ${await failed}\nRun the import again: it goes on where it stopped.`,
  );
}

const STATUS: Readonly<Record<ImportJob['importStatus'], string>> = {
  RUNNING: 'Stopped; run it again to bring the rest. So far',
  DONE: 'Imported',
  STOPPED: 'Stopped at a row that the graph refuses. So far',
  CANCELLED: 'Cancelled. So far',
  FAILED: 'The file cannot be imported; --report FILE says why. So far',
};

function formatResult(
  { id, importStatus, dryRun, plan }: ImportJob,
  { rows, applied, skipped, failed, waiting }: ImportProgress,
): string {
  const total = plan.filledChunks === null ? '' : ` of ${plan.rows}`;
  return [
    dryRun && importStatus === 'DONE' ? 'Checked, and nothing is written' : STATUS[importStatus],
    `  ${rows}${total} rows, as import ${id}`,
    `  ${applied} applied`,
    `  ${skipped} skipped`,
    `  ${failed} failed`,
    ...(waiting > 0 && importStatus === 'DONE'
      ? [`  ${waiting} of the skipped rows wait for others. Import what has them, and then this file again.`]
      : []),
    '',
  ].join('\n');
}

/** On a terminal it rewrites one line; elsewhere it prints a line every ten seconds, and the last one. */
function progressPrinter(lagText: () => string | null): (progress: ImportProgressLine) => void {
  const start = performance.now();
  const { isTTY } = process.stderr;
  let [lastPrint, first] = [isTTY ? 0 : start - 9_000, Number.NaN];
  return ({ rows, rowsTotal }) => {
    const now = performance.now();
    if (Number.isNaN(first)) first = rows;
    if (!isTTY && now - lastPrint < 10_000 && rows !== rowsTotal) return;
    lastPrint = now;
    const lag = lagText();
    const line = `${formatProgress(rows, rowsTotal, rows - first, (now - start) / 1_000)}${lag === null ? '' : `, ${lag}`}`;
    process.stderr.write(isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  };
}

/** One line with the count, the rate of this run and the remaining time. */
function formatProgress(rows: number, total: number | null, ofThisRun: number, seconds: number): string {
  if (total === null) return 'reading the file';
  const rate = ofThisRun / Math.max(seconds, 0.001);
  const left = Math.ceil((total - rows) / Math.max(rate, 0.001));
  const time = ofThisRun === 0 ? '?' : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return `${rows} of ${total} rows, ${rate.toFixed(0)} a second, ${time} left`;
}
