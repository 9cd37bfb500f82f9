import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/kernel/instant.ts';
import type { Page } from '../../../domain/kernel/page.ts';
import { claimOrder } from '../../../domain/order/claim-order.ts';
import type { Order, Sale } from '../../../domain/order/order.ts';
import type { RecordOrderInput } from '../../../domain/order/order-draft.ts';
import { orderFilterOf, saleFilterOf } from '../../../domain/order/order-filter.ts';
import { recordOrder } from '../../../domain/order/record-order.ts';
import { updateOrderStatus } from '../../../domain/order/update-order-status.ts';
import { registerCustomer } from '../../../domain/person/register-customer.ts';
import type { GraphCommandContext } from '../../../domain/repositories.ts';
import { dayAt } from '../../../domain/shop/shop.ts';
import { storeDays } from '../../../domain/shop/store-days.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { commandContextOn, SUPPORT } from '../../support/command-context.ts';
import { shopOf, storeNamed } from '../../support/covers.ts';
import { injectFaults } from '../../support/fault-injection.ts';
import { expectUnits, type Meter } from '../../support/meter.ts';
import { orderOf } from '../../support/orders.ts';
import { resultOf } from '../../support/results.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let meter: Meter;
let ana: string;
beforeAll(async () => {
  table = await freshTable();
  meter = table.meter;
  const context = commandContextOn(table, { operation: 'registerCustomer', idempotencyKey: 'customer' });
  const phones = [{ number: '+44 20 7946 0018', verified: false, primary: false }];
  ana = resultOf(await registerCustomer(context, { name: { given: 'Ana' }, phones })).customer.id;
});
beforeEach(() => meter.reset());

let keys = 0;
const contextFor = (operation: string) => commandContextOn(table, { operation, idempotencyKey: `k${++keys}` });

async function record(
  input: Partial<RecordOrderInput> = {},
  adapt = (context: GraphCommandContext) => context,
): Promise<Sale> {
  return resultOf(
    await recordOrder(adapt(contextFor('recordOrder')), {
      ...{ number: `R${keys}`, source: 'POS', ifUnknown: 'REJECT', status: 'PAID', currency: 'GBP', taxIncluded: true },
      ...{ placedAt: '2026-03-02T12:00:00.000Z', discount: '0', shipping: '0', tax: '0', rounding: '0' },
      lines: [{ sku: 'EAR-1', description: 'Pearl earrings', quantity: 1, unitPrice: '12.50', discount: '0' }],
      ...input,
    }),
  );
}

const minute = (n: number): string => new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString();
const LATER = '2026-03-03T12:00:00.000Z';

describe('recording', () => {
  // Writes, two units each: idempotency record, order, lines, pointer, receipt, metrics, and the check of the customer.
  const SALE = 7 * 2;

  test('costs the read of the shop, then two parallel reads, then one batch of the customer and its metrics, and one transaction', async () => {
    await record({ customer: { phone: '+442079460018' } });
    expect(meter.operations.slice(0, 1)).toEqual(['Query']);
    expect(meter.operations.slice(1).toSorted()).toEqual(['BatchGetItem', 'Query', 'Query', 'TransactWriteItems']);
    expectUnits(meter, SALE + 5);
  });

  test('by the customer’s id costs no lookup', async () => {
    await record({ customer: { id: ana } });
    expect(meter.operations.toSorted()).toEqual(['BatchGetItem', 'Query', 'Query', 'TransactWriteItems']);
    expectUnits(meter, SALE + 4);
  });

  test('costs nothing for what is owed where nothing was promised; a promise costs its commitment, the list and a queue', async () => {
    const placedAt = new Date(Date.now() - 60_000).toISOString();
    await record({ customer: { id: ana }, placedAt });
    expectUnits(meter, SALE + 4);
    meter.reset();
    await record({ customer: { id: ana }, placedAt, promisedBy: new Date(Date.now() + 3 * 86_400_000).toISOString() });
    // The commitment and its list, two units each, two entries of indexes, and the entry among the orders that may be late.
    expectUnits(meter, SALE + 4 + 2 * 2 + 2 + 1);
  });

  test('of a guest order costs neither customer nor metrics', async () => {
    await record();
    expect(meter.operations.toSorted()).toEqual(['Query', 'Query', 'TransactWriteItems']);
    expectUnits(meter, 5 * 2 + 2);
  });

  test('of items with serial numbers costs one batch in parallel to the other reads, and one item each', async () => {
    const lines = [
      { sku: 'S', description: 'D', quantity: 2, unitPrice: '1', discount: '0', serialNumbers: ['a', 'b'] },
    ];
    await record({ customer: { id: ana }, lines });
    expect(meter.operations.toSorted()).toEqual([
      ...['BatchGetItem', 'BatchGetItem', 'Query', 'Query', 'TransactWriteItems'],
    ]);
    // Each item is read under its key, and under its former key without the product.
    expectUnits(meter, SALE + 2 * 2 + 4 + 2 * 2);
  });
});

