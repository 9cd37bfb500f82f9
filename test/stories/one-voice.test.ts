import { beforeAll, expect, test } from 'vitest';
import { createFeedbackDesk } from '../support/feedback-desk.ts';
import { openGraphWithStream } from '../support/graph.ts';
import { dayFromNow, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, sale } from '../support/order-desk.ts';

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let jeweller: Jeweller;
beforeAll(async () => {
  const opened = openGraphWithStream();
  jeweller = await openJeweller(opened);
  graph = await opened;
});

const FIGURES = `query ($day: Date!) {
  serviceKpis(from: $day, to: $day, by: DAY) { nps { value count } csat { value count } }
  painPoints(from: $day, to: $day, by: CHANNEL) { key lowScores } }`;

async function figuresOf(day: string) {
  await graph.stream.drain();
  const { serviceKpis, painPoints } = await graph.as('analyst').run(FIGURES, { day });
  return { ...serviceKpis[0], painPoints };
}

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

test('120 scores of one customer are one response of the day, and all of them are kept', async () => {
  const { submit, feedbackOf } = createFeedbackDesk(jeweller);
  const [happy, angry] = [{ id: await jeweller.customer() }, { id: await jeweller.customer() }];
  const own = jeweller.asCustomer(angry.id);
  const day = dayFromNow();
  const start = Date.now();
  const at = (n: number) => new Date(start - 200 + n).toISOString();
  const score = (more: object) => ({ metric: 'NPS', score: 0, via: 'WEB', occurredAt: at(0), ...more });

  await submit(score({ customer: happy, score: 10 }));
  // The customer's own token, as often as the day allows, each time from another invented place.
  for (const n of range(30)) {
    const { userErrors } = await submit(score({ occurredAt: at(n), touchpoint: `place ${n}` }), own);
    expect(userErrors).toEqual([]);
  }
  expect(await figuresOf(day)).toMatchObject({
    nps: { value: 0, count: 2 },
    painPoints: [{ key: 'WEB', lowScores: 1 }],
  });

  // Machines of the shop pass on the rest, several at the same time.
  const rest = range(90).map((n) => score({ customer: angry, score: n === 89 ? 9 : 1, occurredAt: at(100 + n) }));
  for (const n of range(18)) await Promise.all(rest.slice(5 * n, 5 * n + 5).map((input) => submit(input)));
  expect(await figuresOf(day)).toMatchObject({ nps: { value: 100, count: 2 }, painPoints: [] });
  expect((await feedbackOf(angry.id)).nodes).toHaveLength(100);
});

test('a score about an order replaces the one before, on whichever day, and another order is another matter', async () => {
  const { submit } = createFeedbackDesk(jeweller);
  const customer = { id: await jeweller.customer() };
  const desk = createOrderDesk(jeweller.graph);
  const orders = [await desk.record(sale({ customer })), await desk.record(sale({ customer }))];
  const [orderId, otherId] = orders.map(({ order }) => order.id);
  const rate = (score: number, occurredAt: string, id = orderId) =>
    submit({ customer, metric: 'CSAT', score, occurredAt, via: 'PHONE', orderId: id });

  await rate(1, '2026-03-10T10:00:00Z');
  expect(await figuresOf('2026-03-10')).toMatchObject({
    csat: { value: 0, count: 1 },
    painPoints: [{ key: 'PHONE', lowScores: 1 }],
  });
  await rate(5, '2026-03-12T10:00:00Z');
  await rate(2, '2026-03-11T10:00:00Z');
  await rate(4, '2026-03-12T10:00:00Z', otherId);
  expect(await figuresOf('2026-03-10')).toMatchObject({ csat: { value: null, count: 0 }, painPoints: [] });
  expect(await figuresOf('2026-03-11')).toMatchObject({ csat: { value: null, count: 0 }, painPoints: [] });
  expect(await figuresOf('2026-03-12')).toMatchObject({ csat: { value: 100, count: 2 }, painPoints: [] });
});

test('records of one person have one voice, whoever of them speaks', async () => {
  const { submit } = createFeedbackDesk(jeweller);
  const [ana, anna] = [await jeweller.customer(), await jeweller.customer()];
  const merged = await jeweller.mutate('mergeCustomers', 'customer { id }', { survivor: ana, others: [anna] });
  expect(merged.userErrors).toEqual([]);
  for (const [index, id] of [anna, ana, anna].entries())
    await submit({ customer: { id }, metric: 'NPS', score: index, occurredAt: `2026-04-10T1${index}:00:00Z` });
  expect((await figuresOf('2026-04-10')).nps).toEqual({ value: -100, count: 1 });
});
