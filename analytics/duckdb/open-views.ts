import { DUCKDB } from '../dialect.ts';
import { queryOf } from '../relation.ts';
import { EXPORT_LINES } from '../relations/entries.ts';
import { VIEWS } from '../views.ts';
import { connectDuckdb, type Row } from './duckdb-package.ts';

/** The views over one export, in memory. They stay as they are when the files change. */
export type OpenViews = {
  /** @throws Error with DuckDB's message if the query is wrong */
  ask(sql: string): Promise<Answer>;
  close(): void;
};

export type Answer = { readonly columns: readonly string[]; readonly rows: readonly Row[] };

/** The functions of Trino that DuckDB has by another name. */
const MACROS = [
  'create macro json_extract_scalar(document, path) as json_extract_string(document, path)',
  'create macro json_parse(document) as cast(document as json)',
];

/** In bytes. An item has at most 400 kB, which its encoding as JSON multiplies by six at worst. */
const MAX_LINE = 3_000_000;

/**
 * Computes the views from the data files of an export. The lines of the export are not there afterwards, as analysts do not read them on AWS.
 * @param files the paths of the data files (`*.json.gz`)
 */
export async function openViews(files: readonly string[]): Promise<OpenViews> {
  const connection = await connectDuckdb();
  const run = async (sql: string): Promise<Answer> => {
    const reader = await connection.runAndReadAll(sql);
    return { columns: reader.columnNames(), rows: reader.getRowObjectsJson() };
  };
  await run(`set TimeZone = 'UTC'`);
  for (const macro of MACROS) await run(macro);
  await run(`create view ${EXPORT_LINES} as select json as line from ${linesOf(files)}`);
  for (const view of VIEWS) await run(`create table ${view.name} as ${queryOf(view, DUCKDB)}`);
  await run(`drop view ${EXPORT_LINES}`);
  return { ask: run, close: () => connection.closeSync() };
}

function linesOf(files: readonly string[]): string {
  if (files.length === 0) return `(select cast(null as json) as json where false)`;
  const names = files.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ');
  return `read_ndjson_objects([${names}], maximum_object_size = ${MAX_LINE})`;
}
