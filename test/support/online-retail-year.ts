import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { openCommandClient } from '../../local/common/command-client.ts';
import { toDocuments } from '../../local/importers/online-retail/documents.ts';
import { importDocuments } from '../../local/importers/online-retail/import-documents.ts';
import { formatProgress } from '../../local/importers/online-retail/report.ts';
import { readRows } from '../../local/importers/online-retail/rows.ts';
import { openGraphWithStream } from './graph.ts';
import { REAL_FILE } from './online-retail.ts';

export type Year = Awaited<ReturnType<typeof openGraphWithStream>> & {
  /** The rows of the file, behind its header. */
  readonly rows: readonly (readonly string[])[];
};

const REPORT_INTERVAL_MS = 30_000;

/** The real file's whole year in a graph, with all that follows from it. */
export async function importYear(): Promise<Year> {
  const graph = await openGraphWithStream();
  const documents = await toDocuments(readRows(REAL_FILE));
  const start = performance.now();
  let told = start;
  await importDocuments(openCommandClient(graph.table, 'import'), documents, {
    signal: new AbortController().signal,
    onProgress(progress) {
      const now = performance.now();
      if (now - told < REPORT_INTERVAL_MS) return;
      told = now;
      process.stderr.write(`${formatProgress(progress, (now - start) / 1_000)}\n`);
    },
  });
  process.stderr.write(`Imported in ${seconds(start)}\n`);
  const imported = performance.now();
  await graph.stream.settled();
  process.stderr.write(`Followed up in ${seconds(imported)}\n`);
  return { ...graph, rows: parse(gunzipSync(readFileSync(REAL_FILE)), { from_line: 2 }) };
}

const seconds = (since: number): string => `${Math.round((performance.now() - since) / 1_000)} s`;
