import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUYER_BOARD } from '../../../domain/insight/buyer-counters.ts';
import { type Counts, sumCounters } from '../../../domain/insight/counters.ts';
import { addDays, type Day } from '../../../domain/kernel/instant.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { counterRepository } from '../../../store/insight/counter-repository.ts';
import { counterWrites } from '../../../store/insight/counter-writes.ts';
import { joinFormerCounts } from '../../../store/reindex/join-former-counts.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { transact } from '../../../store/table/dynamo-transaction.ts';
import { type Attributes, itemOf } from '../../../store/table/item.ts';
import { sizeOf } from '../../../store/table/item-size.ts';
import { partitionsOf } from '../../../store/table/shards.ts';
import { hasNumbersOf, toTransactItem } from '../../../store/table/write-item.ts';
import { intercept } from '../../support/intercept.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

const FIRST: Day = '2026-01-20';
type Change = { readonly day: Day; readonly counts: Counts; readonly isFormer: boolean };

const anyChange: fc.Arbitrary<Change> = fc.record({
  day: fc.nat(80).map((days) => addDays(FIRST, days)),
  counts: fc.oneof(
    fc.record({ won: fc.constantFrom(1, -1), repeated: fc.constantFrom(1, 0), lifetimeValue: fc.integer() }),
    fc.record({ lastBought: fc.constantFrom(1, -1) }),
    fc.constant({ erased: 1 }),
  ),
  isFormer: fc.boolean(),
});

const deltaOf = ({ day, counts }: Change) => ({ board: BUYER_BOARD, key: '', day, counts });

/** As a version before December 2026: an item for the day in a random partition. */
const formerWrite = ({ day, counts }: Change, shard: number) => ({
  ...{ update: { pk: `TALLY#${BUYER_BOARD}#${shard}`, sk: `DAY#${day}#` }, add: counts },
});

async function change(table: Table, changes: readonly Change[]): Promise<void> {
  for (const [index, one] of changes.entries())
    await transact(table, one.isFormer ? [formerWrite(one, index % 4)] : counterWrites([deltaOf(one)]));
}

const itemsOf = async (table: Table) => {
  const parts = await Promise.all(
    partitionsOf(`TALLY#${BUYER_BOARD}`).map((pk) => readerOf(table, true).query({ pk, from: ' ', to: '~' })),
  );
  return parts.flat();
};

test('buyers of months and of former days are one sum, in any range, before and after they are joined while others write', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyChange, { maxLength: 25 }),
      fc.array(anyChange, { maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { minLength: 1, maxLength: 3 }),
      async (before, meanwhile, ranges) => {
        const table = await freshTable();
        const { counterSums } = counterRepository(readerOf(table, true));
        const expectSums = async (changes: readonly Change[]) => {
          for (const [start, length] of ranges) {
            const [from, to] = [addDays(FIRST, start), addDays(FIRST, start + length)];
            const sums = await counterSums(BUYER_BOARD, 'DAY', { from, to });
            const days = changes.filter(({ day }) => from <= day && day <= to);
            for (const day of new Set([...sums.map(({ start: one }) => one), ...days.map((one) => one.day)]))
              expect(sumCounters(sums.filter((one) => one.start === day).map(({ counts }) => counts))).toEqual(
                sumCounters(days.filter((one) => one.day === day).map(({ counts }) => counts)),
              );
          }
        };
        await change(table, before);
        await expectSums(before);
        await Promise.all([change(table, meanwhile), joinFormerCounts(table, await itemsOf(table))]);
        await expectSums([...before, ...meanwhile]);
        await joinFormerCounts(table, await itemsOf(table));
        await expectSums([...before, ...meanwhile]);
        expect((await itemsOf(table)).filter(({ sk }) => !sk?.S?.startsWith('DAYS#'))).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

test('what a former version adds under another name, just before a day is joined, is not lost', async () => {
  const table = await freshTable();
  const at = (counts: Counts): Change => ({ day: FIRST, counts, isFormer: true });
  await change(table, [at({ lastBought: 1 })]);
  const items = await itemsOf(table);
  let isFirst = true;
  intercept(table.client, 'another writer', async ({ operation, input }, send) => {
    if (operation === 'TransactWriteItems' && isFirst) {
      isFirst = false;
      await change(table, [at({ won: 1 })]);
    }
    return send(input);
  });
  await joinFormerCounts(table, items);
  const { counterSums } = counterRepository(readerOf(table, true));
  const sums = await counterSums(BUYER_BOARD, 'DAY', { from: FIRST, to: FIRST });
  expect(sumCounters(sums.map(({ counts }) => counts))).toEqual({ lastBought: 1, won: 1 });
});

test('an order of a customer of long ago changes two months, and a year is twelve items', async () => {
  const table = await freshTable();
  const order = [
    { day: '2025-01-20', counts: { lifetimeValue: 500 } },
    { day: '2025-07-01', counts: { lastBought: -1 } },
    { day: '2025-07-31', counts: { lastBought: 1 } },
  ].map((one) => deltaOf({ ...one, isFormer: false }));
  table.meter.reset();
  await transact(table, counterWrites(order));
  expectUnits(table.meter, 2 * 2);
  await transact(
    table,
    Array.from({ length: 12 }, (_, month) => addDays('2025-01-15', 30 * month)).flatMap((day) =>
      counterWrites([deltaOf({ day, counts: { won: 1 }, isFormer: false })], 1),
    ),
  );
  const { counterSums } = counterRepository(readerOf(table, false));
  table.meter.reset();
  await counterSums(BUYER_BOARD, 'DAY', { from: '2025-01-01', to: '2025-12-31' });
  // Two Queries for each of four partitions: the months, and what a former version left.
  expectUnits(table.meter, 2 * 4 * 0.5);
});

/** Of a large shop. */
const SHARDS = 64;

/** A shop with 10 million people who bought over five years: about a hundred a day in each shard, and an erasure every third day. */
function fullMonth(): Attributes {
  const days = Array.from({ length: 31 }, (_, index) => addDays('2026-10-01', index));
  const counts = (index: number) => ({
    ...{ won: 10_000_000 / 5 / 365 / SHARDS, repeated: 70, lastBought: 120, lifetimeValue: 98_765_432 },
    ...(index % 3 === 0 ? { erased: 1 } : {}),
  });
  const [write, ...others] = counterWrites(
    days.map((day, index) =>
      deltaOf({
        ...{ day, isFormer: false },
        counts: Object.fromEntries(Object.entries(counts(index)).map(([name, count]) => [name, Math.round(count)])),
      }),
    ),
    SHARDS - 1,
  );
  if (write === undefined || others.length > 0 || !('update' in write)) throw new Error('a month is one item');
  return itemOf(write.update, write.add);
}

test('a month of a shop with ten million customers fits into one write unit, and one expression changes or compares all of it', () => {
  const month = fullMonth();
  expect(sizeOf(month)).toBeLessThanOrEqual(1_024);
  const key = { pk: month['pk']?.S ?? '', sk: month['sk']?.S ?? '' };
  const add = Object.fromEntries(
    Object.entries(month).flatMap(([name, { N }]) => (N === undefined ? [] : [[name, Number(N)]])),
  );
  const { Update } = toTransactItem('table', { update: key, add });
  const { Delete } = toTransactItem('table', { delete: key, condition: hasNumbersOf(month) });
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html: 4 kB
  for (const expression of [Update?.UpdateExpression, Delete?.ConditionExpression])
    expect(expression?.length).toBeLessThanOrEqual(4_096);
});
