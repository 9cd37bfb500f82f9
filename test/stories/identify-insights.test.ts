import { beforeAll, expect, test } from 'vitest';
import { openGraphWithStream } from '../support/graph.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let jeweller: Jeweller;
beforeAll(async () => {
  graph = await openGraphWithStream();
  jeweller = await openJeweller(Promise.resolve(graph));
});

const PAIN = `query ($from: Date!, $to: Date!) { painPoints(from: $from, to: $to, by: TOUCHPOINT) { key complaints lowScores } }`;
const RANKING = '{ bestCustomers(by: ORDER_COUNT) { nodes { id } } }';
const QUEUE = '{ matchQueue(minScore: 0) { nodes { left { id } right { id } } } }';
const KEEP = { occurredAt: '2025-07-05T12:00:00Z', ifUnidentified: 'KEEP' };

test('what unidentified people say counts in pain points once, before and after somebody identifies them, and nothing else knows them', async () => {
  const email = 'nell.w@example.com';
  const visitor = { system: 'web', value: 'Visitor-1' };
  const nell = await jeweller.customer({ emails: [{ address: email }], handles: [visitor] });
  const twin = await jeweller.customer({ emails: [{ address: 'tom@example.com' }], handles: [visitor] });
  const score = (customer: object, value: number) =>
    jeweller.mutate('submitFeedback', 'feedback { customer { id identified } }', {
      ...{ ...KEEP, customer, metric: 'CSAT', score: value, touchpoint: 'delivery' },
    });
  const stranger = (await score({ handle: { system: 'x', value: '@nellw' } }, 1)).feedback.customer;
  const guest = (await score({ phone: '07700 900462' }, 2)).feedback.customer;
  expect([stranger.identified, guest.identified]).toEqual([false, false]);
  const { serviceCase } = await jeweller.mutate('openCase', 'serviceCase { id }', {
    ...{ ...KEEP, customer: { handle: { system: 'x', value: '@nellw' } } },
    ...{ title: 'Late', reason: 'LATE_DELIVERY', touchpoint: 'delivery', description: 'Two weeks late' },
  });
  await graph.stream.drain();

  const analyst = graph.as('analyst');
  const pain = async () => (await analyst.run(PAIN, { from: '2025-07-01', to: '2025-07-31' })).painPoints;
  const expected = [{ key: 'delivery', complaints: 1, lowScores: 2 }];
  expect(await pain()).toEqual(expected);
  // Two customers state the id of one browser, which a family shares: that is no evidence.
  expect((await jeweller.desk.run(QUEUE)).matchQueue.nodes).toEqual([]);
  expect((await analyst.run(RANKING)).bestCustomers.nodes).toEqual([]);
  const registered = (await graph.stream.events())
    .filter((event) => event['detail-type'] === 'CustomerRegistered')
    .map(({ detail }) => JSON.stringify(detail));
  for (const id of [stranger.id, guest.id]) expect(registered.some((detail) => detail.includes(id))).toBe(false);
  for (const id of [nell, twin]) expect(registered.some((detail) => detail.includes(id))).toBe(true);

  for (const { id } of [stranger, guest])
    expect(
      (await jeweller.mutate('identifyCustomer', 'customer { id }', { unidentifiedId: id, customer: { id: nell } }))
        .userErrors,
    ).toEqual([]);
  await graph.stream.drain();
  expect(await pain()).toEqual(expected);
  expect((await jeweller.desk.run(QUEUE)).matchQueue.nodes).toEqual([]);
  const merged = (await graph.stream.events()).filter((event) => event['detail-type'] === 'CustomersMerged');
  expect(JSON.stringify(merged)).toContain(stranger.id);
  const { node } = await jeweller.desk.run(
    'query ($id: ID!) { node(id: $id) { ... on ServiceCase { details customer { id } } } }',
    { id: serviceCase.id },
  );
  expect(node).toEqual({ details: 'Two weeks late', customer: { id: nell } });
});
