import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../../../domain/kernel/command.ts';
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
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let meter: Meter;
let ana: string;
beforeAll(async () => {
  table = await freshTable();
  meter = table.meter;
  ana = done(await registerCustomer(writing('registerCustomer'), { name: { given: 'Ana' } })).customer.id;
  done(await saveWarrantyPlan(writing('saveWarrantyPlan'), { code: 'CARE', name: 'Care', durationMonths: 24 }));
});
beforeEach(() => meter.reset());

function done<T>(result: Result<T>): T {
  if (!('value' in result)) throw new Error(JSON.stringify(result.userErrors));
  return result.value;
}

let keys = 0;
const writing = (operation: string) => commandContextOn(table, { operation, idempotencyKey: `k${++keys}` });
const records = () => createRepositories(table, { consistent: true });

/** A sale of two pairs for 12.50 each, and then a meter at zero. */
async function sold(more: Partial<RecordOrderInput> = {}, line: object = {}): Promise<Sale> {
  const sale = done(
    await recordOrder(writing('recordOrder'), {
      ...{ number: `R${keys}`, source: 'POS', ifUnknown: 'REJECT', status: 'PAID', currency: 'GBP', taxIncluded: true },
      ...{ placedAt: '2026-03-02T12:00:00.000Z', discount: '0', shipping: '0', tax: '0', rounding: '0' },
      lines: [{ sku: 'EAR-1', description: 'Earrings', quantity: 2, unitPrice: '12.50', discount: '0', ...line }],
      ...more,
    }),
  );
  meter.reset();
  return sale;
}

const back = async (more: Partial<RecordReturnInput>): Promise<OrderReturn> =>
  done(
    await recordReturn(writing('recordReturn'), {
      ...{ source: 'POS', occurredAt: '2026-03-09T12:00:00.000Z', reason: 'DAMAGED' },
      ...{ lines: [{ sku: 'EAR-1', quantity: 1 }], refund: { amount: '12.50', currency: 'GBP' } },
      ...more,
    }),
  );

describe('recording', () => {
  // Written at two units each: the claim, the return with the order and with the customer, its pointer and its key, the
  // order, the sums, and the customer's check.
  const RETURN = 8 * 2;

  test('costs the claim, the shop and its playbooks, the order behind its pointer, its customer behind that, and one transaction', async () => {
    const { order } = await sold({ customer: { id: ana } });
    await back({ orderId: order.id });
    expect(meter.operations).toEqual([
      ...['GetItem', 'Query', 'Query', 'GetItem', 'GetItem', 'Query', 'GetItem', 'GetItem', 'TransactWriteItems'],
    ]);
    expectUnits(meter, RETURN + 8);
  });

  test('by a receipt costs one Query before; a number of its own costs a read, and an item', async () => {
    const { order } = await sold({ customer: { id: ana } });
    await back({ receipt: { number: order.number }, number: 'RET 1' });
    expect(meter.operations.toSorted()).toEqual([
      ...Array(5).fill('GetItem'),
      ...Array(5).fill('Query'),
      'TransactWriteItems',
    ]);
    expectUnits(meter, RETURN + 2 + 8 + 2);
    expect(await records().isReturnNumberTaken(' ret 1', 'POS', null)).toBe(true);
    expect(await records().isReturnNumberTaken('ret-1', 'POS', null)).toBe(false);
    expect(await records().isReturnNumberTaken('RET 1', 'POS', 'york')).toBe(false);
  });

  test('of a guest costs neither customer nor sums', async () => {
    const { order } = await sold();
    await back({ orderId: order.id });
    expect(meter.operations.toSorted()).toEqual([
      ...Array(3).fill('GetItem'),
      ...Array(3).fill('Query'),
      'TransactWriteItems',
    ]);
    expectUnits(meter, 5 * 2 + 6);
  });

  test('without the sale costs the customer, and the look-up of its serial number as it is typed and otherwise', async () => {
    await back({ customer: { id: ana }, lines: [{ sku: 'EAR-1', quantity: 1, serialNumbers: ['s 0'] }] });
    expect(meter.operations.toSorted()).toEqual([
      'BatchGetItem',
      ...Array(4).fill('GetItem'),
      ...Array(3).fill('Query'),
      'TransactWriteItems',
    ]);
    // Claim, return, pointer, key, what makes it the same, sums and check; claim, shop, playbooks, customer, sums, the serial
    // number at three places, and whether it is the same as another.
    expectUnits(meter, 7 * 2 + 9);
  });

  test('by its serial number alone counts against the sale that it names, and costs that sale and the item besides', async () => {
    const { order } = await sold({ customer: { id: ana } }, { quantity: 1, serialNumbers: ['S-1'] });
    await back({ lines: [{ sku: 'EAR-1', quantity: 1, serialNumbers: ['s 1'] }] });
    // Written: what a return of a known sale writes, and the item. Read: claim, shop, playbooks, the item at both keys and
    // behind its number however written, the order behind its pointer, its lines, customer and sums, and the item once more.
    expectUnits(meter, RETURN + 2 + 13);
    const [after] = await records().orders([order.id]);
    expect(after).toMatchObject({ refunded: 1250, returned: { 1: { quantity: 1, serialNumbers: ['S-1'] } } });
  });

  test('of covered things costs a batch of their covers behind a batch of pointers, and an item each', async () => {
    const { order } = await sold({ customer: { id: ana } }, { serialNumbers: ['S-2', 'S-3'], warrantyPlan: 'CARE' });
    await back({ orderId: order.id, lines: [{ sku: 'EAR-1', quantity: 2 }] });
    expect(meter.operations.filter((operation) => operation === 'BatchGetItem')).toHaveLength(3);
    // Two covers and two items, each read and written; the two pointers of the covers, and the former keys of the items.
    expectUnits(meter, RETURN + 8 + 4 * 2 + 4 + 4);
  });
});

