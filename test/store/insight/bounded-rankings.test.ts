import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CustomerValue, ranksOf, shownIn } from '../../../domain/insight/customer-value.ts';
import { type RankingBounds, VALUE_MEASURES } from '../../../domain/insight/ranking-bounds.ts';
import { refreshPredictions } from '../../../domain/insight/refresh-predictions.ts';
import { updateCustomerValue } from '../../../domain/insight/update-customer-value.ts';
import { DEFAULT_VALUE_MODEL, type ValueModel } from '../../../domain/insight/value-model.ts';
import { amountBucketsOf, type ValueSketch } from '../../../domain/insight/value-sketch.ts';
import { customerValueStore } from '../../../store/insight/customer-value-store.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { jobCursors } from '../../../store/table/job-cursors.ts';
import { customerIdOf, metricsOf, putRecord, readCustomerValues, readRankings } from '../../support/customer-values.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

const day = (number: number) => `2026-01-${String(number + 1).padStart(2, '0')}T10:00:00.000Z`;
let tokens = 0;
const contextOf = (model: ValueModel, now = '2026-06-30T12:00:00.000Z') => ({
  ...{ model, now, zone: 'UTC', newToken: () => `token-${++tokens}` },
});

const boundsOf = (listed: Readonly<Record<keyof RankingBounds, number>>): RankingBounds => ({
  LIFETIME_VALUE: { listed: listed.LIFETIME_VALUE, shown: listed.LIFETIME_VALUE + 1_000 },
  PREDICTED_VALUE: { listed: listed.PREDICTED_VALUE, shown: listed.PREDICTED_VALUE + 1_000 },
  ORDER_COUNT: { listed: listed.ORDER_COUNT, shown: listed.ORDER_COUNT + 1 },
});

const FAR = boundsOf({ LIFETIME_VALUE: 10 ** 9, PREDICTED_VALUE: 10 ** 9, ORDER_COUNT: 10 ** 6 });

test('an order of a customer in no ranking and no sketch writes the value and the days', async () => {
  const table = await freshTable();
  const store = customerValueStore(table);
  const model = { ...DEFAULT_VALUE_MODEL, rankings: FAR, comparedOneIn: 2 ** 30 };
  await putRecord(table, metricsOf(1, [day(3), day(4)]));
  await updateCustomerValue(store, customerIdOf(1), contextOf(model));
  await putRecord(table, metricsOf(1, [day(3), day(4), day(9)]));
  table.meter.reset();
  await updateCustomerValue(store, customerIdOf(1), contextOf(model));
  // Three items are read. In a transaction, two units each: the value, and the month with the days of the first, the former last and the last order.
  expectUnits(table.meter, 1 + 2 + 2 * 2);
  expect(await readRankings(table)).toEqual({ LIFETIME_VALUE: [], PREDICTED_VALUE: [], ORDER_COUNT: [] });
  const sketch = await createRepositories(table, { consistent: true }).valueSketch();
  expect([sketch.FREQUENCY.size, sketch.MONETARY.size, sketch.RECENCY.size]).toEqual([0, 0, 1]);
});

test('a night lists those above a lower bound, and leaves the others where they are', async () => {
  const table = await freshTable();
  const store = customerValueStore(table);
  for (let number = 0; number < 6; number++) {
    await putRecord(
      table,
      metricsOf(
        number,
        Array.from({ length: 1 + number }, (_, at) => day(at)),
      ),
    );
    await updateCustomerValue(store, customerIdOf(number), contextOf({ ...DEFAULT_VALUE_MODEL, rankings: FAR }));
  }
  const lower = boundsOf({ LIFETIME_VALUE: 4_000, PREDICTED_VALUE: 10 ** 9, ORDER_COUNT: 5 });
  const night = (rankings: RankingBounds | undefined, now: string) => {
    const model = { ...DEFAULT_VALUE_MODEL, ...(rankings === undefined ? {} : { rankings }) };
    return refreshPredictions(store, contextOf(model, now), jobCursors(table), () => true);
  };
  expect(await night(lower, '2026-07-01T12:00:00.000Z')).toMatchObject({ changed: 3, failed: [] });
  const listed = await readRankings(table);
  expect(listed.LIFETIME_VALUE).toEqual([5, 4, 3].map(customerIdOf));
  expect(listed.ORDER_COUNT).toEqual([5, 4].map(customerIdOf));
  expect(listed.PREDICTED_VALUE).toEqual([]);
  const page = await createRepositories(table, { consistent: true }).bestCustomers('LIFETIME_VALUE', {
    first: 10,
    after: null,
  });
  const shown = shownIn(page, 'LIFETIME_VALUE', { ...DEFAULT_VALUE_MODEL, rankings: lower });
  expect(shown.entries.map(({ item }) => item)).toEqual([
    { customerId: customerIdOf(5), rank: 6_000 },
    { customerId: customerIdOf(4), rank: 5_000 },
  ]);
  // Higher bounds write nothing; without bounds, everybody is listed.
  expect(await night(FAR, '2026-07-02T12:00:00.000Z')).toMatchObject({ changed: 0 });
  expect(await readRankings(table)).toEqual(listed);
  expect(await night(undefined, '2026-07-03T12:00:00.000Z')).toMatchObject({ changed: 6 });
  expect(Object.values(await readRankings(table)).map(({ length }) => length)).toEqual([6, 6, 6]);
});

