import { beforeAll, describe, expect, test } from 'vitest';
import { testIdempotency } from '../support/idempotency.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createPlaybookDesk, PLAYBOOK, playbookDraft } from '../support/playbooks.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let shop: Jeweller;
let story: ReturnType<typeof createPlaybookDesk>;
beforeAll(async () => {
  shop = await openJeweller();
  story = createPlaybookDesk(shop);
});

const FULL = {
  name: 'Damaged on arrival',
  trigger: 'RETURN_RECORDED',
  condition: { all: [{ fact: 'event', path: '$.reason', operator: 'equal', value: 'DAMAGED' }] },
  actions: [
    { kind: 'OPEN_CASE', severity: 'HIGH', reason: 'DAMAGED_ITEM', title: 'Arrived damaged' },
    { kind: 'RAISE_SEVERITY' },
    { kind: 'ADD_STEP', title: 'Call the customer', dueInMinutes: 60 },
    { kind: 'OFFER', offer: 'DISCOUNT', percent: 10 },
    { kind: 'OFFER', offer: 'REFUND', value: { amount: '12.50', currency: 'GBP' } },
    { kind: 'INFORM_CUSTOMER', message: 'We are on it.', via: 'EMAIL' },
    { kind: 'NOTIFY', topic: 'warehouse' },
  ],
};
const NOTHING = {
  ...{ severity: null, reason: null, title: null, dueInMinutes: null, offer: null },
  ...{ value: null, percent: null, message: null, via: null, topic: null },
};

