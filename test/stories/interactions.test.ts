import { beforeAll, describe, expect, test } from 'vitest';
import { recordsOf } from '../../store/records.ts';
import { openGraph, type TestCaller, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
let support: TestCaller;
let ana: string;
beforeAll(async () => {
  graph = await openGraph();
  support = graph.as('support');
  ana = await register('Ana', { phones: [{ number: '+44 20 7946 0018' }] });
});

async function register(given: string, more: object = {}): Promise<string> {
  const input = { idempotencyKey: `register ${given}`, name: { given }, ...more };
  const { registerCustomer } = await support.run(
    'mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } } }',
    { input },
  );
  return registerCustomer.customer.id;
}

const RECORD = `mutation ($input: RecordInteractionInput!) {
  recordInteraction(input: $input) {
    interaction {
      id occurredAt recordedAt summary type via direction source touchpoint store agent subject body sentiment skus
      customer { id } order { id } warranty { id }
    }
    userErrors { code message path }
  }
}`;
const RECORD_MANY = `mutation ($inputs: [RecordInteractionInput!]!) {
  recordInteractions(inputs: $inputs) { interaction { id subject } userErrors { code path } }
}`;
const HISTORY = `query ($id: ID!, $first: Int, $after: String, $filter: InteractionFilter) {
  customer(id: $id) {
    interactions(first: $first, after: $after, filter: $filter) {
      nodes { id subject } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`;

let next = 0;
const call = (more: object = {}) => ({
  idempotencyKey: `call ${next++}`,
  customer: { id: ana },
  type: 'CALL',
  via: 'PHONE',
  occurredAt: '2026-01-05T10:00:00Z',
  ...more,
});

const history = async (id: string, args: object = {}) =>
  (await support.run(HISTORY, { id, ...args })).customer.interactions;

describe('recording', () => {
  test('keeps what was said, by whom, about what, and finds it by its id', async () => {
    const input = call({
      customer: { phone: '+442079460018' },
      touchpoint: ' repair desk ',
      agent: 'Noor',
      subject: 'Clasp is loose',
      body: 'Since Friday.',
      sentiment: 'NEGATIVE',
      skus: ['RING-1', ' RING-1', 'RING-2'],
    });
    const { recordInteraction } = await support.run(RECORD, { input });
    const { interaction } = recordInteraction;
    expect(recordInteraction.userErrors).toEqual([]);
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
      customer: { id: ana },
      order: null,
      warranty: null,
    });
    const { node } = await support.run(
      'query ($id: ID!) { node(id: $id) { id ... on TimelineEntry { summary } ... on Interaction { body customer { id } } } }',
      { id: interaction.id },
    );
    expect(node).toEqual({
      id: interaction.id,
      summary: 'Call: Clasp is loose',
      body: 'Since Friday.',
      customer: { id: ana },
    });
  });

  test('a till records for its own store', async () => {
    const till = graph.as('pos', { store: 'york' });
    const { recordInteraction } = await till.run(RECORD, { input: call({ type: 'STORE_VISIT' }) });
    expect(recordInteraction.interaction).toMatchObject({ store: 'york', source: 'POS' });
    const elsewhere = await till.run(RECORD, { input: call({ store: 'leeds' }) });
    expect(elsewhere.recordInteraction).toMatchObject({
      interaction: null,
      userErrors: [{ code: 'NOT_ALLOWED', path: ['input', 'store'] }],
    });
  });

  test('what marketing sends is counted once, however often it is told, and in whatever order', async () => {
    const id = await register('Kai');
    const send = (day: number) =>
      call({ customer: { id }, type: 'MARKETING_SENT', via: 'EMAIL', occurredAt: `2026-01-0${day}T08:00:00Z` });
    const inputs = [send(3), send(1), send(2)];
    const answers = await Promise.all([...inputs, ...inputs].map((input) => support.run(RECORD, { input })));
    expect(answers[0]?.recordInteraction.interaction).toMatchObject({
      direction: 'OUTBOUND',
      summary: 'Marketing sent by email',
    });
    expect((await history(id)).nodes).toHaveLength(3);
    const { marketingSends } = await recordsOf(graph.table, { consistent: true }).preferences(id);
    expect(marketingSends).toEqual([1, 2, 3].map((day) => `2026-01-0${day}T08:00:00.000Z`));
  });

  test.each<[string, object, { code: string; path: string[] }[]]>([
    ['an unknown customer', { customer: { email: 'nobody@example.com' } }, [{ code: 'NOT_FOUND', path: ['customer'] }]],
    ['a time to come', { occurredAt: '2999-01-01T00:00:00Z' }, [{ code: 'INVALID', path: ['occurredAt'] }]],
    ['an unknown store', { store: 'atlantis' }, [{ code: 'INVALID', path: ['store'] }]],
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
        { code: 'LIMIT_EXCEEDED', path: ['touchpoint'] },
        { code: 'LIMIT_EXCEEDED', path: ['agent'] },
        { code: 'LIMIT_EXCEEDED', path: ['subject'] },
        { code: 'LIMIT_EXCEEDED', path: ['body'] },
        { code: 'LIMIT_EXCEEDED', path: ['skus', '1'] },
        { code: 'INVALID', path: ['skus', '2'] },
      ],
    ],
    [
      'too many skus',
      { skus: Array.from({ length: 101 }, (_, n) => `SKU-${n}`) },
      [{ code: 'LIMIT_EXCEEDED', path: ['skus'] }],
    ],
    [
      'a sale that is not there',
      { orderId: 'ord_01900000-0000-7000-8000-000000000000' },
      [{ code: 'NOT_FOUND', path: ['orderId'] }],
    ],
    [
      'cover that is not there',
      { warrantyId: 'war_01900000-0000-7000-8000-000000000000' },
      [{ code: 'NOT_FOUND', path: ['warrantyId'] }],
    ],
  ])('tells of %s, and keeps nothing', async (_, more, errors) => {
    const before = await history(ana, { first: 100 });
    const { recordInteraction } = await support.run(RECORD, { input: call(more) });
    expect(recordInteraction).toEqual({
      interaction: null,
      userErrors: errors.map(({ code, path }) => ({ code, path: ['input', ...path], message: expect.any(String) })),
    });
    expect(await history(ana, { first: 100 })).toEqual(before);
  });

  test('asks which one it is where a key leads to several', async () => {
    for (const name of ['Bo', 'Cy']) await register(name, { emails: [{ address: 'both@example.com' }] });
    const { recordInteraction } = await support.run(RECORD, {
      input: call({ customer: { email: 'both@example.com' } }),
    });
    expect(recordInteraction.userErrors).toMatchObject([{ code: 'AMBIGUOUS', path: ['input', 'customer'] }]);
  });
});

