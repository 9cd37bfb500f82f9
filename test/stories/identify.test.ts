import { beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '../support/audit.ts';
import { ROOT_CAUSE } from '../support/case-desk.ts';
import type { TestCaller } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { scanItems } from '../support/items.ts';
import { freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { fresh, sale } from '../support/order-desk.ts';
import { createPlaybookDesk, playbookDraft } from '../support/playbooks.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let jeweller: Jeweller;
let identities: ReturnType<typeof createIdentityDesk>;
beforeAll(async () => {
  jeweller = await openJeweller();
  identities = createIdentityDesk(jeweller);
});

const keyOf = ({ pk, sk }: { readonly pk?: unknown; readonly sk?: unknown }) => `${pk} ${sk}`;
const now = () => new Date().toISOString();
let count = 0;
const freshHandle = () => ({ system: 'x', value: `@nellw${++count}` });
const freshEmail = () => `nell.w${++count}@example.com`;

const PERSON = `query ($id: ID!) { customer(id: $id) { id identified version handles { system value verified } emails { address }
  timeline(first: 50) { nodes { __typename id summary } }
  feedback { nodes { id comment customer { id } } } cases { nodes { id title } } interactions { nodes { id subject } }
  identity { records { id } unidentified { id handles { value } emails { address } } } } }`;
const BY = 'query ($key: CustomerKey!) { customersBy(key: $key) { id identified } }';
const SEARCH = `query ($text: String!, $includeUnidentified: Boolean) {
  searchCustomers(text: $text, includeUnidentified: $includeUnidentified) { edges { matchedOn node { id identified } } } }`;

const person = async (id: string) => (await jeweller.desk.run(PERSON, { id })).customer;
const by = async (key: object) => (await jeweller.desk.run(BY, { key })).customersBy;
const idBy = async (key: object): Promise<string> => (await by(key))[0]?.id;
const say = (customer: object, comment: string, more: object = {}, caller?: TestCaller) =>
  jeweller.mutate(
    'submitFeedback',
    'feedback { id customer { id identified } } openedCases { id customer { id } }',
    { customer, comment, occurredAt: now(), ifUnidentified: 'KEEP', ...more },
    caller,
  );
const complain = (customer: object, title: string, more: object = {}, caller?: TestCaller) =>
  jeweller.mutate(
    'openCase',
    'serviceCase { id customer { id } }',
    { customer, title, reason: 'OTHER', occurredAt: now(), ifUnidentified: 'KEEP', ...more },
    caller,
  );
const visit = (customer: object, subject: string, more: object = {}, caller?: TestCaller) =>
  jeweller.mutate(
    'recordInteraction',
    'interaction { id customer { id } }',
    { customer, type: 'CART_ABANDONED', subject, occurredAt: now(), ifUnidentified: 'KEEP', ...more },
    caller,
  );
const identify = (unidentifiedId: string, customer: object, more: object = {}, caller: TestCaller = jeweller.desk) =>
  jeweller.mutate('identifyCustomer', 'customer { id }', { unidentifiedId, customer, ...more }, caller);
const subjectsOf = ({ timeline }: { timeline: { nodes: { summary: string; __typename: string }[] } }) =>
  timeline.nodes.filter(({ __typename }) => __typename !== 'IdentityEvent').map(({ summary }) => summary);

describe('a complaint by a handle, another as a guest, and one as herself', () => {
  test('stand in her timeline once both records are identified, and apart again after an unmerge', async () => {
    const [handle, email] = [freshHandle(), freshEmail()];
    const nell = await jeweller.customer();
    await complain({ id: nell }, 'Ring scratched');
    expect((await complain({ handle }, 'No answer on X')).userErrors).toEqual([]);
    expect((await say({ email }, 'The box was broken')).userErrors).toEqual([]);
    const [shouting, guest] = [await idBy({ handle }), await idBy({ email })];
    const before = { nell: await person(nell), shouting: await person(shouting), guest: await person(guest) };
    const items = await scanItems(jeweller.graph.table);
    expect(before.shouting).toMatchObject({ id: shouting, identified: false, emails: [] });
    expect(
      [before.shouting, before.guest].map(({ cases, feedback }) => [cases.nodes.length, feedback.nodes.length]),
    ).toEqual([
      [1, 0],
      [0, 1],
    ]);

    for (const id of [shouting, guest])
      expect(await identify(id, { id: nell }, { reason: 'Said so on the phone' })).toMatchObject({
        customer: { id: nell },
        userErrors: [],
      });
    const whole = await person(nell);
    expect(subjectsOf(whole)).toHaveLength(3);
    expect(whole.cases.nodes.map(({ title }: { title: string }) => title).toSorted()).toEqual([
      'No answer on X',
      'Ring scratched',
    ]);
    expect(whole.feedback.nodes).toMatchObject([{ comment: 'The box was broken', customer: { id: nell } }]);
    expect(whole).toMatchObject({
      identified: true,
      handles: [{ system: 'x', value: handle.value.slice(1) }],
      identity: { records: [{ id: nell }], unidentified: [{ id: shouting }, { id: guest }] },
    });
    expect(whole.emails).toEqual(before.nell.emails);
    expect(await person(shouting)).toEqual(whole);
    expect(await by({ handle })).toEqual([{ id: nell, identified: true }]);

    // What comes in under the keys now is hers.
    for (const key of [{ handle }, { email }, { id: guest }])
      expect((await say(key, 'Once more')).feedback.customer).toEqual({ id: nell, identified: true });
    const later = new Set((await person(nell)).feedback.nodes.map(({ id }: { id: string }) => id));
    expect(later.size).toBe(4);

    for (const id of [guest, shouting]) {
      const { survivor, restored, userErrors } = await identities.unmerge(id);
      expect(userErrors).toEqual([]);
      expect([survivor.id, restored.id]).toEqual([nell, id]);
    }
    for (const [id, then] of [
      [shouting, before.shouting],
      [guest, before.guest],
    ] as const) {
      const after = await person(id);
      expect(after).toMatchObject({ id, identified: false, handles: then.handles, emails: then.emails });
      expect(subjectsOf(after)).toEqual(subjectsOf(then));
    }
    expect(subjectsOf(await person(nell))).toHaveLength(4);
    // Every item from before has its old content again, but for versions and the decisions that they are different.
    const after = new Map((await scanItems(jeweller.graph.table)).map((item) => [keyOf(item), item]));
    for (const item of items.filter(({ sk }) => sk !== '#METRICS' && sk !== '#CLAIM')) {
      const { version: _, distinctFrom: __, ...rest } = item;
      expect(after.get(keyOf(item))).toMatchObject(rest);
    }
    expect(await by({ handle })).toEqual([{ id: shouting, identified: false }]);
    expect((await say({ handle }, 'Still here')).feedback.customer).toEqual({ id: shouting, identified: false });
    expect(formatUserErrors((await identify(guest, { id: nell })).userErrors)).toEqual([
      'NOT_ALLOWED input.unidentifiedId',
    ]);
    expect(await faultsOf(await scanItems(jeweller.graph.table))).toEqual([]);
  });

  test('leave her till profile as it was: the head counts her own records only', async () => {
    const handle = freshHandle();
    const nell = await jeweller.customer();
    await complain({ handle }, 'No answer');
    await identify(await idBy({ handle }), { id: nell });
    const { customer } = await jeweller.york.run(
      'query ($id: ID!) { customer(id: $id) { nextActions { kind } handles { value } } }',
      { id: nell },
    );
    expect(customer.handles).toHaveLength(1);
  });
});

describe('a key that leads to nobody', () => {
  test('is rejected unless the caller asks to keep it, and then has one record for every spelling', async () => {
    const handle = { system: 'Instagram', value: `@Nell.W${++count}` };
    expect(formatUserErrors((await say({ handle }, 'Hm', { ifUnidentified: 'REJECT' })).userErrors)).toEqual([
      'NOT_FOUND input.customer',
    ]);
    const ids = new Set<string>();
    for (const spelling of [
      handle.value,
      handle.value.toUpperCase(),
      ` ${handle.value.slice(1)}\u200e`,
      `＠${handle.value.slice(1)}`,
    ])
      for (const system of ['instagram', ' INSTAGRAM'])
        ids.add((await visit({ handle: { system, value: spelling } }, 'Ring')).interaction.customer.id);
    expect(ids.size).toBe(1);
  });

  test('keeps one record for two desks that keep it at the same time', async () => {
    const handle = freshHandle();
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => say({ handle }, `Hello ${index}`)));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(new Set(answers.map(({ feedback }) => feedback.customer.id)).size).toBe(1);
    expect((await person(await idBy({ handle }))).feedback.nodes).toHaveLength(12);
  });

  test('has one record for a till that sends the same call again', async () => {
    const input = { ...freshKey(), customer: { handle: freshHandle() }, comment: 'Hello', occurredAt: now() };
    const send = () =>
      jeweller.mutate('submitFeedback', 'feedback { id customer { id } }', { ...input, ifUnidentified: 'KEEP' });
    expect(await send()).toEqual(await send());
  });

  test('keeps phone numbers and emails, and neither ids nor numbers of cards', async () => {
    const phone = `07700 9${String(++count).padStart(5, '0')}`;
    expect((await complain({ phone }, 'Broken')).userErrors).toEqual([]);
    expect(await by({ phone: `+44${phone.replaceAll(' ', '').slice(1)}` })).toMatchObject([{ identified: false }]);
    for (const key of [{ id: 'cus_0192f8a0-0000-7000-8000-000000000000' }, { loyaltyNumber: 'NEW-1' }])
      expect(formatUserErrors((await complain(key, 'Broken')).userErrors)).toEqual(['NOT_FOUND input.customer']);
    expect(formatUserErrors((await say({ handle: { system: 'x', value: 'n/a' } }, 'Hm')).userErrors)).toEqual([
      'INVALID input.customer.handle.value',
    ]);
  });

  test('is never kept for the token of a customer, which also adds no handle', async () => {
    const handle = freshHandle();
    const mallory = await jeweller.customer();
    const own = jeweller.graph.as('customer', { customer: mallory });
    expect(formatUserErrors((await say({ handle }, 'Hm', {}, own)).userErrors)).toEqual([
      'NOT_ALLOWED input.ifUnidentified',
    ]);
    const update = (more: object) =>
      jeweller.mutate('updateCustomer', 'customer { id }', { customerId: mallory, ...more }, own);
    expect(formatUserErrors((await update({ addHandles: [handle] })).userErrors)).toEqual([
      'NOT_ALLOWED input.addHandles',
    ]);
    expect(formatUserErrors((await update({ removeHandles: [handle] })).userErrors)).toEqual([
      'NOT_ALLOWED input.removeHandles',
    ]);
  });

  test('is not taken over by a customer who states it without proof', async () => {
    const email = freshEmail();
    const mallory = await jeweller.customer();
    const own = jeweller.graph.as('customer', { customer: mallory });
    await jeweller.mutate(
      'updateCustomer',
      'customer { id }',
      { customerId: mallory, addEmails: [{ address: email }] },
      own,
    );
    const { feedback } = await say({ email }, 'My ring is lost');
    expect(feedback.customer).toMatchObject({ identified: false });
    expect(subjectsOf(await person(mallory))).toEqual([]);
    const typed = await jeweller.mutate(
      'registerCustomer',
      'customer { id }',
      { emails: [{ address: email }] },
      jeweller.graph.as('commerce'),
    );
    expect((await person(typed.customer.id)).feedback.nodes).toEqual([]);
  });
});

