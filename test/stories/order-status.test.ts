import { beforeAll, describe, expect, test } from 'vitest';
import { recordsOf } from '../../store/records.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { counter, line, sale } from '../support/sales.ts';
import { told } from '../support/user-errors.ts';

let graph: TestGraph;
let shop: ReturnType<typeof counter>;
beforeAll(async () => {
  graph = await openGraph();
  shop = counter(graph);
  await shop.openShop();
  await shop.savePlan({ code: 'CARE', name: 'Care', durationMonths: 24 });
});

const at = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T12:00:00.000Z`;
const metricsOf = (id: string) => recordsOf(graph.table, { consistent: true }).metrics(id);

test('an order goes its way, with the times of what happened', async () => {
  const { order } = await shop.record(sale({ status: 'PLACED' }));
  const move = (status: string, day: number) => shop.updateStatus({ orderId: order.id, status, occurredAt: at(day) });
  expect((await move('PAID', 3)).order).toMatchObject({ status: 'PAID', version: 2, fulfilledAt: null });
  expect((await move('FULFILLED', 4)).order).toMatchObject({ status: 'FULFILLED', fulfilledAt: at(4) });
  expect(told((await move('CANCELLED', 5)).userErrors)).toEqual(['NOT_ALLOWED input.status']);
  expect(told((await move('DELIVERED', 3)).userErrors)).toEqual(['INVALID input.occurredAt']);
  const { order: delivered } = await move('DELIVERED', 5);
  expect(delivered).toMatchObject({ status: 'DELIVERED', version: 4, fulfilledAt: at(4), deliveredAt: at(5) });
  expect(delivered.lines).toEqual(order.lines);
  expect(told((await move('DELIVERED', 6)).userErrors)).toEqual(['NOT_ALLOWED input.status']);
});

test('what is not there, not of the version that was seen, or not yet, is refused', async () => {
  const { order } = await shop.record(sale());
  const input = { orderId: order.id, status: 'FULFILLED', occurredAt: at(3) };
  const said = async (more: object) => told((await shop.updateStatus({ ...input, ...more })).userErrors);
  expect(await said({ orderId: 'ord_none' })).toEqual(['NOT_FOUND input.orderId']);
  expect(await said({ expectedVersion: 2 })).toEqual(['VERSION_CONFLICT input.expectedVersion']);
  expect(await said({ occurredAt: '2100-01-01T00:00:00Z' })).toEqual(['INVALID input.occurredAt']);
  expect(await said({ expectedVersion: 1 })).toEqual([]);
});

test('of two who move it at once under one version, one is told of the other', async () => {
  const { order } = await shop.record(sale());
  const input = { orderId: order.id, occurredAt: at(3), expectedVersion: 1 };
  const answers = await Promise.all([
    shop.updateStatus({ ...input, status: 'FULFILLED' }),
    shop.updateStatus({ ...input, status: 'CANCELLED' }),
  ]);
  expect(answers.flatMap(({ userErrors }) => told(userErrors))).toEqual(['VERSION_CONFLICT input.expectedVersion']);
});

describe('an order that is cancelled', () => {
  test('leaves the customer’s sums, whichever of the orders it is', async () => {
    const ana = await shop.register({ name: { given: 'Ana' } });
    const days = [3, 4, 5, 6];
    const orders: string[] = [];
    for (const day of days) {
      const lines = [line({ unitPrice: `${day}.00` })];
      orders.push((await shop.record(sale({ customer: { id: ana }, placedAt: at(day), lines }))).order.id);
    }
    const cancel = (index: number) =>
      shop.updateStatus({ orderId: orders[index], status: 'CANCELLED', occurredAt: at(7) });
    expect(await metricsOf(ana)).toMatchObject({ orderCount: 4, spent: { GBP: 1800 }, lifetimeValue: 1800 });
    expect((await cancel(0)).userErrors).toEqual([]);
    expect(await metricsOf(ana)).toMatchObject({ orderCount: 3, firstOrderAt: at(4), spent: { GBP: 1500 } });
    await cancel(3);
    expect(await metricsOf(ana)).toMatchObject({ orderCount: 2, lastOrderAt: at(5), lifetimeValue: 900 });
    await Promise.all([cancel(1), cancel(2)]);
    expect(await metricsOf(ana)).toMatchObject({
      ...{ orderCount: 0, firstOrderAt: null, lastOrderAt: null, spent: {}, lifetimeValue: 0, valuedOrders: 0 },
    });
  });

  test('takes back what it handed over: things with serial numbers, and cover', async () => {
    const bo = await shop.register({ name: { given: 'Bo' } });
    const lines = [line({ quantity: 2, serialNumbers: ['C-1', 'C-2'], warrantyPlan: 'CARE' })];
    const { order } = await shop.record(sale({ customer: { id: bo }, lines }));
    await shop.record(sale({ placedAt: at(4), lines: [line({ serialNumbers: ['C-2'] })] }));
    const { order: cancelled, userErrors } = await shop.updateStatus({
      ...{ orderId: order.id, status: 'CANCELLED', occurredAt: at(5) },
    });
    expect(userErrors).toEqual([]);
    const { node } = await shop.till.run(
      `query ($id: ID!) { node(id: $id) { ... on Customer { warranties { nodes { status voidedBecause } } } } }`,
      { id: bo },
    );
    expect(node.warranties.nodes).toEqual([
      { status: 'VOID', voidedBecause: 'The order was cancelled.' },
      { status: 'VOID', voidedBecause: 'The item was sold again.' },
    ]);
    const records = recordsOf(graph.table, { consistent: true });
    expect(await records.serial('C-1')).toMatchObject({ customerId: null, orderId: null, warrantyId: null });
    expect((await records.serial('C-2'))?.orderId).not.toBe(cancelled.id);
  });

  test('counts nowhere from the start, where it was recorded so', async () => {
    const cy = await shop.register({ name: { given: 'Cy' } });
    const lines = [line({ serialNumbers: ['C-3'], warrantyPlan: 'CARE' })];
    const { order } = await shop.record(sale({ customer: { id: cy }, status: 'CANCELLED', lines }));
    expect(order.lines.nodes[0].warranties).toEqual([]);
    expect(await metricsOf(cy)).toMatchObject({ orderCount: 0, version: 1 });
    expect(await recordsOf(graph.table, { consistent: true }).serial('C-3')).toBeNull();
  });
});
