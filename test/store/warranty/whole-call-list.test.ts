import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Change } from '../../../domain/changes.ts';
import { addDays } from '../../../domain/kernel/instant.ts';
import type { CallList, Warranty } from '../../../domain/warranty/warranty.ts';
import { reindexTable } from '../../../store/reindex/reindex-table.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { type Attributes, entityOf, keyOf } from '../../../store/table/item.ts';
import { scanPages } from '../../../store/table/scan-pages.ts';
import { SMALL_SHOP } from '../../../store/table/shard-layout.ts';
import { setShards } from '../../../store/table/shards.ts';
import { ALL_IN_QUEUES_KEY } from '../../../store/warranty/warranty-items.ts';
import { cover } from '../../support/covers.ts';
import { clearTable } from '../../support/items.ts';
import { costOf, expectUnits } from '../../support/meter.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

/** More than the eight partitions of both queues. */
const SHOP = ['york', 'leeds', 'hull', 'bath', 'ely', 'wells', 'ripon', 'truro', 'derby', null];
/** The last one is no store of the shop. */
const STORES = [...SHOP, 'closed'];
const FIRST_DUE = '2026-07-01';
const NOW = '2026-09-01T12:00:00.000Z';
const SPAN = { from: FIRST_DUE, to: '2026-09-30' };

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
});
beforeEach(async () => {
  await clearTable(table);
});
afterEach(() => setShards(SMALL_SHOP));

const idOf = (number: number): string =>
  `war_01900000-0000-7000-8000-00000000${(number * 0x2f1).toString(16).padStart(4, '0')}`;
const changeOf = (before: Warranty | null, after: Warranty): Change => ({ entity: 'warranty', before, after });
const mark = () => table.client.call('PutItem', { TableName: table.name, Item: keyOf(ALL_IN_QUEUES_KEY) });
const repositories = () => createRepositories(table, { consistent: false });

async function coverItems(): Promise<readonly Attributes[]> {
  const items: Attributes[] = [];
  for await (const page of scanPages(table, { ConsistentRead: true })) items.push(...page);
  return items.filter(({ sk }) => sk?.S?.startsWith('#WARRANTY#'));
}

/** Writes cover as a former version did: without a place in a queue, if its inspection was noticed or it is older than the queue. */
async function leaveQueue(id: string): Promise<void> {
  const item = (await coverItems()).find((one) => entityOf<Warranty>(one).id === id);
  const { queuePk: _, queueSk: __, ...former } = item ?? {};
  if (item !== undefined) await table.client.call('PutItem', { TableName: table.name, Item: former });
}

/** The list page by page; fails where a page is too long or does not go on. */
async function walk(list: CallList, first: number, predicate: ((warranty: Warranty) => boolean) | null = null) {
  const found: Warranty[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page = await repositories().inspectionsDue(list, { first, after }, predicate);
    expect(page.entries.length).toBeLessThanOrEqual(first);
    expect(page.end === null || page.end !== after).toBe(true);
    found.push(...page.entries.map(({ item }) => item));
    [after, more] = [page.end, page.hasNextPage];
  }
  return found;
}

/** What the calendars of the stores list, in the order of due dates and ids. */
async function unionOfStores(span: typeof SPAN): Promise<readonly Warranty[]> {
  const lists = await Promise.all(SHOP.map((store) => walk({ ...span, stores: [store], isWholeShop: false }, 50)));
  const positionOf = ({ nextInspectionDue, id }: Warranty) => `${nextInspectionDue}#${id}`;
  return lists.flat().toSorted((one, other) => (positionOf(one) < positionOf(other) ? -1 : 1));
}

const wholeShop = (span: typeof SPAN): CallList => ({ ...span, stores: SHOP, isWholeShop: true });

type Move = {
  readonly kind: keyof typeof MOVES;
  readonly number: number;
  readonly days: number;
  readonly store: number;
};