describe('recording again', () => {
  test('50 times at once keeps it once', async () => {
    const id = await register('Di');
    const input = call({ customer: { id } });
    const answers = await Promise.all(Array.from({ length: 50 }, () => support.run(RECORD, { input })));
    expect(new Set(answers.map((answer) => answer.recordInteraction.interaction.id)).size).toBe(1);
    expect((await history(id)).nodes).toHaveLength(1);
  });

  test('answers as it did first, after more has happened, and refuses another input', async () => {
    const input = call({ customer: { id: await register('Ed') } });
    const first = await support.run(RECORD, { input });
    await support.run(RECORD, { input: call({ customer: input.customer, occurredAt: '2026-01-06T10:00:00Z' }) });
    expect(await support.run(RECORD, { input })).toEqual(first);
    const other = await support.run(RECORD, { input: { ...input, subject: 'Another' } });
    expect(other.recordInteraction).toMatchObject({
      interaction: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }],
    });
  });

  test("under another client's key of the same name is another call", async () => {
    const id = await register('Fay');
    const input = call({ customer: { id } });
    const [one, other] = await Promise.all([
      support.run(RECORD, { input }),
      graph.as('support', { client: 'another desk' }).run(RECORD, { input }),
    ]);
    expect(one.recordInteraction.interaction.id).not.toBe(other.recordInteraction.interaction.id);
  });

  test('in a batch or alone is the same call', async () => {
    const input = call({ customer: { id: await register('Gus') } });
    const alone = await support.run(RECORD, { input });
    const { recordInteractions } = await support.run(RECORD_MANY, { inputs: [input] });
    expect(recordInteractions[0].interaction.id).toBe(alone.recordInteraction.interaction.id);
  });
});

