import { expect } from 'vitest';
import { countOrderDays } from '../../domain/insight/count-order-days.ts';
import { loadServiceKpis } from '../../domain/insight/load-service-kpis.ts';
import { PAIN_DIMENSIONS, type PainDimension, type PainPointKey } from '../../domain/insight/pain-dimension.ts';
import { loadPainPoints } from '../../domain/insight/pain-points.ts';
import type { DayRange } from '../../domain/insight/rollup.ts';
import type { Kpi, ServiceKpis } from '../../domain/insight/service-kpis.ts';
import type { Day, Instant } from '../../domain/kernel/instant.ts';
import { UNSAVED_SHOP } from '../../domain/shop/shop.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { orderDayStore } from '../../store/insight/order-day-store.ts';
import { createRepositories } from '../../store/repositories.ts';
import type { HistoryResult } from './customer-histories.ts';
import { expectedKpis, expectedPainPoints } from './expected-figures.ts';
import { expectJourneys, expectMedian, JOURNEY_DAYS } from './expected-journeys.ts';

const SETTINGS = {
  recentPurchaseDays: 90,
  churnDays: 30,
  cartDays: 2,
  callRetryMinutes: 120,
  repeatContactDays: 7,
  messageChannels: [],
  feedbackPauseDays: 30,
};
/** The shop of these histories. */
export const SHOP = { ...UNSAVED_SHOP, version: 1, name: 'Vantage', currency: 'GBP', defaultRegion: 'GB' };
const TODAY: Day = '2026-12-31';
const SPAN: DayRange = JOURNEY_DAYS;
/** The same number of days before. */
const BEFORE: DayRange = { from: '2025-10-01', to: '2026-01-09' };
const PAIN_QUERIES: readonly { readonly by: PainDimension; readonly where: PainPointKey | null }[] = [
  ...PAIN_DIMENSIONS.map((by) => ({ by, where: null })),
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

/** Compares every figure with what the histories say. */
export async function expectExact(table: Table, histories: readonly HistoryResult[]): Promise<void> {
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
  await expectJourneys(repositories, histories);
  await expectOrders(table, histories);
}

/** After a run of the job that counts them. */
async function expectOrders(table: Table, histories: readonly HistoryResult[]): Promise<void> {
  expect(await countDays(table, '2027-01-01T12:00:00.000Z')).toMatchObject({ failed: [] });
  const { ordersOn } = createRepositories(table, { consistent: true });
  const sold = histories.flatMap(({ oncePaid }) => oncePaid);
  for (const days of [SPAN, BEFORE, { from: '2026-02-03', to: '2026-03-28' }])
    for (const store of [null, 'york']) {
      const expected = sold.filter(
        (one) => days.from <= one.day && one.day <= days.to && (store ?? one.store) === one.store,
      );
      expect(await ordersOn(days, store)).toBe(expected.length);
    }
}

/** Runs the job that counts the orders of days. */
export const countDays = (table: Table, now: Instant) =>
  countOrderDays(
    orderDayStore(table, () => now),
    { now, zone: SHOP.timeZone },
    () => true,
  );
