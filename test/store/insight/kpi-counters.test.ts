import { beforeAll, describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { BUYER_BOARD } from '../../../domain/insight/buyer-counters.ts';
import type { CounterDelta } from '../../../domain/insight/counters.ts';
import { journeyBoard } from '../../../domain/insight/journey-counters.ts';
import { loadJourneySteps } from '../../../domain/insight/journey-steps.ts';
import { loadServiceKpis } from '../../../domain/insight/load-service-kpis.ts';
import { painBoard } from '../../../domain/insight/pain-dimension.ts';
import { loadPainPoints } from '../../../domain/insight/pain-points.ts';
import { EARLIEST } from '../../../domain/kernel/instant.ts';
import { DEFAULT_SETTINGS } from '../../../domain/kernel/settings.ts';
import { countStates } from '../../../store/insight/counted-entity-store.ts';
import { splitIntoBatches } from '../../../store/insight/counter-batches.ts';
import { counterAdditions } from '../../../store/insight/counter-items.ts';
import { applyDeltaBatches } from '../../../store/insight/counter-store.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { SMALL_SHOP } from '../../../store/table/shard-layout.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

const { count: COUNTER_SHARDS } = SMALL_SHOP;
const now = () => '2026-06-30T12:00:00.000Z';
const FILTER = { touchpoint: null, store: null };
const csat = (day: string): CounterDelta => ({ board: 'kpi//', key: '', day, counts: { csat: 1, csatGood: 1 } });

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
});

describe('counting', () => {
  test('of a hundred changes of a day takes three transactions, and a redelivery changes nothing', async () => {
    const batches = Array.from({ length: 100 }, (_, index) =>
      splitIntoBatches(`a${index}`, [csat('2026-03-10')]),
    ).flat();
    table.meter.reset();
    await applyDeltaBatches(table, batches, now, counterAdditions);
    expect(table.meter.operations).toEqual(Array(3).fill('TransactWriteItems'));
    // A marker for each change, and a day, a week and a month per transaction. Transactions cost twice.
    expectUnits(table.meter, 2 * (100 + 3 * 3));
    table.meter.reset();
    await applyDeltaBatches(table, batches, now, counterAdditions);
    expect(table.meter.operations.filter((operation) => operation === 'TransactWriteItems')).toHaveLength(3);
    const repositories = createRepositories(table, { consistent: true });
    const [row] = await loadServiceKpis(repositories, DEFAULT_SETTINGS, '2026-06-30', {
      ...{ from: '2026-03-01', to: '2026-03-31', by: 'MONTH', ...FILTER },
    });
    expect(row?.csat).toMatchObject({ value: 100, count: 100 });
  });

  test('of a hundred entities of a day takes one read and three transactions, and of the same states again one read', async () => {
    const states = Array.from({ length: 100 }, (_, index) => ({
      ...{ id: `one-${index}`, version: 1, deltas: [csat('2026-03-12')], deltasBefore: null },
      ...{ recordedAt: now(), formerMarker: null },
    }));
    table.meter.reset();
    await countStates(table, states, EARLIEST);
    expect(table.meter.operations).toEqual(['BatchGetItem', ...Array(3).fill('TransactWriteItems')]);
    // A record that is not there costs a unit to read. Each is written beside a day, a week and a month per transaction.
    expectUnits(table.meter, 100 + 2 * (100 + 3 * 3));
    table.meter.reset();
    await countStates(table, states, EARLIEST);
    expect(table.meter.operations).toEqual(['BatchGetItem']);
  });

  test('of one change on more boards than a transaction holds is split, and each part counts once', async () => {
    const deltas = Array.from({ length: 90 }, (_, index) => ({ ...csat('2026-03-10'), board: `many/${index}` }));
    const batches = splitIntoBatches('many', deltas);
    expect(batches.length).toBeGreaterThan(1);
    await applyDeltaBatches(table, batches.slice(0, 2), now, counterAdditions);
    await applyDeltaBatches(table, batches, now, counterAdditions);
    const repositories = createRepositories(table, { consistent: true });
    const days = { from: '2026-03-10', to: '2026-03-10' };
    for (const { board } of deltas)
      expect(await repositories.counterSums(board, 'DAY', days)).toMatchObject([{ counts: { csat: 1 } }]);
  });

  test('of the same changes by concurrent processes counts each once', async () => {
    const batches = Array.from({ length: 30 }, (_, index) =>
      splitIntoBatches(`b${index}`, [{ ...csat('2026-03-11'), board: 'rush' }]),
    ).flat();
    await Promise.all(Array.from({ length: 5 }, () => applyDeltaBatches(table, batches, now, counterAdditions)));
    const sums = await createRepositories(table, { consistent: true }).counterSums('rush', 'DAY', {
      ...{ from: '2026-03-11', to: '2026-03-11' },
    });
    expect(sums.reduce((sum, { counts }) => sum + (counts['csat'] ?? 0), 0)).toBe(30);
  });
});

