import { beforeAll, describe, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { counter, fresh, LINE_FIELDS, line, ORDER_FIELDS, sale } from '../support/sales.ts';
import { told } from '../support/user-errors.ts';

let graph: TestGraph;
let shop: ReturnType<typeof counter>;
let ana: string;
beforeAll(async () => {
  graph = await openGraph();
  shop = counter(graph);
  await shop.openShop();
  ana = await shop.register({ name: { given: 'Ana' }, phones: [{ number: '020 7946 0018' }] });
});

const ORDER = `query ($id: ID!) {
  order(id: $id) { ${ORDER_FIELDS} lines { nodes { ${LINE_FIELDS} } pageInfo { hasNextPage endCursor } } }
  node(id: $id) { id ... on Order { number lines(first: 1) { nodes { sku } } } }
}`;

describe('a sale', () => {
  test('is kept as it was told, with the sums that follow from it', async () => {
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
});
