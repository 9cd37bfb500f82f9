import { beforeAll, expect, test } from 'vitest';
import { callInput, createInteractionDesk, INTERACTIONS } from '../support/interactions.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';

let shop: Jeweller;
let story: ReturnType<typeof createInteractionDesk>;
let id: string;
beforeAll(async () => {
  shop = await openJeweller();
  story = createInteractionDesk(shop);
  id = await shop.customer();
  const customer = { id };
  await story.sendMany([
    callInput({ customer, subject: 'a', occurredAt: '2026-01-01T00:00:00Z', touchpoint: 'Repair Desk' }),
    callInput({ customer, subject: 'b', occurredAt: '2026-01-03T00:00:00Z', type: 'NOTE', via: null }),
    callInput({ customer, subject: 'c', occurredAt: '2026-01-02T00:00:00Z', type: 'REVIEW', via: 'REVIEW_SITE' }),
    callInput({ customer, subject: 'd', occurredAt: '2026-01-04T00:00:00Z', sentiment: 'POSITIVE' }),
  ]);
});

const subjects = ({ nodes }: { nodes: { subject: string }[] }) => nodes.map(({ subject }) => subject).join('');

test('is read in pages, newest first, in any order of recording', async () => {
  const first = await story.interactionsOf(id, { first: 3 });
  expect(subjects(first)).toBe('dbc');
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const second = await story.interactionsOf(id, { first: 3, after: first.pageInfo.endCursor });
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
  expect(subjects(await story.interactionsOf(id, { filter }))).toBe(expected);
});

test.each([0, 101])('rejects a page of %i', async (first) => {
  const { data, errors } = await shop.desk.ask(INTERACTIONS, { id, first });
  expect(data.customer.interactions).toBeNull();
  expect(errors).toMatchObject([{ path: ['customer', 'interactions'], extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('is hidden without the scope, and from the customer', async () => {
  const web = await shop.graph.as('commerce').ask(INTERACTIONS, { id });
  expect(web.data.customer.interactions).toBeNull();
  expect(web.errors).toMatchObject([{ path: ['customer', 'interactions'], extensions: { code: 'FORBIDDEN' } }]);
  const own = await shop.asCustomer(id).ask('{ me { id interactions { nodes { id } } } }');
  expect(own.data.me).toEqual({ id, interactions: null });
  expect(own.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});
