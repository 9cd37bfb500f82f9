import { beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../../domain/kernel/instant.ts';
import { openGraphWithStream } from '../support/graph.ts';
import { createOrderDesk, fresh, sale } from '../support/order-desk.ts';

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraphWithStream();
  shop = createOrderDesk(graph);
  await shop.openShop();
});

const JOURNEY = `query ($from: Date!, $to: Date!, $store: String, $via: Channel) {
  journey(from: $from, to: $to, store: $store, via: $via) {
    from to customers conversion repeatVisits carts abandonedCarts } }`;
const TALK = `mutation ($input: RecordInteractionInput!) {
  recordInteraction(input: $input) { interaction { customer { id } } userErrors { code message } } }`;
const MERGE = 'mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { userErrors { code } } }';
const UNMERGE = 'mutation ($input: UnmergeCustomerInput!) { unmergeCustomer(input: $input) { userErrors { code } } }';
const IDENTIFY =
  'mutation ($input: IdentifyCustomerInput!) { identifyCustomer(input: $input) { userErrors { code message } } }';

const register = () => shop.register({ name: { given: 'Ana' } });
async function happen(customer: object, type: string, occurredAt: string, more: object = {}): Promise<string> {
  const input = { idempotencyKey: fresh(), customer, type, occurredAt, ...more };
  const { recordInteraction } = await graph.as('support').run(TALK, { input });
  expect(recordInteraction.userErrors).toEqual([]);
  return recordInteraction.interaction.customer?.id;
}
const buy = (id: string, placedAt: string) => shop.record(sale({ customer: { id }, placedAt }));
async function decide(mutation: string, name: string, input: object): Promise<void> {
  const payload = (
    await graph.as('support').run(mutation, { input: { idempotencyKey: fresh(), reason: 'Same', ...input } })
  )[name];
  expect(payload.userErrors).toEqual([]);
}
async function journey(month: string, filter: object = {}) {
  await graph.stream.drain();
  const days = { from: `${month}-01`, to: `${month}-28` };
  return (await graph.as('analyst').run(JOURNEY, { ...days, ...filter })).journey;
}
const none = { carts: 0, abandonedCarts: 0 };

test('the journey of one store or one channel begins there, and says who bought and who came back', async () => {
  const [ana, ben] = [await register(), await register()];
  await happen({ id: ana }, 'STORE_VISIT', '2025-03-03T10:00:00Z', { store: 'york' });
  await buy(ana, '2025-03-20T10:00:00Z');
  await happen({ id: ben }, 'STORE_VISIT', '2025-03-03T11:00:00Z', { store: 'leeds' });
  await happen({ id: ben }, 'WEB_VISIT', '2025-03-04T11:00:00Z');
  await happen({ id: ben }, 'STORE_VISIT', '2025-03-05T11:00:00Z', { store: 'leeds' });
  expect(await journey('2025-03')).toEqual([
    { from: 'store', to: null, customers: 1, conversion: 1 / 3, repeatVisits: 1 / 3, ...none },
    { from: 'store', to: 'order', customers: 1, conversion: 1 / 3, repeatVisits: 1 / 3, ...none },
    { from: 'store', to: 'web', customers: 1, conversion: 1 / 3, repeatVisits: 1 / 3, ...none },
    { from: 'web', to: 'store', customers: 1, conversion: 0, repeatVisits: 0, ...none },
  ]);
  expect(await journey('2025-03', { store: 'york' })).toEqual([
    { from: 'store', to: 'order', customers: 1, conversion: 1, repeatVisits: 0, ...none },
  ]);
  expect(await journey('2025-03', { store: 'leeds', via: 'STORE' })).toEqual([
    { from: 'store', to: null, customers: 1, conversion: 0, repeatVisits: 0.5, ...none },
    { from: 'store', to: 'web', customers: 1, conversion: 0, repeatVisits: 0.5, ...none },
  ]);
  expect(await journey('2025-03', { via: 'WEB' })).toMatchObject([{ from: 'web', to: 'store' }]);
  expect(await journey('2025-03', { store: 'york', via: 'WEB' })).toEqual([]);
});