describe('reading', () => {
  test('what came back of an order is one Query, newest first; one by its id is two batches', async () => {
    const { order } = await sold({ customer: { id: ana } });
    const first = await back({ orderId: order.id });
    const second = await back({ orderId: order.id, occurredAt: '2026-03-10T12:00:00.000Z' });
    meter.reset();
    const eventually = createRepositories(table, { consistent: false });
    expect(await eventually.returnsOf(order.id)).toEqual([second, first]);
    expect(meter.operations).toEqual(['Query']);
    expectUnits(meter, 0.5);
    meter.reset();
    expect(await eventually.orderReturns([second.id, 'ret_none', first.id])).toEqual([second, null, first]);
    expect(meter.operations).toEqual(['BatchGetItem', 'BatchGetItem']);
    // Three pointers are asked for, and two returns; what is not there costs as much as what is.
    expectUnits(meter, 2.5);
  });
});

test('a claim takes along what came back, at one Query, and two items each', async () => {
  const { order } = await sold();
  const first = await back({ orderId: order.id });
  meter.reset();
  done(await claimOrder(writing('claimOrder'), { orderId: order.id, customer: { id: ana } }));
  expect(meter.operations.toSorted()).toEqual([
    ...Array(5).fill('GetItem'),
    ...Array(3).fill('Query'),
    'TransactWriteItems',
  ]);
  // As a claim costs without; and the return with its order and its customer.
  expectUnits(meter, 7 + (2 + 7) * 2 + 1 + 2 * 2);
  const claimed = { ...first, customerId: ana };
  expect(await records().returnsOf(order.id)).toEqual([claimed]);
  expect(await records().orderReturns([first.id])).toEqual([claimed]);
  const { entries } = await records().timeline(ana, ['RETURN'], { first: 100, after: null }, { from: null, to: null });
  expect(entries.map(({ item }) => item)).toContainEqual(claimed);
});

test('of a sale of someone who is being erased it stands with the order alone', async () => {
  const { customer } = done(await registerCustomer(writing('registerCustomer'), { name: { given: 'Bo' } }));
  const { order } = await sold({ customer: { id: customer.id } });
  const metrics = await records().metrics(customer.id);
  const erasing = { ...customer, version: customer.version + 1, status: 'ERASURE_PENDING' } as const;
  await seed(table, [{ entity: 'customer', before: customer, after: erasing }]);
  const orderReturn = await back({ orderId: order.id });
  expect(orderReturn).toMatchObject({ orderId: order.id, customerId: null });
  expect(await records().returnsOf(order.id)).toEqual([orderReturn]);
  expect(await records().metrics(customer.id)).toEqual(metrics);
  const refused = await recordReturn(writing('recordReturn'), {
    ...{ source: 'POS', occurredAt: '2026-03-09T12:00:00.000Z', reason: 'DAMAGED', customer: { id: customer.id } },
    ...{ lines: [{ sku: 'EAR-1', quantity: 1 }], refund: { amount: '1', currency: 'GBP' } },
  });
  expect(refused).toHaveProperty('userErrors.0.code', 'NOT_ALLOWED');
});