describe('a query of KPIs', () => {
  test('for the months of a year has the same cost for any number of customers', async () => {
    // Partitions are chosen at random. In turn, all of them hold alike, and the rounding of their units is the same each time.
    let turn = 0;
    vi.spyOn(Math, 'random').mockImplementation(() => (turn++ % COUNTER_SHARDS) / COUNTER_SHARDS);
    onTestFinished(() => void vi.restoreAllMocks());
    const repositories = createRepositories(table, { consistent: false });
    const ask = () =>
      loadServiceKpis(repositories, DEFAULT_SETTINGS, '2026-06-30', {
        ...{ from: '2026-01-01', to: '2026-12-31', by: 'MONTH', ...FILTER },
      });
    async function costOf(customers: number): Promise<{ queries: number; units: number }> {
      const won = Array.from({ length: customers }, (_, index): CounterDelta => {
        const day = `2025-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
        return { board: BUYER_BOARD, key: '', day, counts: { won: 1, lifetimeValue: 100, lastBought: 1 } };
      });
      await applyDeltaBatches(table, splitIntoBatches(`won ${customers}`, won), now, counterAdditions);
      table.meter.reset();
      await ask();
      expect(new Set(table.meter.operations)).toEqual(new Set(['GetItem', 'Query']));
      return { queries: table.meter.operations.length, units: table.meter.units };
    }
    const few = await costOf(400);
    const many = await costOf(1_600);
    // The months, the days that are followed still, the customers' months, those a year before, for both also the days of a former version, the
    // years before both, which begin with a year, and whether a former version counted; its mark, the goals and the shop.
    expect(few.queries).toBe(COUNTER_SHARDS * (1 + 1 + 2 + 2 + 1 + 1 + 1) + 3);
    expect(many.queries).toBe(few.queries);
    // DynamoDB Local counts nothing for a Query that finds nothing.
    if (inject('countsUnits')) expect(many.units).toBeLessThanOrEqual(few.units * 1.5);
    expect(many.units).toBeLessThan(30);
  });
});

describe('a query of insights', () => {
  const SKUS = 30;
  const loadPoints = async (today: string, from: string, to: string) => {
    table.meter.reset();
    const repositories = createRepositories(table, { consistent: false });
    const points = await loadPainPoints(repositories, { churnDays: 30 }, today, {
      ...{ from, to, by: 'SKU', where: null, first: 100 },
    });
    return { points, queries: table.meter.operations.length };
  };

  test('of pain points reads each month, and the time before it, once', async () => {
    const batches = Array.from({ length: SKUS * 20 }, (_, index) => {
      const [key, day] = [`S${index % SKUS}`, `2026-04-${String((index % 28) + 1).padStart(2, '0')}`];
      const delta = { board: painBoard('SKU'), key, day, counts: { lowScores: 1, lost: 1 } };
      return splitIntoBatches(`signal-${index}`, [delta]);
    });
    await applyDeltaBatches(table, batches.flat(), now, counterAdditions);

    const mature = await loadPoints('2026-12-31', '2026-04-01', '2026-04-30');
    expect(mature.points).toHaveLength(SKUS);
    expect(mature.points.every(({ lowScores, customersLost }) => lowScores === 20 && customersLost === 20)).toBe(true);
    // April as a month; the 30 days before it, by day.
    expect(mature.queries).toBe(2 * COUNTER_SHARDS);
    // Items are small: a query costs at least half a unit; a unit is 8 kB.
    expect(table.meter.units).toBeLessThanOrEqual(2 * COUNTER_SHARDS * 1.5);

    const fresh = await loadPoints('2026-05-01', '2026-04-01', '2026-04-30');
    expect(fresh.points.reduce((sum, { lowScores }) => sum + lowScores, 0)).toBe(SKUS * 20);
    expect(fresh.points.reduce((sum, { customersLost }) => sum + customersLost, 0)).toBe(22);
    // April before and after the threshold; the 30 days before.
    expect(fresh.queries).toBe(3 * COUNTER_SHARDS);
  });

  test('of journeys returns the hundred most frequent steps', async () => {
    const steps = Array.from({ length: 105 }, (_, index) => {
      const delta = {
        board: journeyBoard({ store: null, via: null }),
        key: `web>t${index}`,
        day: '2026-04-10',
        counts: { customers: index + 1 },
      };
      return splitIntoBatches(`step-${index}`, [delta]);
    });
    await applyDeltaBatches(table, steps.flat(), now, counterAdditions);
    table.meter.reset();
    const repositories = createRepositories(table, { consistent: false });
    const found = await loadJourneySteps(repositories, { cartDays: 1 }, '2026-12-31', {
      ...{ from: '2026-04-01', to: '2026-04-30', store: null, via: null },
    });
    expect(found.map(({ customers }) => customers)).toEqual(Array.from({ length: 100 }, (_, index) => 105 - index));
    expect(table.meter.operations).toEqual(Array(COUNTER_SHARDS).fill('Query'));
    expect(table.meter.units).toBeLessThanOrEqual(COUNTER_SHARDS * 1.5);
  });
});
