import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import { rankOf, VALUE_MEASURES } from '../../../domain/insight/customer-value.ts';
import { refreshPredictions } from '../../../domain/insight/refresh-predictions.ts';
import { type CustomerValueStore, updateCustomerValue } from '../../../domain/insight/update-customer-value.ts';
import { UNFITTED } from '../../../domain/insight/value-model.ts';
import { joinMetrics, newMetrics } from '../../../domain/profile/metrics.ts';
import { customerValueStore } from '../../../store/insight/customer-value-store.ts';
import { createRepositories } from '../../../store/repositories.ts';
import type { Table } from '../../../store/table/dynamo-client.ts';
import { transact } from '../../../store/table/dynamo-transaction.ts';
import { jobCursors } from '../../../store/table/job-cursors.ts';
import {
  customerIdOf,
  customerPut,
  metricsOf,
  metricsPut,
  putRecord,
  readCustomerValues,
  readRankings,
} from '../../support/customer-values.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';
import { sketchOf } from '../../support/value-sketch.ts';

const NOW = '2026-06-30T12:00:00.000Z';
let tokens = 0;
const reckoning = { model: UNFITTED, now: NOW, newToken: () => `token-${++tokens}` };

const day = (number: number) => `2026-01-${String(number + 1).padStart(2, '0')}T10:00:00.000Z`;
const bought = (number: number, days: readonly number[]) => metricsOf(number, days.map(day));
const store = (table: Table, number: number, days: readonly number[], more: Partial<Customer> = {}) =>
  putRecord(table, bought(number, days), more);

describe('what is kept of a customer', () => {
  test('is a place in each ranking, at three requests; the same again, two reads', async () => {
    const table = await freshTable();
    await store(table, 1, [3, 5]);
    table.meter.reset();
    await updateCustomerValue(customerValueStore(table), customerIdOf(1), reckoning);
    expect(table.meter.operations).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
    // Nothing kept, a profile and metrics: 3 units; the value, three places and three counts: two units each.
    expectUnits(table.meter, 1 + 2 + 7 * 2);
    expect(await readRankings(table)).toEqual({
      LIFETIME_VALUE: [customerIdOf(1)],
      PREDICTED_VALUE: [customerIdOf(1)],
      ORDER_COUNT: [customerIdOf(1)],
    });

    table.meter.reset();
    await updateCustomerValue(customerValueStore(table), customerIdOf(1), reckoning);
    expect(table.meter.operations).toEqual(['BatchGetItem', 'BatchGetItem']);
  });

  test('moves with the sums, and leaves nothing where it was', async () => {
    const table = await freshTable();
    const ledger = customerValueStore(table);
    for (const [number, days] of [
      [1, [3]],
      [2, [3, 4]],
    ] as const) {
      await store(table, number, days);
      await updateCustomerValue(ledger, customerIdOf(number), reckoning);
    }
    expect((await readRankings(table)).LIFETIME_VALUE).toEqual([customerIdOf(2), customerIdOf(1)]);
    await transact(table, [metricsPut(bought(1, [3, 6, 9]))]);
    table.meter.reset();
    await updateCustomerValue(ledger, customerIdOf(1), reckoning);
    // The value, three places left and taken, and three counts down and up.
    expectUnits(table.meter, 1 + 2 + 13 * 2);
    expect((await readRankings(table)).ORDER_COUNT).toEqual([customerIdOf(1), customerIdOf(2)]);
    expect(await createRepositories(table, { consistent: true }).valueSketch()).toEqual(
      sketchOf([bought(1, [3, 6, 9]), bought(2, [3, 4])]),
    );
  });

  test('is nothing of whoever has not bought, any more, or is to be forgotten', async () => {
    const table = await freshTable();
    const ledger = customerValueStore(table);
    await store(table, 1, []);
    await updateCustomerValue(ledger, customerIdOf(1), reckoning);
    await updateCustomerValue(ledger, customerIdOf(7), reckoning);
    expect(await readCustomerValues(table)).toEqual([]);
    await store(table, 1, [3]);
    await updateCustomerValue(ledger, customerIdOf(1), reckoning);
    expect(await readCustomerValues(table)).toHaveLength(1);
    for (const [days, more] of [
      [[], {}],
      [[3], { status: 'ERASURE_PENDING' }],
    ] as const) {
      await store(table, 1, days, more);
      await updateCustomerValue(ledger, customerIdOf(1), reckoning);
      expect(await readCustomerValues(table)).toEqual([]);
      expect((await readRankings(table)).LIFETIME_VALUE).toEqual([]);
    }
  });

  test('of merged records is the person’s, under the survivor, until they are taken apart', async () => {
    const table = await freshTable();
    const ledger = customerValueStore(table);
    await store(table, 1, [3]);
    // In the same partition as the other, and in the same buckets.
    await store(table, 5, [8]);
    for (const number of [1, 5]) await updateCustomerValue(ledger, customerIdOf(number), reckoning);

    const records = [customerIdOf(5), customerIdOf(1)];
    await transact(
      table,
      [1, 5].map((number) => customerPut(number, { records })),
    );
    await updateCustomerValue(ledger, customerIdOf(1), reckoning);
    expect(await readCustomerValues(table)).toMatchObject([
      { customerId: customerIdOf(5), orderCount: 2, firstOrderAt: day(3), lastOrderAt: day(8), lifetimeValue: 2_000 },
    ]);
    expect((await readRankings(table)).LIFETIME_VALUE).toEqual([customerIdOf(5)]);

    await transact(
      table,
      [1, 5].map((number) => customerPut(number)),
    );
    await updateCustomerValue(ledger, customerIdOf(1), reckoning);
    await updateCustomerValue(ledger, customerIdOf(5), reckoning);
    expect((await readRankings(table)).LIFETIME_VALUE).toEqual([customerIdOf(5), customerIdOf(1)]);
    expect((await readCustomerValues(table)).map(({ orderCount }) => orderCount)).toEqual([1, 1]);
  });
});