describe('the same verified key', () => {
  test('identifies a guest who registers: everything said under the email is hers, and can be taken out', async () => {
    const email = freshEmail();
    await say({ email }, 'The box was broken');
    const guest = await idBy({ email });
    const emails = [{ address: email, verified: true }];
    const { customer, outcome } = await jeweller.mutate('registerCustomer', 'customer { id } outcome', { emails });
    expect(outcome).toBe('CREATED');
    expect((await person(customer.id)).feedback.nodes).toMatchObject([{ comment: 'The box was broken' }]);
    expect((await identities.identity(customer.id)).history.nodes).toMatchObject([
      { eventKind: 'MERGED', automatic: true, records: [customer.id, guest] },
    ]);
    await identities.unmerge(guest);
    expect((await person(customer.id)).feedback.nodes).toEqual([]);
    // The desk decided: the same email does not join it again.
    await jeweller.mutate('registerCustomer', 'customer { id }', { emails, locale: 'en-GB' });
    expect((await person(customer.id)).feedback.nodes).toEqual([]);
  });

  test('identifies a known customer whose email or handle is verified later', async () => {
    const [email, handle, nell] = [freshEmail(), freshHandle(), await jeweller.customer()];
    await say({ email }, 'By email');
    await say({ handle }, 'By handle');
    await jeweller.mutate('updateCustomer', 'customer { id }', {
      ...{ customerId: nell, addEmails: [{ address: email, verified: true }], addHandles: [handle] },
    });
    expect((await person(nell)).feedback.nodes.map(({ comment }: { comment: string }) => comment).toSorted()).toEqual([
      'By email',
      'By handle',
    ]);
  });

  test('never joins a web visitor, nor a handle that a shop page states', async () => {
    const visitor = { system: 'web', value: `Visitor-${++count}` };
    const handle = freshHandle();
    await visit({ handle: visitor }, 'Cart');
    await say({ handle }, 'By handle');
    const clerk = await jeweller.mutate('registerCustomer', 'customer { id }', {
      handles: [visitor],
      name: { given: 'Tom' },
    });
    expect((await person(clerk.customer.id)).interactions.nodes).toEqual([]);
    const page = await jeweller.mutate(
      'registerCustomer',
      'customer { id handles { verified } }',
      { handles: [handle], name: { given: 'Tim' } },
      jeweller.graph.as('commerce'),
    );
    expect(page.customer.handles).toEqual([{ verified: false }]);
    expect((await person(page.customer.id)).feedback.nodes).toEqual([]);
    // A person may decide it.
    const cart = await idByUnidentified(visitor);
    expect((await identify(cart, { id: clerk.customer.id })).userErrors).toEqual([]);
    expect((await person(clerk.customer.id)).interactions.nodes).toHaveLength(1);
  });
});