test('a cart without an order within a day is abandoned; a later order and a cart of today do not change that', async () => {
  const [ana, ben, cleo] = [await register(), await register(), await register()];
  for (const id of [ana, ben]) await happen({ id }, 'CHECKOUT_STARTED', '2025-04-03T10:00:00Z');
  await happen({ id: ana }, 'CART_ABANDONED', '2025-04-03T10:30:00Z');
  await buy(ana, '2025-04-03T20:00:00Z');
  await buy(ben, '2025-04-06T20:00:00Z');
  await happen({ id: cleo }, 'CART_ABANDONED', '2025-04-09T10:00:00Z', { touchpoint: 'Basket' });
  const carts = (await journey('2025-04')).map(({ from, to, carts: all, abandonedCarts }: Record<string, unknown>) => [
    ...[from, to, all, abandonedCarts],
  ]);
  expect(carts).toEqual([
    ['web', 'order', 2, 1],
    ['basket', null, 1, 1],
  ]);
  const moment = new Date().toISOString();
  const today = dayOf(moment, 'Europe/London');
  await happen({ id: cleo }, 'CART_ABANDONED', moment, { touchpoint: 'Basket' });
  await graph.stream.drain();
  const now = await graph.as('analyst').run(JOURNEY, { from: today, to: today });
  expect(now.journey).toMatchObject([{ from: 'basket', to: null, carts: 0, abandonedCarts: 0 }]);
});

describe('one person', () => {
  const rows = async (month: string) =>
    (await journey(month)).map(({ from, to, customers, conversion }: Record<string, unknown>) => [
      ...[from, to, customers, conversion],
    ]);

  test('of two records is one customer, whose order under one wins what began under the other; apart, each is one again', async () => {
    const [one, other] = [await register(), await register()];
    await happen({ id: one }, 'WEB_VISIT', '2025-05-03T10:00:00Z');
    await buy(other, '2025-05-05T10:00:00Z');
    expect(await rows('2025-05')).toEqual([['web', null, 1, 0]]);
    await decide(MERGE, 'mergeCustomers', { survivor: other, others: [one] });
    expect(await rows('2025-05')).toEqual([['web', 'order', 1, 1]]);
    // What happens later goes to the one journey, under either record.
    await happen({ id: one }, 'CALL', '2025-05-07T10:00:00Z');
    expect(await rows('2025-05')).toEqual([
      ['order', 'phone', 1, 0],
      ['phone', null, 1, 0],
      ['web', 'order', 1, 1],
    ]);
    await decide(UNMERGE, 'unmergeCustomer', { recordId: one });
    const apart = await rows('2025-05');
    // The call went to the record that the person was by then.
    expect(apart).toContainEqual(expect.arrayContaining(['web']));
    expect(apart.filter(([from, to]: readonly unknown[]) => from === 'web' && to === 'order')).toEqual([]);
  });

  test('who was not identified is a customer of its own until then', async () => {
    const ana = await register();
    const visitor = { handle: { system: 'web', value: 'visitor-77' } };
    const record = await happen(visitor, 'CHECKOUT_STARTED', '2025-06-03T10:00:00Z', { ifUnidentified: 'KEEP' });
    await happen({ id: ana }, 'STORE_VISIT', '2025-06-03T18:00:00Z');
    await buy(ana, '2025-06-03T18:30:00Z');
    const first = await journey('2025-06');
    expect(first).toMatchObject([
      { from: 'store', to: 'order', customers: 1 },
      { from: 'web', to: null, customers: 1, conversion: 0, carts: 1, abandonedCarts: 1 },
    ]);
    await decide(IDENTIFY, 'identifyCustomer', { unidentifiedId: record, customer: { id: ana } });
    expect(await journey('2025-06')).toMatchObject([
      { from: 'store', to: 'order', customers: 1 },
      { from: 'web', to: 'store', customers: 1, conversion: 1, carts: 1, abandonedCarts: 0 },
    ]);
    await decide(UNMERGE, 'unmergeCustomer', { recordId: record });
    expect(await journey('2025-06')).toEqual(first);
  });
});
