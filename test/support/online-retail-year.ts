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
  /** The rows of the file, without its header. */
  readonly rows: readonly (readonly string[])[];
};

const REPORT_INTERVAL_MS = 30_000;

/** Imports the whole year of the real file into a graph, and runs the stream consumers. */
export async function importYear(): Promise<Year> {
  const graph = await openGraphWithStream();
  const documents = await toDocuments(readRows(REAL_FILE));
  const start = performance.now();
  let lastReport = start;
  await importDocuments(openCommandClient(graph.table, 'import'), documents, {
    signal: new AbortController().signal,
    onProgress(progress) {
      const now = performance.now();
      if (now - lastReport < REPORT_INTERVAL_MS) return;
      lastReport = now;
      process.stderr.write(`${formatProgress(progress, (now - start) / 1_000)}\n`);
    },
  });
  process.stderr.write(`Imported in ${formatSince(start)}\n`);
  const imported = performance.now();
  await graph.stream.drain();
  process.stderr.write(`Processed the stream in ${formatSince(imported)}\n`);
  return { ...graph, rows: parse(gunzipSync(readFileSync(REAL_FILE)), { from_line: 2 }) };
}

const formatSince = (since: number): string => `${Math.round((performance.now() - since) / 1_000)} s`;
