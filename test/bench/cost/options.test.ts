import { expect, test } from 'vitest';
import type { BillLine } from '../../../bench/cost/bill.ts';
import { line } from '../../../bench/cost/bill.ts';
import { totalOf } from '../../../bench/cost/format-bill.ts';
import { billOfOptions } from '../../../bench/cost/options.ts';

const NONE = { hasEdge: false, hasReplica: false, vaultBackups: 0 };
const BILL: readonly BillLine[] = [
  line('DynamoDB', 'writes in front', 10, 'M units', 0.625),
  line('DynamoDB', 'writes behind', 30, 'M units', 0.625),
  line('DynamoDB', 'storage after a year', 20, 'GB', 0.25),
  line('API Gateway', 'requests', 50, 'M', 1),
  line('Lambda', 'requests', 70, 'M', 0.2),
];

test('a stage without options pays for none', () => {
  expect(billOfOptions(NONE, BILL)).toEqual([]);
});

test('the distribution costs by the requests of the API, beside its rules', () => {
  expect(totalOf(billOfOptions({ ...NONE, hasEdge: true }, BILL))).toBeCloseTo(50 * (1 + 0.1 + 0.6) + 5 + 5);
  expect(totalOf(billOfOptions({ ...NONE, hasEdge: true }, []))).toBe(10);
});

test('a replica costs the writes and the storage of the table once more', () => {
  expect(totalOf(billOfOptions({ ...NONE, hasReplica: true }, BILL))).toBeCloseTo(40 * 0.625 + 20 * 0.45);
});

test('each backup in a vault is a whole table', () => {
  expect(totalOf(billOfOptions({ ...NONE, vaultBackups: 47 }, BILL))).toBeCloseTo(47 * 20 * 0.1);
});
