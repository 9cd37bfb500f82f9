import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TRINO } from '../../../analytics/dialect.ts';
import type { Relation } from '../../../analytics/relation.ts';
import { EXPORT_LINES } from '../../../analytics/relations/entries.ts';
import { VIEWS } from '../../../analytics/views.ts';
import { type BillLine, billOf, type Shop, SIGN_INS } from '../../../bench/cost/bill.ts';
import { formatBill, totalOf } from '../../../bench/cost/format-bill.ts';
import type { Measurements } from '../../../bench/cost/measurements.ts';

const MEASURED: Measurements = {
  ...{ measuredOn: '2026-11-28', command: 'x', ordersPerSecond: 10 },
  order: {
    ...{ requests: 1, frontReads: 4, frontWrites: 16, streamReads: 6, streamWrites: 40, batches: 2 },
    ...{ frontMs: 10, streamMs: 40, events: 1, storedBytes: 2_000, expiringByteDays: 100_000 },
  },
  profileRead: { reads: 20, processorMs: 5 },
  customer: { storedBytes: 1_024 },
  resources: {
    ...{ alarms: 10, queues: 2, keys: 1, secrets: 4, machineClients: 7 },
    ...{ functionMegabytes: 1_024, scheduledRunsAMonth: 1_000_000 },
  },
};
const NOTHING: Shop = {
  ...{ customers: 0, ordersADay: 0, profileReadsADay: 0, emailsADay: 0, exportsADay: 0 },
  ...{ signIn: 'cognito', accounts: 0 },
};

const dollars = (lines: readonly BillLine[], service: string, kind: string): number => {
  const found = lines.find((one) => one.service === service && one.kind === kind);
  if (found === undefined) throw new Error(`the bill has no ${kind} of ${service}`);
  return found.dollars;
};

test('the bill of a known shop is the one reckoned by hand', () => {
  // 12,000 orders a day are 365,000 a month, and 24,000 profile reads 730,000.
  const shop = { ...NOTHING, customers: 1_048_576, ordersADay: 12_000, profileReadsADay: 24_000, accounts: 524_288 };
  const lines = billOf(shop, MEASURED);
  expect(dollars(lines, 'DynamoDB', 'writes in front')).toBeCloseTo(0.365 * 16 * 0.625);
  expect(dollars(lines, 'DynamoDB', 'writes behind')).toBeCloseTo(0.365 * 40 * 0.625);
  expect(dollars(lines, 'DynamoDB', 'reads of orders')).toBeCloseTo(0.365 * 10 * 0.125);
  expect(dollars(lines, 'DynamoDB', 'reads of profiles')).toBeCloseTo(0.73 * 20 * 0.125);
  const gigabytes = 1 + (12_000 * (2_000 * 365 + 100_000)) / 1_024 ** 3;
  expect(dollars(lines, 'DynamoDB', 'storage after a year')).toBeCloseTo(gigabytes * 0.25);
  expect(dollars(lines, 'DynamoDB', 'point-in-time recovery')).toBeCloseTo(gigabytes * 0.2);
  expect(dollars(lines, 'API Gateway', 'requests')).toBeCloseTo(1.095);
  // 365,000 orders and 730,000 reads, 730,000 batches, a million scheduled runs, 7 tokens an hour.
  expect(dollars(lines, 'Lambda', 'requests')).toBeCloseTo((1.095 + 0.73 + 1 + 0.00511) * 0.2);
  // Each of 1,095,000 requests waits 20 ms.
  expect(dollars(lines, 'Lambda', 'front')).toBeCloseTo((3_650 + 3_650 + 21_900) * 0.0000133334);
  expect(dollars(lines, 'Lambda', 'behind the stream')).toBeCloseTo((14_600 + 43_800) * 0.0000133334);
  expect(dollars(lines, 'Cognito', 'users active in a month')).toBeCloseTo((524_288 - 10_000) * 0.015);
  expect(dollars(lines, 'Cognito', 'machine clients')).toBe(42);
  expect(dollars(lines, 'Cognito', 'machine tokens')).toBeCloseTo(5.11 * 2.25);
  expect(dollars(lines, 'EventBridge', 'events')).toBeCloseTo(0.365);
  expect(dollars(lines, 'KMS', 'keys')).toBe(1);
  expect(dollars(lines, 'Secrets Manager', 'secrets')).toBeCloseTo(1.6);
  expect(dollars(lines, 'CloudWatch', 'alarms')).toBeCloseTo(1);
});

