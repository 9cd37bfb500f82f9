import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createCaseDesk, ROOT_CAUSE } from '../support/case-desk.ts';
import { openGraphWithStream } from '../support/graph.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, sale } from '../support/order-desk.ts';

/** A shop in Auckland, where days begin at 11:00 UTC in March (12:00 in winter). */
const ZONE = 'Pacific/Auckland';
/** 23:30 on March 10 in Auckland. */
const RESOLVED_AT = '2027-03-10T10:30:00Z';
const KPI = '{ value count target met startValue targetBy owner }';
const FIGURES = `query ($from: Date!, $to: Date!, $store: String, $agent: ID) {
  serviceKpis(from: $from, to: $to, by: MONTH, store: $store, agent: $agent) {
    repeatContactRate ${KPI} recoveredRepurchase ${KPI} unrecoveredRepurchase ${KPI} lifetimeValue { value count } } }`;

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let jeweller: Jeweller;
let cases: ReturnType<typeof createCaseDesk>;
let shop: ReturnType<typeof createOrderDesk>;
let zoe: string;
const customers = { nell: '', nellOnTheWeb: '', ana: '', bea: '' };

const travelTo = (time: string) => vi.setSystemTime(Date.parse(time));
const now = () => new Date().toISOString();
async function figures(more: object = {}) {
  await graph.stream.drain();
  const variables = { from: '2027-03-01', to: '2027-03-31', ...more };
  return (await graph.as('analyst').run(FIGURES, variables)).serviceKpis[0];
}

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2027-03-10T09:00:00Z') });
  graph = await openGraphWithStream();
  jeweller = await openJeweller(Promise.resolve(graph));
  cases = createCaseDesk(jeweller);
  shop = createOrderDesk(graph);
  const { userErrors } = await jeweller.mutate('saveShop', '', { timeZone: ZONE }, graph.as('admin'));
  expect(userErrors).toEqual([]);
  const { member } = await jeweller.mutate(
    'saveStaffMember',
    'member { id }',
    { email: 'zoe@example.com', name: 'Zoe Quick', role: 'SUPPORT' },
    graph.as('admin'),
  );
  zoe = member.id;
  for (const name of Object.keys(customers) as (keyof typeof customers)[]) customers[name] = await jeweller.customer();
});
afterAll(() => void vi.useRealTimers());

/** A case about a broken item, assigned to Zoe. */
async function openCase(customer: string, store: string, skus: readonly string[]): Promise<string> {
  const { id } = await cases.open({ customer: { id: customer }, store, skus, occurredAt: now() });
  await cases.run('updateCase', { caseId: id, assignee: zoe });
  return id;
}
const resolve = (caseId: string) => cases.run('resolveCase', { caseId, rootCause: ROOT_CAUSE });
async function call(customer: string, skus: readonly string[]): Promise<void> {
  const input = {
    customer: { id: customer },
    type: 'CALL',
    via: 'PHONE',
    direction: 'INBOUND',
    occurredAt: now(),
    skus,
  };
  expect((await jeweller.mutate('recordInteraction', '', input)).userErrors).toEqual([]);
}
async function buy(customer: string): Promise<void> {
  const { userErrors } = await shop.record(sale({ customer: { id: customer }, placedAt: now() }));
  expect(userErrors).toEqual([]);
}

test('a call about the same matter counts within seven days of Auckland, once they have passed, by any record of the person', async () => {
  await buy(customers.nell);
  const ofNell = await openCase(customers.nell, 'york', ['EAR-1']);
  const ofAna = await openCase(customers.ana, 'leeds', ['RING-1']);
  await openCase(customers.bea, 'york', ['BAG-1']);
  const handle = { handle: { system: 'x', value: '@stranger' } };
  const ofStranger = await cases.open({ customer: handle, ifUnidentified: 'KEEP', store: 'leeds', occurredAt: now() });
  travelTo(RESOLVED_AT);
  for (const caseId of [ofNell, ofAna, ofStranger.id]) await resolve(caseId);

  // 23:30 on March 17 in Auckland: the last of the seven days.
  travelTo('2027-03-17T10:30:00Z');
  await call(customers.nellOnTheWeb, ['ear-1']);
  await call(customers.nell, ['OTHER-1']);
  expect((await figures()).repeatContactRate).toMatchObject({ value: null, count: 0 });
  // 00:30 on March 18.
  travelTo('2027-03-17T11:30:00Z');
  await call(customers.ana, ['RING-1']);
  expect((await figures()).repeatContactRate).toMatchObject({ value: 0, count: 3 });

  // The call was another record's, until somebody finds out that both are Nell.
  const merge = { survivor: customers.nell, others: [customers.nellOnTheWeb] };
  expect((await jeweller.mutate('mergeCustomers', '', merge)).userErrors).toEqual([]);
  const { repeatContactRate } = await figures();
  expect(repeatContactRate.count).toBe(3);
  expect(repeatContactRate.value).toBeCloseTo(100 / 3);
});