/** What happens to cover, each as commands write it. */
const MOVES = {
  inspected: (one: Warranty, { days }: Move) => ({ ...one, nextInspectionDue: addDays(FIRST_DUE, days) }),
  noticed: (one: Warranty) =>
    one.nextInspectionDue === null ? one : { ...one, overdueNoticed: one.nextInspectionDue },
  withoutInspection: (one: Warranty) => ({ ...one, nextInspectionDue: null }),
  moved: (one: Warranty, { store }: Move) => ({ ...one, store: STORES[store] ?? null }),
  transferred: (one: Warranty, { days }: Move) => ({ ...one, customerId: `cus_${days % 7}` }),
  voided: (one: Warranty) => ({ ...one, voidedBecause: 'Returned' }),
  erased: (one: Warranty) => one,
  writtenByFormerVersion: (one: Warranty) => one,
} as const;

const moves = fc.array(
  fc.record({
    kind: fc.constantFrom(...(Object.keys(MOVES) as (keyof typeof MOVES)[])),
    number: fc.nat(19),
    days: fc.nat(91),
    store: fc.nat(STORES.length - 1),
  }),
  { minLength: 10, maxLength: 40 },
);

/** @param formerly whether a former version writes some of the cover */
async function play(all: readonly Move[], formerly: boolean): Promise<void> {
  const stored = new Map<string, Warranty>();
  for (const step of all) {
    const id = idOf(step.number);
    const before = stored.get(id);
    if (before === undefined) {
      const item = { store: STORES[step.store] ?? null, customerId: `cus_${step.number % 5}` };
      const after = { ...cover({}, item, id), nextInspectionDue: addDays(FIRST_DUE, step.days) };
      await seed(table, [changeOf(null, after)]);
      stored.set(id, after);
    } else if (step.kind === 'erased') {
      const item = (await coverItems()).find((one) => entityOf<Warranty>(one).id === id);
      const { pk, sk } = item ?? {};
      await table.client.call('DeleteItem', { TableName: table.name, Key: { pk, sk } as Attributes });
      await table.client.call('DeleteItem', {
        TableName: table.name,
        Key: keyOf({ pk: `WARRANTY#${id}`, sk: '#POINTER' }),
      });
      stored.delete(id);
    } else if (step.kind === 'writtenByFormerVersion') {
      if (formerly) await leaveQueue(id);
    } else {
      const after = { ...MOVES[step.kind](before, step), version: before.version + 1 };
      await seed(table, [changeOf(before, after)]);
      stored.set(id, after);
    }
  }
}

const spans = fc.tuple(fc.nat(91), fc.nat(91)).map(([one, other]) => ({
  from: addDays(FIRST_DUE, Math.min(one, other)),
  to: addDays(FIRST_DUE, Math.max(one, other)),
}));
const layouts = fc.constantFrom(SMALL_SHOP, { count: 8, alsoRead: null }, { count: 4, alsoRead: 8 });
const pageSizes = fc.integer({ min: 1, max: 12 });

