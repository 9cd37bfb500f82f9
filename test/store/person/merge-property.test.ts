import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { ALWAYS, type HistoryEntry } from '../../../domain/kernel/history.ts';
import { ID_PREFIXES } from '../../../domain/kernel/id.ts';
import type { Slice } from '../../../domain/kernel/page.ts';
import { survivorOf } from '../../../domain/person/cluster.ts';
import { mergeCustomers } from '../../../domain/person/merge-customers.ts';
import { loadPersonPage } from '../../../domain/person/person-page.ts';
import { unmergeCustomer } from '../../../domain/person/unmerge-customer.ts';
import { loadOverviews } from '../../../domain/profile/load-overviews.ts';
import { type Metrics, newMetrics } from '../../../domain/profile/metrics.ts';
import { TIMELINE_KINDS } from '../../../domain/profile/timeline.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { faultsOf } from '../../support/audit.ts';
import { scanItems } from '../../support/items.ts';
import {
  applyWrite,
  commandContextAt,
  idOf,
  PEOPLE,
  type RecordWrite,
  resetPeople,
} from '../../support/merge-property-people.ts';
import { freshTable } from '../../support/table.ts';

const person = fc.nat({ max: PEOPLE - 1 });
const write: fc.Arbitrary<RecordWrite> = fc.record({
  kind: fc.constantFrom('order', 'return', 'cancelled', 'interaction', 'consent', 'profile', 'covered'),
  person,
  byKey: fc.boolean(),
});
const merge = fc
  .uniqueArray(person, { minLength: 2, maxLength: 3 })
  .map(([survivor = 0, ...others]) => ({ kind: 'merge' as const, person: survivor, others }));
const unmerge = fc.record({ kind: fc.constant('unmerge' as const), person });
const steps = fc.array(
  fc.oneof({ weight: 4, arbitrary: write }, { weight: 3, arbitrary: merge }, { weight: 2, arbitrary: unmerge }),
  { minLength: 8, maxLength: 24 },
);

/** The table where records are merged, and one with the same writes but no merges. */
let tables: readonly [merged: Table, control: Table];
beforeAll(async () => {
  tables = [await freshTable(), await freshTable()];
});

/** Attributes of a profile that only merging writes. */
const MERGE_ATTRIBUTES = new Set(['records', 'joinedAt', 'distinctFrom', 'speaksFor']);

/** All items of a table, without idempotency records and without what only merging writes. */
async function storedState(table: Table) {
  const items = await scanItems(table);
  const isMerging = ({ pk, sk }: Record<string, unknown>) =>
    /^(IDEMPOTENCY|IDENTITY)#/.test(String(pk)) || String(sk).startsWith('IDENTITY#');
  return items
    .filter((item) => !isMerging(item))
    .map((item) => Object.fromEntries(Object.entries(item).filter(([name]) => !MERGE_ATTRIBUTES.has(name))))
    .map((item) => (item['sk'] === '#PROFILE' ? { ...item, version: null } : item))
    .toSorted((one, other) => (`${one['pk']} ${one['sk']}` < `${other['pk']} ${other['sk']}` ? -1 : 1));
}

const NO_SUMS = newMetrics('');
/** The sums of several metrics, calculated field by field. */
function sumOf(all: readonly Metrics[]): object {
  const total = (numberOf: (one: Metrics) => number) => all.reduce((sum, one) => sum + numberOf(one), 0);
  const times = (timeOf: (one: Metrics) => string | null) => all.flatMap((one) => timeOf(one) ?? []).toSorted();
  const currencies = [...new Set(all.flatMap(({ spent }) => Object.keys(spent)))];
  return {
    orderCount: total(({ orderCount }) => orderCount),
    returnCount: total(({ returnCount }) => returnCount),
    lifetimeValue: total(({ lifetimeValue }) => lifetimeValue),
    valuedOrders: total(({ valuedOrders }) => valuedOrders),
    firstOrderAt: times(({ firstOrderAt }) => firstOrderAt)[0] ?? null,
    lastOrderAt: times(({ lastOrderAt }) => lastOrderAt).at(-1) ?? null,
    spent: Object.fromEntries(
      currencies
        .map((currency) => [currency, total(({ spent }) => spent[currency] ?? 0)] as const)
        .filter(([, minor]) => minor !== 0),
    ),
  };
}

test('merges and unmerges leave each record as if never merged, and a person’s metrics and timeline join those of its records', async () => {
  const [merged, control] = tables;
  let [merges, unmerges] = [0, 0];
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      await Promise.all(tables.map(resetPeople));
      for (const [index, step] of sequence.entries()) {
        const number = index + 2;
        if (step.kind === 'merge') {
          const input = { survivor: idOf(step.person), others: step.others.map(idOf) };
          if ('value' in (await mergeCustomers(commandContextAt(merged, number, 'merge'), input))) merges++;
        } else if (step.kind === 'unmerge') {
          const input = { recordId: idOf(step.person) };
          if ('value' in (await unmergeCustomer(commandContextAt(merged, number, 'unmerge'), input))) unmerges++;
        } else {
          await Promise.all([merged, control].map((table) => applyWrite(table, number, step)));
        }
      }
      expect(await storedState(merged)).toEqual(await storedState(control));
      expect(faultsOf(await scanItems(merged))).toEqual([]);

      const [repositories, own] = [merged, control].map((table) => createRepositories(table, { consistent: true }));
      if (repositories === undefined || own === undefined) throw new Error('there are two tables');
      const ids = Array.from({ length: PEOPLE }, (_, index) => idOf(index));
      for (const head of await loadOverviews(repositories, ids)) {
        if (head === null) throw new Error('everybody is there');
        const { customer, metrics } = head;
        const members = customer.records.length === 0 ? [customer.id] : customer.records;
        expect(customer.id).toBe(survivorOf(customer));
        const metricsOfEach = await Promise.all(members.map(async (id) => (await own.metrics(id)) ?? NO_SUMS));
        expect(metrics).toMatchObject(sumOf(metricsOfEach));
        const whole = { first: 100, after: null };
        const timeline = (id: string, of = own, piece: Slice = whole) => of.timeline(id, TIMELINE_KINDS, piece, ALWAYS);
        const joined = await loadPersonPage(customer, whole, 'descending', (id, piece) =>
          timeline(id, repositories, piece),
        );
        const shown = joined.entries
          .map(({ item }: { item: HistoryEntry }) => item)
          .filter(({ id }) => !id.startsWith(`${ID_PREFIXES.identityEvent}_`));
        const apart = (await Promise.all(members.map((id) => timeline(id)))).flatMap(({ entries }) => entries);
        expect(shown.map(({ id }) => id).toSorted()).toEqual(apart.map(({ item }) => item.id).toSorted());
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
  // Enough merges and unmerges to make the test meaningful.
  expect(merges).toBeGreaterThan(15);
  expect(unmerges).toBeGreaterThan(5);
}, 300_000);
