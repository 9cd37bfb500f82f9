import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Row } from '../../analytics/duckdb/duckdb-package.ts';
import type { OpenViews } from '../../analytics/duckdb/open-views.ts';
import { VIEWS } from '../../analytics/views.ts';
import { decodeLines } from '../../store/order/order-lines-items.ts';
import { type Attributes, entityOf, itemOf } from '../../store/table/item.ts';
import { openPrivacyGraph, type PrivacyJobs } from '../support/erasures.ts';
import type { TestGraph } from '../support/graph.ts';
import { expectSamePeople } from './compare-people.ts';
import { rowsOf, viewsOf } from './export-of.ts';
import { askPeople } from './graph-figures.ts';
import { addHistory, type ShopHistory } from './shop-history.ts';

/** The views read every form in which items are stored, and nothing that the graph leaves out. */

let graph: TestGraph;
let jobs: PrivacyJobs;
let history: ShopHistory;
const opened: OpenViews[] = [];
beforeAll(async () => {
  ({ graph, jobs } = await openPrivacyGraph());
  history = await addHistory(graph);
});
afterAll(async () => {
  vi.useRealTimers();
  for (const views of opened) views.close();
  await jobs.close();
});

async function open(change?: Parameters<typeof viewsOf>[1]): Promise<OpenViews> {
  const views = await viewsOf(graph.table, change);
  opened.push(views);
  return views;
}
const contentsOf = async (views: OpenViews): Promise<Readonly<Record<string, readonly Row[]>>> =>
  Object.fromEntries(
    await Promise.all(VIEWS.map(async ({ name }) => [name, await rowsOf(views, `select * from ${name} order by all`)])),
  );

test('each column has the type that it states, and each view has rows', async () => {
  const views = await open();
  for (const { name, columns } of VIEWS) {
    const types = await rowsOf(
      views,
      `select column_name, data_type from information_schema.columns
      where table_name = '${name}' order by ordinal_position`,
    );
    const stated = columns.map((column) => [column.name, column.type.replace('string', 'varchar').toUpperCase()]);
    expect(types.map((row) => [row['column_name'], row['data_type']])).toEqual(stated);
    expect(await rowsOf(views, `select 1 from ${name} limit 1`)).toHaveLength(1);
  }
});

test('entities as attributes, as former versions stored all of them, are the same rows as texts', async () => {
  let texts = 0;
  const former = await open((item) => {
    const { pk, sk, entityText, textKind: _, ...others } = item;
    const key = { pk: pk?.S ?? '', sk: sk?.S ?? '' };
    const lines = item['lines']?.S;
    if (entityText !== undefined || lines !== undefined) texts++;
    if (lines !== undefined) return { ...item, ...itemOf(key, { lines: decodeLines(lines) }) };
    return entityText === undefined ? item : { ...others, ...itemOf(key, entityOf<object>(item)) };
  });
  expect(texts).toBeGreaterThan(20);
  expect(await contentsOf(former)).toEqual(await contentsOf(await open()));
});

test('attributes win over the text beside them, also those that are null', async () => {
  const isOrder = ({ sk }: Attributes) => sk?.S?.startsWith('ORDER#') === true;
  const changed = await open((item) =>
    isOrder(item) ? { ...item, status: { S: 'DELIVERED' }, store: { NULL: true } } : item,
  );
  const orders = await rowsOf(changed, 'select distinct order_status, store from orders');
  expect(orders).toEqual([{ order_status: 'DELIVERED', store: null }]);
});

describe('what the graph leaves out', () => {
  test('what has run out, though it is not deleted yet', async () => {
    const end = (seconds: number) => ({ expiresAt: { N: String(Math.floor(Date.now() / 1_000) + seconds) } });
    const expiring = await open((item) => {
      if (item['sk']?.S?.startsWith('INTERACTION#') === true) return { ...item, ...end(-1) };
      return item['sk']?.S?.startsWith('FEEDBACK#') === true ? { ...item, ...end(3_600) } : item;
    });
    expect(await rowsOf(expiring, 'select 1 from interactions')).toEqual([]);
    expect(await rowsOf(expiring, 'select 1 from feedback')).toHaveLength(6);
  });

  test('an erased person: the sales stay without the person, everything else goes', async () => {
    const { jeweller, nell, bea } = history;
    const before = await contentsOf(await open());
    const admin = graph.as('admin');
    for (const [customerId, delayDays] of [
      [nell, 0],
      [bea, 10],
    ] as const)
      expect((await jeweller.mutate('requestErasure', '', { customerId, delayDays }, admin)).userErrors).toEqual([]);
    await jobs.eraseDue();
    const views = await open();
    const after = await contentsOf(views);
    const people = await askPeople(graph);
    await expectSamePeople(views, people);
    expect(people.find(({ id }) => id === bea)?.status).toBe('ERASURE_PENDING');
    expect(after['customers']?.length).toBe((before['customers']?.length ?? 0) - 1);
    expect(JSON.stringify(after)).not.toContain(nell);
    const sums = 'select count(*) as orders, sum(value) as value, sum(total) as total from orders where counts';
    const [sumBefore, sumAfter] = [await rowsOf(opened[0] ?? views, sums), await rowsOf(views, sums)];
    expect(sumAfter).toEqual(sumBefore);
    expect(after['order_lines']).toHaveLength(before['order_lines']?.length ?? 0);
    const guests = (contents: typeof after) => contents['orders']?.filter((row) => row['is_guest'] === true).length;
    expect(guests(after)).toBe(guests(before));
  });
});
