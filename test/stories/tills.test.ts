import { beforeAll, describe, expect, test } from 'vitest';
import { createRepositories } from '../../store/repositories.ts';
import { faultsOf } from '../support/audit.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { createOrderDesk, fresh, line, returnInput, sale, uniqueTime } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let graph: TestGraph;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraph();
  shop = createOrderDesk(graph);
  await shop.openShop();
});

const TENDERS = 'tenders { kind amount { amount currency } last4 reference } tip { amount }';
const RECORD = `mutation ($input: RecordOrderInput!) { recordOrder(input: $input) {
  order { id total { amount } netTotal { amount } ${TENDERS} exchangeOf { id } promises { promisedBy setAt because }
    lines { nodes { quantity unitPrice { amount } unitPriceExact measure { amount unit } total { amount } } } }
  warnings { code path } userErrors { code path } } }`;
const RETURN = `mutation ($input: RecordReturnInput!) { recordReturn(input: $input) {
  orderReturn { id returnReason refund { amount } rounding { amount } tenders { kind amount { amount } }
    returnedLines { sku } exchangedFor { id } summary order { netTotal { amount } } }
  userErrors { code path } } }`;

const record = async (more: object, by = shop.till) => (await by.run(RECORD, { input: sale(more) })).recordOrder;
const giveBack = async (more: object, by = shop.till) =>
  (await by.run(RETURN, { input: returnInput({ occurredAt: uniqueTime(), ...more }) })).recordReturn;
const gbp = (amount: string) => ({ amount, currency: 'GBP' });
const metricsOf = (id: string) => createRepositories(graph.table, { consistent: true }).metrics(id);
const askOrder = async (id: string, fields: string, by = shop.till) =>
  (await by.run(`query ($id: ID!) { order(id: $id) { ${fields} } }`, { id })).order;

describe('the payment of a sale', () => {
  test('is recorded with it: a card, cash with change, and a tip', async () => {
    const ana = await shop.register({ name: { given: 'Ana' } });
    const tenders = [
      { kind: 'CARD', amount: '10.00', last4: '4242', reference: ' auth 7 ' },
      { kind: 'CASH', amount: '5.00' },
      { kind: 'CASH', amount: '-0.50' },
    ];
    const { order, userErrors } = await record({ customer: { id: ana }, tenders, tip: '2.00' });
    expect(userErrors).toEqual([]);
    expect(order).toMatchObject({
      ...{ total: { amount: '12.50' }, netTotal: { amount: '12.50' }, tip: { amount: '2.00' } },
      tenders: [
        { kind: 'CARD', amount: gbp('10.00'), last4: '4242', reference: 'auth 7' },
        { kind: 'CASH', amount: gbp('5.00'), last4: null, reference: null },
        { kind: 'CASH', amount: gbp('-0.50') },
      ],
    });
    expect(await metricsOf(ana)).toMatchObject({ spent: { GBP: 1250 }, lifetimeValue: 1250 });
    const { salesOn } = await shop.till.run(
      'query { salesOn(store: "york", day: "2026-03-02", filter: { paymentLast4: "4242" }) { nodes { id } } }',
    );
    expect(salesOn.nodes).toEqual([{ id: order.id }]);
  });

  test('may be absent', async () => {
    expect((await record({})).order).toMatchObject({ tenders: [], tip: { amount: '0.00' } });
    expect((await record({ tenders: [] })).order).toMatchObject({ tenders: [] });
  });

  test.each([
    ['too little', { tenders: [{ kind: 'CASH', amount: '12.49' }] }, ['INVALID input.tenders']],
    ['not the tip', { tenders: [{ kind: 'CASH', amount: '12.50' }], tip: '1.00' }, ['INVALID input.tenders']],
    ['half a penny', { tenders: [{ kind: 'CASH', amount: '12.505' }] }, ['INVALID input.tenders.0.amount']],
    [
      'a card number',
      { tenders: [{ kind: 'CARD', amount: '12.50', last4: '42424' }] },
      ['INVALID input.tenders.0.last4'],
    ],
    ['a negative tip', { tip: '-1.00' }, ['INVALID input.tip']],
    ['51 parts', { tenders: Array(51).fill({ kind: 'CASH', amount: '0' }) }, ['LIMIT_EXCEEDED input.tenders']],
  ])('is rejected if it is %s', async (_, more, expectedErrors) => {
    expect(formatUserErrors((await record(more)).userErrors)).toEqual(expectedErrors);
  });
});

