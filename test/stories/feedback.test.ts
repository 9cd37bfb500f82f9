import { beforeAll, describe, expect, test } from 'vitest';
import { createRepositories } from '../../store/repositories.ts';
import { createFeedbackDesk, FEEDBACK, feedbackInput } from '../support/feedback-desk.ts';
import type { TestCaller } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, line, sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let shop: Jeweller;
let story: ReturnType<typeof createFeedbackDesk>;
let ana: { id: string };
beforeAll(async () => {
  shop = await openJeweller();
  story = createFeedbackDesk(shop);
  ana = { id: await shop.customer({ phones: [{ number: '+44 20 7946 0018' }] }) };
});

const own = (id: string): TestCaller => shop.graph.as('customer', { customer: id });
async function sold(customer: { id: string } | null): Promise<{ orderId: string; warrantyId: string | undefined }> {
  const lines = [line(customer === null ? {} : { warrantyPlan: 'CARE' })];
  const { order } = await createOrderDesk(shop.graph).record(sale(customer === null ? { lines } : { customer, lines }));
  return { orderId: order.id, warrantyId: order.lines.nodes[0].warranties[0]?.id };
}

describe('feedback', () => {
  test('is stored with its context, and found by its id and on the timeline', async () => {
    const about = await sold(ana);
    const { feedback, userErrors } = await story.submit(
      feedbackInput({
        customer: { phone: '+442079460018' },
        comment: ' The box was torn ',
        touchpoint: 'delivery',
        skus: ['EAR-1', ' EAR-1'],
        ...about,
      }),
    );
    expect(userErrors).toEqual([]);
    expect(feedback).toEqual({
      id: expect.stringMatching(/^fbk_/),
      occurredAt: '2026-01-05T10:00:00.000Z',
      recordedAt: expect.any(String),
      summary: 'NPS 2 of 10 by phone (delivery): The box was torn',
      customer: ana,
      metric: 'NPS',
      score: 2,
      comment: 'The box was torn',
      handle: null,
      source: 'SUPPORT',
      via: 'PHONE',
      touchpoint: 'delivery',
      store: null,
      skus: ['EAR-1'],
      order: { id: about.orderId },
      warranty: { id: about.warrantyId },
    });
    const { node } = await shop.desk.run(`query ($id: ID!) { node(id: $id) { ${FEEDBACK} } }`, { id: feedback.id });
    expect(node).toEqual(feedback);
    const { customer } = await shop.desk.run(
      'query ($id: ID!) { customer(id: $id) { timeline(filter: { kinds: [FEEDBACK] }) { nodes { id summary } } } }',
      ana,
    );
    expect(customer.timeline.nodes).toEqual([{ id: feedback.id, summary: feedback.summary }]);
  });

  test.each([
    ['CSAT', 1, 5],
    ['CES', 1, 7],
    ['NPS', 0, 10],
    ['STARS', 1, 5],
  ])('of %s scores from %i to %i', async (metric, least, most) => {
    for (const score of [least, most])
      expect((await story.submit(feedbackInput({ customer: ana, metric, score }))).userErrors).toEqual([]);
    for (const score of [least - 1, most + 1])
      expect(
        formatUserErrors((await story.submit(feedbackInput({ customer: ana, metric, score }))).userErrors),
      ).toEqual(['INVALID input.score']);
  });

  test('may be only a comment', async () => {
    const { feedback } = await story.submit(
      feedbackInput({ customer: ana, metric: null, score: null, comment: 'Lovely' }),
    );
    expect(feedback).toMatchObject({ metric: null, score: null, comment: 'Lovely' });
  });

  test('of an unknown person is stored with the handle', async () => {
    const about = await sold(null);
    const { feedback, userErrors } = await story.submit(
      feedbackInput({ handle: '@sparkle', via: 'REVIEW_SITE', metric: 'STARS', score: 1, orderId: about.orderId }),
    );
    expect(userErrors).toEqual([]);
    expect(feedback).toMatchObject({ customer: null, handle: '@sparkle', order: { id: about.orderId } });
    const { node } = await shop.desk.run('query ($id: ID!) { node(id: $id) { ... on Feedback { handle } } }', feedback);
    expect(node).toEqual({ handle: '@sparkle' });
    expect((await own(ana.id).run('query ($id: ID!) { node(id: $id) { id } }', feedback)).node).toBeNull();
  });

  test('is rejected with all its errors at once', async () => {
    const theirs = await sold({ id: await shop.customer() });
    const refused = async (more: object) =>
      formatUserErrors((await story.submit(feedbackInput({ customer: ana, ...more }))).userErrors);
    expect(await refused({ customer: null })).toEqual(['INVALID input.customer']);
    expect(await refused({ customer: null, handle: ' ' })).toEqual(['INVALID input.customer']);
    expect(await refused({ customer: { email: 'nobody@example.com' } })).toEqual(['NOT_FOUND input.customer']);
    expect(await refused({ metric: null })).toEqual(['INVALID input.metric']);
    expect(await refused({ score: null })).toEqual(['INVALID input.score']);
    expect(await refused({ metric: null, score: null, comment: ' ' })).toEqual(['INVALID input.comment']);
    expect(await refused({ store: 'atlantis' })).toEqual(['INVALID input.store']);
    expect(
      await refused({
        occurredAt: '2199-01-01T00:00:00Z',
        comment: 'x'.repeat(10_001),
        touchpoint: 'x'.repeat(201),
        handle: 'x'.repeat(201),
        skus: [' '],
      }),
    ).toEqual([
      'INVALID input.occurredAt',
      'LIMIT_EXCEEDED input.handle',
      'LIMIT_EXCEEDED input.comment',
      'LIMIT_EXCEEDED input.touchpoint',
      'INVALID input.skus.0',
    ]);
    expect(await refused(theirs)).toEqual(['INVALID input.orderId', 'INVALID input.warrantyId']);
    expect(await refused({ orderId: 'ord_01900000-0000-7000-8000-000000000000' })).toEqual(['NOT_FOUND input.orderId']);
  });
});

