import { beforeEach, describe, expect, it } from 'vitest';
import { applySourceRecord } from '../../../domain/source-record/apply-source-record.ts';
import type {
  SourceCheckout,
  SourceCustomer,
  SourceFulfilment,
  SourceOrder,
  SourceRecord,
  SourceRefund,
} from '../../../domain/source-record/record/source-record.ts';
import { expectUnits } from '../../support/meter.ts';
import { atMarch as at, openSourceTable, type SourceTable } from '../../support/source-records.ts';
import { readContents } from '../../support/table-contents.ts';

let table: SourceTable['table'];
let context: SourceTable['context'];
beforeEach(async () => {
  ({ table, context } = await openSourceTable());
  await context.repositories.shop();
});

const apply = (record: SourceRecord, waiter = 'delivery-1') => applySourceRecord({ ...context, waiter }, record);

const nell: SourceCustomer = {
  ...{ kind: 'customer', externalId: '7001', version: at(1), path: ['customer'] },
  name: { given: 'Nell', family: 'Whittle' },
};

const line = (externalId: string, quantity: number, unitPrice: string) => ({
  ...{ externalId, sku: `SKU-${externalId}`, description: 'Ring', quantity, unitPrice, discount: '0' },
});

const order = (version: number, details: Partial<SourceOrder> = {}): SourceOrder => ({
  ...{ kind: 'order', externalId: '450', version: at(version), path: [] },
  ...{ number: '#1001', source: 'ECOMMERCE', location: null, customer: nell, status: 'PAID', placedAt: at(1) },
  ...{ currency: 'GBP', taxIncluded: true, discount: '0', shipping: '0', tax: '0', rounding: '0' },
  lines: [line('a', 2, '10.00'), line('b', 1, '5.00')],
  total: '25.00',
  ...details,
});

const refund = (externalId: string, details: Partial<SourceRefund> = {}): SourceRefund => ({
  ...{
    kind: 'refund',
    externalId,
    version: at(3),
    path: ['refunds', 0],
    order: '450',
    source: 'ECOMMERCE',
    location: null,
  },
  ...{ occurredAt: at(3), reason: 'CHANGED_MIND', amount: '10.00', currency: 'GBP' },
  lines: [{ line: 'a', sku: 'SKU-a', quantity: 1 }],
  ...details,
});

const fulfilment = (status: SourceFulfilment['status'], day: number): SourceFulfilment => ({
  ...{ kind: 'fulfilment', externalId: 'f1', version: at(day), path: [], order: '450', status, occurredAt: at(day) },
});

