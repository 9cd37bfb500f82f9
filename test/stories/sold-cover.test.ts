import { beforeAll, describe, expect, test } from 'vitest';
import { addMonths } from '../../domain/kernel/instant.ts';
import type { TestCaller } from '../support/graph.ts';
import { COVER, dayFromNow, type Jeweller, openJeweller } from '../support/jeweller.ts';

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
});

const SOLD = `order { id lines { nodes { sku warranties { ${COVER} order { id } } } } }`;

/** Sells a ring at York's till, by default with the plan CARE. */
const sell = (customerId: string | null, line: object = {}, input: object = {}) =>
  jeweller.mutate(
    'recordOrder',
    SOLD,
    {
      ...{ number: `R-${crypto.randomUUID()}`, source: 'POS', placedAt: new Date().toISOString(), currency: 'GBP' },
      ...(customerId === null ? {} : { customer: { id: customerId } }),
      lines: [{ ...RING, ...line }],
      ...input,
    },
    jeweller.york,
  );
const RING = { sku: 'RING-1', description: 'Halo ring', quantity: 1, unitPrice: '900.00', warrantyPlan: 'CARE' };

const orderSeen = async (id: string, by: TestCaller) =>
  (
    await by.run('query ($id: ID!) { node(id: $id) { ... on Order { lines { nodes { warranties { id } } } } } }', {
      id,
    })
  ).node;
const saleSeen = async (id: string, by: TestCaller) =>
  (await by.run('query ($id: ID!) { node(id: $id) { ... on Warranty { order { id } customer { id } } } }', { id }))
    .node;

describe('a sale with a plan', () => {
  test('covers each unit from the day of the sale, and each warranty names its sale', async () => {
    const id = await jeweller.customer();
    const placedAt = `${dayFromNow({ months: -2 })}T12:00:00Z`;
    const { order, userErrors } = await sell(id, { quantity: 2, serialNumbers: ['SN-1'] }, { placedAt });
    expect(userErrors).toEqual([]);
    const [line] = order.lines.nodes;
    const startsOn = dayFromNow({ months: -2 });
    const sold = {
      ...{ status: 'ACTIVE', sku: 'RING-1', startsOn, endsOn: addMonths(startsOn, 60), order: { id: order.id } },
      ...{ nextInspectionDue: addMonths(startsOn, 6), customer: { id } },
    };
    expect(line.warranties).toMatchObject([
      { ...sold, serialNumber: 'SN-1' },
      { ...sold, serialNumber: null },
    ]);
    expect((await jeweller.bySerialNumber('SN-1')).id).toBe(line.warranties[0].id);
    expect((await jeweller.coverOf(id)).nodes).toHaveLength(2);
  });

  test('keeps its terms when the plan changes', async () => {
    await jeweller.plan({ code: 'GOLD', name: 'Gold', durationMonths: 24, inspectionEveryMonths: 12 });
    const { order } = await sell(await jeweller.customer(), { warrantyPlan: 'GOLD', serialNumbers: ['SN-2'] });
    await jeweller.plan({ code: 'GOLD', name: 'Old gold', durationMonths: 12, inspectionEveryMonths: 3 });
    const [sold] = order.lines.nodes[0].warranties;
    expect(await jeweller.bySerialNumber('SN-2')).toMatchObject({
      ...{ id: sold.id, endsOn: sold.endsOn, nextInspectionDue: sold.nextInspectionDue },
      plan: { name: 'Gold', durationMonths: 24, inspectionEveryMonths: 12 },
    });
  });

  test('to a guest covers nothing until the order is claimed', async () => {
    const { order } = await sell(null, { serialNumbers: ['SN-3'] });
    expect(order.lines.nodes[0].warranties).toEqual([]);
    expect(await jeweller.bySerialNumber('SN-3')).toBeNull();
    const id = await jeweller.customer();
    await jeweller.mutate('claimOrder', 'order { id }', { orderId: order.id, customer: { id } });
    expect(await jeweller.bySerialNumber('SN-3')).toMatchObject({ customer: { id }, status: 'ACTIVE' });
  });
});

