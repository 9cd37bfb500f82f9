import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { openCommandClient } from '../../../../local/common/command-client.ts';
import { toDocuments } from '../../../../local/importers/online-retail/documents.ts';
import { importDocuments } from '../../../../local/importers/online-retail/import-documents.ts';
import { formatReport } from '../../../../local/importers/online-retail/report.ts';
import { readRows } from '../../../../local/importers/online-retail/rows.ts';
import { figuresIn, figuresOf, REAL_FILE, totalsIn, totalsOf } from '../../../support/online-retail.ts';
import { freshTable } from '../../../support/table.ts';
import { readContents } from '../../../support/table-contents.ts';

const INVOICES = 250;
/** More than the length of this many invoices in the file. */
const CHARACTERS = 2_000_000;

test('a slice of the real file reconciles with the graph to the penny', { timeout: 300_000 }, async ({ skip }) => {
  skip(!existsSync(REAL_FILE), `the real file is not here: ${REAL_FILE}`);
  const table = await freshTable();
  const documents = await toDocuments(readRows(REAL_FILE), INVOICES);
  const client = openCommandClient(table, 'import');
  const imported = await importDocuments(client, documents, {
    signal: new AbortController().signal,
    onProgress: () => {},
  });

  const content = gunzipSync(readFileSync(REAL_FILE)).toString().slice(0, CHARACTERS);
  const rows: string[][] = parse(content.slice(0, content.lastIndexOf('\n')), { from_line: 2, to: documents.rows });
  const expected = figuresIn(rows);
  expect(expected.size).toBe(INVOICES);
  const contents = await readContents(table);
  expect(figuresOf(contents)).toEqual(expected);
  expect(totalsOf(contents)).toEqual(totalsIn(expected));

  const value = rows.reduce(
    (sum, [, , , quantity, , price]) => sum + Math.round(Number(quantity) * Number(price) * 1_000),
    0,
  );
  const report = formatReport(documents, imported, true);
  expect(report).toContain(`The file: ${documents.rows} rows worth GBP ${(value / 1_000).toFixed(3)}`);
  expect(report).toContain(`Imported and skipped: GBP ${(value / 1_000).toFixed(3)}`);
});
