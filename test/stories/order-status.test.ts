import { beforeAll, describe, expect, test } from 'vitest';
import { createRepositories } from '../../store/repositories.ts';
import { faultsOf } from '../support/audit.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { createOrderDesk, fresh, line, sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let graph: TestGraph;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraph();
  shop = createOrderDesk(graph);
  await shop.openShop();
  await shop.savePlan({ code: 'CARE', name: 'Care', durationMonths: 24 });
});

const at = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T12:00:00.000Z`;
const itemOf = async (serialNumber: string) =>
  (await createRepositories(graph.table, { consistent: true }).serials([{ sku: 'EAR-1', serialNumber }]))[0] ?? null;
const metricsOf = (id: string) => createRepositories(graph.table, { consistent: true }).metrics(id);

test('an order changes its status, with the time of each change', async () => {
  const { order } = await shop.record(sale({ status: 'PLACED' }));
  const move = (status: string, day: number) => shop.updateStatus({ orderId: order.id, status, occurredAt: at(day) });
  expect((await move('PAID', 3)).order).toMatchObject({ status: 'PAID', version: 2, fulfilledAt: null });
  expect((await move('FULFILLED', 4)).order).toMatchObject({ status: 'FULFILLED', fulfilledAt: at(4) });
  expect(formatUserErrors((await move('CANCELLED', 5)).userErrors)).toEqual(['NOT_ALLOWED input.status']);
  expect(formatUserErrors((await move('DELIVERED', 3)).userErrors)).toEqual(['INVALID input.occurredAt']);
  const { order: delivered } = await move('DELIVERED', 5);
  expect(delivered).toMatchObject({ status: 'DELIVERED', version: 4, fulfilledAt: at(4), deliveredAt: at(5) });
  expect(delivered.lines).toEqual(order.lines);
  // Webhooks arrive twice and late: the status never goes back.
  for (const [status, day] of [
    ['DELIVERED', 6],
    ['FULFILLED', 6],
    ['PAID', 6],
  ] as const)
    expect((await move(status, day)).order).toEqual(delivered);
});

test('a late status report adds its time, and clocks may differ by 5 minutes', async () => {
  const { order } = await shop.record(sale({ status: 'PLACED', placedAt: at(3) }));
  const move = (status: string, occurredAt: string) => shop.updateStatus({ orderId: order.id, status, occurredAt });
  expect((await move('DELIVERED', at(5))).order).toMatchObject({ status: 'DELIVERED', fulfilledAt: null });
  expect((await move('PAID', '2026-03-03T11:55:00.000Z')).order).toMatchObject({ status: 'DELIVERED', version: 2 });
  const late = await move('FULFILLED', '2026-03-03T11:55:00.000Z');
  expect(late.userErrors).toEqual([]);
  expect(late.order).toMatchObject({
    status: 'DELIVERED',
    fulfilledAt: '2026-03-03T11:55:00.000Z',
    deliveredAt: at(5),
  });
  expect((await move('FULFILLED', at(4))).order).toEqual(late.order);
});

test('an unpaid order does not count; after the payment it counts from the time when it was placed', async () => {
  const ana = await shop.register({ name: { given: 'Ana' } });
  await shop.record(sale({ customer: { id: ana }, placedAt: at(4) }));
  const place = async (day: number) =>
    (await shop.record(sale({ customer: { id: ana }, status: 'PLACED', placedAt: at(day) }))).order.id;
  const [paid, cancelled, sent] = [await place(2), await place(3), await place(5)];
  const once = { orderCount: 1, firstOrderAt: at(4), lastOrderAt: at(4), spent: { GBP: 1250 }, lifetimeValue: 1250 };
  expect(await metricsOf(ana)).toMatchObject(once);
  const move = (orderId: string, status: string) => shop.updateStatus({ orderId, status, occurredAt: at(6) });
  await move(cancelled, 'CANCELLED');
  expect(await metricsOf(ana)).toMatchObject(once);
  await Promise.all([move(paid, 'PAID'), move(sent, 'FULFILLED')]);
  await move(paid, 'PAID');
  await move(paid, 'DELIVERED');
  const threeOrders = {
    orderCount: 3,
    firstOrderAt: at(2),
    lastOrderAt: at(5),
    spent: { GBP: 3750 },
    lifetimeValue: 3750,
  };
  expect(await metricsOf(ana)).toMatchObject(threeOrders);
  const { order } = await shop.record(sale({ status: 'PLACED', placedAt: at(1) }));
  await shop.claim({ orderId: order.id, customer: { id: ana } });
  expect(await metricsOf(ana)).toMatchObject(threeOrders);
  await move(order.id, 'PAID');
  expect(await metricsOf(ana)).toMatchObject({ orderCount: 4, firstOrderAt: at(1), valuedOrders: 4 });
  await move(order.id, 'CANCELLED');
  expect(await metricsOf(ana)).toMatchObject(threeOrders);
});

test('a voided sale can be recorded again with its number, which then leads to the new sale', async () => {
  const input = sale({ number: 'VOID-1', lines: [line({ unitPrice: '10.00' })] });
  const { order } = await shop.record(input);
  const again = () => shop.record({ ...input, idempotencyKey: fresh(), lines: [line({ unitPrice: '12.00' })] });
  expect(formatUserErrors((await again()).userErrors)).toEqual(['ALREADY_EXISTS input.number']);
  await shop.updateStatus({ orderId: order.id, status: 'CANCELLED', occurredAt: at(3) });
  const answers = await Promise.all([again(), again(), again()]);
  const [right, ...others] = answers.flatMap(({ order: one }) => one ?? []);
  expect([right.total.amount, others]).toEqual(['12.00', []]);
  const repositories = createRepositories(graph.table, { consistent: true });
  const found = await repositories.ordersByReceipt({ number: 'void 1', source: null, store: null });
  expect(found.map(({ id }) => id)).toEqual([right.id]);
  await shop.updateStatus({ orderId: right.id, status: 'CANCELLED', occurredAt: at(4) });
  expect((await again()).userErrors).toEqual([]);
});

test('an unknown order, another version and a future time are rejected', async () => {
  const { order } = await shop.record(sale());
  const input = { orderId: order.id, status: 'FULFILLED', occurredAt: at(3) };
  const errorsOf = async (more: object) =>
    formatUserErrors((await shop.updateStatus({ ...input, ...more })).userErrors);
  expect(await errorsOf({ orderId: 'ord_none' })).toEqual(['NOT_FOUND input.orderId']);
  expect(await errorsOf({ expectedVersion: 2 })).toEqual(['VERSION_CONFLICT input.expectedVersion']);
  expect(await errorsOf({ occurredAt: '2100-01-01T00:00:00Z' })).toEqual(['INVALID input.occurredAt']);
  expect(await errorsOf({ expectedVersion: 1 })).toEqual([]);
});

test('one of two status changes at once with the same version gets VERSION_CONFLICT', async () => {
  const { order } = await shop.record(sale());
  const input = { orderId: order.id, occurredAt: at(3), expectedVersion: 1 };
  const answers = await Promise.all([
    shop.updateStatus({ ...input, status: 'FULFILLED' }),
    shop.updateStatus({ ...input, status: 'CANCELLED' }),
  ]);
  expect(answers.flatMap(({ userErrors }) => formatUserErrors(userErrors))).toEqual([
    'VERSION_CONFLICT input.expectedVersion',
  ]);
});

describe('an unpaid order transfers no ownership', () => {
  const lines = (number: string) => [line({ serialNumbers: [number], warrantyPlan: 'CARE' })];
  const covers = async (id: string) => {
    const query = `query ($id: ID!) { node(id: $id) { ... on Customer { warranties { nodes { status startsOn } } } } }`;
    return (await shop.till.run(query, { id })).node.warranties.nodes;
  };
  const pay = (orderId: string) => shop.updateStatus({ orderId, status: 'PAID', occurredAt: at(9) });
  const ACTIVE = { status: 'ACTIVE', startsOn: '2026-03-05' };

  test('and voids no warranty, until it is paid', async () => {
    const [owner, next] = [
      await shop.register({ name: { given: 'Ada' } }),
      await shop.register({ name: { given: 'Bea' } }),
    ];
    await shop.record(sale({ customer: { id: owner }, lines: lines('U-1'), placedAt: at(3) }));
    const placed = sale({ customer: { id: next }, lines: lines('U-1'), placedAt: at(5), status: 'PLACED' });
    const { order } = await shop.record(placed);
    expect(order.lines.nodes[0].warranties).toEqual([]);
    expect([await covers(owner), await covers(next)]).toEqual([[{ status: 'ACTIVE', startsOn: '2026-03-03' }], []]);
    const { order: settled, userErrors } = await pay(order.id);
    expect(userErrors).toEqual([]);
    expect(settled.lines.nodes[0].warranties).toMatchObject([{ serialNumber: 'U-1' }]);
    expect([await covers(owner), await covers(next)]).toEqual([[{ status: 'VOID', startsOn: '2026-03-03' }], [ACTIVE]]);
    expect(await metricsOf(next)).toMatchObject({ orderCount: 1 });
    await shop.updateStatus({ orderId: order.id, status: 'CANCELLED', occurredAt: at(9) });
    expect(await covers(next)).toEqual([{ status: 'VOID', startsOn: '2026-03-05' }]);
  });

  test('whether the guest pays first or claims first', async () => {
    for (const [index, steps] of [
      ['claim', 'pay'],
      ['pay', 'claim'],
    ].entries()) {
      const ana = await shop.register({ name: { given: 'Ana' } });
      const input = { lines: lines(`U-1${index}`), placedAt: at(5), status: 'PLACED' };
      const { order } = await shop.record(sale(input));
      for (const step of steps) {
        expect(await covers(ana)).toEqual([]);
        const { userErrors } =
          step === 'pay' ? await pay(order.id) : await shop.claim({ orderId: order.id, customer: { id: ana } });
        expect(userErrors).toEqual([]);
      }
      expect(await covers(ana)).toEqual([ACTIVE]);
      expect(await metricsOf(ana)).toMatchObject({ orderCount: 1, lifetimeValue: 1250 });
    }
  });
});

describe('an order that is cancelled', () => {
  test('leaves the customer’s metrics, at any position among the orders', async () => {
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

  test('takes back serial numbers and warranties', async () => {
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
    expect(await itemOf('C-1')).toMatchObject({ customerId: null, orderId: null, warrantyId: null });
    expect((await itemOf('C-2'))?.orderId).not.toBe(cancelled.id);
  });

  test('never counts if it was recorded as cancelled', async () => {
    const cy = await shop.register({ name: { given: 'Cy' } });
    const lines = [line({ serialNumbers: ['C-3'], warrantyPlan: 'CARE' })];
    const { order } = await shop.record(sale({ customer: { id: cy }, status: 'CANCELLED', lines }));
    expect(order.lines.nodes[0].warranties).toEqual([]);
    expect(await metricsOf(cy)).toMatchObject({ orderCount: 0, version: 1 });
    expect(await itemOf('C-3')).toBeNull();
  });
});

test('the table passes the audit', async () => {
  expect(faultsOf(await scanItems(graph.table))).toEqual([]);
});
