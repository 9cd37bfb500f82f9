import { beforeAll, expect, test } from 'vitest';
import { openGraph } from '../support/graph.ts';
import { createPreferencesDesk, MARKETING_BY_EMAIL, NOON, rejectedPayload } from '../support/preferences.ts';

let story: ReturnType<typeof createPreferencesDesk>;
let ana: string;
beforeAll(async () => {
  story = createPreferencesDesk(await openGraph());
  ana = await story.register();
});

const HISTORY = `query ($id: ID!, $first: Int, $after: String) { customer(id: $id) { preferences {
  consentHistory(first: $first, after: $after) { nodes { id consent evidence } pageInfo { hasNextPage endCursor } } } } }`;

test('stores each answer with its evidence; the newest wins, also among late answers and equal times', async () => {
  const id = await story.register();
  const answer = (consent: string, occurredAt: string, evidence: string) =>
    story.consents({
      customer: { id },
      occurredAt,
      answers: [{ channel: 'SMS', purpose: 'MARKETING', consent, evidence }],
    });
  const first = await answer('GRANTED', '2026-03-02T12:00:00Z', 'form 7');
  expect(first).toMatchObject({ customer: { id }, userErrors: [] });
  expect(first.preferences).toMatchObject({
    version: 1,
    consents: [
      {
        channel: 'SMS',
        purpose: 'MARKETING',
        consent: 'GRANTED',
        occurredAt: NOON,
        source: 'SUPPORT',
        evidence: 'form 7',
        summary: 'Agreed to marketing by SMS',
      },
    ],
  });
  expect((await answer('DENIED', '2026-03-01T12:00:00Z', 'late')).preferences).toMatchObject({
    version: 1,
    consents: [{ consent: 'GRANTED' }],
  });
  expect((await answer('DENIED', '2026-03-02T12:00:00Z', 'equal')).preferences).toMatchObject({
    version: 2,
    consents: [{ consent: 'DENIED', evidence: 'equal' }],
  });
  expect((await answer('GRANTED', '2026-03-02T12:00:00Z', 'again')).preferences.consents).toMatchObject([
    { consent: 'DENIED' },
  ]);
  const page = async (after: string | null) =>
    (await story.desk.run(HISTORY, { id, first: 3, after })).customer.preferences.consentHistory;
  const one = await page(null);
  const two = await page(one.pageInfo.endCursor);
  expect(one.pageInfo.hasNextPage).toBe(true);
  expect(two.pageInfo.hasNextPage).toBe(false);
  expect([...one.nodes, ...two.nodes].map(({ evidence }) => evidence)).toEqual(['again', 'equal', 'form 7', 'late']);
  const { node } = await story.desk.run(
    'query ($id: ID!) { node(id: $id) { __typename ... on ContactConsent { consent evidence } } }',
    { id: two.nodes[0].id },
  );
  expect(node).toEqual({ __typename: 'ContactConsent', consent: 'DENIED', evidence: 'late' });
});

test('accepts an answer for every channel and purpose at once, each with long evidence', async () => {
  const id = await story.register();
  const answers = ['EMAIL', 'SMS', 'PHONE', 'POST', 'PUSH', 'WHATSAPP', 'IN_PERSON'].flatMap((channel) =>
    ['MARKETING', 'SERVICE', 'TRANSACTIONAL', 'RESEARCH'].map((purpose) => ({
      channel,
      purpose,
      consent: 'GRANTED',
      evidence: 'ö'.repeat(10_000),
    })),
  );
  expect((await story.consents({ customer: { id }, answers })).preferences.consents).toHaveLength(28);
});

test('reports errors in answers', async () => {
  const named = { customer: { id: ana } };
  expect(await story.consents({ ...named, answers: [] })).toEqual(rejectedPayload('INVALID', 'answers'));
  expect(
    await story.consents({ ...named, answers: [MARKETING_BY_EMAIL, { ...MARKETING_BY_EMAIL, consent: 'DENIED' }] }),
  ).toEqual(rejectedPayload('INVALID', 'answers', '1'));
  expect(
    await story.consents({ ...named, answers: [{ ...MARKETING_BY_EMAIL, evidence: 'x'.repeat(10_001) }] }),
  ).toEqual(rejectedPayload('LIMIT_EXCEEDED', 'answers', '0', 'evidence'));
  expect(await story.consents({ ...named, occurredAt: '2999-01-01T00:00:00Z', answers: [MARKETING_BY_EMAIL] })).toEqual(
    rejectedPayload('INVALID', 'occurredAt'),
  );
  expect((await story.preferencesOf(ana)).consents).toEqual([]);
});

test('loses none of many answers at once', async () => {
  const id = await story.register();
  const minutes = Array.from({ length: 20 }, (_, index) => `2026-03-02T12:${10 + index}:00.000Z`);
  await Promise.all(
    minutes.map((occurredAt, index) =>
      story.consents({
        customer: { id },
        occurredAt,
        answers: [{ ...MARKETING_BY_EMAIL, consent: index % 2 ? 'GRANTED' : 'DENIED' }],
      }),
    ),
  );
  expect((await story.preferencesOf(id)).consents).toMatchObject([{ occurredAt: minutes[19], consent: 'GRANTED' }]);
  const { customer } = await story.desk.run(HISTORY, { id, first: 100 });
  expect(customer.preferences.consentHistory.nodes).toHaveLength(20);
});
