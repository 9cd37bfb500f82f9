import { beforeAll, describe, expect, test } from 'vitest';
import { createRepositories } from '../../store/repositories.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { callInput, createInteractionDesk } from '../support/interactions.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, line, sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let shop: Jeweller;
let story: ReturnType<typeof createInteractionDesk>;
let ana: { id: string };
beforeAll(async () => {
  shop = await openJeweller();
  story = createInteractionDesk(shop);
  ana = { id: await shop.customer({ phones: [{ number: '+44 20 7946 0018' }] }) };
});

describe('recording', () => {
  test('stores an interaction with its context, and finds it by its id', async () => {
    const input = callInput({
      customer: { phone: '+442079460018' },
      touchpoint: ' repair desk ',
      agent: 'Noor',
      subject: 'Clasp is loose',
      body: 'Since Friday.',
      sentiment: 'NEGATIVE',
      skus: ['RING-1', ' RING-1', 'RING-2'],
    });
    const { interaction, userErrors } = await story.record(input);
    expect(userErrors).toEqual([]);
    expect(interaction).toEqual({
      id: expect.stringMatching(/^int_/),
      occurredAt: '2026-01-05T10:00:00.000Z',
      recordedAt: expect.any(String),
      summary: 'Call: Clasp is loose',
      type: 'CALL',
      via: 'PHONE',
      direction: 'INBOUND',
      source: 'SUPPORT',
      touchpoint: 'repair desk',
      store: null,
      agent: 'Noor',
      subject: 'Clasp is loose',
      body: 'Since Friday.',
      sentiment: 'NEGATIVE',
      skus: ['RING-1', 'RING-2'],
      customer: ana,
      order: null,
      warranty: null,
    });
    const { node } = await shop.desk.run(
      'query ($id: ID!) { node(id: $id) { id ... on TimelineEntry { summary } ... on Interaction { body customer { id } } } }',
      { id: interaction.id },
    );
    expect(node).toEqual({
      id: interaction.id,
      summary: 'Call: Clasp is loose',
      body: 'Since Friday.',
      customer: ana,
    });
  });

  test('a till records for its own store', async () => {
    const { interaction } = await story.record(callInput({ customer: ana, type: 'STORE_VISIT' }), shop.york);
    expect(interaction).toMatchObject({ store: 'york', source: 'POS' });
    const elsewhere = await story.record(callInput({ customer: ana, store: 'leeds' }), shop.york);
    expect(formatUserErrors(elsewhere.userErrors)).toEqual(['NOT_ALLOWED input.store']);
  });

  test('counts a marketing send once, also for retries in any order', async () => {
    const id = await shop.customer();
    const send = (day: number) => ({
      ...callInput({ customer: { id }, type: 'MARKETING_SENT', via: 'EMAIL', occurredAt: `2026-01-0${day}T08:00:00Z` }),
      idempotencyKey: `send ${day}`,
    });
    const inputs = [send(3), send(1), send(2)];
    const [first] = await Promise.all([...inputs, ...inputs].map((input) => story.record(input)));
    expect(first.interaction).toMatchObject({ direction: 'OUTBOUND', summary: 'Marketing sent by email' });
    expect((await story.interactionsOf(id)).nodes).toHaveLength(3);
    const { marketingSends } = await createRepositories(shop.graph.table, { consistent: true }).preferences(id);
    expect(marketingSends).toEqual([1, 2, 3].map((day) => `2026-01-0${day}T08:00:00.000Z`));
  });

  test.each<[string, object, string[]]>([
    ['an unknown customer', { customer: { email: 'nobody@example.com' } }, ['NOT_FOUND input.customer']],
    ['a future time', { occurredAt: '2999-01-01T00:00:00Z' }, ['INVALID input.occurredAt']],
    ['an unknown store', { store: 'atlantis' }, ['INVALID input.store']],
    [
      'texts that are too long',
      {
        body: 'x'.repeat(10_001),
        subject: 'x'.repeat(999),
        agent: 'x'.repeat(201),
        touchpoint: 'x'.repeat(201),
        skus: ['ok', 'x'.repeat(201), ' '],
      },
      [
        'LIMIT_EXCEEDED input.touchpoint',
        'LIMIT_EXCEEDED input.agent',
        'LIMIT_EXCEEDED input.subject',
        'LIMIT_EXCEEDED input.body',
        'LIMIT_EXCEEDED input.skus.1',
        'INVALID input.skus.2',
      ],
    ],
    ['too many skus', { skus: Array.from({ length: 101 }, (_, n) => `SKU-${n}`) }, ['LIMIT_EXCEEDED input.skus']],
    ['an unknown order', { orderId: 'ord_01900000-0000-7000-8000-000000000000' }, ['NOT_FOUND input.orderId']],
    ['an unknown warranty', { warrantyId: 'war_01900000-0000-7000-8000-000000000000' }, ['NOT_FOUND input.warrantyId']],
  ])('rejects %s, and stores nothing', async (_, more, errors) => {
    const before = await story.interactionsOf(ana.id, { first: 100 });
    const { interaction, userErrors } = await story.record(callInput({ customer: ana, ...more }));
    expect(interaction).toBeNull();
    expect(formatUserErrors(userErrors)).toEqual(errors);
    expect(await story.interactionsOf(ana.id, { first: 100 })).toEqual(before);
  });

  test('rejects a key of several customers as AMBIGUOUS', async () => {
    const email = 'both@example.com';
    for (const given of ['Bo', 'Cy']) await shop.customer({ name: { given }, emails: [{ address: email }] });
    const { userErrors } = await story.record(callInput({ customer: { email } }));
    expect(formatUserErrors(userErrors)).toEqual(['AMBIGUOUS input.customer']);
  });
});

