import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Row } from '../../analytics/duckdb/duckdb-package.ts';
import type { OpenViews } from '../../analytics/duckdb/open-views.ts';
import { seedSampleShop } from '../../local/sample-shop/seed.ts';
import { loadScheduledBundle, openPrivacyGraph, type PrivacyJobs } from '../support/erasures.ts';
import type { TestCaller, TestGraph } from '../support/graph.ts';
import { dayFromNow } from '../support/jeweller.ts';
import type { ConsumedStream } from '../support/stream.ts';
import { expectSamePeople, idsOf, sorted } from './compare-people.ts';
import { exampleQueries } from './example-queries.ts';
import { amount, instant, rowsOf, viewsOf } from './export-of.ts';
import { askCases, askFeedback, askKpis, askPeople, askReasons, askSales } from './graph-figures.ts';
import { addHistory, type ShopHistory } from './shop-history.ts';

/** The views say what the graph says of a shop of some years. */

let graph: TestGraph;
let stream: ConsumedStream;
let jobs: PrivacyJobs;
let history: ShopHistory;
let analyst: TestCaller;
let views: OpenViews;
/** As the graph shows them. */
let people: Awaited<ReturnType<typeof askPeople>>;
beforeAll(async () => {
  ({ graph, stream, jobs } = await openPrivacyGraph());
  analyst = graph.as('analyst');
  await seedSampleShop(graph.table, new Date().toISOString());
  history = await addHistory(graph);
  // The schedule notes broken promises, which a case shows at once.
  await (await loadScheduledBundle('case-promises', graph.table))();
  await stream.drain();
  views = await viewsOf(graph.table);
  people = await askPeople(graph);
});
afterAll(async () => {
  vi.useRealTimers();
  views.close();
  await jobs.close();
});

const rows = (sql: string): Promise<readonly Row[]> => rowsOf(views, sql);
const [FROM, TO] = [dayFromNow({ months: -11 }), dayFromNow({ days: 1 })];

test('customers are the people of the graph, with their figures and entries', async () => {
  await expectSamePeople(views, people);
  expect(people.length).toBeGreaterThan(200);
  const [nell] = await rows(`select * from customers where customer_id = '${history.nell}'`);
  expect(nell).toMatchObject({ record_count: '2', order_count: '4' });
  // An order in yen counts at its rate: 12,345 yen are 65.84 pounds.
  expect(nell?.['lifetime_value']).toBe('15090.8400');
});

test('orders, lines and returns have the amounts of the graph, each in its currency', async () => {
  const [orders, lines, returns] = [
    new Map((await rows('select * from orders')).map((row) => [row['order_id'], row])),
    new Map((await rows('select * from order_lines')).map((row) => [row['order_line_id'], row])),
    new Map((await rows('select * from returns')).map((row) => [row['return_id'], row])),
  ];
  const currencies = new Set<string>();
  for (const order of people.flatMap((person) => person.orders.nodes)) {
    const row = orders.get(order.id) ?? {};
    currencies.add(order.currency.currency);
    const amounts = ['total', 'tip', 'tax', 'shipping', 'discount'] as const;
    expect([order.id, row['currency'], ...amounts.map((name) => amount(row[name])), amount(row['net_total'])]).toEqual([
      ...[order.id, order.currency.currency, ...amounts.map((name) => amount(order[name].amount))],
      amount(order.netTotal.amount),
    ]);
    expect([row['order_status'], row['order_number'], row['store'], instant(row['placed_at'])]).toEqual([
      ...[order.status, order.number, order.store, order.placedAt],
    ]);
    expect(Number(row['line_count'])).toBe(order.lineCount);
    for (const line of order.lines.nodes) {
      const found = lines.get(line.id) ?? {};
      expect([found['sku'], found['category'], found['quantity'], found['returned_quantity']]).toEqual([
        ...[line.sku, line.category, String(line.quantity), String(line.returnedQuantity)],
      ]);
      expect([amount(found['unit_price']), amount(found['total'])]).toEqual([
        ...[amount(line.unitPrice.amount), amount(line.total.amount)],
      ]);
    }
    for (const one of order.returns) {
      const found = returns.get(one.id) ?? {};
      expect([found['order_id'], found['return_reason'], found['currency'], amount(found['refund'])]).toEqual([
        ...[order.id, one.returnReason, one.refund.currency, amount(one.refund.amount)],
      ]);
    }
  }
  expect(currencies).toEqual(new Set(['GBP', 'JPY', 'KWD']));
  const [counts] =
    await rows(`select count(*) as lines, sum(case when line_number between 1 and line_count then 1 end) as placed,
    count(distinct order_line_id) as ids from order_lines l join orders o on o.order_id = l.order_id`);
  const [expected] = await rows('select sum(line_count) as lines from orders');
  expect(counts).toEqual({ lines: expected?.['lines'], placed: expected?.['lines'], ids: expected?.['lines'] });
});

