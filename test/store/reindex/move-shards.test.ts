import { unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CounterDelta } from '../../../domain/insight/counters.ts';
import { VALUE_MEASURES } from '../../../domain/insight/ranking-bounds.ts';
import { updateCustomerValue } from '../../../domain/insight/update-customer-value.ts';
import { DEFAULT_VALUE_MODEL } from '../../../domain/insight/value-model.ts';
import type { Slice } from '../../../domain/kernel/page.ts';
import type { Memberships } from '../../../domain/segment/memberships.ts';
import { generationText } from '../../../domain/segment/segment.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { splitIntoBatches } from '../../../store/insight/counter-batches.ts';
import { counterAdditions } from '../../../store/insight/counter-items.ts';
import { counterRepository } from '../../../store/insight/counter-repository.ts';
import { applyDeltaBatches } from '../../../store/insight/counter-store.ts';
import { customerValueRepository } from '../../../store/insight/customer-value-repository.ts';
import { customerValueStore } from '../../../store/insight/customer-value-store.ts';
import { failedListPk } from '../../../store/integration/webhook-delivery-items.ts';
import { moveToShards } from '../../../store/reindex/move-shards.ts';
import { PROGRESS_KEY, reindexTable } from '../../../store/reindex/reindex-table.ts';
import { membershipWrites } from '../../../store/segment/membership-store.ts';
import { segmentRepository } from '../../../store/segment/segment-repository.ts';
import { custodyPk } from '../../../store/service-job/service-job-items.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { transact } from '../../../store/table/dynamo-transaction.ts';
import { readIndexPage } from '../../../store/table/index-page.ts';
import { type Attributes, itemOf, keyOf } from '../../../store/table/item.ts';
import { queueKey, queueRange } from '../../../store/table/queue.ts';
import { scanPages } from '../../../store/table/scan-pages.ts';
import { type ShardLayout, SMALL_SHOP } from '../../../store/table/shard-layout.ts';
import { partitionFor, partitionsOf, setShards, shardLayout } from '../../../store/table/shards.ts';
import { QUEUE_INDEX } from '../../../store/table/table-schema.ts';
import { metricsOf, putRecord } from '../../support/customer-values.ts';
import { clearTable } from '../../support/items.ts';
import { freshTable } from '../../support/table.ts';

const GENERATION = { segmentId: 'seg_01900000-0000-7000-8000-000000000001', generation: 1 };
const NOW = '2026-06-30T12:00:00.000Z';
const DAYS = { from: '2026-01-01', to: '2026-12-31' };
const PEOPLE = 6;
/** The ends of ids are hexadecimal and differ in their shards. */
const idOf = (number: number) =>
  `cus_01900000-0000-7000-8000-0000000${(number * 0x2f + 5).toString(16).padStart(5, '0')}`;

let table: Awaited<ReturnType<typeof freshTable>>;
beforeEach(async () => {
  table ??= await freshTable();
  await clearTable(table);
});
afterEach(() => setShards(SMALL_SHOP));

/** What the table should hold. */
type Model = {
  readonly orders: Map<number, number>;
  readonly members: Set<number>;
  readonly waiting: Set<number>;
  counted: number;
};
const emptyModel = (): Model => ({ orders: new Map(), members: new Set(), waiting: new Set(), counted: 0 });

let tokens = 0;
const newToken = () => `token-${++tokens}`;

async function buy(number: number, model: Model): Promise<void> {
  const count = (model.orders.get(number) ?? 0) + 1;
  const times = Array.from({ length: count }, (_, at) => `2026-01-${String(at + 1).padStart(2, '0')}T10:00:00.000Z`);
  await putRecord(table, { ...metricsOf(number, times), customerId: idOf(number) });
  const context = { model: DEFAULT_VALUE_MODEL, now: NOW, zone: 'UTC', newToken };
  await updateCustomerValue(customerValueStore(table), idOf(number), context);
  model.orders.set(number, count);
}

const stored = new Map<number, Memberships>();
async function toggleMembership(number: number, model: Model): Promise<void> {
  const before = model.members.has(number) ? (stored.get(number) ?? null) : null;
  const memberOf = before === null ? [generationText(GENERATION)] : [];
  const after = before === null ? ({ token: newToken(), memberOf, dueAt: null } as unknown as Memberships) : null;
  const change = { customerId: idOf(number), before, after };
  expect(await transact(table, membershipWrites(change as Parameters<typeof membershipWrites>[0]))).toBe('committed');
  if (after === null) model.members.delete(number);
  else {
    model.members.add(number);
    stored.set(number, after);
  }
}

async function enqueue(number: number, model: Model): Promise<void> {
  const key = queueKey('THINGS', idOf(number), String(number));
  await transact(table, [{ put: itemOf({ pk: `THING#${number}`, sk: '#THING' }, { number }, key) }]);
  model.waiting.add(number);
}