test('twice as many orders cost twice the writes, and change no other part that has none of them', () => {
  const count = fc.nat(10_000_000);
  const anyShop = fc.record({
    ...{ customers: count, ordersADay: count, profileReadsADay: count },
    ...{ signIn: fc.constantFrom(...SIGN_INS), accounts: count, emailsADay: count, exportsADay: fc.nat(24) },
  });
  const alone = new Set(['Cognito', 'KMS', 'Secrets Manager', 'SES', 'SQS']);
  fc.assert(
    fc.property(anyShop, (shop) => {
      const once = billOf(shop, MEASURED);
      const twice = billOf({ ...shop, ordersADay: 2 * shop.ordersADay }, MEASURED);
      for (const kind of ['writes in front', 'writes behind', 'reads of orders'])
        expect(dollars(twice, 'DynamoDB', kind)).toBeCloseTo(2 * dollars(once, 'DynamoDB', kind));
      const others = (lines: readonly BillLine[]) => lines.filter(({ service }) => alone.has(service));
      expect(others(twice)).toEqual(others(once));
      expect(totalOf(twice)).toBeGreaterThanOrEqual(totalOf(once));
    }),
  );
});

test('a daily export costs for the size of the table, and views scan its compressed files as often as they read it', () => {
  const shop = { ...NOTHING, customers: 1_048_576, exportsADay: 1 };
  const lines = billOf(shop, MEASURED);
  expect(dollars(lines, 'DynamoDB', 'exports for analysts')).toBeCloseTo((365 / 12) * 0.1);
  const scans = VIEWS.reduce((sum, view) => sum + scansOf(view), 0);
  expect(dollars(lines, 'Athena', 'refresh of views')).toBeCloseTo(((365 / 12) * 5 * scans) / 5 / 1_024);
});

/** Trino computes a relation at each place that reads it. */
function scansOf(relation: Relation): number {
  const text = relation.query(TRINO);
  const placesOf = (name: string) => text.match(new RegExp(`\\b(from|join) ${name}\\b`, 'g'))?.length ?? 0;
  return relation.reads.reduce((sum, one) => sum + placesOf(one.name) * scansOf(one), placesOf(EXPORT_LINES));
}

test('a shop whose customers sign in elsewhere pays for no users, and free users cost nothing', () => {
  const users = (shop: Partial<Shop>) =>
    dollars(billOf({ ...NOTHING, ...shop }, MEASURED), 'Cognito', 'users active in a month');
  const accounts = 1_000_000;
  expect(users({ signIn: 'issuer', accounts })).toBe(0);
  expect(users({ signIn: 'cognito', accounts: 10_000 })).toBe(0);
  expect(users({ signIn: 'cognito', accounts })).toBeCloseTo(14_850);
  expect(users({ signIn: 'federated', accounts })).toBeCloseTo(14_999.25);
});

test('a stack that nobody uses still costs what runs by itself', () => {
  const paid = billOf(NOTHING, MEASURED).filter(({ dollars: price }) => price > 0);
  expect([...new Set(paid.map(({ service }) => service))]).toEqual([
    ...['Lambda', 'SQS', 'CloudWatch', 'Cognito', 'KMS', 'Secrets Manager'],
  ]);
});

test('the table has the sum of each service and of all', () => {
  const line = (service: string, kind: string, quantity: number): BillLine => ({
    ...{ service, kind, quantity, unit: 'M', price: 0.5, dollars: quantity / 2 },
  });
  const text = formatBill([line('A', 'x', 2_000), line('A', 'y', 1), line('B', 'z', 3)]);
  expect(text.split('\n')).toEqual([
    'service  kind  quantity  of  price  $ a month',
    '         x     2,000.00  M     0.5   1,000.00',
    '         y         1.00  M     0.5       0.50',
    'A                                    1,000.50',
    '         z         3.00  M     0.5       1.50',
    'B                                        1.50',
    'all                                  1,002.00',
  ]);
});