describe('a sale for which the answer of the table is', () => {
  const errorNamed = (name: string) => Object.assign(new Error('a fault of the test'), { name });
  const refused = { refuse: errorNamed('ThrottlingException') };
  const lost = { loseAnswer: errorNamed('TimeoutError') };

  test.each([
    ['refused twice', [refused, refused]],
    ['lost', [lost]],
    ['refused, then lost', [refused, lost]],
  ])('%s is recorded once, and returned', async (_, faults) => {
    const context = contextFor('registerCustomer');
    const di = resultOf(await registerCustomer(context, { name: { given: 'Di' } })).customer.id;
    injectFaults(table.client, 'TransactWriteItems', faults);
    const { order } = await record({ customer: { id: di } });
    const repositories = createRepositories(table, { consistent: true });
    const { entries } = await repositories.ordersOf(di, { first: 10, after: null }, orderFilterOf(null));
    expect(entries.map(({ item }) => item.id)).toEqual([order.id]);
    expect(await repositories.metrics(di)).toMatchObject({ orderCount: 1, version: 2, spent: { GBP: 1250 } });
  });
});

describe('after a sale', () => {
  test('the next status costs the pointer, the order and one transaction', async () => {
    const { order } = await record({ customer: { id: ana } });
    meter.reset();
    const input = { orderId: order.id, status: 'FULFILLED', occurredAt: LATER } as const;
    expect(resultOf(await updateOrderStatus(contextFor('updateOrderStatus'), input)).version).toBe(2);
    expect(meter.operations).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
    expectUnits(meter, 2 + 2 * 2);
  });

  test('the payment also costs its lines, customer and metrics, and writes the metrics with a check of the customer', async () => {
    const { order } = await record({ customer: { id: ana }, status: 'PLACED' });
    meter.reset();
    const input = { orderId: order.id, status: 'PAID', occurredAt: LATER } as const;
    expect(resultOf(await updateOrderStatus(contextFor('updateOrderStatus'), input)).isUnpaid).toBeUndefined();
    expect(meter.operations.toSorted()).toEqual([
      ...[...Array(3).fill('BatchGetItem'), 'Query', 'Query', 'TransactWriteItems'],
    ]);
    // Reads the shop once more, because it had no currency when the order was recorded.
    expectUnits(meter, 2 + 4 + 4 * 2);
  });

  test('a guest order moves with its lines, pointer and receipt, in one transaction', async () => {
    const { order, lines } = await record();
    meter.reset();
    const claimed = resultOf(await claimOrder(contextFor('claimOrder'), { orderId: order.id, customer: { id: ana } }));
    expect(claimed).toEqual({ order: { ...order, customerId: ana, version: 2 }, lines });
    expect(meter.operations.toSorted()).toEqual([
      ...['BatchGetItem', ...Array(2).fill('GetItem'), 'Query', 'Query', 'TransactWriteItems'],
    ]);
    // Deletes order and lines. Writes the idempotency record, both under new keys, pointer, receipt, metrics and the check.
    expectUnits(meter, 6 + (2 + 7) * 2);

    const repositories = createRepositories(table, { consistent: true });
    expect(await repositories.sale(order.id)).toEqual(claimed);
    expect(await repositories.receiptOf(order)).toMatchObject({ orderId: order.id, customerId: ana });
  });
});

