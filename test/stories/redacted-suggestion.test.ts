import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DAY_MS } from '../../domain/kernel/duration.ts';
import { matchId } from '../../domain/matching/match.ts';
import { address } from '../connectors/shopify/fixtures/common.ts';
import { customer, redact } from '../connectors/shopify/fixtures/customers.ts';
import { folderTexts, loadScheduledBundle, realTime, type ScheduledBundle } from '../support/erasures.ts';
import { scanItems } from '../support/items.ts';
import { fresh } from '../support/order-desk.ts';
import { openShopifyHooks, SHOP, type ShopifyHooks } from '../support/shopify-hooks.ts';
import { type ConsumedStream, consumeStream } from '../support/stream.ts';

let hooks: ShopifyHooks;
let stream: ConsumedStream;
let eraseDue: ScheduledBundle;

beforeAll(async () => {
  hooks = await openShopifyHooks({ bucketNow: realTime });
  stream = await consumeStream(hooks.graph.table);
  vi.stubEnv('FAILED_RECORDS_FOLDER', await mkdtemp(join(tmpdir(), 'failed-')));
  eraseDue = await loadScheduledBundle('erasures', hooks.graph.table);
}, 120_000);
afterAll(async () => {
  vi.useRealTimers();
  await hooks.close();
});

const admin = () => hooks.graph.as('admin');
const deliver = async (topic: string, payload: object) => {
  expect(await hooks.send(topic, payload)).toBe(200);
  await hooks.drain();
  await stream.drain();
};
const MERGE = 'mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { userErrors { code } } }';
const FIND = 'query ($key: CustomerKey!) { customersBy(key: $key) { id status } }';
const find = async (value: string) =>
  (await admin().run(FIND, { key: { externalId: { system: SHOP, value } } })).customersBy[0] ?? null;
const queue = async () =>
  (await admin().run('{ matchQueue(minScore: 0) { nodes { left { id } right { id } matchStatus } } }')).matchQueue
    .nodes;
const PERSON = 'query ($id: ID!) { customer(id: $id) { status name { given family } identity { records { id } } } }';

const MARK = 'zqwashbrook';
/** What Shopify and the shop itself know of one person, or of two of the same name in one house. */
const AT_SHOPIFY = {
  ...{ ...customer, id: 880001, first_name: 'Philippa', last_name: 'Zqwashbrook-Elphick', phone: null },
  ...{ email: `pippa@${MARK}.example`, default_address: { ...address, address1: '4 Kauri Lane', phone: null } },
};
const IN_SHOP = {
  name: { given: 'Philippa', family: 'Washbrook-Elphick' },
  addresses: [
    { lines: ['4 Kauri Lane'], locality: address.city, postalCode: address.zip, country: address.country_code },
  ],
};

/** The items and bodies that still name the erased person. */
async function marks(): Promise<readonly string[]> {
  const items = (await scanItems(hooks.graph.table)).filter((item) =>
    JSON.stringify(item).toLowerCase().includes(MARK),
  );
  const bodies = (await folderTexts(hooks.bucket.folder)).filter((text) => text.toLowerCase().includes(MARK));
  return [...items.map(({ pk, sk }) => `${pk} ${sk}`), ...bodies];
}

test('a redact of somebody who may be another customer erases the one that it names, and the suggestion', async () => {
  const REGISTER = `mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } } }`;
  const { registerCustomer } = await admin().run(REGISTER, { input: { idempotencyKey: fresh(), ...IN_SHOP } });
  const stays: string = registerCustomer.customer.id;
  await deliver('customers/create', AT_SHOPIFY);
  const { id: leaves } = await find('880001');
  expect(leaves).not.toBe(stays);
  expect(await queue()).toMatchObject([{ matchStatus: 'SUGGESTED' }]);

  const { id, email, phone } = AT_SHOPIFY;
  await deliver('customers/redact', { ...redact, customer: { id, email, phone }, orders_to_redact: [] });
  expect(await find('880001')).toMatchObject({ id: leaves, status: 'ERASURE_PENDING' });
  // Nobody makes them one while the erasure waits: it would take the other one with it.
  const { mergeCustomers } = await admin().run(MERGE, {
    input: { idempotencyKey: fresh(), survivor: stays, others: [leaves] },
  });
  expect(mergeCustomers.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  expect((await admin().run(PERSON, { id: stays })).customer).toMatchObject({
    status: 'ACTIVE',
    identity: { records: [{ id: stays }] },
  });

  expect(await marks()).not.toEqual([]);
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + 11 * DAY_MS);
  await eraseDue();
  vi.setSystemTime(Date.now() + 2 * DAY_MS);
  await eraseDue();
  await stream.drain();
  expect((await admin().run(PERSON, { id: leaves })).customer).toBeNull();
  expect(await queue()).toEqual([]);
  expect(
    (await admin().run('query ($id: ID!) { node(id: $id) { id } }', { id: matchId(stays, leaves) })).node,
  ).toBeNull();
  expect((await admin().run(PERSON, { id: stays })).customer).toMatchObject({
    status: 'ACTIVE',
    name: IN_SHOP.name,
    identity: { records: [{ id: stays }] },
  });
  expect(await marks()).toEqual([]);
}, 120_000);
