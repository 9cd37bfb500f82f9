import { expect, inject, test } from 'vitest';
import { ReadBudgetExceeded, readBudgetOf } from '../../../domain/kernel/read-budget.ts';
import { withinInvocation } from '../../../store/dynamo/time-left.ts';
import { sampleRecords } from '../../../store/segment/record-sample.ts';
import { transact } from '../../../store/table/dynamo-transaction.ts';
import { customerIdOf, customerPut } from '../../support/customer-values.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

const RECORDS = 1_500;

test('a small table is read as a whole, and a larger one in parts that tell how many records there are', {
  timeout: 120_000,
}, async () => {
  const table = await freshTable();
  const numbers = Array.from({ length: RECORDS }, (_, number) => number + 1);
  for (let start = 0; start < RECORDS; start += 100)
    await transact(
      table,
      numbers.slice(start, start + 100).map((number) => customerPut(number)),
    );
  table.meter.reset();
  const all = await sampleRecords(table);
  expect(new Set(all.ids)).toEqual(new Set(numbers.map(customerIdOf)));
  expect(all.share).toBe(1);
  expect(table.meter.operations).toEqual(Array(table.meter.operations.length).fill('Scan'));
  const budget = readBudgetOf(Number.POSITIVE_INFINITY);
  table.meter.reset();
  await withinInvocation(
    () => 20_000,
    () => sampleRecords(table),
    budget,
  );
  // What a scan looks at is charged to the client, and not only the keys that it returns.
  if (inject('countsUnits')) expect(table.meter.units).toBeGreaterThan(40);
  expect(budget.used).toBeGreaterThanOrEqual(table.meter.units);
  await expect(
    withinInvocation(
      () => 20_000,
      () => sampleRecords(table),
      readBudgetOf(10),
    ),
  ).rejects.toThrow(ReadBudgetExceeded);
  let estimates = 0;
  for (let draw = 0; draw < 5; draw++) {
    table.meter.reset();
    const { ids, share } = await sampleRecords(table, 0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(share).toBeLessThan(1);
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.length).toBeLessThan(600);
    estimates += ids.length / share / 5;
  }
  expect(estimates).toBeGreaterThan(0.8 * RECORDS);
  expect(estimates).toBeLessThan(1.2 * RECORDS);
});

test('an empty table has no records', async () => {
  const table = await freshTable();
  expect(await sampleRecords(table)).toEqual({ ids: [], share: 1 });
  expectUnits(table.meter, 0.5);
});
