import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../../../domain/kernel/command.ts';
import type { Sale } from '../../../domain/order/order.ts';
import type { OrderReturn } from '../../../domain/order/order-return.ts';
import { recordOrder } from '../../../domain/order/record-order.ts';
import { recordReturn } from '../../../domain/order/record-return.ts';
import { registerCustomer } from '../../../domain/person/register-customer.ts';
import type { GraphCommandContext } from '../../../domain/repositories.ts';
import { saveWarrantyPlan } from '../../../domain/warranty/save-warranty-plan.ts';
import { createUnitOfWork } from '../../../store/dynamo-unit-of-work.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { faultsOf } from '../../support/audit.ts';
import { commandContextOn } from '../../support/command-context.ts';
import { type Fault, injectFaults } from '../../support/fault-injection.ts';
import { scanItems } from '../../support/items.ts';
import { resultOf } from '../../support/results.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let ana: string;
beforeEach(async () => {
  table = await freshTable();
  const plan = { code: 'CARE', name: 'Care', durationMonths: 24 };
  resultOf(await saveWarrantyPlan(contextFor('saveWarrantyPlan', 'plan'), plan));
  ana = resultOf(await registerCustomer(contextFor('registerCustomer', 'ana'), { name: { given: 'Ana' } })).customer.id;
});

const contextFor = (operation: string, idempotencyKey: string) =>
  commandContextOn(table, { operation, idempotencyKey });
const metrics = () => createRepositories(table, { consistent: true }).metrics(ana);
/** Reads all items of the table, which must be consistent. */
async function scanValidTable() {
  const items = await scanItems(table);
  expect(faultsOf(items)).toEqual([]);
  return items;
}

/** Sells three rings for 10 pounds each, all with a serial number and cover. */
const sell = (key: string, adapt = (context: GraphCommandContext) => context): Promise<Result<Sale>> =>
  recordOrder(adapt(contextFor('recordOrder', key)), {
    ...{ number: `R-${key}`, source: 'POS', customer: { id: ana }, ifUnknown: 'REJECT', status: 'PAID' },
    ...{ placedAt: '2026-03-02T12:00:00.000Z', currency: 'GBP', taxIncluded: true },
    ...{ discount: '0', shipping: '0', tax: '0', rounding: '0' },
    lines: [
      {
        ...{ sku: 'RING', description: 'Ring', quantity: 3, unitPrice: '10', discount: '0', warrantyPlan: 'CARE' },
        serialNumbers: [`${key}-1`, `${key}-2`, `${key}-3`],
      },
    ],
  });

const returnRing = (
  key: string,
  of: string,
  serialNumber: string,
  adapt = (context: GraphCommandContext) => context,
): Promise<Result<OrderReturn>> =>
  recordReturn(adapt(contextFor('recordReturn', key)), {
    ...{ number: `B-${key}`, source: 'POS', receipt: { number: `R-${of}` }, reason: 'DAMAGED' },
    occurredAt: '2026-03-09T12:00:00.000Z',
    lines: [{ sku: 'RING', quantity: 1, serialNumbers: [serialNumber] }],
    refund: { amount: '10', currency: 'GBP' },
  });

const errorNamed = (name: string): Error => Object.assign(new Error('a fault of the test'), { name });
const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    ...{ message: 'a fault of the test', $metadata: {} },
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
const conflict: Fault = { refuse: cancelled('None', 'TransactionConflict', 'None') };
const throttledItem: Fault = { refuse: cancelled('None', 'ThrottlingError') };
const throttled: Fault = { refuse: errorNamed('ThrottlingException') };
const lost: Fault = { loseAnswer: errorNamed('TimeoutError') };

