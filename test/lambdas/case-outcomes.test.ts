import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadServiceKpis } from '../../domain/insight/load-service-kpis.ts';
import { type Period, periodsOf } from '../../domain/insight/rollup.ts';
import type { Kpi } from '../../domain/insight/service-kpis.ts';
import type { Day } from '../../domain/kernel/instant.ts';
import { DEFAULT_SETTINGS } from '../../domain/kernel/settings.ts';
import { type Shop, UNSAVED_SHOP } from '../../domain/shop/shop.ts';
import { caseOutcomeProjector } from '../../lambdas/case-outcome-projector.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { createRepositories } from '../../store/repositories.ts';
import type { ItemChange } from '../../store/table/item-change.ts';
import { anyCaseHistory, applyCaseHistory, type CaseHistory } from '../support/case-histories.ts';
import { injectCrashes } from '../support/crash-injection.ts';
import { expectedOutcomes } from '../support/expected-outcomes.ts';
import { freshTable } from '../support/table.ts';

/** Its days begin at 11:00 or 12:00 UTC of the day before. */
const SHOP: Shop = { ...UNSAVED_SHOP, version: 1, timeZone: 'Pacific/Auckland' };
const shops = { shop: async () => SHOP, freshShop: async () => SHOP };
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const FILTERS = [
  { store: null, agent: null },
  { store: 'york', agent: null },
  { store: null, agent: 'Zoe' },
  { store: 'york', agent: 'stf_1' },
];
const QUESTIONS: readonly { readonly today: Day; readonly by: Period; readonly repeatDays: number }[] = [
  { today: '2026-12-31', by: 'MONTH', repeatDays: 7 },
  { today: '2026-03-17', by: 'MONTH', repeatDays: 30 },
  { today: '2026-06-09', by: 'WEEK', repeatDays: 1 },
];

type Choose = (below: number) => number;

/**
 * Deliveries in order within a partition key, and mostly but not always in order between them, with doubles. Each needs so
 * many writes before.
 */
function deliveries(changes: readonly ItemChange[], choose: Choose) {
  const queues = [...Map.groupBy([...changes.entries()], ([, { key }]) => key.pk).values()];
  const batches: { readonly batch: readonly ItemChange[]; readonly written: number }[] = [];
  let written = 0;
  while (queues.some(({ length }) => length > 0)) {
    const [earliest = []] = queues.toSorted((one, other) => indexOf(one) - indexOf(other));
    const queue = choose(4) > 0 ? earliest : (queues[choose(queues.length)] ?? []);
    const next = queue.splice(0, 1 + choose(2));
    if (next.length === 0) continue;
    written = Math.max(written, (next.at(-1)?.[0] ?? 0) + 1 + choose(3));
    const batch = next.map(([, change]) => change);
    batches.push({ batch, written });
    if (choose(4) === 0) batches.push({ batch, written });
  }
  return batches;
}

const indexOf = ([first]: readonly (readonly [number, ItemChange])[]): number => first?.[0] ?? Number.POSITIVE_INFINITY;

async function write(table: Table, changes: readonly ItemChange[]): Promise<void> {
  for (const { after } of changes)
    if (after !== null) await table.client.call('PutItem', { TableName: table.name, Item: after });
}

/** Delivers everything to projectors that crash at random and run at the same time, until each delivery succeeded. */
async function project(table: Table, changes: readonly ItemChange[], choose: Choose): Promise<void> {
  const consumer = caseOutcomeProjector(table, shops);
  const consume = async (batch: readonly ItemChange[]) => (await consumer.consume(batch)).length === 0;
  let isConsuming = false;
  const crashes = injectCrashes(table.client, () =>
    isConsuming ? ((['before', 'after'] as const)[choose(20)] ?? 'no') : 'no',
  );
  let written = 0;
  const waiting = deliveries(changes, choose);
  while (waiting.length > 0) {
    // Two shards of the stream at once.
    const pair = waiting.splice(0, 1 + choose(2));
    const needed = Math.max(...pair.map((one) => one.written));
    await write(table, changes.slice(written, needed));
    written = Math.max(written, needed);
    isConsuming = true;
    await Promise.all(
      pair.map(async ({ batch }) => {
        for (let attempt = 0; attempt < 30; attempt++) if (await consume(batch).catch(() => false)) return;
        crashes.stop();
        expect(await consumer.consume(batch)).toEqual([]);
      }),
    );
    isConsuming = false;
  }
  crashes.stop();
}

const figure = ({ value, count }: Kpi) => ({ value, count });

async function expectExact(table: Table, history: CaseHistory): Promise<void> {
  const repositories = createRepositories(table, { consistent: true });
  for (const filter of FILTERS)
    for (const { today, by, repeatDays } of QUESTIONS) {
      const settings = { ...DEFAULT_SETTINGS, repeatContactDays: repeatDays };
      const rows = await loadServiceKpis(repositories, settings, today, { ...YEAR, ...filter, touchpoint: null, by });
      const question = { ...filter, today, repeatDays, zone: SHOP.timeZone };
      expect(
        rows.map(({ repeatContactRate, recoveredRepurchase, unrecoveredRepurchase }) => ({
          repeatContactRate: figure(repeatContactRate),
          recoveredRepurchase: figure(recoveredRepurchase),
          unrecoveredRepurchase: figure(unrecoveredRepurchase),
        })),
      ).toEqual(periodsOf(by, YEAR).map((days) => expectedOutcomes(history, { ...question, days })));
    }
}

test('what people do after their cases is counted exactly, in spite of merges, reopened cases, returned orders, doubles and crashes', async () => {
  await fc.assert(
    fc.asyncProperty(anyCaseHistory, fc.infiniteStream(fc.nat()), async (steps, randoms) => {
      const choose: Choose = (below) => randoms.next().value % below;
      const table = await freshTable();
      const history = applyCaseHistory(steps);
      await project(table, history.changes, choose);
      await expectExact(table, history);
      // Once more, as `npm run replay` and a stream that is read again do.
      await caseOutcomeProjector(table, shops).consume(history.changes);
      await expectExact(table, history);
    }),
    // A history takes a second. To shrink one would take minutes.
    { numRuns: 15, endOnFailure: true },
  );
}, 300_000);
