import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import { rankOf } from '../../../domain/insight/customer-value.ts';
import { VALUE_MEASURES } from '../../../domain/insight/ranking-bounds.ts';
import { refreshPredictions } from '../../../domain/insight/refresh-predictions.ts';
import {
  type CustomerValueStore,
  updateCustomerValue,
  updateCustomerValues,
} from '../../../domain/insight/update-customer-value.ts';
import { DEFAULT_VALUE_MODEL } from '../../../domain/insight/value-model.ts';
import { joinMetrics, newMetrics } from '../../../domain/profile/metrics.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { customerValueStore } from '../../../store/insight/customer-value-store.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { transact } from '../../../store/table/dynamo-transaction.ts';
import { jobCursors } from '../../../store/table/job-cursors.ts';
import {
  customerIdOf,
  customerPut,
  metricsOf,
  metricsPut,
  putFormerValue,
  putRecord,
  readCustomerValues,
  readRankings,
} from '../../support/customer-values.ts';
import { scanItems } from '../../support/items.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';
import { sketchOf } from '../../support/value-sketch.ts';

const NOW = '2026-06-30T12:00:00.000Z';
let tokens = 0;
const context = { model: DEFAULT_VALUE_MODEL, now: NOW, zone: 'UTC', newToken: () => `token-${++tokens}` };

const day = (number: number) => `2026-01-${String(number + 1).padStart(2, '0')}T10:00:00.000Z`;
const metricsWith = (number: number, days: readonly number[]) => metricsOf(number, days.map(day));
const putOrders = (table: Table, number: number, days: readonly number[], more: Partial<Customer> = {}) =>
  putRecord(table, metricsWith(number, days), more);

describe('the stored value of a customer', () => {
  test('stands in each ranking, for three requests; a repeated run takes two reads', async () => {
    const table = await freshTable();
    await putOrders(table, 1, [3, 5]);
    table.meter.reset();
    await updateCustomerValue(customerValueStore(table), customerIdOf(1), context);
    expect(table.meter.operations).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
    // No stored value, a profile and metrics: 3 units. In a transaction, two units each: the value, an entry in the ranking by
    // orders, the month of the first and the last order, their year, and a group of the sketch. One for each index.
    expectUnits(table.meter, 1 + 2 + 5 * 2 + 2);
    expect(await readRankings(table)).toEqual({
      LIFETIME_VALUE: [customerIdOf(1)],
      PREDICTED_VALUE: [customerIdOf(1)],
      ORDER_COUNT: [customerIdOf(1)],
    });

    table.meter.reset();
    await updateCustomerValue(customerValueStore(table), customerIdOf(1), context);
    expect(table.meter.operations).toEqual(['BatchGetItem', 'BatchGetItem']);
  });

  test('moves with the sums, and leaves nothing at its old place', async () => {
    const table = await freshTable();
    const valueStore = customerValueStore(table);
    for (const [number, days] of [
      [1, [3]],
      [2, [3, 4]],
    ] as const) {
      await putOrders(table, number, days);
      await updateCustomerValue(valueStore, customerIdOf(number), context);
    }
    expect((await readRankings(table)).LIFETIME_VALUE).toEqual([customerIdOf(2), customerIdOf(1)]);
    await transact(table, [metricsPut(metricsWith(1, [3, 6, 9]))]);
    table.meter.reset();
    await updateCustomerValue(valueStore, customerIdOf(1), context);
    // The value, an entry removed and added, the month of the first, the former last and the last order, and two groups of the
    // sketch, in a transaction; and two for each index, which removes one entry and adds another.
    expectUnits(table.meter, 1 + 2 + 6 * 2 + 4);
    expect((await readRankings(table)).ORDER_COUNT).toEqual([customerIdOf(1), customerIdOf(2)]);
    expect(await createRepositories(table, { consistent: true }).valueSketch()).toEqual(
      sketchOf([metricsWith(1, [3, 6, 9]), metricsWith(2, [3, 4])]),
    );
  });

  test('does not exist before the first order, after all orders are cancelled, or during an erasure', async () => {
    const table = await freshTable();
    const valueStore = customerValueStore(table);
    await putOrders(table, 1, []);
    await updateCustomerValue(valueStore, customerIdOf(1), context);
    await updateCustomerValue(valueStore, customerIdOf(7), context);
    expect(await readCustomerValues(table)).toEqual([]);
    await putOrders(table, 1, [3]);
    await updateCustomerValue(valueStore, customerIdOf(1), context);
    expect(await readCustomerValues(table)).toHaveLength(1);
    for (const [days, more] of [
      [[], {}],
      [[3], { status: 'ERASURE_PENDING' }],
    ] as const) {
      await putOrders(table, 1, days, more);
      await updateCustomerValue(valueStore, customerIdOf(1), context);
      expect(await readCustomerValues(table)).toEqual([]);
      expect((await readRankings(table)).LIFETIME_VALUE).toEqual([]);
    }
  });

  test('of merged records is one for the person, under the survivor, until an unmerge', async () => {
    const table = await freshTable();
    const valueStore = customerValueStore(table);
    await putOrders(table, 1, [3]);
    // In the same partition as the other, and in the same buckets.
    await putOrders(table, 5, [8]);
    for (const number of [1, 5]) await updateCustomerValue(valueStore, customerIdOf(number), context);

    const records = [customerIdOf(5), customerIdOf(1)];
    await transact(
      table,
      [1, 5].map((number) => customerPut(number, { records })),
    );
    await updateCustomerValue(valueStore, customerIdOf(1), context);
    expect(await readCustomerValues(table)).toMatchObject([
      { customerId: customerIdOf(5), orderCount: 2, firstOrderAt: day(3), lastOrderAt: day(8), lifetimeValue: 2_000 },
    ]);
    expect((await readRankings(table)).LIFETIME_VALUE).toEqual([customerIdOf(5)]);

    await transact(
      table,
      [1, 5].map((number) => customerPut(number)),
    );
    await updateCustomerValue(valueStore, customerIdOf(1), context);
    await updateCustomerValue(valueStore, customerIdOf(5), context);
    expect((await readRankings(table)).LIFETIME_VALUE).toEqual([customerIdOf(5), customerIdOf(1)]);
    expect((await readCustomerValues(table)).map(({ orderCount }) => orderCount)).toEqual([1, 1]);
  });
});