describe('a price', () => {
  test('may be for a measure, with six decimals, and with the total that the till printed', async () => {
    const cloth = { sku: 'SILK', unitPrice: '39.90', measure: { amount: '0.53', unit: 'm' }, total: '21.15' };
    const screws = { sku: 'SCREW', unitPrice: '0.0125', quantity: 30, total: '0.38' };
    const { order, userErrors } = await record({ lines: [line(cloth), line(screws), line()], total: '34.03' });
    expect(userErrors).toEqual([]);
    expect(order.total.amount).toBe('34.03');
    expect(order.lines.nodes).toEqual([
      {
        ...{ quantity: 1, unitPrice: { amount: '39.90' }, unitPriceExact: '39.90', total: { amount: '21.15' } },
        measure: { amount: '0.53', unit: 'm' },
      },
      {
        ...{ quantity: 30, unitPrice: { amount: '0.01' }, unitPriceExact: '0.0125', total: { amount: '0.38' } },
        measure: null,
      },
      {
        ...{ quantity: 1, unitPrice: { amount: '12.50' }, unitPriceExact: '12.50', total: { amount: '12.50' } },
        measure: null,
      },
    ]);
  });
});

describe('money back', () => {
  test('without goods is GOODWILL: it is no return of goods, but reduces the spending', async () => {
    const ana = await shop.register({ name: { given: 'Ana' } });
    const { order } = await record({ customer: { id: ana }, lines: [line({ quantity: 2 })] });
    const goodwill = { orderId: order.id, reason: 'GOODWILL', lines: [] };
    const { orderReturn, userErrors } = await giveBack({ ...goodwill, refund: gbp('5.00') });
    expect(userErrors).toEqual([]);
    expect(orderReturn).toMatchObject({
      ...{ returnReason: 'GOODWILL', returnedLines: [], summary: 'Refunded GBP 5.00: GOODWILL' },
      order: { netTotal: { amount: '20.00' } },
    });
    expect(await metricsOf(ana)).toMatchObject({ returnCount: 0, spent: { GBP: 2000 }, lifetimeValue: 2000 });
    expect((await askOrder(order.id, 'returns { id }')).returns).toEqual([{ id: orderReturn.id }]);
    const refused = async (more: object) => formatUserErrors((await giveBack({ ...goodwill, ...more })).userErrors);
    expect(await refused({ refund: gbp('20.01') })).toEqual(['NOT_ALLOWED input.refund.amount']);
    expect(await refused({ refund: gbp('0') })).toEqual(['INVALID input.refund.amount']);
    expect(await refused({ lines: [{ sku: 'EAR-1', quantity: 1 }] })).toEqual(['INVALID input.lines']);
    expect(await refused({ reason: 'OTHER' })).toEqual(['INVALID input.lines']);
    expect(await refused({ refund: gbp('20.00') })).toEqual([]);
  });

  test('of a guest order moves with a claim, and does not count as a return', async () => {
    const { order } = await record({});
    await giveBack({ orderId: order.id, reason: 'GOODWILL', lines: [], refund: gbp('2.50') });
    const bo = await shop.register({ name: { given: 'Bo' } });
    await shop.claim({ orderId: order.id, customer: { id: bo } });
    expect(await metricsOf(bo)).toMatchObject({ orderCount: 1, returnCount: 0, spent: { GBP: 1000 } });
    const { node } = await shop.till.run(
      'query ($id: ID!) { node(id: $id) { ... on Customer { timeline(filter: { kinds: [RETURN] }) { nodes { summary } } } } }',
      { id: bo },
    );
    expect(node.timeline.nodes).toEqual([{ summary: 'Refunded GBP 2.50: GOODWILL' }]);
  });

  test('may be rounded and include the tip, but no more', async () => {
    const lines = ['A', 'B', 'C'].map((sku) => line({ sku, unitPrice: '3.33' }));
    const ana = await shop.register({ name: { given: 'Ana' } });
    const sold = { customer: { id: ana }, currency: 'CHF', exchangeRate: '0.9', rounding: '0.01', lines };
    const { order } = await record(sold);
    const chf = (amount: string) => ({ amount, currency: 'CHF' });
    const back = (sku: string, amount: string, rounding: string) =>
      giveBack({ orderId: order.id, lines: [{ sku, quantity: 1 }], refund: chf(amount), rounding });
    expect((await back('A', '3.35', '0.02')).orderReturn).toMatchObject({ rounding: { amount: '0.02' } });
    expect((await back('B', '3.35', '0.02')).userErrors).toEqual([]);
    // Two centimes are too much, and no coins make one franc and one centime.
    expect(formatUserErrors((await back('C', '3.37', '0.02')).userErrors)).toEqual(['NOT_ALLOWED input.refund.amount']);
    expect(formatUserErrors((await back('C', '4.34', '1.01')).userErrors)).toEqual(['INVALID input.rounding']);
    expect(formatUserErrors((await back('C', '3.35', '0')).userErrors)).toEqual(['NOT_ALLOWED input.refund.amount']);
    expect((await back('C', '3.35', '0.02')).orderReturn.order.netTotal.amount).toBe('0.00');
    expect(await metricsOf(ana)).toMatchObject({ spent: {}, lifetimeValue: 0, returnCount: 3 });

    const tipped = (await record({ tip: '2.00' })).order;
    const tip = (amount: string) =>
      giveBack({ orderId: tipped.id, reason: 'GOODWILL', lines: [], refund: gbp(amount) });
    expect((await giveBack({ orderId: tipped.id })).userErrors).toEqual([]);
    expect(formatUserErrors((await tip('2.01')).userErrors)).toEqual(['NOT_ALLOWED input.refund.amount']);
    expect((await tip('2.00')).orderReturn.order.netTotal.amount).toBe('0.00');
  });

  test('states how it was paid back, and without a sale at which rate', async () => {
    const ana = await shop.register({ name: { given: 'Ana' } });
    const input = { customer: { id: ana }, refund: { amount: '10.00', currency: 'EUR' }, exchangeRate: '0.8567' };
    const tenders = [{ kind: 'STORE_CREDIT', amount: '10.00' }];
    const { orderReturn } = await giveBack({ ...input, tenders });
    expect(orderReturn.tenders).toEqual([{ kind: 'STORE_CREDIT', amount: { amount: '10.00' } }]);
    expect(await metricsOf(ana)).toMatchObject({ spent: { EUR: -1000 }, lifetimeValue: -857 });
    const refused = async (more: object) => formatUserErrors((await giveBack({ ...input, ...more })).userErrors);
    expect(await refused({ tenders: [{ kind: 'CASH', amount: '9.99' }] })).toEqual(['INVALID input.tenders']);
    expect(await refused({ exchangeRate: '0' })).toEqual(['INVALID input.exchangeRate']);
  });
});