test.each([1, 2])('a run that is overtaken behind its read %i gives way to what came later', async (overtakenAt) => {
  const table = await freshTable();
  const ledger = customerValueStore(table);
  await store(table, 1, [3]);
  let reads = 0;
  async function overtaken<T>(read: Promise<T>): Promise<T> {
    const found = await read;
    if (++reads === overtakenAt) {
      await store(table, 1, [3, 4, 5]);
      await updateCustomerValue(ledger, customerIdOf(1), reckoning);
    }
    return found;
  }
  const slow = { ...ledger, storedValues: (ids: readonly string[]) => overtaken(ledger.storedValues(ids)) };
  await updateCustomerValue(
    { ...slow, recordStates: (ids: readonly string[]) => overtaken(ledger.recordStates(ids)) },
    customerIdOf(1),
    reckoning,
  );
  expect(await readCustomerValues(table)).toMatchObject([{ orderCount: 3, lastOrderAt: day(5) }]);
  expect((await readRankings(table)).ORDER_COUNT).toEqual([customerIdOf(1)]);
});

test('what is predicted is refreshed as time passes, thirty customers a transaction', async () => {
  const table = await freshTable();
  const ledger = customerValueStore(table);
  for (let number = 0; number < 40; number++) {
    await store(table, number, [number % 20, (number % 20) + 3]);
    await updateCustomerValue(ledger, customerIdOf(number), reckoning);
  }
  const cursors = jobCursors(table);
  const refresh = (by: typeof reckoning) => refreshPredictions(ledger, by, cursors, () => true);
  expect(await refresh(reckoning)).toBe(0);
  const before = await readCustomerValues(table);
  const later = { ...reckoning, now: '2026-12-30T12:00:00.000Z' };
  table.meter.reset();
  expect(await refresh(later)).toBe(40);
  // One for each partition's ten customers, and one for each move of the cursor.
  expect(table.meter.operations.filter((operation) => operation === 'TransactWriteItems')).toHaveLength(4 + 4);
  // Once a day: a further run finds that it is done by one read.
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

test('a page of a ranking is one Query a partition, and the pages hold everybody once, best first', async () => {
  const table = await freshTable();
  for (let number = 0; number < 25; number++) {
    await store(
      table,
      number,
      Array.from({ length: 1 + (number % 6) }, (_, at) => at),
    );
    await updateCustomerValue(customerValueStore(table), customerIdOf(number), reckoning);
  }
  const repositories = createRepositories(table, { consistent: false });
  table.meter.reset();
  const first = await repositories.bestCustomers('ORDER_COUNT', { first: 10, after: null });
  expect(table.meter.operations).toEqual(['Query', 'Query', 'Query', 'Query']);
  expectUnits(table.meter, 4 * 0.5);
  const second = await repositories.bestCustomers('ORDER_COUNT', { first: 10, after: first.end });
  const third = await repositories.bestCustomers('ORDER_COUNT', { first: 10, after: second.end });
  expect([first, second, third].map(({ hasNextPage }) => hasNextPage)).toEqual([true, true, false]);
  const numbers = [first, second, third].flatMap(({ entries }) => entries.map(({ item }) => Number(item.slice(-12))));
  const wanted = Array.from({ length: 25 }, (_, number) => number).toSorted((a, b) => (b % 6) - (a % 6) || b - a);
  expect(numbers).toEqual(wanted);
});

/** What may happen to five records of customers. */
type Step =
  | { readonly does: 'buys'; readonly number: number; readonly day: number }
  | { readonly does: 'merge'; readonly number: number; readonly with: number }
  | { readonly does: 'parts'; readonly number: number };

const number = fc.nat(4);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('buys' as const), number, day: fc.nat(27) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('merge' as const), number, with: number }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('parts' as const), number }) },
);
/** What befalls each attempt to follow up a change. */
const deliveryFate = fc.constantFrom('fine', 'fine', 'fine', 'dies before', 'dies after', 'twice');