describe('an order', () => {
  it('is recorded with its customer, at the total of the source, and repeated with one read', async () => {
    const outcome = await apply(order(1));
    const { orders, metrics, customers } = await readContents(table);
    expect(outcome).toMatchObject({ outcome: 'APPLIED', wrote: [customers[0]?.id, orders[0]?.id], warnings: [] });
    expect(orders).toMatchObject([{ number: '#1001', total: 2_500, customerId: customers[0]?.id, status: 'PAID' }]);
    expect(metrics).toMatchObject([{ orderCount: 1, lifetimeValue: 2_500 }]);
    table.meter.reset();
    expect(await apply(order(1))).toEqual({ outcome: 'UNCHANGED' });
    expect(table.meter.operations).toEqual(['BatchGetItem']);
    expectUnits(table.meter, 2);
  });

  it('of a known customer costs one batch of links, one transaction and one write more than recordOrder', async () => {
    await apply(nell);
    table.meter.reset();
    await apply(order(1));
    // The link of the order and of the customer; the call's record, the customer with metrics, and the number; the sale; its link.
    expect(table.meter.operations).toEqual([
      'BatchGetItem',
      ...['GetItem', 'Query', 'BatchGetItem'],
      'TransactWriteItems',
      'PutItem',
    ]);
    expectUnits(table.meter, 21);
  });

  it('goes back to the status of a later state, also where the worker that recorded it was killed before the link', async () => {
    const killed = new Error('killed');
    const links = { ...context.links, save: () => Promise.reject(killed) };
    const delivered = order(1, { customer: null, status: 'DELIVERED' });
    await expect(applySourceRecord({ ...context, links, waiter: 'delivery-1' }, delivered)).rejects.toBe(killed);
    expect((await readContents(table)).orders).toMatchObject([{ status: 'DELIVERED', version: 1 }]);
    await apply(order(2, { customer: null, status: 'PAID' }));
    await apply(delivered);
    expect((await readContents(table)).orders).toMatchObject([{ status: 'PAID', version: 2, deliveredAt: null }]);
  });

  it('with a total that its parts do not add up to is refused with the path', async () => {
    const outcome = await apply(order(1, { total: '26.00', path: ['order'] }));
    expect(outcome).toMatchObject({ outcome: 'REJECTED', problems: [{ code: 'INVALID', path: 'order.total' }] });
  });

  it('of an unknown location is refused with the path, and of a known one it is the sale of a store', async () => {
    expect(await apply(order(1, { location: 'loc-9' }))).toMatchObject({
      outcome: 'REJECTED',
      problems: [{ code: 'UNKNOWN_LOCATION', path: 'location' }],
    });
    await apply(order(1, { location: 'loc-1' }));
    expect((await readContents(table)).orders).toMatchObject([{ store: 'LON-01' }]);
  });

  it('is recorded without what it can do without', async () => {
    const shipTo = { lines: ['1 Mill Lane'], country: 'XX' };
    const tenders = [{ kind: 'CARD', amount: '1.00' } as const];
    const outcome = await apply(order(1, { shipTo, tenders }));
    expect(outcome).toMatchObject({ outcome: 'APPLIED', warnings: [{ path: 'tenders' }, { path: 'shipTo.country' }] });
  });

  it('follows the status of the source with its times, also back', async () => {
    await apply(order(1, { status: 'PLACED' }));
    await apply(order(2, { status: 'DELIVERED', fulfilledAt: at(2), deliveredAt: at(3) }));
    expect((await readContents(table)).orders).toMatchObject([
      { status: 'DELIVERED', fulfilledAt: at(2), deliveredAt: at(3) },
    ]);
    expect((await readContents(table)).metrics).toMatchObject([{ orderCount: 1 }]);
    await apply(order(3, { status: 'CANCELLED', cancelledAt: at(3) }));
    expect((await readContents(table)).metrics).toMatchObject([{ orderCount: 0, lifetimeValue: 0 }]);
    await apply(order(4, { status: 'PAID' }));
    expect((await readContents(table)).orders).toMatchObject([
      { status: 'PAID', fulfilledAt: null, deliveredAt: null },
    ]);
    expect((await readContents(table)).metrics).toMatchObject([{ orderCount: 1, lifetimeValue: 2_500 }]);
  });

  it('is edited in place, and keeps its returns', async () => {
    await apply(order(1));
    await apply(refund('r1'));
    const edited = order(4, { lines: [line('c', 1, '7.00'), line('a', 2, '11.00')], total: '29.00' });
    expect(await apply(edited)).toMatchObject({ outcome: 'APPLIED' });
    const { orders, metrics, lines, returns } = await readContents(table);
    expect(orders).toMatchObject([{ total: 2_900, refunded: 1_000, lineCount: 2, returned: { 2: { quantity: 1 } } }]);
    expect(metrics).toMatchObject([{ orderCount: 1, returnCount: 1, lifetimeValue: 1_900 }]);
    expect(lines.map((chunk) => chunk.lines.map(({ sku }) => sku))).toEqual([['SKU-c', 'SKU-a']]);
    expect(returns[0]?.returnedLines[0]?.orderLineId).toBe(lines[0]?.lines[1]?.id);
    const smaller = order(5, { lines: [line('c', 1, '7.00')], total: '7.00' });
    expect(await apply(smaller)).toMatchObject({ outcome: 'REJECTED' });
  });

  it('of a guest becomes the order of the customer whom a later state names', async () => {
    await apply(order(1, { customer: null, contact: { email: 'guest@example.test' } }));
    await apply(refund('r1'));
    await apply(order(2));
    const { orders, metrics, customers, returns } = await readContents(table);
    expect(orders).toMatchObject([{ customerId: customers[0]?.id }]);
    expect(returns).toMatchObject([{ customerId: customers[0]?.id }]);
    expect(metrics).toMatchObject([{ orderCount: 1, returnCount: 1, lifetimeValue: 1_500 }]);
  });

  it('of a customer who is only named is recorded for the customer, who is completed later', async () => {
    await apply(order(1, { customer: '7001' }));
    await apply(nell);
    const { orders, customers } = await readContents(table);
    expect(customers).toMatchObject([{ name: { given: 'Nell' } }]);
    expect(orders).toMatchObject([{ customerId: customers[0]?.id }]);
  });

  it('that was recorded before a crash is found by its number, and brought to the later state', async () => {
    const killed = { ...context, links: { ...context.links, save: () => Promise.reject(new Error('killed')) } };
    await apply(nell);
    await expect(applySourceRecord(killed, order(1))).rejects.toThrow('killed');
    await apply(order(2, { lines: [line('a', 1, '10.00')], total: '10.00', status: 'FULFILLED', fulfilledAt: at(2) }));
    expect((await readContents(table)).orders).toMatchObject([
      { total: 1_000, status: 'FULFILLED', fulfilledAt: at(2) },
    ]);
    expect(await apply(order(1))).toEqual({ outcome: 'UNCHANGED' });
  });
});

