import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from '../../analytics/duckdb/duckdb-package.ts';
import { type OpenViews, openViews } from '../../analytics/duckdb/open-views.ts';
import { findExport } from '../../local/sql/find-export.ts';
import { writeExport } from '../../local/sql/write-export.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import type { Attributes } from '../../store/table/item.ts';
import { scanPages } from '../../store/table/scan-pages.ts';

/**
 * The views over an export of the table as it is now.
 * @param change gives what the export has in place of an item
 */
export async function viewsOf(table: Table, change: (item: Attributes) => Attributes = same): Promise<OpenViews> {
  const folder = await mkdtemp(join(tmpdir(), 'export-'));
  const written = await writeExport(changedPages(table, change), folder, new Date().toISOString());
  const { files } = await findExport(written);
  return openViews(files);
}

type Change = (item: Attributes) => Attributes;
const same: Change = (item) => item;

async function* changedPages(table: Table, change: Change) {
  for await (const items of scanPages(table, { ConsistentRead: true })) yield items.map(change);
}

export const rowsOf = async (views: OpenViews, sql: string): Promise<readonly Row[]> => (await views.ask(sql)).rows;

/** Amounts of the views and of the graph compare as numbers: both are exact to four decimals. */
export const amount = (text: unknown): number | null => (text === null || text === undefined ? null : Number(text));

/** A timestamp of a view as the graph writes it. */
export const instant = (text: unknown): string | null =>
  typeof text === 'string' ? new Date(`${text.replace(' ', 'T')}Z`).toISOString() : null;
