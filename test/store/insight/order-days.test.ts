import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CounterSum } from '../../../domain/insight/counters.ts';
import { ORDER_BOARD } from '../../../domain/insight/order-counters.ts';
import { type DayRange, type Period, rollupRangesOf, startOf } from '../../../domain/insight/rollup.ts';
import { addDays, type Day } from '../../../domain/kernel/instant.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { counterRepository } from '../../../store/insight/counter-repository.ts';
import { counterWrites } from '../../../store/insight/counter-writes.ts';
import { joinOrderDays } from '../../../store/reindex/join-order-days.ts';
import { reindexTable } from '../../../store/reindex/reindex-table.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { transact } from '../../../store/table/dynamo-transaction.ts';
import { partitionsOf } from '../../../store/table/shards.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

type Sold = { readonly store: string; readonly day: Day; readonly orders: number; readonly isFormer: boolean };

const FIRST: Day = '2026-01-20';
const day = fc.nat(80).map((days) => addDays(FIRST, days));
const sold: fc.Arbitrary<Sold> = fc.record({
  ...{ store: fc.constantFrom('', 'LON-01', 'LON-02', 'TYO-1'), day },
  ...{ orders: fc.constantFrom(1, 2, -1), isFormer: fc.boolean() },
});

const deltaOf = ({ store, day, orders }: Sold) => ({ board: ORDER_BOARD, key: store, day, counts: { orders } });

/** As a version before December 2026: an item for the day, and one for the month, in a random partition. */
const formerWrites = ({ store, day, orders }: Sold, shard: number) =>
  (['DAY', 'MONTH'] as const).map((period) => ({
    update: { pk: `TALLY#${ORDER_BOARD}#${shard}`, sk: `${period}#${startOf(period, day)}#${store}` },
    add: { orders },
  }));

async function sell(table: Table, sales: readonly Sold[]): Promise<void> {
  for (const [index, one] of sales.entries())
    await transact(table, one.isFormer ? formerWrites(one, index % 4) : counterWrites([deltaOf(one)]));
}

/** By store and start, without those that add up to nothing. */
function sumsOf(sums: readonly CounterSum[]): Readonly<Record<string, number>> {
  const byName: Record<string, number> = {};
  for (const { key, start, counts } of sums)
    byName[`${start} ${key}`] = (byName[`${start} ${key}`] ?? 0) + (counts['orders'] ?? 0);
  return Object.fromEntries(Object.entries(byName).filter(([, count]) => count !== 0));
}

function expectedOf(sales: readonly Sold[], period: Period, days: DayRange): Readonly<Record<string, number>> {
  const parts = rollupRangesOf(period, days);
  return sumsOf(
    sales.flatMap(({ store, day, orders }) => {
      const part = parts.find(({ from, to }) => from <= day && day <= to);
      return part === undefined ? [] : [{ key: store, start: startOf(part.period, day), counts: { orders } }];
    }),
  );
}

const itemsOf = async (table: Table) => {
  const reader = readerOf(table, true);
  const parts = await Promise.all(
    partitionsOf(`TALLY#${ORDER_BOARD}`).map((pk) => reader.query({ pk, from: ' ', to: '~' })),
  );
  return parts.flat();
};

test('orders of months and of former days are one sum, in any range, before and after they are joined while others write', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(sold, { maxLength: 25 }),
      fc.array(sold, { maxLength: 8 }),
      fc.array(fc.tuple(fc.constantFrom('DAY', 'MONTH'), day, fc.nat(80)), { minLength: 1, maxLength: 3 }),
      async (before, meanwhile, ranges) => {
        const table = await freshTable();
        const { counterSums, firstCountedDay } = counterRepository(readerOf(table, true));
        const expectSums = async (sales: readonly Sold[]) => {
          for (const [period, from, length] of ranges) {
            const days = { from, to: addDays(from, length) };
            expect(sumsOf(await counterSums(ORDER_BOARD, period, days))).toEqual(expectedOf(sales, period, days));
          }
          const [first = null] = sales.map((one) => one.day).toSorted();
          expect(await firstCountedDay(ORDER_BOARD)).toBe(first);
        };
        await sell(table, before);
        await expectSums(before);
        await Promise.all([sell(table, meanwhile), joinOrderDays(table, await itemsOf(table))]);
        await expectSums([...before, ...meanwhile]);
        await joinOrderDays(table, await itemsOf(table));
        await expectSums([...before, ...meanwhile]);
        expect((await itemsOf(table)).filter(({ sk }) => !sk?.S?.startsWith('DAYS#'))).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

test('an order adds to one item, and a quarter of a store with sales on each day is three items', async () => {
  const table = await freshTable();
  const sale = (number: number): Sold => ({
    ...{ store: 'LON-01', orders: 1, isFormer: false },
    day: addDays('2026-01-01', number),
  });
  table.meter.reset();
  await sell(table, [sale(0)]);
  expectUnits(table.meter, 2);
  await sell(
    table,
    Array.from({ length: 89 }, (_, number) => sale(number + 1)),
  );
  expect(await itemsOf(table)).toHaveLength(3);
  const { counterSums } = counterRepository(readerOf(table, false));
  table.meter.reset();
  const days = { from: '2026-01-01', to: '2026-03-31' };
  expect(sumsOf(await counterSums(ORDER_BOARD, 'MONTH', days))).toEqual({
    '2026-01-01 LON-01': 31,
    '2026-02-01 LON-01': 28,
    '2026-03-01 LON-01': 31,
  });
  // Two Queries for each of four partitions: the months, and what a former version left.
  expectUnits(table.meter, 2 * 4 * 0.5);
});

test('a reindexing joins what a former version counted', async () => {
  const table = await freshTable();
  const sales = Array.from(
    { length: 12 },
    (_, number): Sold => ({
      ...{ store: number % 3 === 0 ? '' : `S-${number % 3}`, day: addDays(FIRST, 9 * number) },
      ...{ orders: 1 + number, isFormer: number < 9 },
    }),
  );
  await sell(table, sales);
  await reindexTable(table, { parts: 4 });
  const items = await itemsOf(table);
  expect(items.map(({ sk }) => sk?.S?.split('#')[0])).toEqual(items.map(() => 'DAYS'));
  const days = { from: '2026-01-01', to: '2026-12-31' };
  const { counterSums } = counterRepository(readerOf(table, true));
  expect(sumsOf(await counterSums(ORDER_BOARD, 'DAY', days))).toEqual(expectedOf(sales, 'DAY', days));
});