describe('reading', () => {
  const repositories = () => createRepositories(table, { consistent: false });
  const sold: Order[] = [];
  let bo: string;
  beforeAll(async () => {
    bo = resultOf(await registerCustomer(contextFor('registerCustomer'), { name: { given: 'Bo' } })).customer.id;
    for (let n = 1; n <= 120; n++) {
      const status = n % 50 === 0 ? 'PLACED' : 'PAID';
      sold.unshift((await record({ customer: { id: bo }, placedAt: minute(n), status })).order);
    }
  });

  test('an order with its lines costs its pointer, and then both in parallel', async () => {
    const [order] = sold;
    const sale = await repositories().sale(order?.id ?? '', 101);
    expect(sale).toMatchObject({ order, lines: [{ sku: 'EAR-1' }] });
    expect(meter.operations).toEqual(['GetItem', 'GetItem', 'Query']);
    expectUnits(meter, 1.5);
  });

  test('20 orders and their lines cost two Queries', async () => {
    const slice = { first: 20, after: null };
    const [page, lines] = await Promise.all([
      repositories().ordersOf(bo, slice, orderFilterOf(null)),
      repositories().linesOf(bo, slice, orderFilterOf(null).period),
    ]);
    expect(page.entries.map(({ item }) => item)).toEqual(sold.slice(0, 20));
    expect([...lines.keys()]).toEqual(sold.slice(0, 20).map(({ id }) => id));
    expect(meter.operations).toEqual(['Query', 'Query']);
    // 21 orders of 560 bytes, 20 chunks of 350 bytes.
    expectUnits(meter, 1.5 + 1);
  });

  test('a filter reads on until the page is full, a hundred at a time', async () => {
    const wanted = orderFilterOf({ status: ['PLACED'] });
    const placed = ({ entries }: Page<Order>) => entries.map(({ item }) => item.occurredAt);
    const one = await repositories().ordersOf(bo, { first: 1, after: null }, wanted);
    expect([placed(one), one.hasNextPage]).toEqual([[minute(100)], true]);
    expect(meter.operations).toEqual(['Query']);
    const next = await repositories().ordersOf(bo, { first: 1, after: one.end }, wanted);
    expect([placed(next), next.hasNextPage]).toEqual([[minute(50)], false]);
    meter.reset();
    const all = await repositories().ordersOf(bo, { first: 2, after: null }, wanted);
    expect([placed(all), all.hasNextPage]).toEqual([[minute(100), minute(50)], false]);
    expect(meter.operations).toEqual(['Query', 'Query']);
  });

  test('the first and the last order that count, except one, are found from both ends', async () => {
    const [last, second] = sold;
    expect(await repositories().orderBounds(bo, last?.id ?? '')).toEqual({
      firstOrderAt: minute(1),
      lastOrderAt: second?.occurredAt,
    });
    expect(meter.operations).toEqual(['Query', 'Query']);
    expect(await repositories().orderBounds('cus_none', '')).toEqual({ firstOrderAt: null, lastOrderAt: null });
  });

  test('any number of cancelled orders at the ends are skipped', async () => {
    const cy = resultOf(await registerCustomer(contextFor('registerCustomer'), { name: { given: 'Cy' } })).customer.id;
    for (let n = 1; n <= 60; n++)
      await record({ customer: { id: cy }, placedAt: minute(n), status: n === 30 ? 'PAID' : 'CANCELLED' });
    meter.reset();
    expect(await repositories().orderBounds(cy, '')).toEqual({ firstOrderAt: minute(30), lastOrderAt: minute(30) });
    expect(meter.operations).toEqual(Array(4).fill('Query'));
  });
});

describe('a store’s sales of a day', () => {
  const repositories = () => createRepositories(table, { consistent: false });
  const sold: string[] = [];
  beforeAll(async () => {
    const inYork = (context: GraphCommandContext): GraphCommandContext => ({
      ...context,
      caller: { ...context.caller, store: 'york' },
    });
    for (let n = 1; n <= 30; n++) sold.unshift((await record({ placedAt: minute(n) }, inYork)).order.id);
    await record({ placedAt: '2026-01-02T00:00:00.000Z' }, inYork);
    await record({ placedAt: minute(5) });
  });

  const day = (store: string) => ({ store, from: '2026-01-01T00:00:00.000Z', before: '2026-01-02T00:00:00.000Z' });

  test('cost three parallel Queries for each page, two of which find nothing, newest first', async () => {
    const all = saleFilterOf(null);
    const page = await repositories().salesOn(day('york'), { first: 20, after: null }, all);
    expect(page.entries.map(({ item }) => item.id)).toEqual(sold.slice(0, 20));
    expect(meter.operations).toEqual(['Query', 'Query', 'Query']);
    expectUnits(meter, 2 + 2 * 0.5);
    const rest = await repositories().salesOn(day('york'), { first: 20, after: page.end }, all);
    expect(rest.entries.map(({ item }) => item.id)).toEqual(sold.slice(20));
    expect(rest.hasNextPage).toBe(false);
  });

  test('are found by the present time zone, whatever day they were stored under', async () => {
    const moment = '2026-05-10T20:00:00.000Z';
    const stored = ['2026-05-10', '2026-05-11'].map((placedOn, n) =>
      orderOf({ id: `ord_day_${n}`, number: `D-${n}`, store: 'nz', occurredAt: moment, placedOn }),
    );
    await seed(
      table,
      stored.map((after) => ({ entity: 'order', before: null, after }) as const),
    );
    for (const zone of ['Pacific/Auckland', 'Europe/London', 'Etc/GMT+12', 'Pacific/Kiritimati']) {
      const shop = shopOf({ ...storeNamed('nz'), timeZone: zone });
      const today = dayAt(shop, 'nz', moment);
      const on = async (date: string) => {
        const days = storeDays(shop, SUPPORT, 'nz', { from: date, to: date }, ['store']);
        const found = await repositories().salesOn(days, { first: 20, after: null }, saleFilterOf(null));
        return found.entries.map(({ item }) => item.id);
      };
      expect(await on(today)).toEqual(['ord_day_1', 'ord_day_0']);
      expect([await on(addDays(today, -1)), await on(addDays(today, 1))]).toEqual([[], []]);
    }
  });

  test('are empty for a store without sales, and after a cursor of another list', async () => {
    for (const [store, after] of [
      ['leeds', null],
      ['york', '#'],
      ['x'.repeat(3_000), null],
    ] as const) {
      const page = await repositories().salesOn(day(store), { first: 20, after }, saleFilterOf(null));
      expect(page).toEqual({ entries: [], hasNextPage: false, end: null });
    }
  });
});