async function count(model: Model): Promise<void> {
  const delta: CounterDelta = { board: 'kpi//', key: '', day: '2026-03-10', counts: { csat: 1 } };
  await applyDeltaBatches(table, splitIntoBatches(newToken(), [delta]), () => NOW, counterAdditions);
  model.counted++;
}

const WRITES = { buy, toggleMembership, enqueue, count: (_: number, model: Model) => count(model) } as const;
type Write = { readonly kind: keyof typeof WRITES; readonly number: number };

/** All entries of a list, in pages of three; fails where one is listed twice. */
async function walk<T>(
  page: (slice: Slice) => Promise<{ entries: readonly { item: T }[]; end: string | null; hasNextPage: boolean }>,
) {
  const found: T[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { entries, end, hasNextPage } = await page({ first: 3, after });
    found.push(...entries.map(({ item }) => item));
    [after, more] = [end, hasNextPage];
  }
  expect(new Set(found).size).toBe(found.length);
  return found;
}

/** Everything that readers of a layout find. */
async function readAll(layout: ShardLayout) {
  setShards(layout);
  const reader = readerOf(table, true);
  const rankings: Record<string, readonly string[]> = {};
  for (const measure of VALUE_MEASURES)
    rankings[measure] = await walk(async (slice) => {
      const { entries, ...page } = await customerValueRepository(reader).bestCustomers(measure, slice);
      return { ...page, entries: entries.map(({ item }) => ({ item: item.customerId })) };
    });
  const queue = queueRange('THINGS', { from: '0', to: '~' });
  const values: string[] = [];
  const { values: parts } = customerValueStore(table);
  for (let part = 0; part < parts.count; part++)
    values.push(...(await parts.page(part, null)).items.map(({ customerId }) => customerId));
  const sums = await counterRepository(reader).counterSums('kpi//', 'DAY', DAYS);
  return {
    rankings,
    values: values.toSorted(),
    members: (await walk((slice) => segmentRepository(reader).segmentMembers(GENERATION, slice))).toSorted(),
    waiting: await walk((slice) => readIndexPage<{ number: number }>(reader, [queue], slice)).then((all) =>
      all.map(({ number }) => number),
    ),
    counted: sums.reduce((sum, { counts }) => sum + (counts['csat'] ?? 0), 0),
  };
}

function expectedOf({ orders, members, waiting, counted }: Model) {
  const ids = [...orders.keys()].map(idOf);
  const ranking = [...orders]
    .toSorted(([one, ones], [other, others]) => others - ones || (idOf(one) < idOf(other) ? 1 : -1))
    .map(([number]) => idOf(number));
  return {
    rankings: {
      LIFETIME_VALUE: ranking,
      ORDER_COUNT: ranking,
      PREDICTED_VALUE: expect.toSatisfy((all) => all.length === ids.length),
    },
    values: ids.toSorted(),
    members: [...members].map(idOf).toSorted(),
    waiting: [...waiting].toSorted((one, other) => one - other),
    counted,
  };
}

async function scanAll(): Promise<readonly Attributes[]> {
  const items: Attributes[] = [];
  for await (const page of scanPages(table, { ConsistentRead: true })) items.push(...page);
  return items;
}