describe("a customer's own token", () => {
  test('needs no customer argument, and sees its own feedback: in the list and on the timeline', async () => {
    const id = await shop.customer();
    const { feedback } = await story.submit(feedbackInput({ score: 9 }), own(id));
    expect(feedback).toMatchObject({ customer: { id }, source: 'ECOMMERCE' });
    const { me } = await own(id).run('{ me { feedback { nodes { id score } } timeline { nodes { id } } } }');
    expect(me.feedback.nodes).toEqual([{ id: feedback.id, score: 9 }]);
    expect(me.timeline.nodes).toContainEqual({ id: feedback.id });
  });

  test('cannot reach other customers, their purchases or their feedback', async () => {
    const id = await shop.customer();
    const theirs = await sold(ana);
    const { feedback } = await story.submit(feedbackInput({ customer: ana }));
    expect(formatUserErrors((await story.submit(feedbackInput({ customer: ana }), own(id))).userErrors)).toEqual([
      'NOT_FOUND input.customer',
    ]);
    expect(formatUserErrors((await story.submit(feedbackInput(theirs), own(id))).userErrors)).toEqual([
      'NOT_FOUND input.orderId',
      'NOT_FOUND input.warrantyId',
    ]);
    expect((await own(id).run('query ($id: ID!) { node(id: $id) { id } }', feedback)).node).toBeNull();
  });

  test('accepts only a code as touchpoint, and only purchased products', async () => {
    const id = await shop.customer();
    const bought = await sold({ id });
    const refused = async (more: object) =>
      formatUserErrors((await story.submit(feedbackInput(more), own(id))).userErrors);
    expect(await refused({ touchpoint: 'call me: 020 7946 0000', skus: ['EAR-1'] })).toEqual([
      'INVALID input.touchpoint',
      'INVALID input.skus.0',
    ]);
    const places = { touchpoint: 'after-sale', skus: ['EAR-1'] };
    const { feedback, userErrors } = await story.submit(feedbackInput({ ...bought, ...places }), own(id));
    expect(userErrors).toEqual([]);
    expect(feedback).toMatchObject(places);
  });
});

test('a page of feedback is newest first', async () => {
  const id = await shop.customer();
  for (const day of [3, 1, 2])
    await story.submit(feedbackInput({ customer: { id }, score: day, occurredAt: `2026-01-0${day}T10:00:00Z` }));
  const page = async (args: object) =>
    (
      await shop.desk.run(
        `query ($id: ID!, $first: Int, $after: String) { customer(id: $id) { feedback(first: $first, after: $after) {
           nodes { score } pageInfo { hasNextPage endCursor } } } }`,
        { id, ...args },
      )
    ).customer.feedback;
  const first = await page({ first: 2 });
  expect(first).toMatchObject({ nodes: [{ score: 3 }, { score: 2 }], pageInfo: { hasNextPage: true } });
  const rest = await page({ first: 2, after: first.pageInfo.endCursor });
  expect(rest).toMatchObject({ nodes: [{ score: 1 }], pageInfo: { hasNextPage: false } });
});

test('the latest score is the latest by its own time, also for late and simultaneous submissions', async () => {
  const id = await shop.customer();
  const days = [2, 5, 1, 4, 3];
  await Promise.all(
    days.map((day) =>
      story.submit(feedbackInput({ customer: { id }, score: day, occurredAt: `2026-01-0${day}T10:00:00Z` })),
    ),
  );
  const metrics = await createRepositories(shop.graph.table, { consistent: true }).metrics(id);
  expect(metrics?.latestScores).toEqual({ NPS: { score: 5, occurredAt: '2026-01-05T10:00:00.000Z' } });
});

testIdempotency('submitFeedback', async () => {
  const id = await shop.customer();
  const input = feedbackInput({ customer: { id } });
  return {
    caller: shop.desk,
    otherClient: shop.graph.as('support', { client: 'another desk' }),
    send: (caller, sent) => story.submit(sent, caller),
    input,
    otherInput: { ...input, score: 3 },
    effects: async () => (await story.feedbackOf(id)).nodes.length,
    moveOn: () => story.submit(feedbackInput({ customer: { id }, occurredAt: '2026-01-06T10:00:00Z', score: 10 })),
    lasting: (payload) => payload,
  };
});