describe('an item that is sold again', () => {
  test('is covered for its new owner, and the former owner’s warranty is void', async () => {
    const [first, second] = [await jeweller.customer(), await jeweller.customer()];
    const { order } = await sell(first, { serialNumbers: ['SN-4'] });
    const [former] = order.lines.nodes[0].warranties;
    await jeweller.mutate('bookInspection', 'appointment { id }', {
      ...{ warrantyId: former.id, startsAt: `${dayFromNow({ days: 5 })}T10:00:00Z`, store: 'york' },
    });
    const { order: resale } = await sell(second, { serialNumbers: ['sn-4'] });
    const [cover] = resale.lines.nodes[0].warranties;
    expect(await jeweller.cover(former.id)).toMatchObject({
      ...{ status: 'VOID', voidedBecause: 'The item was sold again.', customer: { id: first } },
    });
    expect(await jeweller.bySerialNumber('SN-4')).toMatchObject({ id: cover.id, customer: { id: second } });
    const book = 'query ($day: Date!) { appointments(store: "york", from: $day, to: $day) { nodes { status } } }';
    const { appointments } = await jeweller.desk.run(book, { day: dayFromNow({ days: 5 }) });
    expect(appointments.nodes).toEqual([{ status: 'CANCELLED' }]);
  });

  test('without a plan has no warranty in force any more', async () => {
    const [first, second] = [await jeweller.customer(), await jeweller.customer()];
    const { order } = await sell(first, { serialNumbers: ['SN-5'] });
    await sell(second, { serialNumbers: ['SN-5'], warrantyPlan: null });
    expect(await jeweller.cover(order.lines.nodes[0].warranties[0].id)).toMatchObject({ status: 'VOID' });
    expect(await jeweller.bySerialNumber('SN-5')).toBeNull();
  });

  test('before an offline till reports the first sale belongs to the last buyer', async () => {
    const [first, second] = [await jeweller.customer(), await jeweller.customer()];
    const early = { placedAt: new Date(Date.now() - 60_000).toISOString() };
    await sell(second, { serialNumbers: ['SN-6'] });
    const { order } = await sell(first, { serialNumbers: ['SN-6'] }, early);
    expect(order.lines.nodes[0].warranties).toMatchObject([{ status: 'VOID', customer: { id: first } }]);
    expect(await jeweller.bySerialNumber('SN-6')).toMatchObject({ status: 'ACTIVE', customer: { id: second } });
  });

  test('after a return gets a new warranty, and the former one stays void because of the return', async () => {
    const [first, second] = [await jeweller.customer(), await jeweller.customer()];
    const { order } = await sell(first, { serialNumbers: ['SN-7'] });
    await jeweller.mutate('recordReturn', 'orderReturn { id }', {
      ...{ source: 'POS', orderId: order.id, occurredAt: new Date().toISOString(), reason: 'CHANGED_MIND' },
      lines: [{ sku: 'RING-1', quantity: 1, serialNumbers: ['SN-7'] }],
      ...{ refund: { amount: '900.00', currency: 'GBP' }, store: 'york' },
    });
    await sell(second, { serialNumbers: ['SN-7'] });
    expect(await jeweller.cover(order.lines.nodes[0].warranties[0].id)).toMatchObject({
      ...{ status: 'VOID', voidedBecause: 'The item came back.' },
    });
    expect(await jeweller.bySerialNumber('SN-7')).toMatchObject({ status: 'ACTIVE', customer: { id: second } });
  });
});

describe('an item whose warranty was transferred', () => {
  test('shows the original sale to the shop, but not to its new owner', async () => {
    const [giver, taker] = [await jeweller.customer(), await jeweller.customer()];
    const { order } = await sell(giver, { serialNumbers: ['SN-8'] });
    const [{ id }] = order.lines.nodes[0].warranties;
    expect(await saleSeen(id, jeweller.asCustomer(giver))).toMatchObject({ order: { id: order.id } });
    await jeweller.transfer({ warrantyId: id, to: { id: taker } });
    expect(await saleSeen(id, jeweller.desk)).toMatchObject({ order: { id: order.id } });
    expect(await saleSeen(id, jeweller.asCustomer(taker))).toEqual({ order: null, customer: { id: taker } });
    expect(await orderSeen(order.id, jeweller.asCustomer(taker))).toBeNull();
    expect(await orderSeen(order.id, jeweller.asCustomer(giver))).toEqual({ lines: { nodes: [{ warranties: [] }] } });
    expect(await orderSeen(order.id, jeweller.desk)).toEqual({ lines: { nodes: [{ warranties: [{ id }] }] } });
    const { customersBy } = await jeweller.desk.run('{ customersBy(key: { serialNumber: "SN-8" }) { id } }');
    expect(customersBy).toEqual([{ id: taker }]);
  });
});

describe('a warranty registered with a receipt of this shop', () => {
  test('names its sale, and stores no foreign receipt', async () => {
    const id = await jeweller.customer();
    const { order } = await sell(id, { warrantyPlan: null }, { number: 'OURS 1-7' });
    const { warranty } = await jeweller.register({ customer: { id }, receipt: { number: 'ours17' } });
    expect(warranty.receipt).toBeNull();
    expect(await saleSeen(warranty.id, jeweller.desk)).toEqual({ order: { id: order.id }, customer: { id } });
  });

  test('is AMBIGUOUS for a number of several sales, unless the store is given', async () => {
    const id = await jeweller.customer();
    await sell(id, {}, { number: 'BOTH-1' });
    await jeweller.mutate(
      'recordOrder',
      'order { id }',
      {
        ...{ number: 'BOTH-1', source: 'POS', placedAt: new Date().toISOString(), currency: 'GBP' },
        lines: [{ ...RING, warrantyPlan: null }],
      },
      jeweller.leeds,
    );
    const { userErrors } = await jeweller.register({ customer: { id }, receipt: { number: 'BOTH-1' } });
    expect(userErrors).toMatchObject([{ code: 'AMBIGUOUS', path: ['input', 'receipt'] }]);
    const named = await jeweller.register({ customer: { id }, receipt: { number: 'BOTH-1', store: 'york' } });
    expect(named.userErrors).toEqual([]);
  });
});

test('placeholder serial numbers from tills end no warranty', async () => {
  const [first, second] = [await jeweller.customer(), await jeweller.customer()];
  const { order, userErrors } = await sell(first, { quantity: 2, serialNumbers: ['N/A', 'N/A'] });
  expect(userErrors).toEqual([]);
  await sell(second, { serialNumbers: ['N/A'] });
  expect(await jeweller.cover(order.lines.nodes[0].warranties[0].id)).toMatchObject({ status: 'ACTIVE' });
});