/** Keys and index keys that are not in the partition of the present count. */
async function misplaced(): Promise<readonly string[]> {
  const sharded = /^(?:VALUE|RANKING#ORDER_COUNT|SEGMENT_MEMBER#.+|THINGS|RANKING#.+)#\d+$/;
  const sums = /^(?:TALLY#.+|VALUE_DISTRIBUTION)#(\d+)$/;
  return (await scanAll()).flatMap((item) =>
    (['pk', 'queuePk', 'calendarPk'] as const).flatMap((attribute) => {
      const text = item[attribute]?.S ?? '';
      const position = item[attribute === 'pk' ? 'sk' : attribute.replace('Pk', 'Sk')]?.S ?? '';
      if (Number(sums.exec(text)?.[1] ?? 0) >= shardLayout().count) return [text];
      if (!sharded.test(text)) return [];
      const name = text.slice(0, text.lastIndexOf('#'));
      return partitionFor(name, position) === text ? [] : [text];
    }),
  );
}

/** A table whose transactions wait until another writer has written. */
const withWriterBefore = (write: () => Promise<void>): Table => ({
  ...table,
  client: {
    ...table.client,
    call: async (operation, input) => {
      if (operation === 'TransactWriteItems') await write();
      return table.client.call(operation, input);
    },
  },
});

const change = fc.constantFrom<readonly [number, number]>([4, 64], [64, 4], [4, 8], [16, 4]);
const write = fc.record({
  kind: fc.constantFrom(...(Object.keys(WRITES) as (keyof typeof WRITES)[])),
  number: fc.nat(PEOPLE - 1),
});
const step = fc.oneof(
  fc.record({ by: fc.constantFrom('old', 'new'), write }),
  fc.record({ by: fc.constantFrom('old', 'new'), read: fc.constant(true) }),
  fc.record({ move: fc.nat(40), during: fc.option(write) }),
);

describe('a change of the number of shards', () => {
  test('lists nothing twice, misses nothing and adds up, in any order of writes, reads and moves', async () => {
    await fc.assert(
      fc.asyncProperty(
        change,
        fc.array(write, { maxLength: 8 }),
        fc.array(step, { maxLength: 14 }),
        async ([from, to], first, steps) => {
          await clearTable(table);
          stored.clear();
          const model = emptyModel();
          const run = ({ kind, number }: Write) => WRITES[kind](number, model);
          setShards({ count: from, alsoRead: null });
          for (const one of first) await run(one);
          const layouts = { old: { count: from, alsoRead: to }, new: { count: to, alsoRead: from } };
          for (const one of steps) {
            if ('write' in one) {
              setShards(layouts[one.by as 'old' | 'new']);
              await run(one.write);
            } else if ('read' in one) {
              expect(await readAll(layouts[one.by as 'old' | 'new'])).toEqual(expectedOf(model));
            } else {
              const items = await scanAll();
              setShards(layouts.new);
              let isFirst = true;
              const during = async () => {
                if (!isFirst || one.during === null) return;
                isFirst = false;
                // Sums of the former count may be written by nobody any more when they move.
                setShards(one.during.kind === 'count' || one.during.kind === 'buy' ? layouts.new : layouts.old);
                await run(one.during);
                setShards(layouts.new);
              };
              await moveToShards(
                withWriterBefore(during),
                items.slice(one.move % (items.length + 1), (one.move % (items.length + 1)) + 3),
              );
            }
          }
          setShards(layouts.new);
          await reindexTable(table);
          expect(await misplaced()).toEqual([]);
          for (const layout of [layouts.new, { count: to, alsoRead: null }])
            expect(await readAll(layout)).toEqual(expectedOf(model));
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  });

  test('goes on after an interruption, but from the beginning with other shards', async () => {
    const model = emptyModel();
    for (let number = 0; number < PEOPLE; number++) await enqueue(number, model);
    await table.client.call('PutItem', {
      TableName: table.name,
      Item: {
        ...keyOf(PROGRESS_KEY),
        phase: { S: 'shards' },
        shards: { S: '8,4' },
        after: { M: keyOf({ pk: 'THING#5', sk: '#THING' }) },
      },
    });
    setShards({ count: 64, alsoRead: 4 });
    const { moved, resumed } = await reindexTable(table);
    expect({ resumed, misplaced: await misplaced() }).toEqual({ resumed: true, misplaced: [] });
    expect(moved).toBe(
      [...model.waiting].filter(
        (number) =>
          !partitionsOf('X')
            .slice(0, 4)
            .includes(partitionFor('X', idOf(number))),
      ).length,
    );
  });
});

test('a page of 20 from 64 partitions takes one round of small reads, and half a unit for each partition', async () => {
  setShards({ count: 64, alsoRead: null });
  const model = emptyModel();
  for (let number = 0; number < 40; number++) await enqueue(number, model);
  table.meter.reset();
  const range = queueRange('THINGS', { from: '0', to: '~' });
  const page = await readIndexPage<{ number: number }>(readerOf(table, false), [range], { first: 20, after: null });
  expect(page.entries).toHaveLength(20);
  expect(table.meter.operations.length).toBeLessThanOrEqual(64 + 8);
  expect(table.meter.units).toBeLessThanOrEqual((64 + 8) / 2);
});

test('a value that a writer of the other count has put is replaced at one place', async () => {
  const model = emptyModel();
  setShards({ count: 4, alsoRead: 64 });
  await buy(1, model);
  setShards({ count: 64, alsoRead: 4 });
  await buy(1, model);
  const items = (await scanAll()).map((item) => unmarshall(item));
  expect(items.filter(({ pk }) => String(pk).startsWith('VALUE#')).map(({ pk }) => pk)).toEqual([
    partitionFor('VALUE', idOf(1)),
  ]);
  expect(items.filter(({ pk }) => String(pk).startsWith('RANKING#')).map(({ pk }) => pk)).toEqual([
    partitionFor('RANKING#ORDER_COUNT', idOf(1)),
  ]);
});

test('the list of a store or an integration whose code is a number stays that of this code', async () => {
  const lists = [custodyPk('12'), failedListPk('7')];
  for (const queuePk of lists)
    await transact(table, [
      { put: itemOf({ pk: `ONE#${queuePk}`, sk: '#ONE' }, {}, { queuePk, queueSk: `2026#${idOf(3)}` }) },
    ]);
  await transact(table, [{ put: itemOf({ pk: 'ONE#spread', sk: '#ONE' }, {}, queueKey('THINGS', idOf(3), '2026')) }]);
  setShards({ count: 64, alsoRead: 4 });
  const items: Attributes[] = [];
  for await (const page of scanPages(table, { ConsistentRead: true })) items.push(...page);
  expect(await moveToShards(table, items)).toBe(1);
  for (const pk of lists)
    expect(await readerOf(table, true).queryIndex(QUEUE_INDEX, { pk, from: ' ', to: '~' })).toHaveLength(1);
});
