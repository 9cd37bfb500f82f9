import { beforeAll, expect, test } from 'vitest';
import { openGraph, type TestCaller, type TestGraph } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { scanItems } from '../support/items.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph();
});

const SAVE = `mutation ($input: SaveWarrantyPlanInput!) {
  saveWarrantyPlan(input: $input) {
    plan { code name durationMonths inspectionEveryMonths graceDays transferable covers excludes }
    userErrors { code path message }
  }
}`;
const PLANS = '{ warrantyPlans { code name durationMonths inspectionEveryMonths } }';

test('a plan is saved with its terms, and an update changes only given fields', async () => {
  const admin = graph.as('admin');
  const input = { idempotencyKey: 'p1', code: 'CARE', name: 'Care', durationMonths: 60, inspectionEveryMonths: 6 };
  const { saveWarrantyPlan: created } = await admin.run(SAVE, { input: { ...input, covers: ['prongs'] } });
  expect(created).toEqual({
    plan: {
      ...{ code: 'CARE', name: 'Care', durationMonths: 60, inspectionEveryMonths: 6 },
      ...{ graceDays: 0, transferable: false, covers: ['prongs'], excludes: [] },
    },
    userErrors: [],
  });
  const { saveWarrantyPlan: changed } = await admin.run(SAVE, {
    input: { idempotencyKey: 'p2', code: 'CARE', inspectionEveryMonths: null, graceDays: 30, transferable: true },
  });
  expect(changed.plan).toEqual({
    ...{ code: 'CARE', name: 'Care', durationMonths: 60, inspectionEveryMonths: null },
    ...{ graceDays: 30, transferable: true, covers: ['prongs'], excludes: [] },
  });
  const { warrantyPlans } = await graph.as('pos', { store: 'york' }).run(PLANS);
  expect(warrantyPlans).toEqual([{ code: 'CARE', name: 'Care', durationMonths: 60, inspectionEveryMonths: null }]);
});

test('a new plan without name and duration, or beyond the limits, is rejected with all errors at once', async () => {
  const admin = graph.as('admin');
  const input = { idempotencyKey: 'p3', code: 'NEW', inspectionEveryMonths: 0, graceDays: 366, covers: [''] };
  const { saveWarrantyPlan } = await admin.run(SAVE, { input });
  expect(saveWarrantyPlan.plan).toBeNull();
  expect(saveWarrantyPlan.userErrors).toEqual([
    { code: 'INVALID', path: ['input', 'name'], message: 'Give a text that is not empty.' },
    { code: 'INVALID', path: ['input', 'durationMonths'], message: 'Give a whole number from 1 to 600.' },
    { code: 'INVALID', path: ['input', 'inspectionEveryMonths'], message: 'Give a whole number from 1 to 600.' },
    { code: 'INVALID', path: ['input', 'graceDays'], message: 'Give a whole number from 0 to 365.' },
    { code: 'INVALID', path: ['input', 'covers', '0'], message: 'Give a text that is not empty.' },
  ]);
  const { warrantyPlans } = await admin.run(PLANS);
  expect(warrantyPlans.map(({ code }: { code: string }) => code)).not.toContain('NEW');
});

test('a till can read plans, but not save them', async () => {
  const { data, errors } = await graph
    .as('pos', { store: 'york' })
    .ask(SAVE, { input: { idempotencyKey: 'p5', code: 'X', name: 'X', durationMonths: 1 } });
  expect(data.saveWarrantyPlan).toBeNull();
  expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
});

testIdempotency('saveWarrantyPlan', async () => {
  const shop = await openGraph();
  const admin = shop.as('admin');
  const send = async (caller: TestCaller, input: object) => (await caller.run(SAVE, { input })).saveWarrantyPlan;
  const input = { code: 'ONCE', name: 'Once', durationMonths: 12 };
  return {
    caller: admin,
    otherClient: shop.as('admin', { client: 'another' }),
    send,
    input,
    otherInput: { ...input, durationMonths: 24 },
    async effects() {
      const [plan] = (await scanItems(shop.table)).filter(({ sk }) => sk === 'PLAN#ONCE');
      return Number(plan?.['version'] ?? 0);
    },
    moveOn: () => send(admin, { idempotencyKey: 'later', code: 'ONCE', name: 'Twice', graceDays: 10 }),
    lasting: ({ plan }) => plan.code,
  };
});