test('orders and revenue of each store and day are those of salesOn', async () => {
  const days =
    await rows(`select store, placed_on, currency, count(*) as orders, sum(total) as total, sum(net_total) as net,
    count(customer_id) as known from orders where store is not null group by store, placed_on, currency`);
  expect(days.length).toBeGreaterThan(100);
  for (const [key, of] of Map.groupBy(days, (row) => `${row['store']} ${row['placed_on']}`)) {
    const [store = '', day = ''] = key.split(' ');
    const sales = await askSales(graph.as('admin'), store, day);
    const byCurrency = Map.groupBy(sales, (sale) => sale.total.currency);
    const sum = (values: readonly number[]) => Number(values.reduce((one, other) => one + other, 0).toFixed(4));
    const expected = [...byCurrency].map(([currency, some]) => ({
      ...{ key, currency, orders: some.length, known: some.filter(({ customer }) => customer !== null).length },
      total: sum(some.map(({ total }) => Number(total.amount))),
      net: sum(some.map(({ netTotal }) => Number(netTotal.amount))),
    }));
    const found = of.map((row) => ({
      ...{ key, currency: row['currency'], orders: Number(row['orders']), known: Number(row['known']) },
      ...{ total: amount(row['total']), net: amount(row['net']) },
    }));
    expect(found.toSorted(byText)).toEqual(expected.toSorted(byText));
  }
});
const byText = (one: object, other: object): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

test('cases and feedback of everybody are those of the graph, with reasons and scores', async () => {
  const cases = await askCases(analyst, FROM, TO);
  const found = await rows(`select * from cases where raised_on between date '${FROM}' and date '${TO}'`);
  expect(cases.length).toBeGreaterThan(15);
  expect(found.map((row) => caseOf(row)).toSorted(byText)).toEqual(cases.map(expectedCase).toSorted(byText));
  const reasons = await rows(`select case_reason as key, count(*) as complaints from cases
    where raised_on between date '${FROM}' and date '${TO}' group by case_reason`);
  const complaints = (await askReasons(analyst, FROM, TO)).filter((point) => point.complaints > 0);
  expect(reasons.map((row) => ({ key: row['key'], complaints: Number(row['complaints']) })).toSorted(byText)).toEqual(
    complaints.toSorted(byText),
  );
  const days = { from: dayFromNow({ days: -90 }), to: dayFromNow() };
  const given = await rows(`select * from feedback where given_on between date '${days.from}' and date '${days.to}'`);
  const feedback = await askFeedback(analyst, days.from, days.to);
  expect(feedback.length).toBeGreaterThan(5);
  expect(given.map(feedbackOf).toSorted(byText)).toEqual(feedback.map(expectedFeedback).toSorted(byText));
  const low = await askFeedback(analyst, days.from, days.to, true);
  // A low score stands in the list while it counts for its person.
  expect(sorted(given.filter((row) => row['is_low'] === true).map((row) => row['feedback_id']))).toEqual(idsOf(low));
});

const caseOf = (row: Row) => ({
  ...{ id: row['case_id'], at: instant(row['raised_at']), status: row['case_status'], severity: row['severity'] },
  ...{ reason: row['case_reason'], store: row['store'], breached: row['is_breached'], customer: row['customer_id'] },
  ...{ firstContact: row['first_contact_resolution'], reopened: Number(row['reopen_count']) },
  ...{ resolvedAt: instant(row['resolved_at']), rootCause: row['root_cause'] },
});
const expectedCase = (one: Row): ReturnType<typeof caseOf> => ({
  ...{ id: one['id'], at: String(one['occurredAt']), status: one['caseStatus'], severity: one['severity'] },
  ...{
    reason: one['caseReason'],
    store: one['store'],
    breached: one['breached'],
    customer: partOf(one['customer'], 'id'),
  },
  ...{ firstContact: one['firstContactResolution'], reopened: Number(one['reopenCount']) },
  ...{ resolvedAt: one['resolvedAt'] as string | null, rootCause: partOf(one['rootCause'], 'category') },
});
const feedbackOf = (row: Row) => ({
  ...{ id: row['feedback_id'], at: instant(row['given_at']), metric: row['metric'], store: row['store'] },
  ...{ score: amount(row['score']), comment: row['has_comment'], via: row['channel'], customer: row['customer_id'] },
  ...{ caseId: row['case_id'], orderId: row['order_id'] },
});
const expectedFeedback = (one: Row): ReturnType<typeof feedbackOf> => ({
  ...{ id: one['id'], at: String(one['occurredAt']), metric: one['metric'], store: one['store'] },
  ...{ score: amount(one['score']), comment: one['comment'] !== null, via: one['via'] },
  ...{
    customer: partOf(one['customer'], 'id'),
    caseId: partOf(one['serviceCase'], 'id'),
    orderId: partOf(one['order'], 'id'),
  },
});
const partOf = (value: unknown, name: string): unknown => (value === null ? null : (value as Row)[name]);

