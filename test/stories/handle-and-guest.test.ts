import { beforeAll, expect, test } from 'vitest';
import { faultsOf } from '../support/audit.ts';
import { type FeedbackPage, openFeedbackPage, receiptLink } from '../support/feedback-page.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { scanItems } from '../support/items.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, sale } from '../support/order-desk.ts';

let shop: Jeweller;
let page: FeedbackPage;
let identities: ReturnType<typeof createIdentityDesk>;
beforeAll(async () => {
  shop = await openJeweller();
  page = await openFeedbackPage(shop.graph);
  identities = createIdentityDesk(shop);
});

const now = () => new Date().toISOString();
const HANDLE = { system: 'x', value: '@nellw' };
const EMAIL = 'nell.w@example.com';
const PERSON = `query ($id: ID!) { customer(id: $id) { id identified emails { address } handles { system value }
  timeline(first: 50, filter: { kinds: [CASE, FEEDBACK] }) { nodes { __typename id summary } }
  cases { nodes { id title customer { id } } } feedback { nodes { id comment score order { id } customer { id } } }
  identity { unidentified { id } } } }`;
const person = async (id: string) => (await shop.desk.run(PERSON, { id })).customer;
const idBy = async (key: object): Promise<string> =>
  (await shop.desk.run('query ($key: CustomerKey!) { customersBy(key: $key) { id } }', { key })).customersBy[0].id;
const complain = async (customer: object, title: string): Promise<string> => {
  const { serviceCase, userErrors } = await shop.mutate('openCase', 'serviceCase { id }', {
    ...{ customer, title, reason: 'OTHER', occurredAt: now(), ifUnidentified: 'KEEP' },
  });
  expect(userErrors).toEqual([]);
  return serviceCase.id;
};
/** What a guest says with the link on the receipt. @returns the order */
const sayByLink = async (order: object, comment: string): Promise<string> => {
  const { id } = (await createOrderDesk(shop.graph).record(sale(order))).order;
  const { status } = await page.send(await receiptLink(shop, id), { score: '9', comment });
  expect(status).toBe(303);
  return id;
};
const entryIds = ({ timeline }: { timeline: { nodes: { id: string }[] } }) =>
  timeline.nodes.map(({ id }) => id).toSorted();

test('a complaint by @nellw, another by email as a guest, and feedback by the links of two guest orders stand in her timeline once she is identified, and apart again', async () => {
  const nell = await shop.customer();
  const own = await complain({ id: nell }, 'The clasp is loose');
  const shouted = await complain({ handle: HANDLE }, 'No answer on X');
  const written = await complain({ email: EMAIL }, 'The box was broken');
  // The order has the address of the complaint, so both are of one guest; another order has no contact at all.
  const mailed = await sayByLink({ contact: { email: EMAIL } }, 'The second ring came late');
  const printed = await sayByLink({}, 'The queue was long');
  const records = {
    handle: await idBy({ handle: HANDLE }),
    guest: await idBy({ email: EMAIL }),
    stranger: await idBy({ handle: { system: 'order', value: printed } }),
  };
  const ids = Object.values(records);
  expect(new Set([nell, ...ids]).size).toBe(4);
  const before = await Promise.all([nell, ...ids].map(person));
  expect(before.map(({ cases, feedback }) => [cases.nodes.length, feedback.nodes.length])).toEqual([
    ...[
      [1, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ],
  ]);
  const items = await scanItems(shop.graph.table);

  for (const unidentifiedId of ids) {
    const { userErrors } = await shop.mutate('identifyCustomer', 'customer { id }', {
      ...{ unidentifiedId, customer: { id: nell }, reason: 'She said so on the phone' },
    });
    expect(userErrors).toEqual([]);
  }
  const whole = await person(nell);
  expect(entryIds(whole)).toEqual(before.flatMap(entryIds).toSorted());
  expect(whole.cases.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual([own, shouted, written].toSorted());
  for (const { customer } of [...whole.cases.nodes, ...whole.feedback.nodes]) expect(customer).toEqual({ id: nell });
  expect(whole.feedback.nodes.map(({ order }: { order: { id: string } }) => order.id).toSorted()).toEqual(
    [mailed, printed].toSorted(),
  );
  // Each record leads to her, and the page of a link thanks as before.
  for (const id of ids) expect(await person(id)).toEqual(whole);
  expect((await page.open(await receiptLink(shop, printed))).html).toContain('Thank you');

  for (const id of ids.toReversed()) expect((await identities.unmerge(id)).userErrors).toEqual([]);
  expect(await Promise.all([nell, ...ids].map(person))).toEqual(before);
  // Every item from before has its old content again, but for versions and the decisions that they are different.
  const keyOf = ({ pk, sk }: { readonly pk?: unknown; readonly sk?: unknown }) => `${pk} ${sk}`;
  const after = new Map((await scanItems(shop.graph.table)).map((item) => [keyOf(item), item]));
  for (const item of items.filter(({ pk }) => !String(pk).startsWith('BUDGET#'))) {
    const { version: _, distinctFrom: __, updatedAt: ___, ...rest } = item;
    expect(after.get(keyOf(item)), keyOf(item)).toMatchObject(rest);
  }
  expect(faultsOf(await scanItems(shop.graph.table))).toEqual([]);
});

test('feedback by a link stands at the customer whose address the order has, where the shop knows that address', async () => {
  const email = 'known@example.com';
  const known = await shop.customer({ emails: [{ address: email, verified: true }] });
  await sayByLink({ contact: { email } }, 'Lovely');
  expect((await person(known)).feedback.nodes).toMatchObject([{ comment: 'Lovely', customer: { id: known } }]);
});

test('an address of several people names nobody, and what was said is kept all the same', async () => {
  const email = 'family@example.com';
  for (const given of ['Ann', 'Bob'])
    await shop.customer({ name: { given }, emails: [{ address: email, verified: false }] });
  const order = await sayByLink({ contact: { email } }, 'One of us was unhappy');
  const guest = await idBy({ handle: { system: 'order', value: order } });
  expect((await person(guest)).feedback.nodes).toMatchObject([{ comment: 'One of us was unhappy' }]);
});
