import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { claimOrder } from '../../../domain/order/claim-order.ts';
import type { Sale } from '../../../domain/order/order.ts';
import type { RecordOrderInput } from '../../../domain/order/order-draft.ts';
import type { OrderReturn } from '../../../domain/order/order-return.ts';
import { recordOrder } from '../../../domain/order/record-order.ts';
import { recordReturn } from '../../../domain/order/record-return.ts';
import type { RecordReturnInput } from '../../../domain/order/return-draft.ts';
import { registerCustomer } from '../../../domain/person/register-customer.ts';
import { saveWarrantyPlan } from '../../../domain/warranty/save-warranty-plan.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { commandContextOn } from '../../support/command-context.ts';
import { expectUnits, type Meter } from '../../support/meter.ts';
import { resultOf } from '../../support/results.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let meter: Meter;
let ana: string;
beforeAll(async () => {
  table = await freshTable();
  meter = table.meter;
  ana = resultOf(await registerCustomer(contextFor('registerCustomer'), { name: { given: 'Ana' } })).customer.id;
  resultOf(await saveWarrantyPlan(contextFor('saveWarrantyPlan'), { code: 'CARE', name: 'Care', durationMonths: 24 }));
});
beforeEach(() => meter.reset());

let keys = 0;
const contextFor = (operation: string) => commandContextOn(table, { operation, idempotencyKey: `k${++keys}` });
const repositories = () => createRepositories(table, { consistent: true });

/** Sells two pairs for 12.50 each, and resets the meter. */
async function sellPair(more: Partial<RecordOrderInput> = {}, line: object = {}): Promise<Sale> {
  const sale = resultOf(
    await recordOrder(contextFor('recordOrder'), {
      ...{ number: `R${keys}`, source: 'POS', ifUnknown: 'REJECT', status: 'PAID', currency: 'GBP', taxIncluded: true },
      ...{ placedAt: '2026-03-02T12:00:00.000Z', discount: '0', shipping: '0', tax: '0', rounding: '0' },
      lines: [{ sku: 'EAR-1', description: 'Earrings', quantity: 2, unitPrice: '12.50', discount: '0', ...line }],
      ...more,
    }),
  );
  meter.reset();
  return sale;
}

const returnGoods = async (more: Partial<RecordReturnInput>): Promise<OrderReturn> =>
  resultOf(
    await recordReturn(contextFor('recordReturn'), {
      ...{ source: 'POS', occurredAt: '2026-03-09T12:00:00.000Z', reason: 'DAMAGED' },
      ...{ lines: [{ sku: 'EAR-1', quantity: 1 }], refund: { amount: '12.50', currency: 'GBP' } },
      ...more,
    }),
  );

describe('recording', () => {
  // Writes, two units each: the idempotency record, the return with the order and with the customer, its pointer and its
  // key, the order, the metrics, and the check of the customer.
  const RETURN = 8 * 2;

  test('reads the shop, playbooks, pointer, order, customer and metrics, and writes one transaction', async () => {
    const { order } = await sellPair({ customer: { id: ana } });
    await returnGoods({ orderId: order.id });
    expect(meter.operations).toEqual([
      ...['Query', 'Query', 'GetItem', 'GetItem', 'Query', 'BatchGetItem', 'TransactWriteItems'],
    ]);
    expectUnits(meter, RETURN + 7);
  });

  test('by a receipt costs one more Query; a return number costs one read and one item', async () => {
    const { order } = await sellPair({ customer: { id: ana } });
    await returnGoods({ receipt: { number: order.number }, number: 'RET 1' });
    expect(meter.operations.toSorted()).toEqual([
      'BatchGetItem',
      ...Array(2).fill('GetItem'),
      ...Array(5).fill('Query'),
      'TransactWriteItems',
    ]);
    expectUnits(meter, RETURN + 2 + 7 + 2);
    expect(await repositories().returnsOfNumber(' ret 1', 'POS', null)).toMatchObject([
      { returnId: expect.any(String) },
    ]);
    expect(await repositories().returnsOfNumber('ret-1', 'POS', null)).toEqual([]);
    expect(await repositories().returnsOfNumber('RET 1', 'POS', 'york')).toEqual([]);
  });

  test('of a guest order costs neither customer nor metrics', async () => {
    const { order } = await sellPair();
    await returnGoods({ orderId: order.id });
    expect(meter.operations.toSorted()).toEqual([
      ...Array(2).fill('GetItem'),
      ...Array(3).fill('Query'),
      'TransactWriteItems',
    ]);
    expectUnits(meter, 5 * 2 + 5);
  });

  test('without the sale costs the customer, and lookups of the serial number as typed and in other forms', async () => {
    await returnGoods({ customer: { id: ana }, lines: [{ sku: 'EAR-1', quantity: 1, serialNumbers: ['s 0'] }] });
    expect(meter.operations.toSorted()).toEqual([
      ...['BatchGetItem', 'BatchGetItem', 'GetItem'],
      ...Array(3).fill('Query'),
      'TransactWriteItems',
    ]);
    // Writes: idempotency record, return, pointer, key, duplicate key, metrics and check. Reads: shop,
    // playbooks, customer, metrics, the serial number under three keys, and the duplicate key.
    expectUnits(meter, 7 * 2 + 8);
  });

  test('by serial number alone belongs to the sale of the item, and costs that sale and the item too', async () => {
    const { order } = await sellPair({ customer: { id: ana } }, { quantity: 1, serialNumbers: ['S-1'] });
    await returnGoods({ lines: [{ sku: 'EAR-1', quantity: 1, serialNumbers: ['s 1'] }] });
    // Writes: those of a return of a known sale, and the item. Reads: shop, playbooks, the item under
    // both keys and by its number in any form, pointer, order, lines, customer and metrics, and the item once more.
    expectUnits(meter, RETURN + 2 + 12);
    const [after] = await repositories().orders([order.id]);
    expect(after).toMatchObject({ refunded: 1250, returned: { 1: { quantity: 1, serialNumbers: ['S-1'] } } });
  });

  test('of covered items costs a batch of pointers, then a batch of covers, and one item each', async () => {
    const { order } = await sellPair(
      { customer: { id: ana } },
      { serialNumbers: ['S-2', 'S-3'], warrantyPlan: 'CARE' },
    );
    await returnGoods({ orderId: order.id, lines: [{ sku: 'EAR-1', quantity: 2 }] });
    expect(meter.operations.filter((operation) => operation === 'BatchGetItem')).toHaveLength(4);
    // Two covers and two items, each read and written; two pointers of the covers, and the former keys of the items.
    expectUnits(meter, RETURN + 7 + 4 * 2 + 4 + 4);
  });
});