describe('a sale and a return whose transactions meet', () => {
  test.each<[string, readonly Fault[]]>([
    ['conflicts', [conflict, conflict, conflict]],
    ['throttling', [throttledItem, throttled]],
    ['a lost answer', [lost]],
    ['all of these', [conflict, throttled, lost]],
  ])('%s are recorded once', async (_, faults) => {
    injectFaults(table.client, 'TransactWriteItems', faults);
    const { order } = resultOf(await sell('1'));
    injectFaults(table.client, 'TransactWriteItems', faults);
    const orderReturn = resultOf(await returnRing('2', '1', '1-2'));
    expect(orderReturn).toMatchObject({ orderId: order.id, customerId: ana });
    const items = await scanValidTable();
    expect(await metrics()).toMatchObject({ orderCount: 1, returnCount: 1, spent: { GBP: 2_000 }, version: 3 });
    const idempotencyRecords = items.filter(({ pk }) => String(pk).startsWith('IDEMPOTENCY#'));
    // One each for the plan, the customer, the sale and the return.
    expect(idempotencyRecords).toHaveLength(4);
  });

  test('batches that leave half of their keys unread, several times, miss nothing', async () => {
    resultOf(await sell('1'));
    injectFaults(table.client, 'BatchGetItem', ['leaveUnread', 'leaveUnread', 'leaveUnread', 'fine', 'leaveUnread']);
    table.meter.reset();
    resultOf(await returnRing('2', '1', '1-2'));
    // The item is read four times, the pointers of the covers twice, and the covers, and the customer with its metrics, once.
    expect(table.meter.operations.filter((operation) => operation === 'BatchGetItem')).toHaveLength(8);
    await scanValidTable();
    const repositories = createRepositories(table, { consistent: true });
    expect((await repositories.serials([{ sku: 'RING', serialNumber: '1-2' }]))[0]).toMatchObject({ customerId: null });
    expect((await repositories.serials([{ sku: 'RING', serialNumber: '1-1' }]))[0]).toMatchObject({ customerId: ana });
    const { entries } = await repositories.warrantiesOf(ana, { first: 10, after: null }, null);
    expect(entries.filter(({ item }) => item.voidedBecause !== null)).toMatchObject([
      { item: { serialNumber: '1-2' } },
    ]);
    injectFaults(table.client, 'BatchGetItem', ['leaveUnread', 'leaveUnread', 'leaveUnread']);
    const ids = entries.map(({ item }) => item.id);
    expect((await repositories.warranties([...ids, 'war_none'])).map((cover) => cover?.id ?? null)).toEqual([
      ...ids,
      null,
    ]);
  });

  test('an answer that does not reach the caller either return the same result to a repeated call', async () => {
    injectFaults(table.client, 'TransactWriteItems', [{ loseAnswer: errorNamed('SomethingElse') }]);
    await expect(sell('1')).rejects.toThrow('a fault of the test');
    const [order] = (await scanValidTable()).filter(({ sk }) => String(sk).startsWith('ORDER#'));
    expect(resultOf(await sell('1')).order.id).toBe(order?.['id']);
    injectFaults(table.client, 'TransactWriteItems', [{ loseAnswer: errorNamed('SomethingElse') }]);
    await expect(returnRing('2', '1', '1-1')).rejects.toThrow('a fault of the test');
    expect(resultOf(await returnRing('2', '1', '1-1')).orderId).toBe(order?.['id']);
    await scanValidTable();
    expect(await metrics()).toMatchObject({ orderCount: 1, returnCount: 1, spent: { GBP: 2_000 }, version: 3 });
  });

  test('conflicts for longer than the caller waits write nothing', async () => {
    const now = () => new Date().toISOString();
    // The deadline is too short for a second try.
    const shortDeadline = (context: GraphCommandContext): GraphCommandContext => ({
      ...context,
      unitOfWork: createUnitOfWork(table, { now, remaining: () => 100 }),
    });
    const before = await scanItems(table);
    injectFaults(table.client, 'TransactWriteItems', [conflict]);
    await expect(sell('1', shortDeadline)).rejects.toThrow('found no moment to commit');
    expect(await scanItems(table)).toEqual(before);
    resultOf(await sell('1', shortDeadline));
    const sold = await scanItems(table);
    injectFaults(table.client, 'TransactWriteItems', [throttled]);
    await expect(returnRing('2', '1', '1-1', shortDeadline)).rejects.toThrow('found no moment to commit');
    expect(await scanItems(table)).toEqual(sold);
  });
});

test('concurrent returns of one sale, with conflicts and lost answers, return each item once', async () => {
  resultOf(await sell('1'));
  injectFaults(table.client, 'TransactWriteItems', [lost, conflict, 'fine', throttled, lost, conflict, conflict]);
  const serialNumbers = ['1-1', '1-2', '1-3'];
  // Two tills return each item, and each till sends its call twice.
  const results = await Promise.all(
    [...serialNumbers, ...serialNumbers].flatMap((serialNumber, till) =>
      [1, 2].map(() => returnRing(`till-${till}`, '1', serialNumber)),
    ),
  );
  const ids = results.flatMap((result) => ('value' in result ? [result.value.id] : []));
  expect([ids.length, new Set(ids).size]).toEqual([6, 3]);
  await scanValidTable();
  expect(await metrics()).toMatchObject({ orderCount: 1, returnCount: 3, spent: {}, lifetimeValue: 0 });
});
