import { beforeAll, describe, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { createOrderDesk, line, sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let graph: TestGraph;
let shop: ReturnType<typeof createOrderDesk>;
let ana: string;
beforeAll(async () => {
  graph = await openGraph();
  shop = createOrderDesk(graph);
  await shop.openShop();
  await shop.savePlan({ code: 'CARE', name: 'Care', durationMonths: 24, inspectionEveryMonths: 6 });
  ana = await shop.register({ name: { given: 'Ana' }, emails: [{ address: 'ana@example.com' }] });
});

const ORDERS = `query ($id: ID!) { customer(id: $id) { orders { nodes { id } } } }`;
const BY_KEY = `query ($key: CustomerKey!) { customersBy(key: $key) { id } }`;
const BY_RECEIPT = `query ($receipt: ReceiptInput!) { ordersByReceipt(receipt: $receipt) { id customer { id } } }`;

const ordersOf = async (id: string) =>
  (await shop.till.run(ORDERS, { id })).customer.orders.nodes.map((order: { id: string }) => order.id);

describe('a sale to an unknown customer', () => {
  test('stores the guest’s contact in canonical form, and is found by its number', async () => {
    const input = sale({ contact: { name: ' Ana G ', email: 'ana.g@example.com', phone: '020 7946 0018' } });
    const { order } = await shop.record(input);
    expect(order).toMatchObject({
      customer: null,
      contact: { name: 'Ana G', email: 'ana.g@example.com', phone: '+442079460018' },
    });
    const { ordersByReceipt } = await shop.till.run(BY_RECEIPT, { receipt: { number: input.number } });
    expect(ordersByReceipt).toEqual([{ id: order.id, customer: null }]);
    expect((await shop.till.run(BY_KEY, { key: { receipt: { number: input.number } } })).customersBy).toEqual([]);
  });

  test.each([
    ['an unknown email', { email: 'new@example.com' }, { email: 'new@example.com', name: null, phone: null }],
    ['an unknown phone', { phone: '020 7946 0999' }, { email: null, name: null, phone: '+442079460999' }],
    ['an invalid phone', { phone: '1234' }, null],
    ['an unknown id', { id: 'cus_nobody' }, null],
    ['an unknown loyalty number', { loyaltyNumber: 'L-0' }, null],
  ])('is recorded in spite of %s', async (_, customer, contact) => {
    const { order, userErrors } = await shop.record(sale({ customer }));
    expect(userErrors).toEqual([]);
    expect(order).toMatchObject({ customer: null, contact });
  });

  test('prefers the given contact to the one in the key', async () => {
    const contact = { name: 'Bo', email: 'bo@example.com' };
    const { order } = await shop.record(sale({ customer: { email: 'new@example.com' }, contact }));
    expect(order.contact).toEqual({ ...contact, phone: null });
  });

  test('is recorded in spite of a key of two people', async () => {
    const phones = [{ number: '020 7946 0123' }];
    await shop.register({ name: { given: 'Di' }, phones });
    await shop.register({ name: { given: 'Ed' }, phones });
    const { order } = await shop.record(sale({ customer: { phone: '020 7946 0123' } }));
    expect(order).toMatchObject({ customer: null, contact: { phone: '+442079460123' } });
  });
});

describe('claiming', () => {
  test('moves the order to the customer, with all its lookups', async () => {
    const input = sale({ lines: [line({ serialNumbers: ['SN-77'] }), line({ sku: 'BAG' })] });
    const { order } = await shop.record(input);
    const { order: claimed, userErrors } = await shop.claim({
      orderId: order.id,
      customer: { email: 'ANA@example.com' },
    });
    expect(userErrors).toEqual([]);
    expect(claimed).toEqual({ ...order, version: 2, customer: { id: ana } });
    expect(await ordersOf(ana)).toContain(order.id);
    const receipt = { number: input.number, store: 'york', source: 'POS' };
    expect((await shop.till.run(BY_RECEIPT, { receipt })).ordersByReceipt).toEqual([
      { id: order.id, customer: { id: ana } },
    ]);
    for (const key of [{ receipt }, { serialNumber: 'sn 77' }])
      expect((await shop.till.run(BY_KEY, { key })).customersBy).toEqual([{ id: ana }]);
    const found = await shop.till.run(`query ($id: ID!) { order(id: $id) { lines { nodes { sku } } } }`, {
      id: order.id,
    });
    expect(found.order.lines.nodes).toEqual([{ sku: 'EAR-1' }, { sku: 'BAG' }]);
  });

  test('starts the warranty that was sold with it, from the day of the sale', async () => {
    const lines = [line({ quantity: 2, serialNumbers: ['SN-78'], warrantyPlan: 'CARE' })];
    const { order } = await shop.record(sale({ lines }));
    expect(order.lines.nodes[0].warranties).toEqual([]);
    await shop.savePlan({ code: 'CARE', durationMonths: 1 });
    const { order: claimed } = await shop.claim({ orderId: order.id, customer: { id: ana } });
    const covers = claimed.lines.nodes[0].warranties;
    expect(covers).toMatchObject([{ serialNumber: 'SN-78' }, { serialNumber: null }]);
    const { customer } = await shop.till.run(
      `query ($id: ID!) { customer(id: $id) { warranties { nodes { id startsOn endsOn order { id } } } } }`,
      { id: ana },
    );
    // With the terms of the day of the sale.
    for (const { id } of covers)
      expect(customer.warranties.nodes).toContainEqual({
        ...{ id, startsOn: '2026-03-02', endsOn: '2028-03-02', order: { id: order.id } },
      });
    await shop.savePlan({ code: 'CARE', durationMonths: 24 });
  });

  test('again by the same customer changes nothing; by another customer it is rejected', async () => {
    const { order } = await shop.record(sale());
    const { order: claimed } = await shop.claim({ orderId: order.id, customer: { id: ana } });
    expect((await shop.claim({ orderId: order.id, customer: { id: ana } })).order).toEqual(claimed);
    const bo = await shop.register({ name: { given: 'Bo' } });
    const refused = await shop.claim({ orderId: order.id, customer: { id: bo } });
    expect([refused.order, formatUserErrors(refused.userErrors)]).toEqual([null, ['NOT_ALLOWED input.orderId']]);
    expect(await ordersOf(bo)).toEqual([]);
  });

  test('by two customers at once gives the order to one', async () => {
    const { order } = await shop.record(sale());
    const people = await Promise.all(['Cy', 'Di', 'Ed'].map((given) => shop.register({ name: { given } })));
    const answers = await Promise.all(people.map((id) => shop.claim({ orderId: order.id, customer: { id } })));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    const owned = await Promise.all(people.map(ordersOf));
    expect(owned.flat()).toEqual([order.id]);
  });

  test.each([
    ['no order', 'ord_none', () => ({ id: ana }), ['NOT_FOUND input.orderId']],
    ['nobody', null, () => ({ id: 'cus_none' }), ['NOT_FOUND input.customer']],
    ['an invalid phone', null, () => ({ phone: '1234' }), ['INVALID input.customer.phone']],
  ])('of or by %s is rejected', async (_, orderId, customer, expectedErrors) => {
    const { order } = await shop.record(sale());
    const { userErrors } = await shop.claim({ orderId: orderId ?? order.id, customer: customer() });
    expect(formatUserErrors(userErrors)).toEqual(expectedErrors);
  });
});