describe('a return that is sent again with a new key', () => {
  test('is the same if it has no number, and the same lines of a sale and the same time', async () => {
    const { order } = await record({ lines: [line({ quantity: 5 }), line({ sku: 'BAG', quantity: 2 })] });
    const lines = [
      { sku: 'EAR-1', quantity: 2 },
      { sku: 'BAG', quantity: 1 },
    ];
    const occurredAt = '2026-03-11T10:00:00.000Z';
    const back = async (more: object) =>
      formatUserErrors((await giveBack({ orderId: order.id, occurredAt, lines, ...more })).userErrors);
    expect(await back({})).toEqual([]);
    expect(await back({})).toEqual(['ALREADY_EXISTS input.occurredAt']);
    expect(await back({ lines: lines.toReversed(), refund: gbp('1.00') })).toEqual(['ALREADY_EXISTS input.occurredAt']);
    // Different returns: a second later, of other lines, or with a number.
    expect(await back({ occurredAt: '2026-03-11T10:00:01.000Z', lines: [{ sku: 'EAR-1', quantity: 1 }] })).toEqual([]);
    expect(await back({ lines: [{ sku: 'EAR-1', quantity: 1 }], refund: gbp('1.00') })).toEqual([]);
    expect(await back({ lines: [{ sku: 'EAR-1', quantity: 1 }], refund: gbp('1.00'), number: fresh('RET') })).toEqual(
      [],
    );
    expect((await askOrder(order.id, 'returns { id }')).returns).toHaveLength(4);
  });

  test('is the same without a sale if the customer or the till is the same', async () => {
    const [ana, bo] = [await shop.register({ name: { given: 'Ana' } }), await shop.register({ name: { given: 'Bo' } })];
    const occurredAt = '2026-03-12T10:00:00.000Z';
    const back = async (more: object, by = shop.till) =>
      formatUserErrors((await giveBack({ occurredAt, ...more }, by)).userErrors);
    const all = [{ customer: { id: ana } }, { customer: { id: bo } }, {}];
    for (const one of all) expect(await back(one)).toEqual([]);
    for (const one of all) expect(await back(one)).toEqual(['ALREADY_EXISTS input.occurredAt']);
    expect(await back({ customer: { id: ana }, occurredAt: '2026-03-12T10:00:01.000Z' })).toEqual([]);
    expect(await back({}, graph.as('pos', { store: 'leeds' }))).toEqual([]);
    expect(await metricsOf(ana)).toMatchObject({ returnCount: 2, lifetimeValue: -2500 });
  });

  test('is recorded once, also from many tills at once', async () => {
    const { order } = await record({ lines: [line({ quantity: 9 })] });
    const occurredAt = '2026-03-13T10:00:00.000Z';
    for (const more of [{ orderId: order.id }, {}]) {
      const answers = await Promise.all(Array.from({ length: 6 }, () => giveBack({ occurredAt, ...more })));
      expect(answers.filter(({ orderReturn }) => orderReturn !== null)).toHaveLength(1);
    }
  });
});