const MONTHS = { from: `${dayFromNow({ months: -24 }).slice(0, 'YYYY-MM'.length)}-01`, to: dayFromNow() };
const share = (part: unknown, whole: unknown): number | null =>
  Number(whole ?? 0) === 0 ? null : (Number(part ?? 0) / Number(whole)) * 100;
const expectKpi = (
  kpi: { value: number | null; count: number },
  value: number | null,
  count: unknown,
  name: string,
) => {
  expect([name, kpi.count]).toEqual([name, Number(count ?? 0)]);
  if (value === null) expect([name, kpi.value]).toEqual([name, null]);
  else expect(kpi.value, name).toBeCloseTo(value, 6);
};

test.each([undefined, 'york', 'tokyo'])('KPIs of each month are those of serviceKpis, store %s', async (store) => {
  const at = store === undefined ? '' : `and store = '${store}'`;
  const byMonth = async (sql: string) => new Map((await rows(sql)).map((row) => [row['month'], row]));
  const scores = await byMonth(`select substr(cast(given_on as varchar), 1, 7) as month,
    sum(case when metric = 'CSAT' then 1 end) as csat, sum(case when metric = 'CSAT' and score >= 4 then 1 end) as csat_good,
    sum(case when metric = 'NPS' then 1 end) as nps, sum(case when metric = 'NPS' and score >= 9 then 1 end) as promoters,
    sum(case when metric = 'NPS' and score <= 6 then 1 end) as detractors,
    sum(case when metric = 'CES' then 1 end) as ces, avg(case when metric = 'CES' then score end) as ces_mean,
    sum(case when metric = 'STARS' then 1 end) as stars, avg(case when metric = 'STARS' then score end) as stars_mean
    from feedback where counts ${at} group by 1`);
  const cases = await byMonth(`select substr(cast(raised_on as varchar), 1, 7) as month, count(*) as cases,
    sum(case when is_breached then 1 end) as breached, sum(case when was_resolved then 1 end) as resolved,
    sum(case when first_contact_resolution then 1 end) as at_once,
    sum(case when was_resolved and reopen_count > 0 then 1 end) as reopened,
    count(first_response_minutes) as responded, count(resolution_hours) as timed
    from cases where true ${at} group by 1`);
  const won = await byMonth(`select substr(cast(first_order_on as varchar), 1, 7) as month, count(*) as won,
    sum(case when order_count > 1 then 1 end) as repeated, sum(lifetime_value) as value
    from customers where order_count > 0 group by 1`);
  const found = await askKpis(analyst, MONTHS.from, MONTHS.to, store);
  expect(found).toHaveLength(25);
  for (const kpis of found) {
    const month = kpis.from.slice(0, 'YYYY-MM'.length);
    const [score, ofCases, customers] = [scores.get(month) ?? {}, cases.get(month) ?? {}, won.get(month) ?? {}];
    expectKpi(kpis.csat, share(score['csat_good'], score['csat']), score['csat'], `csat ${month}`);
    const lead = Number(score['promoters'] ?? 0) - Number(score['detractors'] ?? 0);
    expectKpi(kpis.nps, share(lead, score['nps']), score['nps'], `nps ${month}`);
    expectKpi(kpis.ces, amount(score['ces_mean']), score['ces'], `ces ${month}`);
    expectKpi(kpis.stars, amount(score['stars_mean']), score['stars'], `stars ${month}`);
    const { resolved } = ofCases;
    expectKpi(kpis.firstContactResolutionRate, share(ofCases['at_once'], resolved), resolved, `at once ${month}`);
    expectKpi(kpis.reopenRate, share(ofCases['reopened'], resolved), resolved, `reopened ${month}`);
    expectKpi(kpis.breachRate, share(ofCases['breached'], ofCases['cases']), ofCases['cases'], `breached ${month}`);
    expect(kpis.medianFirstResponseMinutes.count).toBe(Number(ofCases['responded'] ?? 0));
    expect(kpis.medianResolutionHours.count).toBe(Number(ofCases['timed'] ?? 0));
    if (store !== undefined) continue;
    expectKpi(kpis.repeatPurchaseRate, share(customers['repeated'], customers['won']), customers['won'], month);
    const mean = customers['won'] === undefined ? null : Number(customers['value']) / Number(customers['won']);
    expect(kpis.lifetimeValue.count).toBe(Number(customers['won'] ?? 0));
    // The graph rounds the mean to the penny.
    if (mean !== null) expect(kpis.lifetimeValue.value).toBeCloseTo(mean, 1);
  }
  expect(scores.size + cases.size).toBeGreaterThan(0);
});

test('each example of the document answers', async () => {
  const queries = await exampleQueries();
  expect(queries).toHaveLength(10);
  for (const query of queries) expect((await rows(query)).length, query).toBeGreaterThan(0);
});
