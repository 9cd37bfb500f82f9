import { writeFile } from 'node:fs/promises';
import { joinRequests } from '../store/table/join-requests.ts';
import { openCommandClient } from './common/command-client.ts';
import { CommandError } from './common/command-error.ts';
import { DATA_FLAG, parseWholeNumber, runCommand, UsageError } from './common/command-line.ts';
import { openDataDirectory } from './common/data-directory.ts';
import { connectDatabase, TABLE_NAME } from './engine/database.ts';
import { engineTable } from './engine/engine-table.ts';
import { createTable } from './engine/table.ts';
import { parseFormat, runFileImport } from './importers/files/run-import.ts';
import { toDocuments } from './importers/online-retail/documents.ts';
import { importDocuments, type Progress } from './importers/online-retail/import-documents.ts';
import { formatProgress, formatReport, formatReportFile, hasFaults } from './importers/online-retail/report.ts';
import type { DateOrder } from './importers/online-retail/row-time.ts';
import { readRows } from './importers/online-retail/rows.ts';
import { launchEventSources, type RunningEventSources } from './stream/event-source-launch.ts';

const USAGE = `Imports a file into the local customer graph.

npm run import -- FORMAT FILE [flags]

  FORMAT         online-retail, or one of docs/imports.md, such as mutations, customers, orders or shopify-orders
  FILE           for online-retail the UCI Online Retail CSV, plain or gzipped, in UTF-8, UTF-16 or Windows-1252
  --limit N      only its first N invoices, orders or customers
  --dates ORDER  online-retail: dmy or mdy, the order of dates such as 1/2/2011, if the file itself does not show it
  --report FILE  writes every row that was not imported, with its number and the reason, as CSV
  --data DIR     the directory of the data (default .data)
  --dry-run      checks every row, and writes nothing (not for online-retail)
  --on-error E   skip (default) leaves out rows that the graph refuses, stop ends at one (not for online-retail)
  --integration CODE  the integration whose data the file holds (not for online-retail)

You can stop it at any time and run it again: it imports nothing twice. It also works while npm start runs on the same data.
It exits with 1 if it left out rows that need a correction, in the file or in the graph.`;

type Flags = {
  readonly limit?: string;
  readonly dates?: string;
  readonly report?: string;
  readonly data: string;
  readonly 'dry-run': boolean;
  readonly 'on-error'?: string;
  readonly integration?: string;
};

const FLAGS = {
  limit: { type: 'string' },
  dates: { type: 'string' },
  report: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  'on-error': { type: 'string' },
  integration: { type: 'string' },
  ...DATA_FLAG,
} as const;

await runCommand(USAGE, FLAGS, importFile, ['online-retail', 'FILE']);

async function importFile(flags: Flags, [format = '', file = '']: readonly string[]): Promise<void> {
  if (format === 'online-retail') return importOnlineRetail(flags, file);
  const { limit, dates, report = null, data, integration = null } = flags;
  if (dates !== undefined) throw new UsageError('--dates is for online-retail.');
  const request = {
    ...{ format: parseFormat(format), file, integration, dryRun: flags['dry-run'] },
    limit: limit === undefined ? null : parseWholeNumber('limit', limit, { from: 1, to: 1_000_000_000 }),
    onError: parseOnError(flags['on-error']),
  };
  await runFileImport(request, { data, signal: stopSignal(), report }, writeFile);
}

function parseOnError(text = 'skip'): 'SKIP' | 'STOP' {
  if (text === 'skip') return 'SKIP';
  if (text === 'stop') return 'STOP';
  throw new UsageError(`--on-error takes skip or stop, not "${text}".`);
}

async function importOnlineRetail(flags: Flags, file: string): Promise<void> {
  const { limit, dates, report: reportTo, data } = flags;
  if (flags['dry-run'] || flags['on-error'] !== undefined || flags.integration !== undefined)
    throw new UsageError('--dry-run, --on-error and --integration are not for online-retail.');
  const limitCount =
    limit === undefined ? Number.POSITIVE_INFINITY : parseWholeNumber('limit', limit, { from: 1, to: 1_000_000 });
  process.stderr.write(`Reading ${file}\n`);
  const documents = await toDocuments(readRows(file, parseDateOrder(dates)), limitCount);

  const directory = await openDataDirectory(data);
  const database = await connectDatabase(directory);
  const table = engineTable(database.endpoint, TABLE_NAME);
  let sources: RunningEventSources | null = null;
  try {
    await createTable(database.endpoint, TABLE_NAME);
    // The stream of an engine that the user runs is read by the `npm start` on that engine.
    if (database.streamLog !== null) sources = await launchEventSources(directory, directory.streamPaths, database);
    const stop = stopSignal();
    const joined = joinRequests(table, { puts: true });
    const commandClient = openCommandClient(joined, 'import');
    const imported = await Promise.race([
      importDocuments(commandClient, documents, { signal: stop, onProgress: progressPrinter() }),
      failWhenEngineStops(database.failed),
    ]);
    process.stdout.write(`\n${formatReport(documents, imported, !stop.aborted)}`);
    if (reportTo !== undefined) await writeFile(reportTo, formatReportFile(documents, imported));
    if (stop.aborted) process.exitCode = 130;
    else {
      if (hasFaults(documents, imported)) process.exitCode = 1;
      if (sources !== null) await drainEventSources(sources);
    }
  } finally {
    await sources?.close();
    table.client.close();
    await database.close();
  }
}

/** Waits until the stream consumers have processed the import. If the user stops it, the next start or import goes on. */
async function drainEventSources(sources: RunningEventSources): Promise<void> {
  process.stderr.write('Counting what was imported ...\n');
  await Promise.race([
    sources.drain(),
    sources.failed.then((problem) => failWhenEngineStops(Promise.resolve(problem))),
  ]);
}

async function failWhenEngineStops(failed: Promise<string>): Promise<never> {
  throw new CommandError(
    `The database engine is gone: ${await failed}\nRun the import again: it goes on where it stopped.`,
  );
}

function parseDateOrder(text: string | undefined): DateOrder | undefined {
  if (text === undefined || text === 'dmy' || text === 'mdy') return text;
  throw new UsageError(`--dates takes dmy or mdy, not "${text}".`);
}

/** Ctrl-C ends the import between two invoices. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

/** On a terminal it rewrites one line five times a second; elsewhere it prints a line every ten seconds. */
function progressPrinter(): (progress: Progress) => void {
  const start = performance.now();
  const { isTTY } = process.stderr;
  const interval = isTTY ? 200 : 10_000;
  let lastPrint = start - interval;
  return (progress) => {
    const now = performance.now();
    if (now - lastPrint < interval && progress.done < progress.total) return;
    lastPrint = now;
    const line = formatProgress(progress, (now - start) / 1_000);
    process.stderr.write(isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  };
}
