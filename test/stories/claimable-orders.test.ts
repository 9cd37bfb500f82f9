import { beforeAll, describe, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { createOrderDesk, fresh, line, sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let graph: TestGraph;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraph();
  shop = createOrderDesk(graph);
  await shop.openShop();
});

const REGISTER = `mutation ($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) { outcome customer { id } claimable { id } userErrors { code } } }`;
const register = async (input: object) =>
  (await shop.till.run(REGISTER, { input: { idempotencyKey: fresh(), ...input } })).registerCustomer;
const BY_CONTACT = `query ($contact: ContactKey!, $first: Int, $after: String) {
  ordersByContact(contact: $contact, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
const CLAIMABLE = 'query ($id: ID!) { customer(id: $id) { claimableOrders { nodes { id } } } }';
const BY_SERIAL = `query ($serialNumber: String!, $sku: String) {
  ordersBySerialNumber(serialNumber: $serialNumber, sku: $sku) { id } }`;
const ids = (orders: { id: string }[]): string[] => orders.map(({ id }) => id);
const verified = (address: string) => [{ address, verified: true }];

describe('guest orders', () => {
  test('are found by the email or phone of the guest, in any notation', async () => {
    const { order } = await shop.record(sale({ contact: { email: 'Guest.One@Example.com', phone: '020 7946 0111' } }));
    for (const contact of [{ email: 'guest.one@example.com' }, { phone: '+442079460111' }, { phone: '02079460111' }]) {
      const { ordersByContact } = await shop.till.run(BY_CONTACT, { contact });
      expect(ordersByContact).toEqual({
        nodes: [{ id: order.id }],
        pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
      });
    }
  });

  test('are offered to a customer who registers with that contact verified, until they are claimed', async () => {
    const { order } = await shop.record(sale({ contact: { name: 'Cy', email: 'cy@example.com' } }));
    const { customer, claimable } = await register({ name: { given: 'Cy' }, emails: verified('cy@example.com') });
    expect(claimable).toEqual([{ id: order.id }]);
    const offered = async () => (await shop.till.run(CLAIMABLE, { id: customer.id })).customer.claimableOrders.nodes;
    expect(await offered()).toEqual([{ id: order.id }]);
    expect((await shop.claim({ orderId: order.id, customer: { id: customer.id } })).userErrors).toEqual([]);
    expect(await offered()).toEqual([]);
    const contact = { email: 'cy@example.com' };
    expect((await shop.till.run(BY_CONTACT, { contact })).ordersByContact.nodes).toEqual([]);
  });

  test('are not offered for an unverified contact, nor for an email or phone that does not belong to one person', async () => {
    await shop.record(sale({ contact: { email: 'di@example.com', phone: '020 7946 0444' } }));
    await shop.record(sale({ contact: { email: 'info@example.com' } }));
    await shop.record(sale({ contact: { email: 'noemail@example.com' } }));
    const input = { name: { given: 'Di' }, phones: [{ number: '020 7946 0444' }] };
    expect((await register({ ...input, emails: [{ address: 'di@example.com' }] })).claimable).toEqual([]);
    for (const address of ['info@example.com', 'noemail@example.com'])
      expect((await register({ name: { given: 'Ed' }, emails: verified(address) })).claimable).toEqual([]);
  });

  test('of an email that two people share are offered to both, until one claims them', async () => {
    const { order } = await shop.record(sale({ contact: { email: 'couple@example.com' } }));
    const jo = await register({ name: { given: 'Jo', family: 'Field' }, emails: verified('couple@example.com') });
    const kit = await register({ name: { given: 'Kit', family: 'Moss' }, emails: verified('couple@example.com') });
    expect([ids(jo.claimable), ids(kit.claimable)]).toEqual([[order.id], [order.id]]);
    await shop.claim({ orderId: order.id, customer: { id: jo.customer.id } });
    const refused = await shop.claim({ orderId: order.id, customer: { id: kit.customer.id } });
    expect(formatUserErrors(refused.userErrors)).toEqual(['NOT_ALLOWED input.orderId']);
    expect((await shop.till.run(CLAIMABLE, { id: kit.customer.id })).customer.claimableOrders.nodes).toEqual([]);
  });

  test('stay hidden from a customer’s own token, for any contact that it states', async () => {
    await shop.record(sale({ contact: { email: 'victim@example.com' } }));
    const { customer } = await register({ name: { given: 'Eve' } });
    const eve = graph.as('customer', { customer: customer.id });
    await eve.ask('mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors { code } } }', {
      input: { idempotencyKey: fresh(), emails: verified('victim@example.com') },
    });
    const asked = await eve.ask('{ me { claimableOrders { nodes { id } } } }');
    expect(asked.data?.me?.claimableOrders ?? null).toBeNull();
    expect(asked.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const contact = { email: 'victim@example.com' };
    expect((await eve.ask(BY_CONTACT, { contact })).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect((await shop.till.run(CLAIMABLE, { id: customer.id })).customer.claimableOrders.nodes).toEqual([]);
  });
});

test('sales of an item are found by its serial number, also of guests and returned ones, newest first and by product', async () => {
  const serialNumbers = ['GS-77'];
  const sold = async (sku: string, placedAt: string, more: object = {}) =>
    (await shop.record(sale({ placedAt, lines: [line({ sku, serialNumbers })], ...more }))).order.id;
  const watch = await sold('WATCH', '2026-03-02T12:00:00Z');
  await shop.recordReturn({ lines: [{ sku: 'WATCH', quantity: 1, serialNumbers }] });
  const camera = await sold('CAMERA', '2026-03-03T12:00:00Z');
  const again = await sold('WATCH', '2026-03-12T12:00:00Z');
  const found = async (variables: Record<string, string>) =>
    ids((await shop.till.run(BY_SERIAL, variables)).ordersBySerialNumber);
  expect(await found({ serialNumber: 'gs 77' })).toEqual([again, camera, watch]);
  expect(await found({ serialNumber: 'GS-77', sku: 'watch' })).toEqual([again, watch]);
  expect(await found({ serialNumber: 'GS-78' })).toEqual([]);
  const { order } = await shop.till.run(`query { order(id: "${watch}") { lines { nodes { returnedQuantity } } } }`);
  expect(order.lines.nodes).toEqual([{ returnedQuantity: 1 }]);
});
