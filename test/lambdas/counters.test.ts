import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadJourneySteps } from '../../domain/insight/journey-steps.ts';
import { loadServiceKpis } from '../../domain/insight/load-service-kpis.ts';
import type { PainDimension, PainPointKey } from '../../domain/insight/pain-dimension.ts';
import { loadPainPoints } from '../../domain/insight/pain-points.ts';
import type { DayRange } from '../../domain/insight/rollup.ts';
import type { Kpi, ServiceKpis } from '../../domain/insight/service-kpis.ts';
import type { Day } from '../../domain/kernel/instant.ts';
import { UNSAVED_SHOP } from '../../domain/shop/shop.ts';
import { journeyProjector } from '../../lambdas/journey-projector.ts';
import { kpiProjector } from '../../lambdas/kpi-projector.ts';
import { METRICS_SK } from '../../store/profile/metrics-items.ts';
import { createRepositories } from '../../store/repositories.ts';
import { shopRepository } from '../../store/shop/shop-repository.ts';
import type { Table } from '../../store/table/dynamo-client.ts';
import { readerOf } from '../../store/table/dynamo-read.ts';
import type { ItemChange } from '../../store/table/item-change.ts';
import { injectCrashes } from '../support/crash-injection.ts';
import { anyHistory, applyHistory, type HistoryResult, noonOf } from '../support/customer-histories.ts';
import { expectedKpis, expectedPainPoints } from '../support/expected-figures.ts';
import { expectedJourneySteps } from '../support/expected-journeys.ts';
import { seed } from '../support/seed.ts';
import { freshTable } from '../support/table.ts';

const SETTINGS = {
  recentPurchaseDays: 90,
  churnDays: 30,
  callRetryMinutes: 120,
  messageChannels: [],
  feedbackPauseDays: 30,
};
const SHOP = { ...UNSAVED_SHOP, version: 1, name: 'Vantage', currency: 'GBP', defaultRegion: 'GB' };
const TODAY: Day = '2026-12-31';
const SPAN: DayRange = { from: '2026-01-10', to: '2026-04-20' };
/** The same number of days before. */
const BEFORE: DayRange = { from: '2025-10-01', to: '2026-01-09' };
const DIMENSIONS: readonly PainDimension[] = ['TOUCHPOINT', 'REASON', 'SKU', 'STORE', 'CHANNEL', 'ROOT_CAUSE'];
const PAIN_QUERIES: readonly { readonly by: PainDimension; readonly where: PainPointKey | null }[] = [
  ...DIMENSIONS.map((by) => ({ by, where: null })),
  { by: 'SKU', where: { dimension: 'STORE', key: 'york' } },
  { by: 'SKU', where: { dimension: 'ROOT_CAUSE', key: 'PACKAGING' } },
  { by: 'REASON', where: { dimension: 'SKU', key: 'Ear-1' } },
  { by: 'STORE', where: { dimension: 'REASON', key: 'DAMAGED_ITEM' } },
  { by: 'REASON', where: { dimension: 'TOUCHPOINT', key: 'Shop Floor' } },
  { by: 'TOUCHPOINT', where: { dimension: 'ROOT_CAUSE', key: 'CARRIER' } },
];
const FILTERS = [
  { touchpoint: null, store: null },
  { touchpoint: 'delivery', store: null },
  { touchpoint: 'shop floor', store: 'york' },
];

type Choose = (below: number) => number;

/** Interleaves the changes of several customers at random; each customer's changes stay in order. */
function interleave(histories: readonly HistoryResult[], choose: Choose): readonly ItemChange[] {
  const waiting = histories.map(({ changes }) => [...changes]);
  const order: ItemChange[] = [];
  while (waiting.some((changes) => changes.length > 0)) {
    const next = waiting[choose(waiting.length)]?.shift();
    if (next !== undefined) order.push(next);
  }
  return order;
}

/** Random batches of the stream, some of them redelivered, each with the number of changes in the table by then. */
function randomBatches(changes: readonly ItemChange[], choose: Choose) {
  const batches: { readonly batch: readonly ItemChange[]; readonly written: number }[] = [];
  for (let start = 0; start < changes.length; ) {
    const end = start + 1 + choose(12);
    // The stream lags behind the table, usually by little.
    const written = end + choose(6);
    batches.push({ batch: changes.slice(start, end), written });
    if (choose(3) === 0) batches.push({ batch: changes.slice(Math.max(0, start - choose(5)), end), written });
    start = end;
  }
  return [...batches, { batch: changes, written: changes.length }];
}

/** Writes the metrics and orders that a new journey begins with. The projectors read nothing else. */
async function writeItems(table: Table, changes: readonly ItemChange[]): Promise<void> {
  for (const { key, after } of changes)
    if ((key.sk === METRICS_SK || key.sk.startsWith('ORDER#')) && after !== null)
      await table.client.send(new PutItemCommand({ TableName: table.name, Item: after }));
}