const bounds = fc.record({
  LIFETIME_VALUE: fc.integer({ min: 0, max: 8_000 }),
  PREDICTED_VALUE: fc.integer({ min: 0, max: 8_000 }),
  ORDER_COUNT: fc.integer({ min: 1, max: 8 }),
});
const model: fc.Arbitrary<ValueModel> = fc
  .record({ bounds: fc.option(bounds, { nil: null }), comparedOneIn: fc.constantFrom(1, 2, 4) })
  .map(({ bounds: lowest, ...compared }) => ({
    ...{ ...DEFAULT_VALUE_MODEL, ...compared },
    ...(lowest === null ? {} : { rankings: boundsOf(lowest) }),
  }));
const steps = fc.array(
  fc.record({ model, sales: fc.array(fc.record({ customer: fc.nat(7), orders: fc.nat(8) }), { maxLength: 6 }) }),
  { minLength: 1, maxLength: 5 },
);

test('after a night, each ranking lists at least everybody above its bound, at their value; the sketch is the sum of those who count', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (days) => {
      const table = await freshTable();
      const store = customerValueStore(table);
      const repositories = createRepositories(table, { consistent: true });
      for (const [number, { model: current, sales }] of days.entries()) {
        const context = contextOf(current, `2026-07-${String(number + 1).padStart(2, '0')}T12:00:00.000Z`);
        for (const { customer, orders } of sales) {
          await putRecord(
            table,
            metricsOf(
              customer,
              Array.from({ length: orders }, (_, at) => day(at)),
            ),
          );
          await updateCustomerValue(store, customerIdOf(customer), context);
        }
        await refreshPredictions(store, context, jobCursors(table), () => true);
        const values = await readCustomerValues(table);
        for (const measure of VALUE_MEASURES) {
          const { entries } = await repositories.bestCustomers(measure, { first: 100, after: null });
          const listed = new Map(entries.map(({ item: { customerId, rank } }) => [customerId, rank]));
          expect(listed.size).toBe(entries.length);
          for (const value of values) {
            const rank = ranksOf(value)[measure];
            const isAbove = rank !== null && rank >= (current.rankings?.[measure].listed ?? 0);
            if (isAbove || listed.has(value.customerId)) expect(listed.get(value.customerId)).toBe(rank);
            listed.delete(value.customerId);
          }
          expect([...listed]).toEqual([]);
        }
        const { FREQUENCY, MONETARY } = await repositories.valueSketch();
        expect({ FREQUENCY, MONETARY }).toEqual(weighted(values));
      }
    }),
    { numRuns: 20 },
  );
});

function weighted(values: readonly CustomerValue[]): Pick<ValueSketch, 'FREQUENCY' | 'MONETARY'> {
  const sums = { FREQUENCY: new Map<number, number>(), MONETARY: new Map<number, number>() };
  for (const { comparedAs = 1, ...value } of values)
    for (const [aspect, bucket] of Object.entries(amountBucketsOf(value)) as ['FREQUENCY' | 'MONETARY', number][])
      if (comparedAs > 0) sums[aspect].set(bucket, (sums[aspect].get(bucket) ?? 0) + comparedAs);
  return sums;
}