testIdempotency('recordInteraction', async () => {
  const id = await shop.customer();
  const input = callInput({ customer: { id } });
  return {
    caller: shop.desk,
    otherClient: shop.graph.as('support', { client: 'another desk' }),
    send: (caller, sent) => story.record(sent, caller),
    input,
    otherInput: { ...input, subject: 'Another' },
    effects: async () => (await story.interactionsOf(id)).nodes.length,
    moveOn: () => story.record(callInput({ customer: { id }, occurredAt: '2026-01-06T10:00:00Z' })),
    lasting: (payload) => payload,
  };
});

describe('what an interaction was about', () => {
  let mine: { order: string; warranty: string };
  beforeAll(async () => {
    mine = await sold(ana.id);
  });
  async function sold(customerId: string) {
    const lines = [line({ warrantyPlan: 'CARE' })];
    const { order } = await createOrderDesk(shop.graph).record(sale({ customer: { id: customerId }, lines }));
    return { order: order.id, warranty: order.lines.nodes[0].warranties[0].id };
  }

  test('is returned with it', async () => {
    const { interaction } = await story.record(
      callInput({ customer: ana, orderId: mine.order, warrantyId: mine.warranty }),
    );
    expect(interaction).toMatchObject({ order: { id: mine.order }, warranty: { id: mine.warranty }, customer: ana });
  });

  test('must belong to the customer', async () => {
    const theirs = await sold(await shop.customer());
    const guest = (await createOrderDesk(shop.graph).record(sale())).order.id;
    const refused = async (about: object) =>
      formatUserErrors((await story.record(callInput({ customer: ana, ...about }))).userErrors);
    expect(await refused({ orderId: guest })).toEqual(['INVALID input.orderId']);
    expect(await refused({ orderId: theirs.order, warrantyId: theirs.warranty })).toEqual([
      'INVALID input.orderId',
      'INVALID input.warrantyId',
    ]);
  });
});

describe('a batch', () => {
  test('keeps the order, and a bad input does not affect the others', async () => {
    const customer = { id: await shop.customer() };
    const inputs = ['one', 'two', 'three', 'four'].map((subject) => ({
      ...callInput({ customer, subject }),
      idempotencyKey: `batch ${subject}`,
    }));
    const bad = callInput({ customer: { id: 'cus_nobody' } });
    const { data } = await story.sendMany([...inputs, bad, inputs[0] ?? bad]);
    expect(data.recordInteractions).toMatchObject([
      { interaction: { subject: 'one' }, userErrors: [] },
      { interaction: { subject: 'two' }, userErrors: [] },
      { interaction: { subject: 'three' }, userErrors: [] },
      { interaction: { subject: 'four' }, userErrors: [] },
      { interaction: null, userErrors: [{ code: 'NOT_FOUND', path: ['inputs', '4', 'customer'] }] },
      { interaction: { id: data.recordInteractions[0].interaction.id }, userErrors: [] },
    ]);
    expect((await story.interactionsOf(customer.id)).nodes).toHaveLength(4);
  });

  test('of one is the same call as that one alone', async () => {
    const input = { ...callInput({ customer: ana }), idempotencyKey: 'alone or not' };
    const alone = await story.record(input);
    const { data } = await story.sendMany([input]);
    expect(data.recordInteractions).toEqual([alone]);
  });

  test.each([0, 26])('of %i is rejected as a whole', async (size) => {
    const before = await story.interactionsOf(ana.id, { first: 100 });
    const { data, errors } = await story.sendMany(Array.from({ length: size }, () => callInput({ customer: ana })));
    expect(data.recordInteractions).toBeNull();
    expect(errors).toMatchObject([{ path: ['recordInteractions'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(await story.interactionsOf(ana.id, { first: 100 })).toEqual(before);
  });

  test('of 25 is accepted', async () => {
    const subjects = Array.from({ length: 25 }, (_, n) => `${n}`);
    const { data } = await story.sendMany(subjects.map((subject) => callInput({ customer: ana, subject })));
    expect(data.recordInteractions).toMatchObject(subjects.map((subject) => ({ interaction: { subject } })));
  });
});
