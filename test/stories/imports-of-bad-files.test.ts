import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ImportDesk, openImportDesk } from '../support/import-desk.ts';

/** What somebody who imports a file for the first time gets wrong, and what the report then says. */
let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
  const save = 'mutation ($input: SaveIntegrationInput!) { saveIntegration(input: $input) { userErrors { message } } }';
  for (const [code, system] of [
    ['shopify-uk', 'SHOPIFY'],
    ['square-uk', 'SQUARE'],
    ['woo-uk', 'WOOCOMMERCE'],
    ['zendesk-uk', 'ZENDESK'],
  ])
    await desk.graph.as('admin').run(save, { input: { idempotencyKey: code, code, system, enabled: true } });
}, 120_000);
afterAll(() => desk.close());

const CUSTOMERS = 'customer_id,given_name,email,updated_at';
const ORDERS = 'order_id,placed_at,customer_id,currency,store,sku,quantity,unit_price,order_total';
const TICKET = {
  id: 1,
  subject: 'x',
  status: 'open',
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
};

const importText = async (format: string, text: string | Buffer, more: object = {}, name = '') =>
  desk.importFile(format, await desk.fileOfBytes(Buffer.from(text), name), more);

const FORMATS = [
  ['CUSTOMERS_CSV', {}],
  ['ORDERS_CSV', {}],
  ['SHOPIFY_CUSTOMERS_CSV', { integration: 'shopify-uk' }],
  ['SHOPIFY_ORDERS_CSV', { integration: 'shopify-uk' }],
  ['SQUARE_CUSTOMERS_CSV', { integration: 'square-uk' }],
  ['SQUARE_ITEMS_CSV', { integration: 'square-uk' }],
  ['WOOCOMMERCE_ORDERS_CSV', { integration: 'woo-uk' }],
] as const;

test.each(FORMATS)(
  '%s: an empty file, another header and another encoding end the job before a row is read',
  async (format, more) => {
    for (const [text, code, reason] of [
      ['', 'EMPTY_FILE', 'The file has no row.'],
      ['\uFEFF\r\n\r\n', 'EMPTY_FILE', 'The file has no row.'],
      ['a,b\r\n1,2\r\n', 'WRONG_HEADER', 'The first row lacks the columns '],
      ['a;b\r\n1;2\r\n', 'WRONG_HEADER', 'separated by semicolons: save the file with commas'],
      [Buffer.from('\uFEFFa,b\n', 'utf16le'), 'WRONG_ENCODING', 'The file is UTF-16. Save it as UTF-8.'],
      ['PK\u0003\u0004\u0000\u0000', 'WRONG_ENCODING', 'The file is no text.'],
    ] as const) {
      const done = await importText(format, text, more);
      expect([done.importStatus, done.rows, done.report.length]).toEqual(['FAILED', 0, 1]);
      expect(done.report[0]).toContain(`,,${code},`);
      expect(done.report[0]).toContain(reason);
    }
  },
);

test.each([
  ['MUTATIONS_NDJSON', {}],
  ['ZENDESK_TICKETS_NDJSON', { integration: 'zendesk-uk' }],
] as const)(
  '%s: a file in UTF-16 ends the job, an empty one has no rows, and a CSV has no good row',
  async (format, more) => {
    const wide = await importText(format, Buffer.from('\uFEFF{}\n', 'utf16le'), more);
    expect(wide).toMatchObject({ importStatus: 'FAILED', rows: 0 });
    expect(wide.report).toEqual([expect.stringContaining(',WRONG_ENCODING,The file is UTF-16. Save it as UTF-8.')]);
    expect(await importText(format, '', more)).toMatchObject({ importStatus: 'DONE', rows: 0, report: [] });
    const csv = await importText(format, 'a,b\n1,2\n', more);
    expect(csv).toMatchObject({ importStatus: 'DONE', rows: 2, failed: 2 });
    expect(csv.report[0]).toBe('1,,MALFORMED,This row is no JSON.');
  },
);

test('a byte order mark, either line end, quotes, empty lines and Windows-1252 are read', async () => {
  const rows = ['bad-1,"Ana ""Annie"", B",bad1@example.com,', '', 'bad-2,Chloé,bad2@example.com,2026-01-02', ''];
  const text = `\uFEFF${[CUSTOMERS, ...rows].join('\r\n')}`;
  expect(await importText('CUSTOMERS_CSV', text)).toMatchObject({
    importStatus: 'DONE',
    rows: 2,
    applied: 2,
    report: [],
  });
  const latin = Buffer.from([CUSTOMERS, 'bad-3,Chloé,bad3@example.com,'].join('\n'), 'latin1');
  expect(await importText('CUSTOMERS_CSV', latin)).toMatchObject({ rows: 1, applied: 1 });
  const found = await desk.graph
    .as('admin')
    .run('query ($key: CustomerKey!) { customersBy(key: $key) { name { given } } }', {
      key: { email: 'bad3@example.com' },
    });
  expect(found.customersBy).toEqual([{ name: { given: 'Chloé' } }]);
});

test('a cell of 10 MB is one row of the report, and the rows after it are read', async () => {
  const [row, after] = ['bad-4,Ana,bad4@example.com,', 'bad-5,Bo,bad5@example.com,'];
  for (const [cell, reason] of [
    ['x'.repeat(10_000_000), 'This row is larger than 1000 kB.'],
    [`"${'x'.repeat(10_000_000)}"`, 'A quote that begins in this row is not closed.'],
  ] as const) {
    const done = await importText('CUSTOMERS_CSV', [CUSTOMERS, row, `big,${cell},,`, after].join('\n'));
    expect(done).toMatchObject({ importStatus: 'DONE', rows: 3, applied: 2, failed: 1 });
    expect(done.report).toEqual([`3,,MALFORMED,${reason}`]);
  }
});