describe('a playbook', () => {
  test('is saved as drafted, is enabled, and is found by its id and in the list', async () => {
    const { playbook, userErrors } = await story.save({ draft: FULL });
    expect(userErrors).toEqual([]);
    expect(playbook).toEqual({
      id: expect.stringMatching(/^pbk_/),
      version: 1,
      enabled: true,
      ...FULL,
      actions: FULL.actions.map((action) => ({ ...NOTHING, ...action })),
    });
    const { node } = await shop.desk.run(
      `query ($id: ID!) { node(id: $id) { ... on Playbook { ${PLAYBOOK} } } }`,
      playbook,
    );
    expect(node).toEqual(playbook);
    expect(await story.all(shop.york)).toContainEqual(playbook);
  });

  test('keeps absent fields when it is saved again with the expected version', async () => {
    const { playbook } = await story.save({ draft: playbookDraft() });
    const off = await story.save({ id: playbook.id, expectedVersion: 1, enabled: false });
    expect(off.playbook).toEqual({ ...playbook, version: 2, enabled: false });
    const changed = playbookDraft({ name: 'Another name' });
    const again = await story.save({ id: playbook.id, expectedVersion: 2, draft: changed });
    expect(again.playbook).toMatchObject({ id: playbook.id, version: 3, enabled: false, name: 'Another name' });
    expect(
      formatUserErrors((await story.save({ id: playbook.id, expectedVersion: 2, enabled: true })).userErrors),
    ).toEqual(['VERSION_CONFLICT input.expectedVersion']);
  });

  test('needs a draft if it is new, otherwise a known id', async () => {
    expect(formatUserErrors((await story.save({})).userErrors)).toEqual(['INVALID input.draft']);
    const id = 'pbk_01900000-0000-7000-8000-000000000000';
    expect(formatUserErrors((await story.save({ id, enabled: true })).userErrors)).toEqual(['NOT_FOUND input.id']);
  });

  test('has a unique name, in any case, also when several are saved at once', async () => {
    const names = ['Twice', ' TWICE ', 'twice'];
    const saved = await Promise.all(names.map((name) => story.save({ draft: playbookDraft({ name }) })));
    expect(saved.filter(({ playbook }) => playbook !== null)).toHaveLength(1);
    expect(saved.flatMap(({ userErrors }) => formatUserErrors(userErrors))).toEqual([
      'ALREADY_EXISTS input.draft.name',
      'ALREADY_EXISTS input.draft.name',
    ]);
  });

  test('can be saved with one scope and seen with another', async () => {
    const input = { input: { idempotencyKey: 'k', draft: playbookDraft() } };
    const save = 'mutation ($input: SavePlaybookInput!) { savePlaybook(input: $input) { userErrors { code } } }';
    for (const role of ['pos', 'commerce', 'support', 'customer'] as const) {
      const { errors } = await shop.graph.as(role).ask(save, input);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    const { errors } = await shop.graph.as('customer', { customer: 'cus_1' }).ask('{ playbooks { id } }');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('a playbook that cannot be saved is rejected with paths', () => {
  test.each<[string, object, readonly string[]]>([
    ['a blank name', { name: ' ' }, ['INVALID input.draft.name']],
    ['no action', { actions: [] }, ['INVALID input.draft.actions']],
    [
      'an unknown fact',
      { condition: { all: [{ fact: 'moon', operator: 'equal', value: 'full' }] } },
      ['INVALID input.draft.condition.all.0.fact'],
    ],
    [
      'an unknown operator',
      { condition: { any: [{ fact: 'event', path: '$.score', operator: 'like', value: 6 }] } },
      ['INVALID input.draft.condition.any.0.operator'],
    ],
    ['an invalid condition', { condition: 'always' }, ['INVALID input.draft.condition']],
    [
      'actions with missing or unused fields',
      {
        actions: [
          { kind: 'OPEN_CASE' },
          { kind: 'ADD_STEP', title: ' ', dueInMinutes: -1 },
          { kind: 'OFFER', offer: 'DISCOUNT' },
          { kind: 'OFFER', offer: 'DISCOUNT', percent: 101 },
          { kind: 'OFFER', offer: 'REFUND', value: { amount: '1.234', currency: 'GBP' } },
          { kind: 'INFORM_CUSTOMER', topic: 'x' },
          { kind: 'NOTIFY', topic: 'two words' },
        ],
      },
      [
        'INVALID input.draft.actions.0.reason',
        'INVALID input.draft.actions.0.title',
        'INVALID input.draft.actions.1.title',
        'INVALID input.draft.actions.1.dueInMinutes',
        'INVALID input.draft.actions.2.value',
        'INVALID input.draft.actions.3.percent',
        'INVALID input.draft.actions.4.value.amount',
        'INVALID input.draft.actions.5.message',
        'INVALID input.draft.actions.5.topic',
        'INVALID input.draft.actions.6.topic',
      ],
    ],
  ])('%s', async (_, more, errors) => {
    const { playbook, userErrors } = await story.save({ draft: playbookDraft(more) });
    expect(playbook).toBeNull();
    expect(formatUserErrors(userErrors)).toEqual(errors);
  });
});

testIdempotency('savePlaybook', async () => {
  const input = { draft: playbookDraft() };
  return {
    caller: story.analyst,
    otherClient: shop.graph.as('analyst', { client: 'another desk' }),
    send: (caller, sent) => story.save(sent, caller),
    input,
    otherInput: { draft: playbookDraft() },
    effects: async () => (await story.all()).length,
    moveOn: async () => {
      const saved = (await story.all()).find(({ name }: { name: string }) => name === input.draft.name);
      await story.save({ id: saved.id, enabled: false });
    },
    lasting: ({ playbook, ...rest }) => ({ ...rest, id: playbook?.id }),
  };
});

describe('a preview', () => {
  let ana: { id: string };
  beforeAll(async () => {
    ana = { id: await shop.customer() };
  });
  const event = { metric: 'NPS', score: 2, comment: 'The box was torn' };

  test('shows what a draft would do, and why, without changes', async () => {
    const before = await story.all();
    const { data } = await story.preview({
      draft: playbookDraft({ name: 'Draft' }),
      trigger: 'FEEDBACK_RECEIVED',
      customer: ana,
      event,
    });
    expect(data.playbookPreview).toEqual([
      {
        playbook: 'Draft',
        action: { kind: 'OPEN_CASE', title: 'Unhappy customer', severity: 'HIGH', offer: null },
        because: ['event.score 2 <= 6'],
      },
    ]);
    expect(await story.all()).toEqual(before);
  });

  test('shows what the enabled playbooks would do, in order', async () => {
    const condition = { all: [{ fact: 'event', path: '$.type', operator: 'equal', value: 'COMPLAINT' }] };
    const complaint = { trigger: 'INTERACTION_RECORDED', condition };
    for (const [name, enabled] of [
      ['First', true],
      ['Off', false],
      ['Last', true],
    ] as const)
      await story.save({ enabled, draft: playbookDraft({ ...complaint, name }) });
    const preview = async (type: string) =>
      (await story.preview({ trigger: 'INTERACTION_RECORDED', customer: ana, event: { type } })).data.playbookPreview;
    expect((await preview('COMPLAINT')).map(({ playbook }: { playbook: string }) => playbook)).toEqual([
      'First',
      'Last',
    ]);
    expect(await preview('CALL')).toEqual([]);
  });

  test('uses facts of the customer', async () => {
    const condition = { all: [{ fact: 'metrics', path: '$.orderCount', operator: 'equal', value: 0 }] };
    const { data } = await story.preview({
      draft: playbookDraft({ condition }),
      trigger: 'FEEDBACK_RECEIVED',
      customer: ana,
      event,
    });
    expect(data.playbookPreview).toMatchObject([{ because: ['metrics.orderCount 0 = 0'] }]);
  });

  test.each<[string, object]>([
    ['a draft that could not be saved', { draft: playbookDraft({ actions: [] }) }],
    ['an event that is not an object', { event: [1] }],
    ['an unknown customer', { customer: { id: 'cus_nobody' } }],
  ])('of %s is rejected', async (_, more) => {
    const { errors } = await story.preview({ trigger: 'FEEDBACK_RECEIVED', customer: ana, event, ...more });
    expect(errors).toMatchObject([{ path: ['playbookPreview'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
