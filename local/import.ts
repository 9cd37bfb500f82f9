import { DATA_FLAG, runCommand, UsageProblem, wholeNumber } from './command-line.ts';
import { openDataDirectory } from './data-directory.ts';
import { joinDatabase, TABLE_NAME } from './database.ts';
import { engineClient } from './engine-client.ts';
import { launchEventSources, type RunningEventSources } from './event-source-launch.ts';
import { toDocuments } from './online-retail/documents.ts';
import { type Imported, importDocuments, type Progress } from './online-retail/import.ts';
import { progressLine, report } from './online-retail/report.ts';
import { readRows } from './online-retail/rows.ts';
import { Problem } from './problem.ts';
import { createTable } from './table.ts';
import { openWriter } from './writer.ts';

const USAGE = `Imports sales into the local customer graph.

npm run import -- online-retail FILE [flags]

  FILE         the UCI Online Retail CSV, plain or gzipped
  --limit N    only its first N invoices
  --data DIR   where the data are kept (default .data)

Stop it at any point and run it again: nothing is imported twice. It works while npm start runs on the same data, too.`;

type Flags = { readonly limit?: string; readonly data: string };

await runCommand(USAGE, { limit: { type: 'string' }, ...DATA_FLAG }, importFile, ['online-retail', 'FILE']);

async function importFile({ limit, data }: Flags, [format = '', file = '']: readonly string[]): Promise<void> {
  if (format !== 'online-retail')
    throw new UsageProblem(`There is no importer for "${format}", only for online-retail.`);
  const most = limit === undefined ? Number.POSITIVE_INFINITY : wholeNumber('limit', limit, { from: 1, to: 1_000_000 });
  process.stderr.write(`Reading ${file}\n`);
  const documents = await toDocuments(readRows(file), most);

  const directory = await openDataDirectory(data);
  const database = await joinDatabase(directory);
  const client = engineClient(database.endpoint);
  let sources: RunningEventSources | null = null;
  try {
    await createTable(client, TABLE_NAME);
    // Over an engine that somebody else runs, what follows from changes is theirs to do.
    if (database.streamLog !== null) sources = await launchEventSources(directory, directory.stream, database);
    const stop = stopSignal();
    const writer = openWriter({ client, name: TABLE_NAME }, 'import');
    const imported = await Promise.race([
      importDocuments(writer, documents, { signal: stop, onProgress: progressPrinter() }),
      gone(database.failed),
    ]);
    process.stdout.write(`\n${report(documents, imported, isWhole(imported, documents.documents.length))}`);
    if (stop.aborted) process.exitCode = 130;
    else if (sources !== null) await settle(sources);
  } finally {
    await sources?.close();
    client.destroy();
    await database.close();
  }
}

/** What follows from the import, as far as it has not yet: where it is stopped, the next start or import goes on. */
async function settle(sources: RunningEventSources): Promise<void> {
  process.stderr.write('Counting what was imported ...\n');
  await Promise.race([sources.settled(), sources.failed.then((problem) => gone(Promise.resolve(problem)))]);
}

async function gone(failed: Promise<string>): Promise<never> {
  throw new Problem(`The database engine is gone: ${await failed}\nRun the import again: it goes on where it stopped.`);
}

function isWhole({ orders, returns }: Imported, documents: number): boolean {
  return orders + returns === documents;
}

/** Ctrl-C ends the import between two invoices. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

/** On a terminal one line that renews itself, elsewhere a line now and then. */
function progressPrinter(): (progress: Progress) => void {
  const start = performance.now();
  const { isTTY } = process.stderr;
  const interval = isTTY ? 200 : 10_000;
  let last = start - interval;
  return (progress) => {
    const now = performance.now();
    if (now - last < interval && progress.done < progress.of) return;
    last = now;
    const line = progressLine(progress, (now - start) / 1_000);
    process.stderr.write(isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  };
}