describe('an exchange', () => {
  const seen = async (orderId: string, returnId: string) => {
    const { node } = await shop.till.run(
      'query ($id: ID!) { node(id: $id) { ... on OrderReturn { exchangedFor { id } } } }',
      { id: returnId },
    );
    return [(await askOrder(orderId, 'exchangeOf { id }')).exchangeOf, node.exchangedFor];
  };

  test('names the return by its id, its key or its number', async () => {
    const [key, number] = [fresh(), fresh('X')];
    const { orderReturn } = await giveBack({ idempotencyKey: key, number });
    for (const exchangeOf of [
      { id: orderReturn.id },
      { idempotencyKey: key },
      { number: { number: number.toLowerCase() } },
    ]) {
      const { order, warnings } = await record({ exchangeOf });
      expect([order.exchangeOf, warnings]).toEqual([{ id: orderReturn.id }, []]);
      expect((await seen(order.id, orderReturn.id))[1]).toContainEqual({ id: order.id });
    }
  });

  test('may be recorded before its return, as by an offline till', async () => {
    const [key, number] = [fresh(), fresh('X')];
    for (const exchangeOf of [{ idempotencyKey: key }, { number: { number } }]) {
      const { order, warnings, userErrors } = await record({ exchangeOf });
      expect([order.exchangeOf, formatUserErrors(userErrors)]).toEqual([null, []]);
      expect(formatUserErrors(warnings)).toEqual([`NOT_FOUND input.exchangeOf.${Object.keys(exchangeOf)[0]}`]);
      const { orderReturn } = await giveBack(
        'number' in exchangeOf ? { number: ` ${number} ` } : { idempotencyKey: key },
      );
      expect(await seen(order.id, orderReturn.id)).toEqual([{ id: orderReturn.id }, [{ id: order.id }]]);
    }
  });

  test('by a key works only in the same calling system; an unknown return gives a warning', async () => {
    const key = fresh();
    const { orderReturn } = await giveBack(
      { idempotencyKey: key },
      graph.as('pos', { store: 'york', client: 'other' }),
    );
    const { order, warnings } = await record({ exchangeOf: { idempotencyKey: key } });
    expect([order.exchangeOf, formatUserErrors(warnings)]).toEqual([
      null,
      ['NOT_FOUND input.exchangeOf.idempotencyKey'],
    ]);
    expect(await seen(order.id, orderReturn.id)).toEqual([null, []]);
    expect(formatUserErrors((await record({ exchangeOf: { id: 'ret_none' } })).warnings)).toEqual([
      'NOT_FOUND input.exchangeOf.id',
    ]);
  });
});