describe('a refund', () => {
  it('is applied once, in its order or by itself', async () => {
    await apply(order(2, { refunds: [refund('r1')] }));
    expect(await apply(refund('r1'))).toEqual({ outcome: 'UNCHANGED' });
    await apply(refund('r2'));
    await apply(order(4, { refunds: [refund('r1'), refund('r2')] }));
    const { returns, orders, metrics } = await readContents(table);
    expect(returns.map(({ returnNumber }) => returnNumber).toSorted()).toEqual(['r1', 'r2']);
    expect(orders).toMatchObject([{ refunded: 2_000 }]);
    expect(metrics).toMatchObject([{ returnCount: 2, lifetimeValue: 500 }]);
  });

  it('waits for its order, which names the waiter', async () => {
    expect(await apply(refund('r1'), 'delivery-7')).toEqual({ outcome: 'WAITING', kind: 'order', externalId: '450' });
    expect(await apply(order(1))).toMatchObject({ outcome: 'APPLIED', wakes: ['delivery-7'] });
    expect(await apply(refund('r1'), 'delivery-7')).toMatchObject({ outcome: 'APPLIED' });
    expect(await apply(order(1))).toEqual({ outcome: 'UNCHANGED' });
  });

  it('of more than was paid is a problem, until a later state of the order has room for it', async () => {
    await apply(order(1));
    const more = refund('r1', { amount: '30.00' });
    expect(await apply(more, 'delivery-7')).toMatchObject({
      outcome: 'REJECTED',
      problems: [{ code: 'NOT_ALLOWED', path: 'refunds.0.amount' }],
    });
    const outcome = await apply(order(4, { shipping: '5.00', total: '30.00' }));
    expect(outcome).toMatchObject({ outcome: 'APPLIED', wakes: ['delivery-7'] });
    expect(await apply(more, 'delivery-7')).toMatchObject({ outcome: 'APPLIED' });
  });

  it('without goods is goodwill, and one of a cancelled order changes no sums', async () => {
    await apply(order(1));
    await apply(refund('r1', { lines: [], amount: '3.00', reason: 'OTHER' }));
    await apply(order(4, { status: 'CANCELLED' }));
    await apply(refund('r2'));
    const { returns, orders, metrics } = await readContents(table);
    expect(returns.map(({ returnReason }) => returnReason).toSorted()).toEqual(['CHANGED_MIND', 'GOODWILL']);
    expect(orders).toMatchObject([{ status: 'CANCELLED', refunded: 1_300 }]);
    expect(metrics).toMatchObject([{ orderCount: 0, lifetimeValue: 0, returnCount: 1 }]);
  });
});

describe('a fulfilment', () => {
  it('waits for its order, and its steps add up in any order', async () => {
    expect(await apply(fulfilment('DELIVERED', 4), 'delivery-7')).toMatchObject({ outcome: 'WAITING' });
    await apply(order(1));
    await apply(fulfilment('DELIVERED', 4), 'delivery-7');
    await apply(fulfilment('FULFILLED', 3));
    expect(await apply(fulfilment('FULFILLED', 3))).toEqual({ outcome: 'UNCHANGED' });
    await apply(order(2, { status: 'PAID' }));
    expect((await readContents(table)).orders).toMatchObject([
      { status: 'DELIVERED', fulfilledAt: at(3), deliveredAt: at(4) },
    ]);
  });
});

describe('a checkout', () => {
  const checkout = (day: number, details: Partial<SourceCheckout> = {}): SourceCheckout => ({
    ...{ kind: 'checkout', externalId: 'c1', version: at(day), path: [], customer: nell, startedAt: at(1) },
    ...{ completedAt: null, abandonedAt: null, skus: ['SKU-a'] },
    ...details,
  });
  const types = async () => (await readContents(table)).interactions.map(({ type }) => type).toSorted();

  it('is recorded once, and once more when it is abandoned', async () => {
    await apply(checkout(1));
    await apply(checkout(2));
    expect(await types()).toEqual(['CHECKOUT_STARTED']);
    await apply(checkout(3, { abandonedAt: at(3) }));
    expect(await apply(checkout(3, { abandonedAt: at(3) }))).toEqual({ outcome: 'UNCHANGED' });
    expect(await types()).toEqual(['CART_ABANDONED', 'CHECKOUT_STARTED']);
    expect(await apply(checkout(4, { completedAt: at(4) }))).toMatchObject({ outcome: 'APPLIED', wrote: [] });
  });

  it('that is completed is not recorded', async () => {
    await apply(checkout(4, { completedAt: at(4) }));
    expect(await types()).toEqual([]);
  });

  it('of a guest is kept under the email, and one of nobody is left out', async () => {
    await apply(checkout(1, { customer: null, contact: { email: 'guest@example.test' } }));
    expect((await readContents(table)).customers).toMatchObject([{ identified: false }]);
    expect(await apply({ ...checkout(1, { customer: null }), externalId: 'c2' })).toEqual({ outcome: 'UNCHANGED' });
  });
});