/** The unidentified record of a handle that an identified customer has too. */
async function idByUnidentified({ system, value }: { system: string; value: string }): Promise<string> {
  const { searchCustomers } = await jeweller.desk.run(SEARCH, {
    text: `${system}:${value}`,
    includeUnidentified: true,
  });
  return searchCustomers.edges.find(({ node }: { node: { identified: boolean } }) => !node.identified)?.node.id;
}

describe('a playbook', () => {
  test('opens the case of the first complaint under a handle, which is the record of the handle', async () => {
    const saved = await createPlaybookDesk(jeweller).save({ draft: playbookDraft() });
    expect(saved.userErrors).toEqual([]);
    const handle = freshHandle();
    const first = await say({ handle }, 'Awful', { metric: 'NPS', score: 0 });
    expect(first.userErrors).toEqual([]);
    const id = await idBy({ handle });
    expect(first.openedCases).toMatchObject([{ customer: { id } }]);
    const nell = await jeweller.customer();
    await identify(id, { id: nell });
    // Her next one is about her own matter, and everything stands in her history.
    await say({ handle }, 'Still awful', { metric: 'NPS', score: 1, touchpoint: 'delivery' });
    expect((await person(nell)).cases.nodes.length).toBeGreaterThan(0);
    expect(faultsOf(await scanItems(jeweller.graph.table))).toEqual([]);
  });
});