test.each([1, 2])(
  'a run that another one overtakes after its read %i gives way to the later one',
  async (overtakenAt) => {
    const table = await freshTable();
    const valueStore = customerValueStore(table);
    await putOrders(table, 1, [3]);
    let reads = 0;
    async function overtakeAfter<T>(read: Promise<T>): Promise<T> {
      const found = await read;
      if (++reads === overtakenAt) {
        await putOrders(table, 1, [3, 4, 5]);
        await updateCustomerValue(valueStore, customerIdOf(1), context);
      }
      return found;
    }
    const slow = {
      ...valueStore,
      storedValues: (ids: readonly string[]) => overtakeAfter(valueStore.storedValues(ids)),
    };
    await updateCustomerValue(
      { ...slow, recordStates: (ids: readonly string[]) => overtakeAfter(valueStore.recordStates(ids)) },
      customerIdOf(1),
      context,
    );
    expect(await readCustomerValues(table)).toMatchObject([{ orderCount: 3, lastOrderAt: day(5) }]);
    expect((await readRankings(table)).ORDER_COUNT).toEqual([customerIdOf(1)]);
  },
);

test('predictions are refreshed as time passes, where they are off by too much', async () => {
  const table = await freshTable();
  const valueStore = customerValueStore(table);
  for (let number = 0; number < 40; number++) {
    await putOrders(table, number, [number % 20, (number % 20) + 3]);
    await updateCustomerValue(valueStore, customerIdOf(number), context);
  }
  const cursors = jobCursors(table);
  const refresh = async (at: typeof context) => {
    const { changed, failed } = await refreshPredictions(valueStore, at, cursors, () => true);
    expect(failed).toEqual([]);
    return changed;
  };
  expect(await refresh(context)).toBe(0);
  const before = await readCustomerValues(table);
  // A day moves no prediction by a twentieth of an order.
  expect(await refresh({ ...context, now: '2026-07-01T12:00:00.000Z' })).toBe(0);
  const later = { ...context, now: '2026-12-30T12:00:00.000Z' };
  table.meter.reset();
  expect(await refresh(later)).toBe(40);
  // A put for each customer, and no transaction but for the begin and the end of the pass, and for each partition a lease and a page.
  expect(table.meter.operations.filter((operation) => operation === 'PutItem')).toHaveLength(40);
  expect(table.meter.operations.filter((operation) => operation === 'TransactWriteItems')).toHaveLength(2 + 4 * 2);
  // Once a day: the next run needs one read to see that there is nothing to do.
  table.meter.reset();
  expect(await refresh({ ...later, now: '2026-12-30T20:00:00.000Z' })).toBe(0);
  expect(table.meter.operations).toEqual(['GetItem']);
  const after = await readCustomerValues(table);
  expect(after.map(({ customerId }) => customerId)).toEqual(before.map(({ customerId }) => customerId));
  for (const [index, { predictedValue }] of after.entries())
    expect(predictedValue).toBeLessThan(before[index]?.predictedValue ?? 0);
  const predictions = new Map(after.map(({ customerId, predictedValue }) => [customerId, predictedValue ?? 0]));
  const { PREDICTED_VALUE } = await readRankings(table);
  expect(PREDICTED_VALUE).toHaveLength(40);
  expect(PREDICTED_VALUE.map((id) => predictions.get(id))).toEqual([...predictions.values()].toSorted((a, b) => b - a));
});