/** Five records and their people, as the table has them. */
function createModel(table: Table) {
  const days = new Map<number, number[]>([0, 1, 2, 3, 4].map((one) => [one, []]));
  let people: number[][] = [[0], [1], [2], [3], [4]];
  const recordsOfPerson = (members: readonly number[]) => (members.length === 1 ? [] : members.map(customerIdOf));
  const customers = (members: readonly number[]) =>
    members.map((one) => customerPut(one, { records: recordsOfPerson(members) }));
  return {
    async open() {
      for (const one of days.keys()) await store(table, one, []);
    },
    /** @returns the records that changed */
    async take(next: Step): Promise<readonly number[]> {
      const own = people.find((members) => members.includes(next.number)) ?? [];
      const rest = people.filter((members) => members !== own);
      if (next.does === 'buys') {
        const all = days.get(next.number) ?? [];
        all.push(next.day);
        await transact(table, [metricsPut(bought(next.number, all))]);
        return [next.number];
      }
      if (next.does === 'merge') {
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
    /** What should be kept, by survivor. */
    wanted: () =>
      people
        .map((members) => {
          const [first, ...others] = members.map((one) => bought(one, days.get(one) ?? []));
          return first === undefined ? newMetrics('') : joinMetrics([first, ...others]);
        })
        .filter(({ orderCount }) => orderCount > 0),
  };
}

class SimulatedCrash extends Error {}

/** A ledger whose process may end before it commits, or when it just has. */
function crashingLedger(ledger: CustomerValueStore, death: 'dies before' | 'dies after' | null): CustomerValueStore {
  return {
    ...ledger,
    async commit(changes) {
      if (death === 'dies before') throw new SimulatedCrash();
      const outcome = await ledger.commit(changes);
      if (death === 'dies after' && outcome === 'committed') throw new SimulatedCrash();
      return outcome;
    },
  };
}

test('is exact whatever comes twice, dies on the way or meets others there', { timeout: 120_000 }, async () => {
  const steps = fc.array(fc.record({ step, fate: deliveryFate, waits: fc.nat(3) }), { minLength: 1, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const table = await freshTable();
      const ledger = customerValueStore(table);
      const { open, take, wanted } = createModel(table);
      await open();
      /** Followed up side by side with what happens next, each until it is done. */
      const running: Promise<void>[] = [];
      for (const { step: next, fate: befalls, waits } of all) {
        for (const record of await take(next)) {
          const follow = async () => {
            const death = befalls === 'dies before' || befalls === 'dies after' ? befalls : null;
            await updateCustomerValue(crashingLedger(ledger, death), customerIdOf(record), reckoning).catch(
              (error: unknown) => {
                if (!(error instanceof SimulatedCrash)) throw error;
              },
            );
            if (befalls !== 'fine') await updateCustomerValue(ledger, customerIdOf(record), reckoning);
          };
          running.push(follow());
        }
        if (waits === 0) await Promise.all(running);
      }
      await Promise.all(running);

      const people = wanted();
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
      const places = await readRankings(table);
      for (const measure of VALUE_MEASURES)
        expect(places[measure]).toEqual(
          found
            .toSorted((one, other) => (rankOf(other, measure) ?? 0) - (rankOf(one, measure) ?? 0) || -byId(one, other))
            .map(({ customerId }) => customerId),
        );
      expect(await createRepositories(table, { consistent: true }).valueSketch()).toEqual(sketchOf(people));
    }),
    { numRuns: 15 },
  );
});
