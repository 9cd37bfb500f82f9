import { beforeAll, describe, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { createOrderDesk, line, sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let graph: TestGraph;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraph();
  shop = createOrderDesk(graph);
  await shop.openShop();
});

const register = () => shop.register({ name: { given: 'Ana' } });
const gbp = (amount: string) => ({ amount, currency: 'GBP' });

describe('an invalid return is rejected, and nothing is written', () => {
  let ana: string;
  let orderId: string;
  let cancelled: string;
  beforeAll(async () => {
    ana = await register();
    orderId = (await shop.record(sale({ customer: { id: ana }, lines: [line({ quantity: 9 })] }))).order.id;
    cancelled = (await shop.record(sale({ status: 'CANCELLED' }))).order.id;
    await shop.recordReturn({ orderId, number: 'TAKEN-1', refund: gbp('0') });
  });

  test.each([
    ['a number that is taken', () => ({ orderId, number: ' taken-1' }), ['ALREADY_EXISTS input.number']],
    ['a number without letters or digits', () => ({ number: '--' }), ['INVALID input.number']],
    ['no such order', () => ({ orderId: 'ord_none' }), ['NOT_FOUND input.orderId']],
    ['an order by two names', () => ({ orderId, receipt: { number: 'R' } }), ['INVALID input.receipt']],
    ['an order that was cancelled', () => ({ orderId: cancelled }), ['NOT_ALLOWED input.orderId']],
    ['before the sale', () => ({ orderId, occurredAt: '2026-03-02T11:54:59Z' }), ['INVALID input.occurredAt']],
    ['in the future', () => ({ orderId, occurredAt: '2100-01-01T00:00:00Z' }), ['INVALID input.occurredAt']],
    ['of another sku', () => ({ orderId, lines: [{ sku: 'BAG', quantity: 1 }] }), ['INVALID input.lines.0.sku']],
    ['no line', () => ({ orderId, lines: [] }), ['INVALID input.lines']],
    ['nothing of a line', () => ({ lines: [{ sku: 'BAG', quantity: 0 }] }), ['INVALID input.lines.0.quantity']],
    [
      'a line that is not the order’s',
      () => ({ orderId, lines: [{ orderLineId: 'lin_none', sku: 'EAR-1', quantity: 1 }] }),
      ['NOT_FOUND input.lines.0.orderLineId'],
    ],
    [
      'one thing twice',
      () => ({ lines: ['a-1', 'A-1 '].map((number) => ({ sku: 'BAG', quantity: 1, serialNumbers: [number] })) }),
      ['INVALID input.lines.1.serialNumbers.0'],
    ],
    [
      'another currency',
      () => ({ orderId, refund: { amount: '1', currency: 'EUR' } }),
      ['INVALID input.refund.currency'],
    ],
    ['a negative refund', () => ({ orderId, refund: gbp('-1') }), ['INVALID input.refund.amount']],
    ['half a penny', () => ({ orderId, refund: gbp('0.005') }), ['INVALID input.refund.amount']],
    ['an unknown customer', () => ({ customer: { id: 'cus_none' } }), ['NOT_FOUND input.customer']],
    ['another store than the till’s', () => ({ orderId, store: 'leeds' }), ['NOT_ALLOWED input.store']],
  ])('%s', async (_, input, expectedErrors) => {
    const before = await scanItems(graph.table);
    const { orderReturn, userErrors } = await shop.recordReturn(input());
    expect([orderReturn, formatUserErrors(userErrors)]).toEqual([null, expectedErrors]);
    expect(await scanItems(graph.table)).toEqual(before);
  });

  test('the sale of another customer', async () => {
    const { userErrors } = await shop.recordReturn({ orderId, customer: { id: await register() } });
    expect(formatUserErrors(userErrors)).toEqual(['INVALID input.customer']);
  });

  test('except that a till whose clock is a little slow may return what was just sold', async () => {
    expect((await shop.recordReturn({ orderId, occurredAt: '2026-03-02T11:56:00Z' })).userErrors).toEqual([]);
  });

  test('except that the same number in another store is another return', async () => {
    const { userErrors } = await shop.recordReturn({ orderId, number: 'TAKEN-1' }, graph.as('pos', { store: 'leeds' }));
    expect(userErrors).toEqual([]);
  });
});
