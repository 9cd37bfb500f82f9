import { unmarshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import type { JourneyUpdate } from '../../../domain/insight/customer-journey.ts';
import { loadJourneySteps } from '../../../domain/insight/journey-steps.ts';
import { type PainDimension, painBoard } from '../../../domain/insight/pain-dimension.ts';
import { painSignalOfFeedback, painSignalOfReturn } from '../../../domain/insight/pain-signals.ts';
import { PERIODS } from '../../../domain/insight/rollup.ts';
import { addDays, type Instant } from '../../../domain/kernel/instant.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { updateJourney } from '../../../store/insight/customer-journey-store.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { injectCrashes } from '../../support/crash-injection.ts';
import { feedbackOf } from '../../support/feedback.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

const FIRST_DAY = '2026-01-01';
const at = (day: number): Instant => `${addDays(FIRST_DAY, day)}T12:00:00.000Z`;
const nothing: JourneyUpdate = { visit: null, painSignal: null, lastOrder: null };
const order = (version: number, day: number | null): JourneyUpdate => ({
  ...nothing,
  lastOrder: { version, at: day === null ? null : at(day) },
});

const lowScore = (n: number): JourneyUpdate => ({
  ...nothing,
  painSignal: painSignalOfFeedback(
    feedbackOf({ id: `fbk_${n}`, occurredAt: at(n), touchpoint: null, skus: [`SKU-${n}`] }),
  ),
});

const damagedReturn = (n: number): JourneyUpdate => ({
  ...nothing,
  painSignal: painSignalOfReturn({
    ...{ id: `ret_${n}`, returnNumber: null, source: 'ECOMMERCE', store: null, associate: null, orderId: null },
    ...{ customerId: 'cus_1', occurredAt: at(40 + n), recordedAt: at(40 + n), returnReason: 'DAMAGED', note: null },
    returnedLines: Array.from({ length: 12 }, (_, line) => ({
      ...{ sku: `RETURNED-${n}-${line}`, quantity: 1, orderLineId: null, serialNumbers: [] },
    })),
    refund: { minor: 100, currency: 'GBP' },
  }),
});

/** Forty low scores of as many skus, and ten returns of twelve each, a day apart. */
const PAIN_UPDATES = [
  ...Array.from({ length: 40 }, (_, n) => lowScore(n)),
  ...Array.from({ length: 10 }, (_, n) => damagedReturn(n)),
];

const projectUpdate = (table: Table, update: JourneyUpdate, customerId = 'cus_1') =>
  updateJourney(table, customerId, update, 'UTC');

async function recordPain(table: Table): Promise<void> {
  for (const update of PAIN_UPDATES) await projectUpdate(table, update);
}

/** All sums that count lost customers, by day, week and month, so that a wrong sum of any period shows. */
async function lostCustomersBy(table: Table, by: PainDimension): Promise<Readonly<Record<string, readonly number[]>>> {
  const repositories = createRepositories(table, { consistent: true });
  const sumsByKey: Record<string, (readonly [string, number])[]> = {};
  for (const period of PERIODS) {
    const sums = await repositories.counterSums(painBoard(by), period, { from: '2025-12-29', to: '2026-03-31' });
    // The sums of several shards add up to the count.
    for (const days of Map.groupBy(sums, ({ key, start }) => `${start} ${key}`).values()) {
      const key = days[0]?.key ?? '';
      const count = days.reduce((sum, { counts }) => sum + (counts['lost'] ?? 0), 0);
      expect(count).toBeGreaterThanOrEqual(0);
      if (count > 0) sumsByKey[key] = [...(sumsByKey[key] ?? []), [period, count] as const];
    }
  }
  return Object.fromEntries(
    Object.entries(sumsByKey).map(([key, all]) => [
      key,
      PERIODS.map((period) => all.filter(([one]) => one === period).reduce((sum, [, count]) => sum + count, 0)),
    ]),
  );
}

const everySku = (from: number) =>
  Object.fromEntries(
    PAIN_UPDATES.slice(from).flatMap(({ painSignal }) =>
      (painSignal?.keys ?? []).filter(({ dimension }) => dimension === 'SKU').map(({ key }) => [key, [1, 1, 1]]),
    ),
  );

test('an order after more pain signals than one transaction can withdraw wins the customer back everywhere', async () => {
  const table = await freshTable();
  await recordPain(table);
  expect(await lostCustomersBy(table, 'SKU')).toEqual(everySku(0));
  expect(await lostCustomersBy(table, 'CHANNEL')).toEqual({ PHONE: [1, 1, 1], WEB: [1, 1, 1] });
  table.meter.reset();
  await projectUpdate(table, order(2, 60));
  // One read; 163 pain points, at most 33 a transaction: all skus, the reason, and the two channels. And the pairs of the
  // latest five: each of ten skus with its reason, from either side.
  expect(table.meter.operations).toEqual(['GetItem', ...Array(8).fill('TransactWriteItems')]);
  for (const by of ['SKU', 'CHANNEL', 'REASON'] as const) expect(await lostCustomersBy(table, by)).toEqual({});

  table.meter.reset();
  await projectUpdate(table, order(2, 60));
  expect(table.meter.operations).toEqual(['GetItem']);
  // The order is cancelled and an earlier one is the last again: the signals after that one count again.
  await projectUpdate(table, order(3, 19));
  expect(await lostCustomersBy(table, 'SKU')).toEqual(everySku(20));
  await projectUpdate(table, order(4, null));
  expect(await lostCustomersBy(table, 'SKU')).toEqual(everySku(0));
});

test('the stored attributes keep their first names', async () => {
  const table = await freshTable();
  await projectUpdate(table, { ...lowScore(0), visit: { id: 'int_1', at: at(0), touchpoint: 'web' } });
  const item = await readerOf(table, true).get({ pk: 'TRAIL#cus_1', sk: '#TRAIL' });
  const stored = unmarshall(item ?? {});
  expect(Object.keys(stored).toSorted().join(' ')).toBe(
    'customerId hurts hurtsBegin lastOrderAt metricsVersion owed pk rules sk touches touchesBegin version',
  );
  expect(JSON.stringify(stored['touches'])).toContain('"touchpoint":"web"');
  expect(JSON.stringify(stored['hurts'])).toContain('"spots":[{');
});

test('a pain signal takes one read and one transaction', async () => {
  const table = await freshTable();
  await projectUpdate(table, lowScore(0));
  table.meter.reset();
  await projectUpdate(table, lowScore(1));
  expect(table.meter.operations).toEqual(['GetItem', 'TransactWriteItems']);
  // The journey; the new sku and the channel, which moves by a day: by day, week and month. Transactions cost twice.
  expectUnits(table.meter, 1 + 2 * (1 + 3 + 2));
});

test.each(['before', 'after'] as const)(
  'a crash %s any request of an update loses nothing and doubles nothing',
  async (when) => {
    const table = await freshTable();
    await recordPain(table);
    let requests = 0;
    let survived = 0;
    // The first attempt crashes at its first request, the second at its second, and so on.
    const crashes = injectCrashes(table.client, () => (requests++ === survived ? when : 'no'));
    let crashCount = 0;
    for (; crashCount < 20; crashCount++) {
      const isDone = await projectUpdate(table, order(2, 45)).then(
        () => true,
        () => false,
      );
      if (isDone) break;
      requests = 0;
      survived = crashCount + 1;
    }
    crashes.stop();
    expect(crashCount).toBeGreaterThan(2);
    expect(await lostCustomersBy(table, 'SKU')).toEqual(everySku(46));
    expect(await lostCustomersBy(table, 'CHANNEL')).toEqual({ WEB: [1, 1, 1] });
  },
);

test('deltas that a crash left pending are added by the next update', async () => {
  const table = await freshTable();
  await recordPain(table);
  let requests = 0;
  const crashes = injectCrashes(table.client, () => (requests++ === 2 ? 'after' : 'no'));
  await expect(projectUpdate(table, order(2, 60))).rejects.toThrow();
  crashes.stop();
  expect(Object.keys(await lostCustomersBy(table, 'SKU')).length).toBeGreaterThan(0);
  await projectUpdate(table, {
    ...lowScore(0),
    painSignal: null,
    visit: { id: 'int_1', at: at(61), touchpoint: 'web' },
  });
  expect(await lostCustomersBy(table, 'SKU')).toEqual({});
});

test('visits and pain signals have separate bounds: dropped visits do not reject late pain signals, and vice versa', async () => {
  const table = await freshTable();
  const visit = (n: number, day: number): JourneyUpdate => ({
    ...nothing,
    visit: { id: `int_${n}`, at: at(day), touchpoint: n % 2 === 0 ? 'web' : 'shop' },
  });
  const stepsIn = async (day: number) => {
    const repositories = createRepositories(table, { consistent: true });
    const days = { from: at(day).slice(0, 10), to: at(day).slice(0, 10) };
    const query = { ...days, store: null, via: null };
    const found = await loadJourneySteps(repositories, { cartDays: 1 }, '2026-12-31', query);
    return found.reduce((sum, { customers }) => sum + customers, 0);
  };
  for (let n = 0; n < 51; n++) await projectUpdate(table, lowScore(100 + n), 'cus_signals');
  await projectUpdate(table, visit(0, 1), 'cus_signals');
  expect(await stepsIn(1)).toBe(1);

  // All at one moment: their ids decide which are dropped.
  for (let n = 101; n < 203; n++) await projectUpdate(table, visit(n, 80), 'cus_visits');
  expect(await stepsIn(80)).toBe(102);
  for (const n of [101, 102, 103, 202]) await projectUpdate(table, visit(n, 80), 'cus_visits');
  expect(await stepsIn(80)).toBe(102);
  await projectUpdate(table, lowScore(5), 'cus_visits');
  expect(await lostCustomersBy(table, 'SKU')).toMatchObject({ 'SKU-5': [1, 1, 1] });
});
