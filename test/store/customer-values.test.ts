import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Customer } from '../../domain/customer.ts';
import { type CustomerValue, rankOf, VALUE_MEASURES, type ValueMeasure } from '../../domain/customer-value.ts';
import { keepCustomerValue, type ValueLedger } from '../../domain/keep-customer-value.ts';
import { joinedMetrics, type Metrics, newMetrics } from '../../domain/metrics.ts';
import { refreshPredictions } from '../../domain/refresh-predictions.ts';
import { UNFITTED } from '../../domain/value-model.ts';
import { profileKey } from '../../store/customer-keys.ts';
import { valueLedgerOf } from '../../store/customer-value-ledger.ts';
import type { Table } from '../../store/dynamo-client.ts';
import { transact } from '../../store/dynamo-transaction.ts';
import { itemOf } from '../../store/item.ts';
import { metricsKey } from '../../store/metrics-items.ts';
import { recordsOf } from '../../store/records.ts';
import { customerWith } from '../support/heads.ts';
import { expectUnits } from '../support/meter.ts';
import { freshTable } from '../support/table.ts';
import { sketchOf } from '../support/value-sketch.ts';

const NOW = '2026-06-30T12:00:00.000Z';
let tokens = 0;
const reckoning = { model: UNFITTED, now: NOW, newToken: () => `token-${++tokens}` };

