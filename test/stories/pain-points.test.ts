import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openGraphWithStream } from '../support/graph.ts';
import { createOrderDesk, fresh, line, returnInput, sale } from '../support/order-desk.ts';

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraphWithStream();
  shop = createOrderDesk(graph);
  await shop.openShop();
  // A customer without orders counts as lost a year after the last one, so the present must not move on from these days.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-04-15T12:00:00Z') });
});
afterAll(() => {
  vi.useRealTimers();
});

const PAIN = `query ($from: Date!, $to: Date!, $by: PainDimension!, $first: Int) {
  painPoints(from: $from, to: $to, by: $by, first: $first) {
    key complaints lowScores returns customersLost share trend } }`;
const JOURNEY = `query ($from: Date!, $to: Date!) {
  journey(from: $from, to: $to) { from to customers medianHours } }`;
const SUBMIT = `mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { userErrors { message } } }`;
const OPEN = `mutation ($input: OpenCaseInput!) {
  openCase(input: $input) { serviceCase { id } userErrors { code message } } }`;
const RESOLVE = `mutation ($input: ResolveCaseInput!) { resolveCase(input: $input) { userErrors { code message } } }`;
const TALK = `mutation ($input: RecordInteractionInput!) {
  recordInteraction(input: $input) { userErrors { code message } } }`;

const pain = async (by: string, from: string, to: string, first = 10) =>
  (await graph.as('analyst').run(PAIN, { by, from, to, first })).painPoints;

async function score(customerId: string, value: number, occurredAt: string, more: object = {}): Promise<void> {
  const input = { idempotencyKey: fresh(), customer: { id: customerId }, metric: 'CSAT', score: value, occurredAt };
  const { submitFeedback } = await graph.as('support').run(SUBMIT, { input: { ...input, ...more } });
  expect(submitFeedback.userErrors).toEqual([]);
}
async function recordTouchpoint(customerId: string, touchpoint: string, occurredAt: string): Promise<void> {
  const about = { type: 'WEB_VISIT', direction: 'INBOUND', touchpoint, occurredAt };
  const input = { idempotencyKey: fresh(), customer: { id: customerId }, ...about };
  expect((await graph.as('support').run(TALK, { input })).recordInteraction.userErrors).toEqual([]);
}
const register = () => shop.register({ name: { given: 'Ana' } });

const NARROWED = `query ($from: Date!, $to: Date!, $by: PainDimension!, $where: PainKeyInput) {
  painPoints(from: $from, to: $to, by: $by, where: $where) {
    key complaints lowScores returns share latestCases { title } latestFeedback { score } } }`;