describe('feedback of everybody', () => {
  test('is listed newest first for the desk, narrowed by what it has, a page at a time', async () => {
    const FEEDBACK = `query ($filter: FeedbackFilter, $first: Int, $after: String) { feedback(filter: $filter, first: $first, after: $after) {
      nodes { comment customer { identified } } pageInfo { hasNextPage endCursor } } }`;
    const sku = `SKU-${++count}`;
    const nell = await jeweller.customer();
    const on = (occurredAt: string, more: object = {}) => ({ occurredAt, skus: [sku], ...more });
    const day = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    await say({ id: nell }, 'Ninety days ago', on(day(88)));
    await say({ handle: freshHandle() }, 'Low', on(day(3), { metric: 'NPS', score: 2, touchpoint: 'Delivery' }));
    await say({ id: nell }, 'High', on(day(2), { metric: 'NPS', score: 10 }));
    await say({ email: freshEmail() }, 'Text', on(day(1)));
    const list = async (filter: object, page: object = {}) =>
      (await jeweller.desk.run(FEEDBACK, { filter: { sku: sku.toLowerCase(), ...filter }, ...page })).feedback;
    const comments = async (filter: object) =>
      (await list(filter)).nodes.map(({ comment }: { comment: string }) => comment);
    expect(await comments({})).toEqual(['Text', 'High', 'Low']);
    expect((await list({})).nodes.map(({ customer }: { customer: object }) => customer)).toEqual([
      { identified: false },
      { identified: true },
      { identified: false },
    ]);
    expect(await comments({ lowOnly: true })).toEqual(['Low']);
    expect(await comments({ metric: ['NPS'] })).toEqual(['High', 'Low']);
    expect(await comments({ touchpoint: 'delivery' })).toEqual(['Low']);
    expect(await comments({ store: 'york' })).toEqual([]);
    expect(await comments({ from: day(91).slice(0, 10), to: day(50).slice(0, 10) })).toEqual(['Ninety days ago']);
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const page: { nodes: { comment: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = await list(
        {},
        { first: 1, after },
      );
      pages.push(...page.nodes.map(({ comment }) => comment));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(pages).toEqual(['Text', 'High', 'Low']);
    const { errors } = await jeweller.desk.ask(FEEDBACK, { filter: { from: '2026-01-01', to: '2026-06-01' } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('an unidentified record', () => {
  test('is found by search only if somebody asks for it', async () => {
    const [handle, email] = [freshHandle(), freshEmail()];
    await say({ handle }, 'Hello');
    await say({ email }, 'Hello');
    const search = async (text: string, includeUnidentified?: boolean) =>
      (await jeweller.desk.run(SEARCH, { text, includeUnidentified })).searchCustomers.edges;
    for (const text of [`x:${handle.value}`, email]) {
      expect(await search(text)).toEqual([]);
      expect(await search(text, true)).toMatchObject([{ node: { identified: false } }]);
    }
  });

  test('holds no sale: recordOrder follows ifUnknown, under its key and under its id', async () => {
    const handle = freshHandle();
    await say({ handle }, 'Hello');
    const id = await idBy({ handle });
    const sell = (customer: object, ifUnknown: string) =>
      jeweller.mutate(
        'recordOrder',
        'order { id customer { id } }',
        { ...sale({ number: fresh('R') }), customer, ifUnknown },
        jeweller.york,
      );
    for (const key of [{ handle }, { id }]) {
      expect(await sell(key, 'KEEP_AS_GUEST')).toMatchObject({ order: { customer: null }, userErrors: [] });
      expect(formatUserErrors((await sell(key, 'REJECT')).userErrors)).toEqual(['NOT_FOUND input.customer']);
    }
    const nell = await jeweller.customer();
    await identify(id, { id: nell });
    for (const key of [{ handle }, { id }])
      expect(await sell(key, 'REJECT')).toMatchObject({ order: { customer: { id: nell } }, userErrors: [] });
  });

  test('is no customer yet: its profile, cover and preferences cannot be changed, and it cannot be merged', async () => {
    const handle = freshHandle();
    await say({ handle }, 'Hello');
    const id = await idBy({ handle });
    const errorsOf = async (mutation: string, selection: string, input: object) =>
      formatUserErrors((await jeweller.mutate(mutation, selection, input)).userErrors);
    expect(await errorsOf('updateCustomer', 'customer { id }', { customerId: id, locale: 'en' })).toEqual([
      'NOT_ALLOWED input.customerId',
    ]);
    expect(
      await errorsOf('setContactRules', 'preferences { version }', { customer: { id }, timeZone: 'Europe/London' }),
    ).toEqual(['NOT_ALLOWED input.customer']);
    const nell = await jeweller.customer();
    expect(formatUserErrors((await identities.merge(nell, [id])).userErrors)).toEqual(['NOT_ALLOWED input.others']);
    expect((await identities.preview(nell, [id])).blockers).toMatchObject([{ code: 'UNIDENTIFIED' }]);
    expect(formatUserErrors((await identify(nell, { handle })).userErrors)[0]).toMatch(
      /^(NOT_FOUND|NOT_ALLOWED|INVALID)/,
    );
  });

  test('is worked on like any other: its case is resolved before and after somebody identifies it', async () => {
    const handle = freshHandle();
    const nell = await jeweller.customer();
    const first = (await complain({ handle }, 'First')).serviceCase.id;
    const second = (await complain({ handle }, 'Second')).serviceCase.id;
    const resolve = (caseId: string) =>
      jeweller.mutate('resolveCase', 'serviceCase { caseStatus }', {
        caseId,
        rootCause: ROOT_CAUSE,
      });
    expect((await resolve(first)).userErrors).toEqual([]);
    const id = await idBy({ handle });
    await identify(id, { id: nell });
    expect((await resolve(second)).userErrors).toEqual([]);
    await identities.unmerge(id);
    expect(await faultsOf(await scanItems(jeweller.graph.table))).toEqual([]);
  });

  test('stays with the record that it was identified as, when that record joins and leaves another person', async () => {
    const handle = freshHandle();
    const [a, b] = [await jeweller.customer(), await jeweller.customer()];
    await say({ handle }, 'Hello');
    const id = await idBy({ handle });
    await identify(id, { id: b });
    await identities.merge(a, [b]);
    expect(await idBy({ handle })).toBe(a);
    expect((await person(a)).feedback.nodes).toHaveLength(1);
    await identities.unmerge(b);
    expect([await idBy({ handle }), (await person(a)).feedback.nodes.length]).toEqual([b, 0]);
    await identities.unmerge(id);
    const c = await jeweller.customer();
    expect((await identify(id, { id: c })).userErrors).toEqual([]);
    expect(formatUserErrors((await identities.merge(b, [c])).userErrors)).toEqual(['NOT_ALLOWED input.others']);
  });
});

testIdempotency('identifyCustomer', async () => {
  const [handle, another, nell] = [freshHandle(), freshHandle(), await jeweller.customer()];
  await say({ handle }, 'Hello');
  await say({ handle: another }, 'Hello');
  const [id, otherId] = [await idBy({ handle }), await idBy({ handle: another })];
  return {
    caller: jeweller.desk,
    otherClient: jeweller.graph.as('support', { client: 'other-desk' }),
    send: async (caller, input) =>
      (
        await caller.run(
          `mutation ($input: IdentifyCustomerInput!) { identifyCustomer(input: $input) { customer { id } userErrors { code path } } }`,
          { input },
        )
      ).identifyCustomer,
    input: { unidentifiedId: id, customer: { id: nell } },
    otherInput: { unidentifiedId: otherId, customer: { id: nell } },
    effects: async () =>
      (await scanItems(jeweller.graph.table)).filter(
        ({ pk, sk }) => String(pk).startsWith('IDENTITY#') && sk === '#POINTER',
      ).length,
    moveOn: () => identities.unmerge(id),
    lasting: ({ customer }) => customer.id,
  };
});