/** Delivers all changes to projectors that crash at random, until all changes are projected. */
async function projectHistories(table: Table, histories: readonly HistoryResult[], choose: Choose): Promise<void> {
  const shop = shopRepository(readerOf(table, true));
  const consumers = [kpiProjector(table, shop, () => noonOf(200)), journeyProjector(table, shop)];
  const consume = async (batch: readonly ItemChange[]) => {
    const failures = await Promise.all(consumers.map((consumer) => consumer.consume(batch)));
    if (failures.some((failed) => failed.length > 0)) throw new Error('some changes failed');
  };
  let isFollowing = false;
  const crashes = injectCrashes(table.client, () =>
    isFollowing ? ((['before', 'after'] as const)[choose(8)] ?? 'no') : 'no',
  );
  const changes = interleave(histories, choose);
  let written = 0;
  // Lambda redelivers a batch until it succeeds, or drops it. The last batch contains all changes.
  for (const delivery of randomBatches(changes, choose)) {
    await writeItems(table, changes.slice(written, delivery.written));
    written = Math.max(written, delivery.written);
    isFollowing = true;
    for (let attempt = 0; attempt < 20; attempt++) {
      const isDone = await consume(delivery.batch).then(
        () => true,
        () => false,
      );
      if (isDone || choose(4) === 0) break;
    }
    isFollowing = false;
  }
  crashes.stop();
  await consume(changes);
}

/** Half of the measurements are at most the median, half at least; the buckets have an error of 1 %. */
function expectMedian(found: number | null, measures: readonly number[]): void {
  expect(found === null).toBe(measures.length === 0);
  if (found === null) return;
  const half = measures.length / 2;
  expect(measures.filter((measure) => measure <= found * 1.011).length).toBeGreaterThanOrEqual(half);
  expect(measures.filter((measure) => measure >= found * 0.989).length).toBeGreaterThanOrEqual(half);
}

const figure = ({ value, count }: Kpi) => ({ value, count });

function expectKpis(row: ServiceKpis | undefined, expected: ReturnType<typeof expectedKpis>[number]): void {
  if (row === undefined) throw new Error('a period is missing');
  const { medianFirstResponseMinutes, medianResolutionHours, ...figures } = expected;
  expect({
    ...{ from: row.from, to: row.to, csat: figure(row.csat), nps: figure(row.nps), ces: figure(row.ces) },
    ...{ firstContactResolutionRate: figure(row.firstContactResolutionRate), reopenRate: figure(row.reopenRate) },
    ...{ breachRate: figure(row.breachRate), churnRate: figure(row.churnRate) },
    repeatPurchaseRate: figure(row.repeatPurchaseRate),
    averageLifetimeValue: row.averageLifetimeValue,
  }).toEqual(figures);
  expect(row.medianFirstResponseMinutes.count).toBe(medianFirstResponseMinutes.length);
  expectMedian(row.medianFirstResponseMinutes.value, medianFirstResponseMinutes);
  expect(row.medianResolutionHours.count).toBe(medianResolutionHours.length);
  expectMedian(row.medianResolutionHours.value, medianResolutionHours);
}

async function expectExact(table: Table, histories: readonly HistoryResult[]): Promise<void> {
  const repositories = createRepositories(table, { consistent: true });
  for (const filter of FILTERS) {
    const rows = await loadServiceKpis(repositories, SETTINGS, TODAY, { ...SPAN, ...filter, by: 'MONTH' });
    const expected = expectedKpis(histories, SPAN, SETTINGS.churnDays, filter);
    expect(rows).toHaveLength(expected.length);
    for (const [index, one] of expected.entries()) expectKpis(rows[index], one);
  }
  for (const { by, where } of PAIN_QUERIES) {
    const points = await loadPainPoints(repositories, SETTINGS, TODAY, { ...SPAN, by, where, first: 100 });
    const sums = points.map(({ complaints, lowScores, returns }) => complaints + lowScores + returns);
    expect(sums).toEqual(sums.toSorted((a, b) => b - a));
    // The most frequent spelling of a sku is shown, so compare in upper case.
    const named = points.map((point) => (by === 'SKU' ? { ...point, key: point.key.toUpperCase() } : point));
    expect(named.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
      expectedPainPoints(histories, SPAN, BEFORE, by, where),
    );
  }
  const steps = await loadJourneySteps(repositories, SPAN);
  const named = new Map(steps.map((step) => [`${step.from} > ${step.to ?? ''}`, step]));
  const expected = expectedJourneySteps(histories, SPAN);
  expect([...named.keys()].toSorted()).toEqual(expected.map(({ name }) => name).toSorted());
  for (const { name, customers, medianHours } of expected) {
    expect(named.get(name)?.customers).toBe(customers);
    expectMedian(named.get(name)?.medianHours ?? null, medianHours);
  }
}

test('KPIs, pain points and journeys are exact in spite of redeliveries, interleaved changes, any batches and crashes', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyHistory, { minLength: 1, maxLength: 4 }),
      fc.infiniteStream(fc.nat(1_000_000)),
      async (histories, choices) => {
        const table = await freshTable();
        await seed(table, [{ entity: 'shop', before: null, after: SHOP }]);
        const results = histories.map(applyHistory);
        await projectHistories(table, results, (below) => Number(choices.next().value) % below);
        await expectExact(table, results);
      },
    ),
    { numRuns: 20 },
  );
});
