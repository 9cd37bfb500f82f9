import { expect } from 'vitest';
import type { OpenViews } from '../../analytics/duckdb/open-views.ts';
import { amount, instant, rowsOf } from './export-of.ts';
import type { askPeople } from './graph-figures.ts';

export const sorted = (ids: readonly unknown[]): readonly string[] => ids.map(String).toSorted();
export const idsOf = (nodes: readonly { readonly id: string }[]): readonly string[] =>
  sorted(nodes.map(({ id }) => id));
const byPerson = async (
  views: OpenViews,
  view: string,
  id: string,
): Promise<ReadonlyMap<unknown, readonly string[]>> => {
  const found = await rowsOf(views, `select customer_id, ${id} as id from ${view} where customer_id is not null`);
  const groups = Map.groupBy(found, (row) => row['customer_id']);
  return new Map([...groups].map(([person, entries]) => [person, sorted(entries.map((row) => row['id']))]));
};

/** Compares each person with what the graph says of the person, and of nobody else. */
export async function expectSamePeople(views: OpenViews, people: Awaited<ReturnType<typeof askPeople>>): Promise<void> {
  const customers = new Map((await rowsOf(views, 'select * from customers')).map((row) => [row['customer_id'], row]));
  expect(sorted([...customers.keys()])).toEqual(idsOf(people));
  const entries = {
    orders: await byPerson(views, 'orders', 'order_id'),
    cases: await byPerson(views, 'cases', 'case_id'),
    feedback: await byPerson(views, 'feedback', 'feedback_id'),
    interactions: await byPerson(views, 'interactions', 'interaction_id'),
  };
  for (const { id, status, identified, insights, ...pages } of people) {
    expect(pages.orders.pageInfo.hasNextPage).toBe(false);
    for (const [view, ids] of Object.entries(entries))
      expect([view, id, ids.get(id) ?? []]).toEqual([view, id, idsOf(pages[view].nodes)]);
    const row = customers.get(id) ?? {};
    expect({
      ...{ status: row['customer_status'], identified: row['is_identified'], currency: row['currency'] },
      ...{ orderCount: Number(row['order_count']), returnCount: Number(row['return_count']) },
      ...{ firstOrderAt: instant(row['first_order_at']), lastOrderAt: instant(row['last_order_at']) },
      ...{ lifetimeValue: amount(row['lifetime_value']), openCases: Number(row['open_cases']) },
    }).toEqual({
      ...{ status, identified, currency: 'GBP' },
      ...{ orderCount: insights.orderCount, returnCount: insights.returnCount },
      ...{ firstOrderAt: insights.firstOrderAt, lastOrderAt: insights.lastOrderAt },
      ...{ lifetimeValue: amount(insights.lifetimeValue.amount), openCases: insights.openCases },
    });
  }
}