test('a value of a former version is ranked and compared once, before its next write and after', async () => {
  const table = await freshTable();
  const valueStore = customerValueStore(table);
  for (const [number, days] of [
    [1, [3, 4]],
    [2, [5]],
  ] as const)
    await putOrders(table, number, days);
  await updateCustomerValue(valueStore, customerIdOf(2), context);
  const sums = { orderCount: 2, firstOrderAt: day(3), lastOrderAt: day(4), lifetimeValue: 2_000, valuedOrders: 2 };
  await putFormerValue(table, { customerId: customerIdOf(1), ...sums, predictedValue: 1_500, token: 'former' });
  async function expectBoth() {
    expect((await readRankings(table)).LIFETIME_VALUE).toEqual([customerIdOf(1), customerIdOf(2)]);
    expect((await readRankings(table)).PREDICTED_VALUE.toSorted()).toEqual([customerIdOf(1), customerIdOf(2)]);
    expect(await createRepositories(table, { consistent: true }).valueSketch()).toEqual(
      sketchOf([metricsWith(1, [3, 4]), metricsWith(2, [5])]),
    );
  }
  await expectBoth();
  // Its prediction is not replaced, or its entry in the former ranking would be lost.
  await refreshPredictions(valueStore, { ...context, now: '2027-06-30T12:00:00.000Z' }, jobCursors(table), () => true);
  await expectBoth();
  await updateCustomerValues(valueStore, [1, 2].map(customerIdOf), context);
  await expectBoth();
  const left = (await scanItems(table)).filter(({ pk }) => /^RANKING#(LIFETIME|PREDICTED)/.test(String(pk)));
  expect(left).toEqual([]);
});

test('a batch writes people of one record together, and each sum once for all of them', async () => {
  const table = await freshTable();
  const numbers = Array.from({ length: 30 }, (_, number) => number);
  for (const number of numbers) await putOrders(table, number, [3, 5]);
  table.meter.reset();
  const failures = await updateCustomerValues(customerValueStore(table), numbers.map(customerIdOf), context);
  expect(failures.size).toBe(0);
  expect(table.meter.operations).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
  // No stored value, a profile and metrics; the value and an entry in the ranking by orders for each in the transaction, and
  // two in the indexes; once the month of the first and the last orders, their year, and a group of the sketch.
  expectUnits(table.meter, 30 * (1 + 2 + 2 * 2 + 2) + 3 * 2);
  expect((await readRankings(table)).ORDER_COUNT).toHaveLength(30);
});

test('a page of a ranking takes one Query per partition, and the pages contain each customer once, best first', async () => {
  const table = await freshTable();
  for (let number = 0; number < 25; number++) {
    await putOrders(
      table,
      number,
      Array.from({ length: 1 + (number % 6) }, (_, at) => at),
    );
    await updateCustomerValue(customerValueStore(table), customerIdOf(number), context);
  }
  const repositories = createRepositories(table, { consistent: false });
  table.meter.reset();
  const first = await repositories.bestCustomers('ORDER_COUNT', { first: 10, after: null });
  expect(table.meter.operations).toEqual(['Query', 'Query', 'Query', 'Query']);
  expectUnits(table.meter, 4 * 0.5);
  const second = await repositories.bestCustomers('ORDER_COUNT', { first: 10, after: first.end });
  const third = await repositories.bestCustomers('ORDER_COUNT', { first: 10, after: second.end });
  expect([first, second, third].map(({ hasNextPage }) => hasNextPage)).toEqual([true, true, false]);
  const numbers = [first, second, third].flatMap(({ entries }) =>
    entries.map(({ item }) => Number(item.customerId.slice(-12))),
  );
  const expected = Array.from({ length: 25 }, (_, number) => number).toSorted((a, b) => (b % 6) - (a % 6) || b - a);
  expect(numbers).toEqual(expected);
});

/** Events of five records. */
type RecordEvent =
  | { readonly action: 'buy'; readonly number: number; readonly day: number }
  | { readonly action: 'merge'; readonly number: number; readonly with: number }
  | { readonly action: 'unmerge'; readonly number: number };

const number = fc.nat(4);
const step: fc.Arbitrary<RecordEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ action: fc.constant('buy' as const), number, day: fc.nat(27) }) },
  { weight: 2, arbitrary: fc.record({ action: fc.constant('merge' as const), number, with: number }) },
  { weight: 1, arbitrary: fc.record({ action: fc.constant('unmerge' as const), number }) },
);
/** What happens to each delivery of a change. */
const deliveryFate = fc.constantFrom('fine', 'fine', 'fine', 'crashes before', 'crashes after', 'twice');