const idOf = (number: number) => `cus_01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const day = (number: number) => `2026-01-${String(number + 1).padStart(2, '0')}T10:00:00.000Z`;

/** A record that bought on these days, for ten pounds each time. */
const bought = (number: number, days: readonly number[]): Metrics => ({
  ...newMetrics(idOf(number)),
  version: days.length,
  orderCount: days.length,
  firstOrderAt: days.length === 0 ? null : day(Math.min(...days)),
  lastOrderAt: days.length === 0 ? null : day(Math.max(...days)),
  spent: { GBP: 1_000 * days.length },
  lifetimeValue: 1_000 * days.length,
  valuedOrders: days.length,
});

const putMetrics = (metrics: Metrics) => ({ put: itemOf(metricsKey(metrics.customerId), metrics) });
const putCustomer = (customer: Customer) => ({ put: itemOf(profileKey(customer.id), customer) });
const store = (table: Table, number: number, days: readonly number[], more: Partial<Customer> = {}) =>
  transact(table, [putCustomer(customerWith({ id: idOf(number), ...more })), putMetrics(bought(number, days))]);

async function rankings(table: Table): Promise<Record<ValueMeasure, readonly string[]>> {
  const records = recordsOf(table, { consistent: true });
  const all = async (measure: ValueMeasure) =>
    (await records.bestCustomers(measure, { first: 100, after: null })).entries.map(({ item }) => item);
  const [LIFETIME_VALUE, PREDICTED_VALUE, ORDER_COUNT] = await Promise.all(VALUE_MEASURES.map(all));
  return {
    LIFETIME_VALUE: LIFETIME_VALUE ?? [],
    PREDICTED_VALUE: PREDICTED_VALUE ?? [],
    ORDER_COUNT: ORDER_COUNT ?? [],
  };
}

const kept = async (table: Table): Promise<readonly CustomerValue[]> =>
  (await Array.fromAsync(valueLedgerOf(table).all())).flat();

describe('what is kept of a customer', () => {
  test('is a place in each ranking, at three requests; the same again, two reads', async () => {
    const table = await freshTable();
    await store(table, 1, [3, 5]);
    table.meter.reset();
    await keepCustomerValue(valueLedgerOf(table), idOf(1), reckoning);
    expect(table.meter.operations).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
    // Nothing kept, a profile and metrics: 3 units; the value, three places and three counts: two units each.
    expectUnits(table.meter, 1 + 2 + 7 * 2);
    expect(await rankings(table)).toEqual({
      LIFETIME_VALUE: [idOf(1)],
      PREDICTED_VALUE: [idOf(1)],
      ORDER_COUNT: [idOf(1)],
    });

    table.meter.reset();
    await keepCustomerValue(valueLedgerOf(table), idOf(1), reckoning);
    expect(table.meter.operations).toEqual(['BatchGetItem', 'BatchGetItem']);
  });

  test('moves with the sums, and leaves nothing where it was', async () => {
    const table = await freshTable();
    const ledger = valueLedgerOf(table);
    for (const [number, days] of [
      [1, [3]],
      [2, [3, 4]],
    ] as const) {
      await store(table, number, days);
      await keepCustomerValue(ledger, idOf(number), reckoning);
    }
    expect((await rankings(table)).LIFETIME_VALUE).toEqual([idOf(2), idOf(1)]);
    await transact(table, [putMetrics(bought(1, [3, 6, 9]))]);
    table.meter.reset();
    await keepCustomerValue(ledger, idOf(1), reckoning);
    // The value, three places left and taken, and three counts down and up.
    expectUnits(table.meter, 1 + 2 + 13 * 2);
    expect((await rankings(table)).ORDER_COUNT).toEqual([idOf(1), idOf(2)]);
    expect(await recordsOf(table, { consistent: true }).valueSketch()).toEqual(
      sketchOf([bought(1, [3, 6, 9]), bought(2, [3, 4])]),
    );
  });

  test('is nothing of whoever has not bought, any more, or is to be forgotten', async () => {
    const table = await freshTable();
    const ledger = valueLedgerOf(table);
    await store(table, 1, []);
    await keepCustomerValue(ledger, idOf(1), reckoning);
    await keepCustomerValue(ledger, idOf(7), reckoning);
    expect(await kept(table)).toEqual([]);
    await store(table, 1, [3]);
    await keepCustomerValue(ledger, idOf(1), reckoning);
    expect(await kept(table)).toHaveLength(1);
    for (const [days, more] of [
      [[], {}],
      [[3], { status: 'ERASURE_PENDING' }],
    ] as const) {
      await store(table, 1, days, more);
      await keepCustomerValue(ledger, idOf(1), reckoning);
      expect(await kept(table)).toEqual([]);
      expect((await rankings(table)).LIFETIME_VALUE).toEqual([]);
    }
  });

  test('of merged records is the person’s, under the survivor, until they are taken apart', async () => {
    const table = await freshTable();
    const ledger = valueLedgerOf(table);
    await store(table, 1, [3]);
    await store(table, 2, [1, 8]);
    for (const number of [1, 2]) await keepCustomerValue(ledger, idOf(number), reckoning);

    const records = [idOf(2), idOf(1)];
    await transact(
      table,
      [1, 2].map((number) => putCustomer(customerWith({ id: idOf(number), records }))),
    );
    await keepCustomerValue(ledger, idOf(1), reckoning);
    expect(await kept(table)).toMatchObject([
      { customerId: idOf(2), orderCount: 3, firstOrderAt: day(1), lastOrderAt: day(8), lifetimeValue: 3_000 },
    ]);
    expect((await rankings(table)).LIFETIME_VALUE).toEqual([idOf(2)]);

    await transact(
      table,
      [1, 2].map((number) => putCustomer(customerWith({ id: idOf(number) }))),
    );
    await keepCustomerValue(ledger, idOf(1), reckoning);
    await keepCustomerValue(ledger, idOf(2), reckoning);
    expect((await rankings(table)).LIFETIME_VALUE).toEqual([idOf(2), idOf(1)]);
    expect((await kept(table)).map(({ orderCount }) => orderCount).toSorted()).toEqual([1, 2]);
  });
});

test.each([1, 2])('a run that is overtaken behind its read %i gives way to what came later', async (overtakenAt) => {
  const table = await freshTable();
  const ledger = valueLedgerOf(table);
  await store(table, 1, [3]);
  let reads = 0;
  async function overtaken<T>(read: Promise<T>): Promise<T> {
    const found = await read;
    if (++reads === overtakenAt) {
      await store(table, 1, [3, 4, 5]);
      await keepCustomerValue(ledger, idOf(1), reckoning);
    }
    return found;
  }
  const slow = { ...ledger, kept: (ids: readonly string[]) => overtaken(ledger.kept(ids)) };
  await keepCustomerValue(
    { ...slow, states: (ids: readonly string[]) => overtaken(ledger.states(ids)) },
    idOf(1),
    reckoning,
  );
  expect(await kept(table)).toMatchObject([{ orderCount: 3, lastOrderAt: day(5) }]);
  expect((await rankings(table)).ORDER_COUNT).toEqual([idOf(1)]);
});

test('what is predicted is refreshed as time passes, thirty customers a transaction', async () => {
  const table = await freshTable();
  const ledger = valueLedgerOf(table);
  for (let number = 0; number < 40; number++) {
    await store(table, number, [number % 20, (number % 20) + 3]);
    await keepCustomerValue(ledger, idOf(number), reckoning);
  }
  expect(await refreshPredictions(ledger, reckoning)).toBe(0);
  const before = await kept(table);
  const later = { ...reckoning, now: '2026-12-30T12:00:00.000Z' };
  table.meter.reset();
  expect(await refreshPredictions(ledger, later)).toBe(40);
  expect(table.meter.operations.filter((operation) => operation === 'TransactWriteItems')).toHaveLength(4);
  const after = await kept(table);
  expect(after.map(({ customerId }) => customerId)).toEqual(before.map(({ customerId }) => customerId));
  for (const [index, { predictedValue }] of after.entries())
    expect(predictedValue).toBeLessThan(before[index]?.predictedValue ?? 0);
  const predictions = new Map(after.map(({ customerId, predictedValue }) => [customerId, predictedValue ?? 0]));
  const { PREDICTED_VALUE } = await rankings(table);
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
    await keepCustomerValue(valueLedgerOf(table), idOf(number), reckoning);
  }
  const records = recordsOf(table, { consistent: false });
  table.meter.reset();
  const first = await records.bestCustomers('ORDER_COUNT', { first: 10, after: null });
  expect(table.meter.operations).toEqual(['Query', 'Query', 'Query', 'Query']);
  expectUnits(table.meter, 4 * 0.5);
  const second = await records.bestCustomers('ORDER_COUNT', { first: 10, after: first.end });
  const third = await records.bestCustomers('ORDER_COUNT', { first: 10, after: second.end });
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
const fate = fc.constantFrom('fine', 'fine', 'fine', 'dies before', 'dies after', 'twice');

/** Five records and their people, as the table has them. */
function world(table: Table) {
  const days = new Map<number, number[]>([0, 1, 2, 3, 4].map((one) => [one, []]));
  let people: number[][] = [[0], [1], [2], [3], [4]];
  const recordsOfPerson = (members: readonly number[]) => (members.length === 1 ? [] : members.map(idOf));
  const customers = (members: readonly number[]) =>
    members.map((one) => putCustomer(customerWith({ id: idOf(one), records: recordsOfPerson(members) })));
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
        await transact(table, [putMetrics(bought(next.number, all))]);
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
          return first === undefined ? newMetrics('') : joinedMetrics([first, ...others]);
        })
        .filter(({ orderCount }) => orderCount > 0),
  };
}

class Died extends Error {}

/** A ledger whose process may end before it commits, or when it just has. */
function mortal(ledger: ValueLedger, death: 'dies before' | 'dies after' | null): ValueLedger {
  return {
    ...ledger,
    async commit(changes) {
      if (death === 'dies before') throw new Died();
      const outcome = await ledger.commit(changes);
      if (death === 'dies after' && outcome === 'committed') throw new Died();
      return outcome;
    },
  };
}

test('is exact whatever comes twice, dies on the way or meets others there', { timeout: 120_000 }, async () => {
  const steps = fc.array(fc.record({ step, fate, waits: fc.nat(3) }), { minLength: 1, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const table = await freshTable();
      const ledger = valueLedgerOf(table);
      const { open, take, wanted } = world(table);
      await open();
      /** Followed up side by side with what happens next, each until it is done. */
      const running: Promise<void>[] = [];
      for (const { step: next, fate: befalls, waits } of all) {
        for (const record of await take(next)) {
          const follow = async () => {
            const death = befalls === 'dies before' || befalls === 'dies after' ? befalls : null;
            await keepCustomerValue(mortal(ledger, death), idOf(record), reckoning).catch((error: unknown) => {
              if (!(error instanceof Died)) throw error;
            });
            if (befalls !== 'fine') await keepCustomerValue(ledger, idOf(record), reckoning);
          };
          running.push(follow());
        }
        if (waits === 0) await Promise.all(running);
      }
      await Promise.all(running);

      const people = wanted();
      const byId = (one: { customerId: string }, other: { customerId: string }) =>
        one.customerId < other.customerId ? -1 : 1;
      const found = (await kept(table)).toSorted(byId);
      expect(found).toHaveLength(people.length);
      expect(found).toMatchObject(
        people.toSorted(byId).map(({ customerId, orderCount, lastOrderAt, lifetimeValue }) => ({
          customerId,
          orderCount,
          lastOrderAt,
          lifetimeValue,
        })),
      );
      const places = await rankings(table);
      for (const measure of VALUE_MEASURES)
        expect(places[measure]).toEqual(
          found
            .toSorted((one, other) => (rankOf(other, measure) ?? 0) - (rankOf(one, measure) ?? 0) || -byId(one, other))
            .map(({ customerId }) => customerId),
        );
      expect(await recordsOf(table, { consistent: true }).valueSketch()).toEqual(sketchOf(people));
    }),
    { numRuns: 25 },
  );
});
