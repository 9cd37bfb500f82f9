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
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let ana: string;
beforeEach(async () => {
  table = await freshTable();
  const plan = { code: 'CARE', name: 'Care', durationMonths: 24 };
  done(await saveWarrantyPlan(writing('saveWarrantyPlan', 'plan'), plan));
  ana = done(await registerCustomer(writing('registerCustomer', 'ana'), { name: { given: 'Ana' } })).customer.id;
});

function done<T>(result: Result<T>): T {
  if (!('value' in result)) throw new Error(JSON.stringify(result.userErrors));
  return result.value;
}

const writing = (operation: string, idempotencyKey: string) => commandContextOn(table, { operation, idempotencyKey });
const metrics = () => createRepositories(table, { consistent: true }).metrics(ana);
/** All that stands in the table, which must be whole. */
async function wholeTable() {
  const items = await scanItems(table);
  expect(faultsOf(items)).toEqual([]);
  return items;
}

/** Three rings for 10 pounds each, all numbered and covered. */
const sell = (key: string, by = (now: GraphCommandContext) => now): Promise<Result<Sale>> =>
  recordOrder(by(writing('recordOrder', key)), {
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

const giveBack = (
  key: string,
  of: string,
  serialNumber: string,
  by = (now: GraphCommandContext) => now,
): Promise<Result<OrderReturn>> =>
  recordReturn(by(writing('recordReturn', key)), {
    ...{ number: `B-${key}`, source: 'POS', receipt: { number: `R-${of}` }, reason: 'DAMAGED' },
    occurredAt: '2026-03-09T12:00:00.000Z',
    lines: [{ sku: 'RING', quantity: 1, serialNumbers: [serialNumber] }],
    refund: { amount: '10', currency: 'GBP' },
  });

const named = (name: string): Error => Object.assign(new Error('a fault of the test'), { name });
const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    ...{ message: 'a fault of the test', $metadata: {} },
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
const conflict: Fault = { refuse: cancelled('None', 'TransactionConflict', 'None') };
const throttledItem: Fault = { refuse: cancelled('None', 'ThrottlingError') };
const throttled: Fault = { refuse: named('ThrottlingException') };
const lost: Fault = { loseAnswer: named('TimeoutError') };

describe('a sale and a return, each of whose transactions meets', () => {
  test.each<[string, readonly Fault[]]>([
    ['conflicts', [conflict, conflict, conflict]],
    ['throttles', [throttledItem, throttled]],
    ['a lost answer', [lost]],
    ['all of it', [conflict, throttled, lost]],
  ])('%s, are done once', async (_, faults) => {
    injectFaults(table.client, 'TransactWriteItems', faults);
    const { order } = done(await sell('1'));
    injectFaults(table.client, 'TransactWriteItems', faults);
    const orderReturn = done(await giveBack('2', '1', '1-2'));
    expect(orderReturn).toMatchObject({ orderId: order.id, customerId: ana });
    const items = await wholeTable();
    expect(await metrics()).toMatchObject({ orderCount: 1, returnCount: 1, spent: { GBP: 2_000 }, version: 3 });
    const claims = items.filter(({ pk }) => String(pk).startsWith('IDEMPOTENCY#'));
    // The plan, the customer, the sale and the return.
    expect(claims).toHaveLength(4);
  });

  test('a batch of reads half of which is left, again and again, miss nothing', async () => {
    done(await sell('1'));
    injectFaults(table.client, 'BatchGetItem', ['leaveUnread', 'leaveUnread', 'leaveUnread', 'fine', 'leaveUnread']);
    table.meter.reset();
    done(await giveBack('2', '1', '1-2'));
    // The thing is asked for four times, the pointers of the covers twice, and the covers once.
    expect(table.meter.operations.filter((operation) => operation === 'BatchGetItem')).toHaveLength(7);
    await wholeTable();
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

  test('an answer that the caller does not hear either, are told to whoever asks again', async () => {
    injectFaults(table.client, 'TransactWriteItems', [{ loseAnswer: named('SomethingElse') }]);
    await expect(sell('1')).rejects.toThrow('a fault of the test');
    const [order] = (await wholeTable()).filter(({ sk }) => String(sk).startsWith('ORDER#'));
    expect(done(await sell('1')).order.id).toBe(order?.['id']);
    injectFaults(table.client, 'TransactWriteItems', [{ loseAnswer: named('SomethingElse') }]);
    await expect(giveBack('2', '1', '1-1')).rejects.toThrow('a fault of the test');
    expect(done(await giveBack('2', '1', '1-1')).orderId).toBe(order?.['id']);
    await wholeTable();
    expect(await metrics()).toMatchObject({ orderCount: 1, returnCount: 1, spent: { GBP: 2_000 }, version: 3 });
  });

  test('conflicts for longer than the caller waits, leave nothing', async () => {
    const now = () => new Date().toISOString();
    // Too short for another try.
    const hurried = (calm: GraphCommandContext): GraphCommandContext => ({
      ...calm,
      unitOfWork: createUnitOfWork(table, now, () => 100),
    });
    const before = await scanItems(table);
    injectFaults(table.client, 'TransactWriteItems', [conflict]);
    await expect(sell('1', hurried)).rejects.toThrow('found no moment to commit');
    expect(await scanItems(table)).toEqual(before);
    done(await sell('1', hurried));
    const sold = await scanItems(table);
    injectFaults(table.client, 'TransactWriteItems', [throttled]);
    await expect(giveBack('2', '1', '1-1', hurried)).rejects.toThrow('found no moment to commit');
    expect(await scanItems(table)).toEqual(sold);
  });
});

test('returns of one sale at once, amid conflicts and lost answers, take back each thing once', async () => {
  done(await sell('1'));
  injectFaults(table.client, 'TransactWriteItems', [lost, conflict, 'fine', throttled, lost, conflict, conflict]);
  const things = ['1-1', '1-2', '1-3'];
  // Each thing by two tills, and the call of each till sent twice.
  const results = await Promise.all(
    [...things, ...things].flatMap((thing, till) => [1, 2].map(() => giveBack(`till-${till}`, '1', thing))),
  );
  const ids = results.flatMap((result) => ('value' in result ? [result.value.id] : []));
  expect([ids.length, new Set(ids).size]).toEqual([6, 3]);
  await wholeTable();
  expect(await metrics()).toMatchObject({ orderCount: 1, returnCount: 3, spent: {}, lifetimeValue: 0 });
});