describe('the call list of the whole shop', () => {
  test('equals the lists of its stores, whatever happened to the cover, on pages of any size', async () => {
    await fc.assert(
      fc.asyncProperty(moves, spans, pageSizes, layouts, fc.boolean(), async (all, span, first, layout, isFiltered) => {
        await clearTable(table);
        setShards(SMALL_SHOP);
        await mark();
        await play(all, false);
        setShards(layout);
        const predicate = ({ customerId }: Warranty) => !isFiltered || customerId === 'cus_2';
        const found = await walk(wholeShop(span), first, isFiltered ? predicate : null);
        expect(found).toEqual((await unionOfStores(span)).filter(predicate));
      }),
      { numRuns: 25 },
    );
  });

  test('holds at every moment of a reindexing of a table that a former version wrote', async () => {
    await fc.assert(
      fc.asyncProperty(moves, spans, pageSizes, async (all, span, first) => {
        await clearTable(table);
        await play(all, true);
        const expected = await unionOfStores(span);
        const read = () => walk(wholeShop(span), first);
        expect(await read()).toEqual(expected);
        const seen: Promise<unknown>[] = [];
        await reindexTable(table, { pageSize: 7, now: () => NOW, report: () => seen.push(read()) });
        expect(await Promise.all(seen)).toEqual(seen.map(() => expected));
        expect(await read()).toEqual(expected);
        const isInOneIndex = ({ calendarPk, queuePk }: Attributes) =>
          (calendarPk === undefined) !== (queuePk === undefined);
        expect((await coverItems()).filter(isInOneIndex)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('lists cover once that is noticed as overdue while a page is read', async () => {
    await mark();
    // All in the first shard. One waits, and the others were noticed.
    const covers = Array.from({ length: 21 }, (_, n) => {
      const due = addDays(FIRST_DUE, n);
      return { ...cover({}, {}, idOf(4 * n)), nextInspectionDue: due, ...(n < 20 ? { overdueNoticed: due } : {}) };
    });
    await seed(
      table,
      covers.map((one) => changeOf(null, one)),
    );
    const waiting = covers.at(-1) ?? cover();
    const { client } = table;
    let queries = 0;
    const call: typeof client.call = async (operation, input) => {
      // It was read from its queue with the first of each partition. From then on it is in the other queue.
      if (operation === 'Query' && ++queries === 9)
        await seed(table, [changeOf(waiting, { ...waiting, version: 2, overdueNoticed: addDays(FIRST_DUE, 20) })]);
      return client.call(operation, input);
    };
    const reader = createRepositories({ ...table, client: { ...client, call } }, { consistent: false });
    const page = await reader.inspectionsDue(wholeShop(SPAN), { first: 40, after: null }, null);
    expect(queries).toBeGreaterThan(8);
    expect(page.entries.map(({ item }) => item.id)).toEqual(covers.map(({ id }) => id));
  });
});

describe('its cost', () => {
  const stores = [...Array.from({ length: 120 }, (_, n) => `store-${n}`), null];
  const list = { from: '2026-07-01', to: '2026-07-31', stores, isWholeShop: true };
  const read = async (more: Partial<CallList> = {}) => {
    table.meter.reset();
    const page = await repositories().inspectionsDue({ ...list, ...more }, { first: 20, after: null }, null);
    return { ids: page.entries.map(({ item }) => item.id), ...costOf(table.meter) };
  };
  const requests = (count: number) => ['GetItem', ...Array(count).fill('Query')];

  beforeEach(async () => {
    const covers = Array.from({ length: 240 }, (_, n) => ({
      ...cover({}, { store: stores[n % 121] ?? null }, idOf(n)),
      nextInspectionDue: addDays(FIRST_DUE, n % 31),
      ...(n % 3 === 0 ? { overdueNoticed: addDays(FIRST_DUE, n % 31) } : {}),
    }));
    for (let from = 0; from < covers.length; from += 45)
      await seed(
        table,
        covers.slice(from, from + 45).map((one) => changeOf(null, one)),
      );
  });

  test('grows with the page, and not with the stores and months', async () => {
    const formerly = await read();
    await mark();
    const now = await read();
    expect(now.ids).toEqual(formerly.ids);
    // Two queues of four shards, and whether everything is in them.
    expect([formerly.operations, now.operations]).toEqual([requests(121).toSorted(), requests(8).toSorted()]);
    if (inject('countsUnits')) expect([formerly.units, now.units]).toEqual([61, 8.5]);
    expect((await read({ to: '2026-09-30' })).operations).toEqual(requests(8).toSorted());
  });

  test('of a small shop is that of its stores', async () => {
    await mark();
    const { operations } = await read({ stores: stores.slice(0, 8) });
    expect(operations).toEqual(Array(8).fill('Query'));
  });

  test('of a write is one unit more for cover that was noticed as overdue than without the list', async () => {
    const write = async (before: Warranty, more: Partial<Warranty>, units: number) => {
      const after = { ...before, ...more, version: before.version + 1 };
      table.meter.reset();
      await seed(table, [changeOf(before, after)]);
      expectUnits(table.meter, units);
      return after;
    };
    const due = cover({}, {}, idOf(900));
    await seed(table, [changeOf(null, due)]);
    // The idempotency record and the cover at two units each, and one unit in each index.
    const changed = await write(due, { description: 'Ring' }, 2 * 2 + 2);
    // In the second index, it leaves one queue and enters the other.
    const noticed = await write(changed, { overdueNoticed: due.nextInspectionDue ?? '' }, 2 * 2 + 1 + 2);
    await write(noticed, { description: 'Halo ring' }, 2 * 2 + 2);
  });
});