test('the table passes the audit', async () => {
  expect(faultsOf(await scanItems(graph.table))).toEqual([]);
});

describe('a promised delivery', () => {
  const PROMISE = `mutation ($input: PromiseDeliveryInput!) { promiseDelivery(input: $input) {
    order { version promisedBy promises { promisedBy setAt because } } userErrors { code path } } }`;
  const promise = async (input: object) =>
    (await shop.till.run(PROMISE, { input: { idempotencyKey: fresh(), ...input } })).promiseDelivery;
  const on = (day: number) => `2026-04-${String(day).padStart(2, '0')}T12:00:00.000Z`;

  test('can be replaced by a new promise, with a reason', async () => {
    const { order } = await record({ status: 'PAID', promisedBy: on(1) });
    expect(order.promises).toEqual([{ promisedBy: on(1), setAt: '2026-03-02T12:00:00.000Z', because: null }]);
    const setAt = expect.any(String);
    const input = { orderId: order.id, promisedBy: on(5), because: ' The supplier is late. ' };
    expect((await promise({ ...input, expectedVersion: 1 })).order).toEqual({
      version: 2,
      promisedBy: on(5),
      promises: [
        { promisedBy: on(1), setAt: '2026-03-02T12:00:00.000Z', because: 'The supplier is late.' },
        { promisedBy: on(5), setAt, because: null },
      ],
    });
    expect((await promise(input)).order.version).toBe(2);
    expect(formatUserErrors((await promise({ ...input, promisedBy: on(6), expectedVersion: 1 })).userErrors)).toEqual([
      'VERSION_CONFLICT input.expectedVersion',
    ]);
    expect(formatUserErrors((await promise({ ...input, promisedBy: '2026-03-02T11:54:59Z' })).userErrors)).toEqual([
      'INVALID input.promisedBy',
    ]);
    expect((await promise({ ...input, promisedBy: on(3) })).order.promises).toHaveLength(3);
  });

  test('can be added after the sale, but not to a delivered or unknown order', async () => {
    const { order } = await record({});
    expect((await promise({ orderId: order.id, promisedBy: on(5), because: 'Sold out' })).order.promises).toMatchObject(
      [{ promisedBy: on(5), because: 'Sold out' }],
    );
    await shop.updateStatus({ orderId: order.id, status: 'DELIVERED', occurredAt: on(4) });
    const late = await promise({ orderId: order.id, promisedBy: on(6) });
    expect(formatUserErrors(late.userErrors)).toEqual(['NOT_ALLOWED input.orderId']);
    const nowhere = await promise({ orderId: 'ord_none', promisedBy: on(6) });
    expect(formatUserErrors(nowhere.userErrors)).toEqual(['NOT_FOUND input.orderId']);
  });
});
