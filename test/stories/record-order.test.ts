import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, openGraph, type TestGraph } from '../support/graph.ts';
import { createOrderDesk, fresh, LINE_FIELDS, line, ORDER_FIELDS, sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let graph: TestGraph;
let shop: ReturnType<typeof createOrderDesk>;
let ana: string;
beforeAll(async () => {
  graph = await openGraph();
  shop = createOrderDesk(graph);
  await shop.openShop();
  ana = await shop.register({ name: { given: 'Ana' }, phones: [{ number: '020 7946 0018' }] });
});

const ORDER = `query ($id: ID!) {
  order(id: $id) { ${ORDER_FIELDS} lines { nodes { ${LINE_FIELDS} } pageInfo { hasNextPage endCursor } } }
  node(id: $id) { id ... on Order { number lines(first: 1) { nodes { sku } } } }
}`;
const LINES = `query ($id: ID!, $first: Int, $after: String) {
  order(id: $id) { lines(first: $first, after: $after) { edges { cursor node { sku } } nodes { sku } pageInfo { hasNextPage endCursor } } }
}`;

describe('a sale', () => {
  test('is stored as sent, with computed totals', async () => {
    const input = sale({
      customer: { phone: '(020) 7946 0018' },
      associate: ' Maya ',
      lines: [
        line({ quantity: 2, category: 'earrings', discount: '5.00', serialNumbers: ['E-1'] }),
        line({ sku: 'BAG', description: 'Gift bag', unitPrice: '0' }),
      ],
      discount: '1.00',
      shipping: '3.99',
      tax: '3.33',
      rounding: '0.01',
      total: '23.00',
      paymentLast4: '4821',
      promisedBy: '2026-03-05T00:00:00Z',
      shipTo: { lines: ['1 High Street'], postalCode: 'YO1 7HH', country: 'GB' },
    });
    const { order, userErrors } = await shop.record(input);
    expect(userErrors).toEqual([]);
    expect(order).toMatchObject({
      ...{ version: 1, number: input.number, source: 'POS', store: 'york', associate: 'Maya', status: 'PAID' },
      ...{ customer: { id: ana }, contact: null, placedAt: '2026-03-02T12:00:00.000Z', lineCount: 2 },
      ...{ promisedBy: '2026-03-05T00:00:00.000Z', fulfilledAt: null, deliveredAt: null, taxIncluded: true },
      ...{ subtotal: { amount: '20.00', currency: 'GBP' }, discount: { amount: '1.00' }, tax: { amount: '3.33' } },
      ...{ shipping: { amount: '3.99' }, rounding: { amount: '0.01' }, total: { amount: '23.00', currency: 'GBP' } },
      ...{ netTotal: { amount: '23.00' }, paymentLast4: '4821', summary: 'Bought 3 items for GBP 23.00 in york' },
      shipTo: { lines: ['1 High Street'], postalCode: 'YO1 7HH', country: 'GB' },
    });
    const [earrings, bag] = order.lines.nodes;
    expect(earrings).toMatchObject({
      ...{ sku: 'EAR-1', description: 'Pearl earrings', category: 'earrings', quantity: 2, returnedQuantity: 0 },
      ...{ unitPrice: { amount: '12.50' }, discount: { amount: '5.00' }, total: { amount: '20.00', currency: 'GBP' } },
      ...{ serialNumbers: ['E-1'], warranties: [] },
    });
    expect(bag).toMatchObject({ sku: 'BAG', total: { amount: '0.00' }, serialNumbers: [] });

    const found = await shop.till.run(ORDER, { id: order.id });
    expect(found.order).toEqual(order);
    expect(found.node).toEqual({ id: order.id, number: input.number, lines: { nodes: [{ sku: 'EAR-1' }] } });
  });

  test.each([
    ['JPY', '1250', '10', '99', '1161'],
    ['GBP', '12.50', '0.10', '0.99', '11.61'],
    ['KWD', '1.250', '0.010', '0.099', '1.161'],
  ])('in %s is exact to the minor unit', async (currency, unitPrice, rounding, discount, total) => {
    const input = sale({ currency, lines: [line({ unitPrice, discount })], rounding, total });
    const { order, userErrors } = await shop.record(input);
    expect(userErrors).toEqual([]);
    expect(order).toMatchObject({ total: { amount: total, currency }, rounding: { amount: rounding } });
    const refused = await shop.record({ ...input, idempotencyKey: fresh(), number: fresh('R'), total: unitPrice });
    expect(formatUserErrors(refused.userErrors)).toEqual(['INVALID input.total']);
    expect(refused.userErrors[0].message).toContain(total);
  });

  test('adds the tax to prices without tax', async () => {
    const { order } = await shop.record(sale({ taxIncluded: false, tax: '2.50', total: '15.00' }));
    expect(order).toMatchObject({ subtotal: { amount: '12.50' }, tax: { amount: '2.50' }, total: { amount: '15.00' } });
  });

  test('at the counter is delivered when it is placed; another sale has no delivery time', async () => {
    const placedAt = '2026-03-02T12:00:00.000Z';
    expect((await shop.record(sale({ status: 'FULFILLED' }))).order).toMatchObject({ fulfilledAt: placedAt });
    expect((await shop.record(sale({ status: 'DELIVERED' }))).order).toMatchObject({ deliveredAt: placedAt });
    const web = sale({ status: 'DELIVERED', source: 'ECOMMERCE' });
    expect((await shop.record(web, graph.as('commerce'))).order).toMatchObject({ deliveredAt: null, store: null });
  });

  test('of 2,000 lines is stored completely and read by page', async () => {
    const lines = Array.from({ length: 2_000 }, (_, index) => line({ sku: `SKU-${index + 1}`, unitPrice: '0.01' }));
    const { order, userErrors } = await shop.record(sale({ lines, total: '20.00', customer: { id: ana } }));
    expect(userErrors).toEqual([]);
    expect(order).toMatchObject({ lineCount: 2_000, total: { amount: '20.00' } });
    expect(order.lines.nodes).toHaveLength(100);
    expect(order.lines.pageInfo.hasNextPage).toBe(true);

    const skus: string[] = [];
    let after: string | null = null;
    do {
      const { lines: page }: Answer['data'] = (await shop.till.run(LINES, { id: order.id, first: 100, after })).order;
      expect(page.edges.map((edge: { node: object }) => edge.node)).toEqual(page.nodes);
      skus.push(...page.nodes.map(({ sku }: { sku: string }) => sku));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(skus).toEqual(lines.map(({ sku }) => sku));
  });
});

describe('a sale is rejected, and nothing is written', () => {
  test.each<[string, object, string[]]>([
    ['without a line', { lines: [] }, ['INVALID input.lines']],
    ['with 2,001 lines', { lines: Array(2_001).fill(line()) }, ['LIMIT_EXCEEDED input.lines']],
    ['in an unknown currency', { currency: 'XQZ' }, ['INVALID input.currency']],
    ['with a number that has nothing to compare', { number: ' - ' }, ['INVALID input.number']],
    ['of tomorrow', { placedAt: '2100-01-01T00:00:00Z' }, ['INVALID input.placedAt']],
    ['in an unknown store', { store: 'hull' }, ['NOT_ALLOWED input.store']],
    ['with more of a card than its last four', { paymentLast4: '4111111111114821' }, ['INVALID input.paymentLast4']],
    ['with an invalid exchange rate', { currency: 'USD', exchangeRate: '0' }, ['INVALID input.exchangeRate']],
    ['with an unknown plan', { lines: [line({ warrantyPlan: 'NONE' })] }, ['INVALID input.lines.0.warrantyPlan']],
    [
      'for an unknown customer with REJECT',
      { customer: { id: 'nobody' }, ifUnknown: 'REJECT' },
      ['NOT_FOUND input.customer'],
    ],
    ['for an invalid phone', { customer: { phone: '123' }, ifUnknown: 'REJECT' }, ['INVALID input.customer.phone']],
    [
      'with all errors at once',
      { number: '', placedAt: '2100-01-01T00:00:00Z', lines: [line(), line({ quantity: 0, unitPrice: '-1' })] },
      [
        ...['INVALID input.number', 'INVALID input.placedAt'],
        ...['INVALID input.lines.1.unitPrice', 'INVALID input.lines.1.quantity'],
      ],
    ],
  ])('%s', async (_, wrong, expectedErrors) => {
    const input = sale();
    const { order, userErrors } = await shop.record({ ...input, ...wrong });
    expect([order, formatUserErrors(userErrors)]).toEqual([null, expectedErrors]);
    // Neither the number nor the key is used up.
    expect((await shop.record(input)).userErrors).toEqual([]);
  });

  test('for a key of two people with REJECT', async () => {
    const emails = [{ address: 'both@example.com' }];
    await shop.register({ name: { given: 'Di' }, emails });
    await shop.register({ name: { given: 'Ed' }, emails });
    const input = sale({ customer: { email: 'both@example.com' }, ifUnknown: 'REJECT' });
    expect(formatUserErrors((await shop.record(input)).userErrors)).toEqual(['AMBIGUOUS input.customer']);
  });

  test('with the number of another sale of the same source and store, in any case', async () => {
    const input = sale({ number: 'INV 1-07' });
    const { order } = await shop.record(input);
    const again = await shop.record({ ...input, idempotencyKey: fresh(), number: ' inv 1-07' });
    expect(formatUserErrors(again.userErrors)).toEqual(['ALREADY_EXISTS input.number']);
    expect(again.userErrors[0].message).toContain(order.id);
    // Equal letters and digits do not make numbers equal: 1-07 and 10-7 are two receipts.
    expect((await shop.record({ ...input, idempotencyKey: fresh(), number: 'INV 10-7' })).userErrors).toEqual([]);
    const elsewhere = { ...input, idempotencyKey: fresh() };
    expect((await shop.record(elsewhere, graph.as('pos', { store: 'leeds' }))).userErrors).toEqual([]);
    const byPhone = { ...input, source: 'SUPPORT', store: 'york', idempotencyKey: fresh() };
    expect((await shop.record(byPhone, graph.as('support'))).userErrors).toEqual([]);
  });

  test('two tills at once with one number: one sale is recorded', async () => {
    const number = fresh('R');
    const answers = await Promise.all(Array.from({ length: 10 }, () => shop.record(sale({ number }))));
    expect(answers.filter(({ order }) => order !== null)).toHaveLength(1);
    const refused = answers.filter(({ order }) => order === null);
    expect(new Set(refused.flatMap(({ userErrors }) => formatUserErrors(userErrors)))).toEqual(
      new Set(['ALREADY_EXISTS input.number']),
    );
  });
});

describe('a caller', () => {
  test('without the scope records nothing', async () => {
    const { errors, data } = await graph
      .as('analyst')
      .ask('mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { order { id } } }', { input: sale() });
    expect(data.recordOrder).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('other than a till names a store of the shop, or none', async () => {
    const desk = graph.as('support');
    expect((await shop.record(sale({ store: 'leeds', source: 'SUPPORT' }), desk)).order.store).toBe('leeds');
    expect(formatUserErrors((await shop.record(sale({ store: 'hull', source: 'SUPPORT' }), desk)).userErrors)).toEqual([
      'INVALID input.store',
    ]);
  });
});