test('the figure is told by store, by agent and by both, with the target that applies and who is responsible', async () => {
  const target = async (input: object) =>
    expect(
      (await jeweller.mutate('setKpiTarget', '', { kpi: 'REPEAT_CONTACT', ...input }, graph.as('analyst'))).userErrors,
    ).toEqual([]);
  await target({ value: 40, by: '2027-12-31' });
  await target({ value: 20, by: '2027-06-30', store: 'york', owner: 'Priya', startValue: 35 });
  await target({ value: 60, by: '2027-06-30', agent: zoe, owner: zoe });
  const of = async (more: object) => (await figures(more)).repeatContactRate;
  expect(await of({ store: 'york' })).toEqual({
    ...{ value: 100, count: 1, target: 20, met: false },
    ...{ startValue: 35, targetBy: '2027-06-30', owner: 'Priya' },
  });
  expect(await of({ store: 'leeds' })).toMatchObject({ value: 0, count: 2, target: 40, met: true, owner: null });
  expect(await of({ agent: zoe })).toMatchObject({ value: 50, count: 2, target: 60, met: true, owner: 'Zoe Quick' });
  expect(await of({ agent: zoe, store: 'leeds' })).toMatchObject({ value: 0, count: 1, target: 60, met: true });
  expect(await of({ agent: 'nobody' })).toMatchObject({ value: null, count: 0, target: 40, met: null });
});

test('recovery is measured by who buys again within 90 days, after cases that were resolved and that were not', async () => {
  travelTo('2027-03-20T09:00:00Z');
  await buy(customers.bea);
  // The last minutes of the 90th day after the resolution, June 8 in Auckland.
  travelTo('2027-06-08T11:30:00Z');
  await buy(customers.nellOnTheWeb);
  const before = await figures();
  expect([before.recoveredRepurchase.count, before.unrecoveredRepurchase.count]).toEqual([0, 0]);
  travelTo('2027-06-08T12:30:00Z');
  await buy(customers.ana);
  const { recoveredRepurchase, unrecoveredRepurchase } = await figures();
  expect(recoveredRepurchase.count).toBe(3);
  expect(recoveredRepurchase.value).toBeCloseTo(100 / 3);
  expect(unrecoveredRepurchase).toMatchObject({ value: 100, count: 1 });
  expect((await figures({ store: 'york' })).recoveredRepurchase).toMatchObject({ value: 100, count: 1 });
});

test('lifetime value is a figure with a count, and an unidentified person is in no ranking', async () => {
  const { lifetimeValue } = await figures();
  expect(lifetimeValue).toMatchObject({ value: 18.75, count: 2 });
  const { bestCustomers } = await graph.as('analyst').run('{ bestCustomers(first: 10) { nodes { id } } }', {});
  expect(bestCustomers.nodes).toHaveLength(3);
});

test('the figures of an agent who left stay, but nobody sets a new goal for the agent', async () => {
  const left = { id: zoe, enabled: false };
  expect((await jeweller.mutate('saveStaffMember', '', left, graph.as('admin'))).userErrors).toEqual([]);
  expect((await figures({ agent: zoe })).repeatContactRate).toMatchObject({ value: 50, count: 2, target: 60 });
  const goal = { kpi: 'STARS', value: 4, by: '2027-12-31', agent: zoe };
  const { userErrors } = await jeweller.mutate('setKpiTarget', '', goal, graph.as('analyst'));
  expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED', path: ['input', 'agent'] }]);
});

test('an unmerge takes the call of the other person back, and her order', async () => {
  const apart = { recordId: customers.nellOnTheWeb };
  expect((await jeweller.mutate('unmergeCustomer', '', apart)).userErrors).toEqual([]);
  const after = await figures();
  expect(after.repeatContactRate).toMatchObject({ value: 0, count: 3 });
  expect(after.recoveredRepurchase).toMatchObject({ value: 0, count: 3 });
});