/** A model of five records and their people, kept in step with the table. */
function createModel(table: Table) {
  const days = new Map<number, number[]>([0, 1, 2, 3, 4].map((one) => [one, []]));
  let people: number[][] = [[0], [1], [2], [3], [4]];
  const recordsOfPerson = (members: readonly number[]) => (members.length === 1 ? [] : members.map(customerIdOf));
  const customers = (members: readonly number[]) =>
    members.map((one) => customerPut(one, { records: recordsOfPerson(members) }));
  return {
    async open() {
      for (const one of days.keys()) await putOrders(table, one, []);
    },
    /** @returns the records that changed */
    async apply(next: RecordEvent): Promise<readonly number[]> {
      const own = people.find((members) => members.includes(next.number)) ?? [];
      const rest = people.filter((members) => members !== own);
      if (next.action === 'buy') {
        const all = days.get(next.number) ?? [];
        all.push(next.day);
        await transact(table, [metricsPut(metricsWith(next.number, all))]);
        return [next.number];
      }
      if (next.action === 'merge') {
        const other = rest.find((members) => members.includes(next.with));
        if (other === undefined) return [];
        people = [...rest.filter((members) => members !== other), [...own, ...other]];
        await transact(table, customers([...own, ...other]));
        return [...own, ...other];
      }
      if (own.length === 1) return [];
      const others = own.filter((one) => one !== next.number);
      people = [...rest, others, [next.number]];
      await transact(table, [...customers(others), ...customers([next.number])]);
      return own;
    },
    /** The expected values, by survivor. */
    expected: () =>
      people
        .map((members) => {
          const [first, ...others] = members.map((one) => metricsWith(one, days.get(one) ?? []));
          return first === undefined ? newMetrics('') : joinMetrics([first, ...others]);
        })
        .filter(({ orderCount }) => orderCount > 0),
  };
}

class SimulatedCrash extends Error {}

/** A store whose process may crash before or after a commit. */
function crashingStore(
  valueStore: CustomerValueStore,
  crash: 'crashes before' | 'crashes after' | null,
): CustomerValueStore {
  return {
    ...valueStore,
    async commit(changes) {
      if (crash === 'crashes before') throw new SimulatedCrash();
      const outcome = await valueStore.commit(changes);
      if (crash === 'crashes after' && outcome === 'committed') throw new SimulatedCrash();
      return outcome;
    },
  };
}

test('is exact although changes are delivered twice, processes crash and runs are concurrent', {
  timeout: 120_000,
}, async () => {
  const steps = fc.array(fc.record({ step, fate: deliveryFate, waits: fc.nat(3) }), { minLength: 1, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const table = await freshTable();
      const valueStore = customerValueStore(table);
      const { open, apply, expected } = createModel(table);
      await open();
      /** Updates that run in parallel with the next steps. */
      const running: Promise<void>[] = [];
      for (const { step: next, fate, waits } of all) {
        for (const record of await apply(next)) {
          const update = async () => {
            const crash = fate === 'crashes before' || fate === 'crashes after' ? fate : null;
            await updateCustomerValue(crashingStore(valueStore, crash), customerIdOf(record), context).catch(
              (error: unknown) => {
                if (!(error instanceof SimulatedCrash)) throw error;
              },
            );
            if (fate !== 'fine') await updateCustomerValue(valueStore, customerIdOf(record), context);
          };
          running.push(update());
        }
        if (waits === 0) await Promise.all(running);
      }
      await Promise.all(running);

      const people = expected();
      const byId = (one: { customerId: string }, other: { customerId: string }) =>
        one.customerId < other.customerId ? -1 : 1;
      const found = (await readCustomerValues(table)).toSorted(byId);
      expect(found).toHaveLength(people.length);
      expect(found).toMatchObject(
        people.toSorted(byId).map(({ customerId, orderCount, lastOrderAt, lifetimeValue }) => ({
          customerId,
          orderCount,
          lastOrderAt,
          lifetimeValue,
        })),
      );
      const rankings = await readRankings(table);
      for (const measure of VALUE_MEASURES)
        expect(rankings[measure]).toEqual(
          found
            .toSorted((one, other) => (rankOf(other, measure) ?? 0) - (rankOf(one, measure) ?? 0) || -byId(one, other))
            .map(({ customerId }) => customerId),
        );
      expect(await createRepositories(table, { consistent: true }).valueSketch()).toEqual(sketchOf(people));
    }),
    { numRuns: 15 },
  );
});