describe('a batch', () => {
  test('keeps the order, and one bad input harms no other', async () => {
    const customer = { id: await register('Hal') };
    const inputs = ['one', 'two', 'three', 'four'].map((subject) => call({ customer, subject }));
    const bad = { ...call({ customer: { id: 'cus_nobody' } }) };
    const { recordInteractions } = await support.run(RECORD_MANY, { inputs: [...inputs, bad, inputs[0]] });
    expect(recordInteractions).toMatchObject([
      { interaction: { subject: 'one' }, userErrors: [] },
      { interaction: { subject: 'two' }, userErrors: [] },
      { interaction: { subject: 'three' }, userErrors: [] },
      { interaction: { subject: 'four' }, userErrors: [] },
      { interaction: null, userErrors: [{ code: 'NOT_FOUND', path: ['inputs', '4', 'customer'] }] },
      { interaction: { id: recordInteractions[0].interaction.id }, userErrors: [] },
    ]);
    expect((await history(customer.id)).nodes).toHaveLength(4);
  });

  test.each([0, 26])('of %i is refused as a whole', async (size) => {
    const inputs = Array.from({ length: size }, () => call());
    const { data, errors } = await support.ask(RECORD_MANY, { inputs });
    expect(data.recordInteractions).toBeNull();
    expect(errors).toMatchObject([{ path: ['recordInteractions'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('of 25 is taken', async () => {
    const customer = { id: await register('Ida') };
    const inputs = Array.from({ length: 25 }, (_, n) => call({ customer, subject: `${n}` }));
    const { recordInteractions } = await support.run(RECORD_MANY, { inputs });
    expect(
      recordInteractions.map((payload: { interaction: { subject: string } }) => payload.interaction.subject),
    ).toEqual(inputs.map((_, n) => `${n}`));
  });
});

describe('a history', () => {
  let id: string;
  beforeAll(async () => {
    id = await register('Jo');
    const customer = { id };
    const inputs = [
      call({ customer, subject: 'a', occurredAt: '2026-01-01T00:00:00Z', type: 'CALL', touchpoint: 'Repair Desk' }),
      call({ customer, subject: 'b', occurredAt: '2026-01-03T00:00:00Z', type: 'NOTE', via: null }),
      call({ customer, subject: 'c', occurredAt: '2026-01-02T00:00:00Z', type: 'REVIEW', via: 'REVIEW_SITE' }),
      call({ customer, subject: 'd', occurredAt: '2026-01-04T00:00:00Z', type: 'CALL', sentiment: 'POSITIVE' }),
    ];
    await support.run(RECORD_MANY, { inputs });
  });

  const subjects = ({ nodes }: { nodes: { subject: string }[] }) => nodes.map(({ subject }) => subject).join('');

  test('is read in pages, newest first, whenever it was recorded', async () => {
    const first = await history(id, { first: 3 });
    expect(subjects(first)).toBe('dbc');
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await history(id, { first: 3, after: first.pageInfo.endCursor });
    expect(subjects(second)).toBe('a');
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test.each<[object, string]>([
    [{}, 'dbca'],
    [{ types: ['CALL'] }, 'da'],
    [{ types: ['CALL', 'NOTE'], via: ['PHONE'] }, 'da'],
    [{ via: ['REVIEW_SITE'] }, 'c'],
    [{ touchpoint: 'repair desk' }, 'a'],
    [{ sentiment: ['POSITIVE', 'NEUTRAL'] }, 'd'],
    [{ from: '2026-01-02T00:00:00Z', to: '2026-01-03T00:00:00Z' }, 'bc'],
    [{ from: '2026-01-03T00:00:00Z', to: '2026-01-02T00:00:00Z' }, ''],
    [{ types: ['CALL'], to: '2026-01-03T00:00:00Z' }, 'a'],
  ])('is filtered by %o', async (filter, expected) => {
    expect(subjects(await history(id, { filter }))).toBe(expected);
  });

  test.each([0, 101])('gives no page of %i', async (first) => {
    const { data, errors } = await support.ask(HISTORY, { id, first });
    expect(data.customer.interactions).toBeNull();
    expect(errors).toMatchObject([{ path: ['customer', 'interactions'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('is not for those without the scope, nor for the customer', async () => {
    const web = await graph.as('commerce').ask(HISTORY, { id });
    expect(web.data.customer.interactions).toBeNull();
    expect(web.errors).toMatchObject([{ path: ['customer', 'interactions'], extensions: { code: 'FORBIDDEN' } }]);
    const own = await graph.as('customer', { customer: id }).ask('{ me { id interactions { nodes { id } } } }');
    expect(own.data.me).toEqual({ id, interactions: null });
    expect(own.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