describe('reading', () => {
  test('the returns of an order cost one Query, newest first; returns by id cost two batches', async () => {
    const { order } = await sellPair({ customer: { id: ana } });
    const first = await returnGoods({ orderId: order.id });
    const second = await returnGoods({ orderId: order.id, occurredAt: '2026-03-10T12:00:00.000Z' });
    meter.reset();
    const eventuallyConsistent = createRepositories(table, { consistent: false });
    expect(await eventuallyConsistent.returnsOf(order.id)).toEqual([second, first]);
    expect(meter.operations).toEqual(['Query']);
    expectUnits(meter, 0.5);
    meter.reset();
    expect(await eventuallyConsistent.orderReturns([second.id, 'ret_none', first.id])).toEqual([second, null, first]);
    expect(meter.operations).toEqual(['BatchGetItem', 'BatchGetItem']);
    // Reads three pointers and three returns. A missing item costs as much as an existing one.
    expectUnits(meter, 3);
  });
});

test('claiming an order moves its returns to the customer, for one Query and two items each', async () => {
  const { order } = await sellPair();
  const first = await returnGoods({ orderId: order.id });
  meter.reset();
  resultOf(await claimOrder(contextFor('claimOrder'), { orderId: order.id, customer: { id: ana } }));
  expect(meter.operations.toSorted()).toEqual([
    ...['BatchGetItem', ...Array(2).fill('GetItem')],
    ...Array(3).fill('Query'),
    'TransactWriteItems',
  ]);
  // The cost of claiming without returns, plus the return with its order and its customer.
  expectUnits(meter, 6 + (2 + 7) * 2 + 1 + 2 * 2);
  const claimed = { ...first, customerId: ana };
  expect(await repositories().returnsOf(order.id)).toEqual([claimed]);
  expect(await repositories().orderReturns([first.id])).toEqual([claimed]);
  const { entries } = await repositories().timeline(
    ana,
    ['RETURN'],
    { first: 100, after: null },
    { from: null, to: null },
  );
  expect(entries.map(({ item }) => item)).toContainEqual(claimed);
});

test('a return for a customer who is being erased is stored with the order only', async () => {
  const { customer } = resultOf(await registerCustomer(contextFor('registerCustomer'), { name: { given: 'Bo' } }));
  const { order } = await sellPair({ customer: { id: customer.id } });
  const metrics = await repositories().metrics(customer.id);
  const erasing = { ...customer, version: customer.version + 1, status: 'ERASURE_PENDING' } as const;
  await seed(table, [{ entity: 'customer', before: customer, after: erasing }]);
  const orderReturn = await returnGoods({ orderId: order.id });
  expect(orderReturn).toMatchObject({ orderId: order.id, customerId: null });
  expect(await repositories().returnsOf(order.id)).toEqual([orderReturn]);
  expect(await repositories().metrics(customer.id)).toEqual(metrics);
  const rejected = await recordReturn(contextFor('recordReturn'), {
    ...{ source: 'POS', occurredAt: '2026-03-09T12:00:00.000Z', reason: 'DAMAGED', customer: { id: customer.id } },
    ...{ lines: [{ sku: 'EAR-1', quantity: 1 }], refund: { amount: '1', currency: 'GBP' } },
  });
  expect(rejected).toHaveProperty('userErrors.0.code', 'NOT_ALLOWED');
});