test('a row with cells too few or too many, and a quote without an end, are reported with their rows', async () => {
  const done = await importText(
    'CUSTOMERS_CSV',
    [CUSTOMERS, 'bad-6,Ana', 'bad-7,Bo,bad7@example.com,,,', 'bad-8,Cy,bad8@example.com,', '"bad-9,Di,,'].join('\n'),
  );
  expect(done).toMatchObject({ rows: 4, applied: 1, failed: 3 });
  expect(done.report).toEqual([
    '2,,MALFORMED,This row has 2 cells instead of 4.',
    '3,,MALFORMED,This row has 6 cells instead of 4.',
    '5,,MALFORMED,A quote that begins in this row is not closed.',
  ]);
});

test('orders: the column and the row of a wrong cell, doubled rows, an unknown store and another currency are named', async () => {
  const order = (id: string, cells: string) => `${id},2026-01-03T10:00:00Z,,${cells}`;
  const done = await importText(
    'ORDERS_CSV',
    [
      ORDERS,
      order('O-1', 'GBP,york,RING-1,1,10.00,20.00'),
      order('O-1', 'GBP,york,RING-2,one,10.00,20.00'),
      order('O-2', 'GBP,paris,RING-1,1,10.00,10.00'),
      order('O-3', 'XQQ,york,RING-1,1,10.00,10.00'),
      order('O-4', 'GBP,york,RING-1,1,"10,00",10.00'),
      order('O-5', 'GBP,york,RING-1,1,10.00,10.00'),
      order('O-6', 'GBP,york,RING-1,1,10.00,10.00'),
      order('O-5', 'GBP,york,RING-1,1,10.00,10.00'),
      'O-7,31/12/2025,,GBP,york,RING-1,1,10.00,10.00',
      // It is applied, and gets its value in the shop's currency when a rate is known.
      order('O-8', 'USD,york,RING-1,1,10.00,10.00'),
    ].join('\n'),
  );
  expect(done.report).toEqual([
    '2,O-1,INVALID,quantity in row 3: This is not as documented.',
    '3,O-1,INVALID,quantity in row 3: This is not as documented.',
    '4,O-2,UNKNOWN_LOCATION,"store: The shop has no store with this code. Save the store, and import this file again."',
    '5,O-3,INVALID,currency: Give a code such as EUR.',
    '6,O-4,INVALID,unit_price: This is not as documented.',
    '10,O-7,INVALID,placed_at: Give a time such as 2026-03-02T14:05:30Z.',
  ]);
  expect(done).toMatchObject({ importStatus: 'DONE', rows: 10 });
});

test('times without a zone are those of the shop, on both days of the year when its clock changes', async () => {
  const save = 'mutation ($input: SaveShopInput!) { saveShop(input: $input) { userErrors { message } } }';
  const zone = async (timeZone: string) => {
    const shop = { idempotencyKey: timeZone, name: 'Vantage', currency: 'GBP', timeZone, defaultRegion: 'GB' };
    await desk.graph.as('admin').run(save, { input: shop });
  };
  await zone('Pacific/Auckland');
  const times = [
    ['Z-1', '2026-01-05 00:30', '2026-01-04T11:30:00.000Z'],
    ['Z-2', '2026-07-05T00:30:15', '2026-07-04T12:30:15.000Z'],
    ['Z-3', '2026-09-27 03:30', '2026-09-26T14:30:00.000Z'],
    ['Z-4', '2026-01-05', '2026-01-04T11:00:00.000Z'],
    ['Z-5', '2026-01-05T00:30:00+01:00', '2026-01-04T23:30:00.000Z'],
  ] as const;
  const rows = times.map(([id, time]) => `${id},${time},,GBP,york,RING-1,1,10.00,10.00`);
  expect(await importText('ORDERS_CSV', [ORDERS, ...rows].join('\n'))).toMatchObject({ applied: 5, report: [] });
  for (const [number, , at] of times) {
    const { ordersByReceipt } = await desk.graph
      .as('admin')
      .run('query ($number: String!) { ordersByReceipt(receipt: { number: $number }) { placedAt } }', { number });
    expect([number, new Date(ordersByReceipt[0].placedAt).toISOString()]).toEqual([number, at]);
  }
  await zone('Europe/London');
});

test('a file that is called .gz and is none, or is cut off, ends the job and says so', async () => {
  const { gzipSync } = await import('node:zlib');
  const whole = gzipSync(Array.from({ length: 2_000 }, (_, at) => `${at},${Math.sin(at)}`).join('\n'));
  for (const bytes of [Buffer.from(`${CUSTOMERS}\n`), whole.subarray(0, whole.length - 2_000)]) {
    const done = await importText('CUSTOMERS_CSV', bytes, {}, '.gz');
    expect(done.importStatus).toBe('FAILED');
  }
  const good = gzipSync([CUSTOMERS, 'bad-20,Ana,bad20@example.com,'].join('\n'));
  expect(await importText('CUSTOMERS_CSV', good, {}, '.gz')).toMatchObject({ importStatus: 'DONE', applied: 1 });
});

test('a file of Zendesk with a ticket of another form reports its line', async () => {
  const lines = [TICKET, { ...TICKET, id: 2, updated_at: 'yesterday' }].map((line) => JSON.stringify(line));
  const done = await importText('ZENDESK_TICKETS_NDJSON', lines.join('\n'), { integration: 'zendesk-uk' });
  expect(done.report.some((line) => /^2,2,INVALID,updated_at: /.test(line))).toBe(true);
});
