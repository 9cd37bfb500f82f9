import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatReport } from '../../../bench/simulate/report.ts';
import { openShopRun } from '../../../bench/simulate/shop-run.ts';
import { simulateDay } from '../../../bench/simulate/simulate-day.ts';
import { indexUnitsOf, sum } from '../../../bench/simulate/totals.ts';

test('the units of the recorded writes are those that the engine reported, in front and behind the stream', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'simulate-test-'));
  const run = await openShopRun(folder);
  onTestFinished(async () => {
    await run.close();
    await rm(folder, { recursive: true, force: true });
  });
  const population = { customers: 1_000, newShare: 40 };
  const day = await simulateDay(run, { ordersPerSecond: 2, seconds: 5, population, seed: 1 });
  for (const { writes, consumed, orders } of [day.peak, day.ordinary]) {
    expect(orders).toBeGreaterThan(0);
    const units = (source: string) =>
      sum(writes.filter((one) => one.source === source).map((one) => one.table + indexUnitsOf(one)));
    const reported = Object.fromEntries([...consumed].map(([source, one]) => [source, one.writes]));
    expect(Object.fromEntries([...consumed.keys()].map((source) => [source, units(source)]))).toEqual(reported);
  }
  expect(day.peak.consumed.get('changes')?.writes).toBeGreaterThan(0);
  expect(day.peak.writes.some(({ indexes }) => indexes.length > 0)).toBe(true);
  const { text, itemsAboveAim } = formatReport(day, 2);
  expect(itemsAboveAim).toEqual([]);
  expect(text).toContain('behind the stream');
});
