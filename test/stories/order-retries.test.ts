import { beforeAll, expect, test } from 'vitest';
import { createRepositories } from '../../store/repositories.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { scanItems } from '../support/items.ts';
import { createOrderDesk, fresh, line, returnInput, sale } from '../support/order-desk.ts';

let graph: TestGraph;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraph();
  shop = createOrderDesk(graph);
  await shop.openShop();
});

/** A new customer and her orders. */
async function open() {
  const customer = await shop.register({ name: { given: 'Ana' } });
  return {
    customer,
    caller: shop.till,
    otherClient: graph.as('pos', { store: 'york', client: 'another till of York' }),
    async orders() {
      const items = await scanItems(graph.table);
      return items.filter(({ pk, sk }) => pk === `CUSTOMER#${customer}` && String(sk).startsWith('ORDER#'));
    },
  };
}

testIdempotency('recordOrder', async () => {
  const { customer, caller, otherClient, orders } = await open();
  const { idempotencyKey: _, ...input } = sale({ customer: { id: customer } });
  return {
    ...{ caller, otherClient, input, otherInput: { ...input, number: fresh('R') } },
    send: (by, sent) => shop.record(sent, by),
    effects: async () => (await orders()).length,
    async moveOn() {
      const [order] = await orders();
      await shop.updateStatus({ orderId: order?.['id'], status: 'CANCELLED', occurredAt: '2026-03-03T12:00:00Z' });
    },
    lasting: ({ order: { id, number, lines } }) => ({ id, number, lines }),
  };
});

testIdempotency('claimOrder', async () => {
  const { customer, caller, otherClient, orders } = await open();
  const [{ order: one }, { order: other }] = [await shop.record(sale()), await shop.record(sale())];
  const input = { orderId: one.id, customer: { id: customer } };
  return {
    ...{ caller, otherClient, input, otherInput: { ...input, orderId: other.id } },
    send: (by, sent) => shop.claim(sent, by),
    effects: async () => (await orders()).length,
    moveOn: () => shop.updateStatus({ orderId: one.id, status: 'FULFILLED', occurredAt: '2026-03-03T12:00:00Z' }),
    lasting: ({ order: { id, customer: owner, lines } }) => ({ id, owner, lines }),
  };
});

testIdempotency('updateOrderStatus', async () => {
  const { customer, caller, otherClient, orders } = await open();
  const record = async () => (await shop.record(sale({ customer: { id: customer }, status: 'PLACED' }))).order.id;
  const [one, other] = [await record(), await record()];
  const input = { orderId: one, status: 'FULFILLED', occurredAt: '2026-03-03T12:00:00Z' };
  return {
    ...{ caller, otherClient, input, otherInput: { ...input, orderId: other } },
    send: (by, sent) => shop.updateStatus(sent, by),
    effects: async () => (await orders()).reduce((sum, { version }) => sum + Number(version) - 1, 0),
    moveOn: () => shop.updateStatus({ ...input, status: 'DELIVERED', occurredAt: '2026-03-04T12:00:00Z' }),
    lasting: ({ order: { id, fulfilledAt } }) => ({ id, fulfilledAt }),
  };
});

testIdempotency('recordReturn', async () => {
  const { customer, caller, otherClient } = await open();
  const { order } = await shop.record(sale({ customer: { id: customer }, lines: [line({ quantity: 3 })] }));
  const { idempotencyKey: _, ...input } = returnInput({ orderId: order.id, number: fresh('RET') });
  return {
    ...{
      caller,
      otherClient,
      input,
      otherInput: { ...input, number: fresh('RET'), lines: [{ sku: 'EAR-1', quantity: 2 }] },
    },
    send: (by, sent) => shop.recordReturn(sent, by),
    effects: async () =>
      (await createRepositories(graph.table, { consistent: true }).metrics(customer))?.returnCount ?? 0,
    // Afterwards the number, the units and the money of the return are used up.
    moveOn: () =>
      shop.recordReturn({
        ...{ orderId: order.id, lines: [{ sku: 'EAR-1', quantity: 2 }], refund: { amount: '25.00', currency: 'GBP' } },
      }),
    lasting: ({ orderReturn: { order: _, ...orderReturn } }) => orderReturn,
  };
});

test('a retry of a sale after a claim and a partial return gets the sale', async () => {
  const { customer } = await open();
  const input = sale({ lines: [line({ quantity: 2 })] });
  const { order } = await shop.record(input);
  await shop.claim({ orderId: order.id, customer: { id: customer } });
  expect((await shop.recordReturn({ orderId: order.id })).userErrors).toEqual([]);
  const again = await shop.record(input);
  expect(again.userErrors).toEqual([]);
  expect(again.order).toMatchObject({
    ...{ id: order.id, customer: { id: customer }, netTotal: { amount: '12.50' } },
    lines: { nodes: [{ quantity: 2, returnedQuantity: 1 }] },
  });
});
