import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { generateShopifyOrders } from '../../local/synthetic-data/shopify-orders.ts';
import { openBucket, type TestBucket } from '../support/bucket.ts';
import { loadScheduledBundle, type ScheduledBundle } from '../support/erasures.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { createOrderDesk } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let graph: TestGraph;
let bucket: TestBucket;
let folder: string;
let runImports: ScheduledBundle;
beforeAll(async () => {
  vi.stubEnv('IMPORT_BUCKET', 'files');
  vi.stubEnv('IMPORT_LOCAL_FILES', 'true');
  bucket = await openBucket();
  vi.stubEnv('S3_ENDPOINT', bucket.bucket.endpoint);
  graph = await openGraph(inject('endpoint'), bucket.bucket);
  await createOrderDesk(graph).openShop();
  folder = await mkdtemp(join(tmpdir(), 'imports-'));
  runImports = await loadScheduledBundle('imports', graph.table);
  const input = { idempotencyKey: 'shopify', code: 'shopify-uk', system: 'SHOPIFY', enabled: true };
  const save = 'mutation ($input: SaveIntegrationInput!) { saveIntegration(input: $input) { userErrors { message } } }';
  expect((await graph.as('admin').run(save, { input })).saveIntegration.userErrors).toEqual([]);
}, 300_000);
afterAll(async () => {
  await bucket.close();
  await rm(folder, { recursive: true });
});

const FIELDS = 'id importStatus rowsTotal rows applied skipped failed reportUrl';
let count = 0;

async function start(format: string, lines: readonly string[], more: object = {}) {
  const object = join(folder, `${count++}.csv`);
  await writeFile(object, `${lines.join('\r\n')}\r\n`);
  const text = `mutation ($input: StartImportInput!) { startImport(input: $input) { importJob { id } userErrors { code path message } } }`;
  const input = { idempotencyKey: object, format, object, ...more };
  return (await graph.as('admin').run(text, { input })).startImport;
}

/** Imports the lines to the end, and returns the job and its report. */
async function importLines(format: string, lines: readonly string[], more: object = {}) {
  const { importJob, userErrors } = await start(format, lines, more);
  expect(userErrors).toEqual([]);
  await runImports();
  const found = await graph
    .as('admin')
    .run(`query ($id: ID!) { node(id: $id) { ... on ImportJob { ${FIELDS} } } }`, { id: importJob.id });
  const report = found.node.reportUrl === null ? '' : await (await fetch(found.node.reportUrl)).text();
  return { ...found.node, report };
}

const orders = async () =>
  (await scanItems(graph.table)).filter(
    ({ pk, sk }) => String(pk).startsWith('CUSTOMER#') && /^ORDER#/.test(String(sk)),
  );

const SHOPIFY = { integration: 'shopify-uk' };

test('a file of Shopify is applied exactly, and once', async () => {
  const lines = [...generateShopifyOrders(80, 7)];
  const [header = '', ...rows] = lines;
  const at = (name: string) => header.split(',').indexOf(name);
  const totals = rows.map((row) => row.split(',')[at('Total')]).filter((total) => total !== '');
  const expected = totals.reduce((sum, total) => sum + Math.round(Number(total) * 100), 0);
  const before = new Set((await orders()).map(({ sk }) => sk));
  const done = await importLines('SHOPIFY_ORDERS_CSV', lines, SHOPIFY);
  expect(done).toMatchObject({ importStatus: 'DONE', rows: rows.length, applied: rows.length, failed: 0, report: '' });
  const written = (await orders()).filter(({ sk }) => !before.has(sk));
  expect(written).toHaveLength(totals.length);
  expect(written.reduce((sum, { total }) => sum + Number(total), 0)).toBe(expected);
  const again = await importLines('SHOPIFY_ORDERS_CSV', lines, SHOPIFY);
  expect(again).toMatchObject({ importStatus: 'DONE', applied: rows.length });
  expect((await orders()).length).toBe(before.size + totals.length);
});

test('a format of another system needs an integration, and it must exist', async () => {
  const without = await start('SHOPIFY_ORDERS_CSV', ['x']);
  expect(formatUserErrors(without.userErrors)).toEqual(['INVALID input.integration']);
  const unknown = await start('SHOPIFY_ORDERS_CSV', ['x'], { integration: 'shopify-us' });
  expect(formatUserErrors(unknown.userErrors)).toEqual(['NOT_FOUND input.integration']);
});

test('another header ends the import before it writes anything', async () => {
  const done = await importLines('SHOPIFY_ORDERS_CSV', ['Name;Email', '#1;a'], SHOPIFY);
  expect(done).toMatchObject({ importStatus: 'FAILED', rows: 0 });
  expect(done.report).toContain(
    '1,,WRONG_HEADER,"The first row lacks the columns Name, Email, Financial Status, Total, Created at, Lineitem quantity, Lineitem name. Its cells are separated by semicolons: save the file with commas."',
  );
});

test('plain customers and their orders come in, and rows that are refused are reported without personal data', async () => {
  const people = await importLines('CUSTOMERS_CSV', [
    'customer_id,given_name,family_name,email,updated_at',
    'p1,Ana,Plain,ana.plain@example.com,2026-01-02T10:00:00Z',
    'ana.second@example.com,Ana,Second,no address,not a time',
  ]);
  expect(people).toMatchObject({ importStatus: 'DONE', rows: 2, applied: 1, failed: 1 });
  expect(people.report.split('\r\n')[1]).toMatch(/^3,,INVALID,updated_at: /);
  const sales = await importLines('ORDERS_CSV', [
    'order_id,placed_at,customer_id,currency,sku,quantity,unit_price,order_total',
    'PLAIN-1,2026-01-03T10:00:00Z,p1,EUR,RING-1,2,10.00,30.00',
    'PLAIN-1,,,,RING-2,1,10.00,',
    'PLAIN-2,2026-01-03T11:00:00Z,p1,EUR,RING-1,1,10.00,99.00',
  ]);
  expect(sales).toMatchObject({ importStatus: 'DONE', rows: 3, applied: 2, failed: 1 });
  expect(sales.report.split('\r\n')[1]).toMatch(/^4,PLAIN-2,INVALID,/);
});