describe('pain points narrowed by a second dimension', () => {
  const july = { from: '2025-07-01', to: '2025-07-31' };
  const ask = (by: string, where: object | null = null, role: 'analyst' | 'marketing' = 'analyst') =>
    graph.as(role).ask(NARROWED, { ...july, by, where });
  const open = async (title: string, more: object) => {
    const input = { title, reason: 'DAMAGED_ITEM', occurredAt: '2025-07-05T12:00:00Z', ...more };
    const { openCase } = await graph.as('support').run(OPEN, { input: { idempotencyKey: fresh(), ...input } });
    expect(openCase.userErrors).toEqual([]);
    return openCase.serviceCase.id;
  };

  test('tell which product of one root cause fails most, with the latest cases and feedback of each', async () => {
    const ana = { id: await register() };
    const packaging = { category: 'PACKAGING', explanation: 'The box was too thin.' };
    for (const [title, sku] of [
      ['Dented', 'CHAIN-1'],
      ['Torn', 'chain-1'],
      ['Wet', 'CHAIN-2'],
    ] as const) {
      const caseId = await open(title, { customer: ana, skus: [sku], store: 'york' });
      const { resolveCase } = await graph.as('support').run(RESOLVE, {
        input: { idempotencyKey: fresh(), caseId, rootCause: packaging },
      });
      expect(resolveCase.userErrors).toEqual([]);
    }
    await open('Late', { customer: ana, skus: ['CHAIN-1'], store: 'leeds', reason: 'LATE_DELIVERY' });
    await score(ana.id, 1, '2025-07-06T12:00:00Z', { skus: ['CHAIN-1'], store: 'york' });
    // A better score about the same day replaces the first one, which then counts nowhere.
    await score(ana.id, 2, '2025-07-07T12:00:00Z', { skus: ['CHAIN-2'], store: 'york' });
    await score(ana.id, 5, '2025-07-07T13:00:00Z', { skus: ['CHAIN-2'], store: 'york' });
    await graph.stream.drain();

    const bySku = (await ask('SKU', { by: 'ROOT_CAUSE', key: 'PACKAGING' })).data.painPoints;
    expect(bySku).toEqual([
      {
        ...{ key: 'CHAIN-1', complaints: 2, lowScores: 0, returns: 0, share: 2 / 3 },
        ...{ latestCases: [{ title: 'Torn' }, { title: 'Dented' }], latestFeedback: [] },
      },
      {
        ...{ key: 'CHAIN-2', complaints: 1, lowScores: 0, returns: 0, share: 1 / 3 },
        ...{ latestCases: [{ title: 'Wet' }], latestFeedback: [] },
      },
    ]);
    const york = (await ask('SKU', { by: 'STORE', key: 'york' })).data.painPoints;
    expect(york[0]).toMatchObject({ key: 'CHAIN-1', complaints: 2, lowScores: 1, latestFeedback: [{ score: 1 }] });
    expect(york[1]).toMatchObject({ key: 'CHAIN-2', complaints: 1, lowScores: 0, latestFeedback: [] });
    const reasons = (await ask('REASON', { by: 'SKU', key: 'chain-1' })).data.painPoints;
    expect(reasons.map(({ key, complaints }: Record<string, unknown>) => [key, complaints])).toEqual([
      ['DAMAGED_ITEM', 2],
      ['LATE_DELIVERY', 1],
    ]);
    const all = (await ask('ROOT_CAUSE')).data.painPoints;
    expect(all[0].latestCases.map(({ title }: { title: string }) => title)).toEqual(['Wet', 'Torn', 'Dented']);
  });

  test('are refused for pairs that nothing is kept for', async () => {
    for (const [by, where] of [
      ['CHANNEL', 'STORE'],
      ['SKU', 'SKU'],
      ['STORE', 'TOUCHPOINT'],
    ] as const) {
      const { data, errors } = await ask(by, { by: where, key: 'x' });
      expect([data?.painPoints ?? null, errors?.[0]?.extensions['code']]).toEqual([null, 'NOT_ALLOWED']);
    }
  });

  test('hide the cases and the feedback from who may read figures only', async () => {
    const { data, errors } = await ask('SKU', { by: 'STORE', key: 'york' }, 'marketing');
    expect(data.painPoints[0]).toMatchObject({ key: 'CHAIN-1', latestCases: null, latestFeedback: null });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('pain points', () => {
  test('are complaints, low scores and returns by one dimension, with their share and trend', async () => {
    const ana = await register();
    await score(ana, 1, '2026-01-20T12:00:00Z', { skus: ['EAR-1'] });
    await score(ana, 2, '2026-02-03T12:00:00Z', { skus: ['EAR-1', 'BAG'], touchpoint: 'Delivery' });
    await score(ana, 5, '2026-02-04T12:00:00Z', { skus: ['EAR-1'] });
    const { openCase } = await graph.as('support').run(OPEN, {
      input: {
        ...{ idempotencyKey: fresh(), customer: { id: ana }, title: 'Broken', reason: 'DAMAGED_ITEM', via: 'PHONE' },
        ...{ skus: ['EAR-1'], store: 'york', occurredAt: '2026-02-05T12:00:00Z' },
      },
    });
    expect(openCase.userErrors).toEqual([]);
    const lines = [line({ quantity: 3 }), line({ sku: 'BAG' })];
    const { order } = await shop.record(sale({ placedAt: '2026-01-05T12:00:00Z', lines }));
    const back = { occurredAt: '2026-02-07T12:00:00Z', reason: 'DAMAGED', orderId: order.id };
    await shop.recordReturn(returnInput({ ...back, lines: [{ sku: 'EAR-1', quantity: 2 }] }));
    await graph.stream.drain();

    expect(await pain('SKU', '2026-02-01', '2026-02-28')).toEqual([
      { key: 'EAR-1', complaints: 1, lowScores: 1, returns: 1, customersLost: 0, share: 0.75, trend: 2 },
      { key: 'BAG', complaints: 0, lowScores: 1, returns: 0, customersLost: 0, share: 0.25, trend: null },
    ]);
    expect(await pain('SKU', '2026-02-01', '2026-02-28', 1)).toHaveLength(1);
    expect(await pain('REASON', '2026-02-05', '2026-02-07')).toMatchObject([
      { key: 'DAMAGED_ITEM', complaints: 1, returns: 1, share: 1 },
    ]);
    expect(await pain('STORE', '2026-02-05', '2026-02-07')).toMatchObject([{ key: 'york', complaints: 1, returns: 1 }]);
    expect(await pain('TOUCHPOINT', '2026-02-01', '2026-02-28')).toMatchObject([{ key: 'delivery', lowScores: 1 }]);
    expect((await pain('CHANNEL', '2026-02-05', '2026-02-07')).map(({ key }: { key: string }) => key)).toEqual([
      'PHONE',
      'STORE',
    ]);
    expect(await pain('ROOT_CAUSE', '2026-02-01', '2026-02-28')).toEqual([]);
  });

  test('count a lost customer at the last pain signal after the threshold, until the customer buys again', async () => {
    const [ana, bea] = [await register(), await register()];
    await shop.record(sale({ customer: { id: ana }, placedAt: '2024-03-01T12:00:00Z' }));
    const delivery = { touchpoint: 'parcel' };
    await score(ana, 1, '2024-03-10T12:00:00Z', delivery);
    await score(ana, 1, '2024-03-12T12:00:00Z', delivery);
    await score(bea, 1, '2024-03-12T12:00:00Z', delivery);
    await score(bea, 1, '2026-03-12T12:00:00Z', delivery);
    await graph.stream.drain();
    const lost = async (from: string, to: string) =>
      (await pain('TOUCHPOINT', from, to)).find(({ key }: { key: string }) => key === 'parcel')?.customersLost;
    // Bea has a later pain signal, so the old one is not her last.
    expect(await lost('2024-03-01', '2024-03-31')).toBe(1);
    expect(await lost('2024-03-10', '2024-03-10')).toBe(0);
    expect(await lost('2026-03-01', '2026-03-31')).toBe(0);

    await shop.record(sale({ customer: { id: ana }, placedAt: '2024-05-01T12:00:00Z' }));
    await graph.stream.drain();
    expect(await lost('2024-03-01', '2024-03-31')).toBe(0);
  });

  test.each([
    [{ from: '2026-02-02', to: '2026-02-01' }, '"to" must not be before'],
    [{ from: '2026-02-01', to: '2026-02-02', first: 101 }, 'Ask for 1 to 100'],
    [{ from: '2025-01-01', to: '2026-01-02' }, 'At most 366 days at once. Ask for a longer span year by year.'],
  ])('reject %j', async (variables, message) => {
    const { errors = [] } = await graph.as('analyst').ask(PAIN, { by: 'SKU', ...variables });
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

describe('the journey', () => {
  test('covers a year at most', async () => {
    const { errors = [] } = await graph.as('analyst').ask(JOURNEY, { from: '2025-01-01', to: '2026-01-02' });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('At most 366 days'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('shows transitions and last touchpoints, also for late records', async () => {
    const [ana, bea] = [await register(), await register()];
    await recordTouchpoint(ana, 'Web shop', '2025-06-01T10:00:00Z');
    await recordTouchpoint(ana, 'Delivery', '2025-06-03T10:00:00Z');
    await graph.stream.drain();
    const journey = async () =>
      (await graph.as('analyst').run(JOURNEY, { from: '2025-06-01', to: '2025-06-30' })).journey;
    expect(await journey()).toEqual([
      { from: 'delivery', to: null, customers: 1, medianHours: null },
      { from: 'web shop', to: 'delivery', customers: 1, medianHours: expect.closeTo(48, 0) },
    ]);

    await recordTouchpoint(bea, 'web shop', '2025-06-02T10:00:00Z');
    await recordTouchpoint(bea, 'Web Shop ', '2025-06-02T11:00:00Z');
    // Recorded late: it lies between the two existing touchpoints of Ana's journey.
    await recordTouchpoint(ana, 'Call centre', '2025-06-01T20:00:00Z');
    await graph.stream.drain();
    expect(await journey()).toEqual([
      { from: 'call centre', to: 'delivery', customers: 1, medianHours: expect.closeTo(38, 0) },
      { from: 'delivery', to: null, customers: 1, medianHours: null },
      { from: 'web shop', to: null, customers: 1, medianHours: null },
      { from: 'web shop', to: 'call centre', customers: 1, medianHours: expect.closeTo(10, 0) },
    ]);
  });
});
