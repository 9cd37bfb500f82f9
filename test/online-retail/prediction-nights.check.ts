import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { DEFAULT_VALUE_MODEL } from '../../domain/insight/value-model.ts';
import { figuresIn, REAL_FILE } from '../support/online-retail.ts';
import { countNightlyWrites, percentOf } from '../support/prediction-nights.ts';

const isHere = existsSync(REAL_FILE);

test.skipIf(!isHere)('the nights of a year write few predictions, although all customers are new and buy often', () => {
  const rows: readonly (readonly string[])[] = parse(gunzipSync(readFileSync(REAL_FILE)), { from_line: 2 });
  const dates = new Map(rows.map((row) => [row[0] ?? '', row[4] ?? '']));
  const sales = [...figuresIn(rows)].flatMap(([invoice, { kind, customer, sum }]) =>
    kind === 'sale' && customer !== null
      ? [{ customer, at: Date.parse(`${dates.get(invoice)?.replace(' ', 'T')}Z`), worth: sum }]
      : [],
  );
  const customers = [...Map.groupBy(sales, ({ customer }) => customer).values()];
  const counted = countNightlyWrites(customers, { model: DEFAULT_VALUE_MODEL, from: Date.UTC(2010, 11, 1) });
  process.stderr.write(`Online Retail: ${percentOf(counted)} of ${counted.nights} nights\n`);
  expect(customers.length).toBeGreaterThan(4_000);
  expect(counted.writes / counted.nights).toBeLessThan(0.03);
});

test.skipIf(isHere)(`the real file is not here: ${REAL_FILE}`, () => {});
