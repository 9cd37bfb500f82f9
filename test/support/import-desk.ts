import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, vi } from 'vitest';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { commit } from '../../store/dynamo-commit.ts';
import { createRepositories } from '../../store/repositories.ts';
import { openBucket, type TestBucket } from './bucket.ts';
import { loadScheduledBundle } from './erasures.ts';
import { openGraph, type TestGraph } from './graph.ts';
import { createOrderDesk } from './order-desk.ts';

const FIELDS = 'id importStatus rowsTotal rows applied skipped failed reportUrl';

export type ImportDesk = {
  readonly graph: TestGraph;
  /** Runs the scheduled function that applies imports. */
  readonly runImports: () => Promise<unknown>;
  /** Writes the lines to a new file. @returns its path */
  fileOf(lines: readonly (object | string)[]): Promise<string>;
  /** @param suffix of its name */
  fileOfBytes(bytes: Buffer, suffix?: string): Promise<string>;
  /** @returns the id of the job */
  start(format: string, object: string, more?: object): Promise<string>;
  find(id: string): Promise<FoundJob>;
  /** As if the lease of the run before were over. */
  makeDue(id: string): Promise<void>;
  readonly bucket: TestBucket['bucket'];
  /** Imports the file to the end. @returns the job and the lines of its report, without the header */
  importFile(format: string, object: string, more?: object): Promise<ImportedFile>;
  close(): Promise<void>;
};

type FoundJob = {
  readonly id: string;
  readonly importStatus: string;
  readonly rows: number;
  readonly applied: number;
  readonly skipped: number;
  readonly failed: number;
  readonly reportUrl: string | null;
};

export type ImportedFile = FoundJob & { readonly report: readonly string[] };

/** As if the lease of the run before were over. */
export async function makeImportDue(table: Table, id: string): Promise<void> {
  const { importJobs } = createRepositories(table, { consistent: true });
  const [before = null] = await importJobs([id]);
  if (before?.dueAt == null) return;
  const after = { ...before, version: before.version + 1, dueAt: new Date().toISOString() };
  await commit(table, [{ entity: 'importJob', before, after }]);
}

/** A shop that imports files with the built bundle of the scheduled function. */
export async function openImportDesk(): Promise<ImportDesk> {
  vi.stubEnv('IMPORT_BUCKET', 'files');
  vi.stubEnv('IMPORT_LOCAL_FILES', 'true');
  const bucket = await openBucket();
  vi.stubEnv('S3_ENDPOINT', bucket.bucket.endpoint);
  const graph = await openGraph(inject('endpoint'), bucket.bucket);
  await createOrderDesk(graph).openShop();
  const folder = await mkdtemp(join(tmpdir(), 'imports-'));
  const runImports = await loadScheduledBundle('imports', graph.table);
  let files = 0;
  let keys = 0;
  const start = async (format: string, object: string, more: object = {}): Promise<string> => {
    const text =
      'mutation ($input: StartImportInput!) { startImport(input: $input) { importJob { id } userErrors { message } } }';
    const input = { idempotencyKey: `import ${keys++}`, format, object, ...more };
    const { importJob, userErrors } = (await graph.as('admin').run(text, { input })).startImport;
    expect(userErrors).toEqual([]);
    return importJob.id;
  };
  const find = async (id: string): Promise<FoundJob> =>
    (await graph.as('admin').run(`query ($id: ID!) { node(id: $id) { ... on ImportJob { ${FIELDS} } } }`, { id })).node;
  return {
    graph,
    runImports: () => runImports(),
    async fileOf(lines) {
      const path = join(folder, `${files++}`);
      await writeFile(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
      return path;
    },
    async fileOfBytes(bytes, suffix = '') {
      const path = join(folder, `${files++}${suffix}`);
      await writeFile(path, bytes);
      return path;
    },
    bucket: bucket.bucket,
    start,
    find,
    makeDue: (id) => makeImportDue(graph.table, id),
    async importFile(format, object, more) {
      const id = await start(format, object, more);
      await runImports();
      const found = await find(id);
      const report = found.reportUrl === null ? '' : await (await fetch(found.reportUrl)).text();
      return { ...found, report: report.split('\r\n').slice(1, -1) };
    },
    async close() {
      await bucket.close();
      await rm(folder, { recursive: true });
    },
  };
}
