import { beforeAll, describe, expect, test } from 'vitest';
import { openGraphWithStream } from '../support/graph.ts';
import { createOrderDesk, fresh, sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraphWithStream();
  shop = createOrderDesk(graph);
  await shop.openShop();
});

const KPI = '{ value count target met }';
const KPIS = `query ($from: Date!, $to: Date!, $by: Period, $touchpoint: String, $store: String) {
  serviceKpis(from: $from, to: $to, by: $by, touchpoint: $touchpoint, store: $store) {
    from to csat ${KPI} nps ${KPI} ces ${KPI} churnRate ${KPI} repeatPurchaseRate ${KPI}
    averageLifetimeValue { amount currency } } }`;
const TARGET = `mutation ($input: SetKpiTargetInput!) {
  setKpiTarget(input: $input) { kpi value by userErrors { code message path } } }`;
const SUBMIT = `mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { userErrors { message } } }`;

const kpis = async (variables: object) =>
  (await graph.as('analyst').run(KPIS, { from: '2026-03-01', to: '2026-04-30', ...variables })).serviceKpis;
const setTarget = async (input: object) =>
  (await graph.as('analyst').run(TARGET, { input: { idempotencyKey: fresh(), ...input } })).setKpiTarget;
async function score(metric: string, value: number, occurredAt: string, more: object = {}): Promise<void> {
  const input = { idempotencyKey: fresh(), metric, score: value, occurredAt, handle: '@ana', ...more };
  const { submitFeedback } = await graph.as('commerce').run(SUBMIT, { input });
  expect(submitFeedback.userErrors).toEqual([]);
}
const none = { value: null, count: 0, target: null, met: null };

describe('the KPIs', () => {
  test('of a period count its events, by touchpoint and store, in days of the shop', async () => {
    await score('CSAT', 5, '2026-03-10T12:00:00Z', { touchpoint: 'Delivery', store: 'york' });
    await score('CSAT', 4, '2026-03-11T12:00:00Z', { touchpoint: 'delivery ' });
    await score('CSAT', 2, '2026-03-12T12:00:00Z', { store: 'york' });
    await score('NPS', 10, '2026-03-31T22:30:00Z');
    // 23:30 UTC on March 31 is April 1 in London's summer time.
    await score('NPS', 3, '2026-03-31T23:30:00Z');
    await score('CES', 3, '2026-04-02T12:00:00Z');
    await score('CES', 6, '2026-04-03T12:00:00Z');
    await graph.stream.drain();

    const [march, april] = await kpis({});
    expect(march).toMatchObject({
      from: '2026-03-01',
      to: '2026-03-31',
      csat: { count: 3 },
      nps: { value: 100, count: 1 },
    });
    expect(march.csat.value).toBeCloseTo(200 / 3);
    expect(april).toMatchObject({ csat: none, nps: { value: -100, count: 1 }, ces: { value: 4.5, count: 2 } });
    expect(await kpis({ touchpoint: 'DELIVERY' })).toMatchObject([{ csat: { value: 100, count: 2 } }, { csat: none }]);
    expect(await kpis({ touchpoint: 'delivery', store: 'york' })).toMatchObject([
      { csat: { count: 1 } },
      { csat: none },
    ]);
    expect(await kpis({ store: 'leeds' })).toMatchObject([{ csat: none, churnRate: none }, { csat: none }]);
    const weeks = await kpis({ by: 'WEEK', from: '2026-03-05', to: '2026-03-11' });
    expect(weeks).toMatchObject([
      { from: '2026-03-05', to: '2026-03-08', csat: none },
      { from: '2026-03-09', to: '2026-03-11', csat: { value: 100, count: 2 } },
    ]);
  });

  test('of customers use their first and last orders; a paid order counts, a cancelled one does not', async () => {
    const ana = await shop.register({ name: { given: 'Ana' } });
    await shop.record(sale({ customer: { id: ana }, placedAt: '2025-02-02T12:00:00Z' }));
    const bea = await shop.register({ name: { given: 'Bea' } });
    await shop.record(sale({ customer: { id: bea }, placedAt: '2025-03-02T12:00:00Z' }));
    const { order } = await shop.record(
      sale({ customer: { id: bea }, placedAt: '2026-02-20T12:00:00Z', source: 'ECOMMERCE', status: 'PLACED' }),
      graph.as('commerce'),
    );
    await graph.stream.drain();
    const year = { from: '2025-02-01', to: '2026-03-31' };
    expect((await kpis(year))[1]).toMatchObject({ repeatPurchaseRate: { value: 0, count: 1 } });
    await shop.updateStatus({ orderId: order.id, status: 'PAID', occurredAt: '2026-02-20T13:00:00Z' });
    await graph.stream.drain();
    const before = await kpis(year);
    expect(before).toHaveLength(14);
    expect(before[0]).toMatchObject({
      ...{ from: '2025-02-01', to: '2025-02-28', repeatPurchaseRate: { value: 0, count: 1 } },
      averageLifetimeValue: { amount: '12.50', currency: 'GBP' },
    });
    expect(before[1]).toMatchObject({
      ...{ repeatPurchaseRate: { value: 100, count: 1 }, averageLifetimeValue: { amount: '25.00', currency: 'GBP' } },
      churnRate: { value: 0, count: 1 },
    });
    // A year after the last order.
    expect(before[12]).toMatchObject({ from: '2026-02-01', churnRate: { value: 50, count: 2 } });
    expect(before[13]).toMatchObject({ churnRate: { value: 0, count: 1 } });

    await shop.updateStatus({ orderId: order.id, status: 'CANCELLED', occurredAt: '2026-02-21T12:00:00Z' });
    await graph.stream.drain();
    const after = await kpis(year);
    expect(after[1]).toMatchObject({ repeatPurchaseRate: { value: 0, count: 1 } });
    expect(after[13]).toMatchObject({ churnRate: { value: 100, count: 1 } });
  });

  test('are compared with the goal of the last day of a period', async () => {
    await score('CSAT', 5, '2026-05-10T12:00:00Z');
    await score('CSAT', 1, '2026-06-10T12:00:00Z');
    await graph.stream.drain();
    expect(await setTarget({ kpi: 'CSAT', value: 60, by: '2026-05-31' })).toEqual({
      ...{ kpi: 'CSAT', value: 60, by: '2026-05-31', userErrors: [] },
    });
    await setTarget({ kpi: 'CSAT', value: 65, by: '2026-07-31' });
    await setTarget({ kpi: 'CSAT', value: 70, by: '2026-07-31' });
    await setTarget({ kpi: 'CHURN', value: 5, by: '2026-07-31' });
    const rows = await kpis({ from: '2026-05-01', to: '2026-08-31' });
    expect(rows.map(({ csat: { target, met } }: { csat: { target: number; met: boolean } }) => [target, met])).toEqual([
      [60, true],
      [70, false],
      [70, null],
      [70, null],
    ]);
  });

  test('are compared with the goal of the store, else with that of the shop, and tell who is responsible', async () => {
    await score('STARS', 4, '2026-07-10T12:00:00Z', { store: 'york' });
    await graph.stream.drain();
    const start = { kpi: 'STARS', startValue: 3.5, owner: 'Priya' };
    await setTarget({ kpi: 'STARS', value: 4.5, by: '2026-12-31' });
    await setTarget({ ...start, value: 3.9, by: '2026-07-31', store: 'york' });
    await setTarget({ ...start, value: 4.2, by: '2026-08-31', store: 'york' });
    const STARS = `query ($store: String, $agent: ID) {
      serviceKpis(from: "2026-07-01", to: "2026-09-30", store: $store, agent: $agent) {
        stars { count target met startValue targetBy owner } } }`;
    const starsOf = async (variables: Record<string, string>) =>
      (await graph.as('analyst').run(STARS, variables)).serviceKpis.map(({ stars }: { stars: object }) => stars);
    const ofShop = { target: 4.5, targetBy: '2026-12-31', startValue: null, owner: null };
    const ofYork = { startValue: 3.5, owner: 'Priya' };
    expect(await starsOf({})).toEqual([
      { ...ofShop, count: 1, met: false },
      ...[0, 1].map(() => ({ ...ofShop, count: 0, met: null })),
    ]);
    expect(await starsOf({ store: 'york' })).toEqual([
      { ...ofYork, count: 1, target: 3.9, targetBy: '2026-07-31', met: true },
      { ...ofYork, count: 0, target: 4.2, targetBy: '2026-08-31', met: null },
      // After the last goal that one stays.
      { ...ofYork, count: 0, target: 4.2, targetBy: '2026-08-31', met: null },
    ]);
    // Nobody set a goal for the agent, so the goals of the store apply; those of the agent come first.
    expect(await starsOf({ store: 'york', agent: 'Zoe' })).toMatchObject([{ target: 3.9 }, { target: 4.2 }, {}]);
    await setTarget({ kpi: 'STARS', value: 5, by: '2026-12-31', agent: 'Zoe' });
    expect(await starsOf({ store: 'york', agent: ' zoe ' })).toMatchObject([{ target: 5, owner: null }, {}, {}]);
    // A second goal of the same day replaces the first, with its owner.
    await setTarget({ kpi: 'STARS', value: 4.3, by: '2026-08-31', store: 'york' });
    expect((await starsOf({ store: 'york' }))[1]).toMatchObject({ target: 4.3, startValue: null, owner: null });
  });

  test.each([
    [{ kpi: 'CSAT', store: 'nowhere' }, 'INVALID input.store'],
    [{ kpi: 'CSAT', store: ' ' }, 'INVALID input.store'],
    [{ kpi: 'CSAT', agent: 'stf_01900000-0000-7000-8000-000000000000' }, 'NOT_FOUND input.agent'],
    [{ kpi: 'CSAT', owner: 'stf_01900000-0000-7000-8000-000000000000' }, 'NOT_FOUND input.owner'],
    [{ kpi: 'CSAT', owner: 'x'.repeat(201) }, 'LIMIT_EXCEEDED input.owner'],
    [{ kpi: 'CSAT', startValue: 101 }, 'INVALID input.startValue'],
    [{ kpi: 'LIFETIME_VALUE', store: 'york' }, 'INVALID input.store'],
    [{ kpi: 'CHURN', agent: 'Zoe' }, 'INVALID input.agent'],
  ])('reject the goal %j: %s', async (input, error) => {
    const { userErrors } = await setTarget({ value: 50, by: '2026-05-31', ...input });
    expect(formatUserErrors(userErrors)).toContain(error);
  });

  test.each([
    [{ kpi: 'CSAT', value: 101, by: '2026-05-31' }, 'value'],
    [{ kpi: 'NPS', value: -101, by: '2026-05-31' }, 'value'],
    [{ kpi: 'RESOLUTION_HOURS', value: -1, by: '2026-05-31' }, 'value'],
  ])('reject the goal %j', async (input, field) => {
    expect(formatUserErrors((await setTarget(input)).userErrors)).toEqual([`INVALID input.${field}`]);
  });

  test.each([
    [{ from: '2026-03-02', to: '2026-03-01' }, '"to" must not be before "from"'],
    [{ from: '2024-01-01', to: '2026-03-01', by: 'DAY' }, 'At most 400 rows'],
    [{ from: '2000-01-01', to: '2026-03-01' }, 'At most 20 years'],
  ])('reject the days %j', async (variables, message) => {
    const { errors = [] } = await graph.as('analyst').ask(KPIS, variables);
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
