import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../../connectors/connector.ts';
import { mapOrder } from '../../../connectors/square/map-order.ts';
import { squareConnector } from '../../../connectors/square/square-connector.ts';
import type { SourceOrder } from '../../../domain/source-record/record/source-record.ts';
import { recordedFigures } from '../support/recorded-figures.ts';
import { refundUpdated } from './fixtures/events.ts';
import { returnAnswer, saleAnswer } from './fixtures/orders.ts';
import { type SquareSale, squareSale } from './square-sale.ts';

function orderIn(mapping: Mapping): SourceOrder {
  const records = 'records' in mapping ? mapping.records : [];
  const order = records.find((record) => record.kind === 'order');
  if (order === undefined) throw new Error(`No order: ${JSON.stringify(mapping)}`);
  return order;
}
const withOrder = (changes: Record<string, unknown>) => ({ order: { ...saleAnswer.order, ...changes } });

describe('a sale', () => {
  test('has the figures of the payload', () => {
    const order = orderIn(mapOrder(saleAnswer));
    expect(recordedFigures(order)).toMatchObject({
      total: 6038,
      stated: 6038,
      tip: 200,
      tax: 150,
      taxIncluded: false,
      lines: [
        { sku: 'VARCOATEXAMPLE', quantity: 2, unitPrice: 1050, discount: 210 },
        { sku: 'VARCOFFEEEXAMPLE', quantity: 1, measure: { amount: '1.75', unit: 'imperial pound' }, total: 3498 },
        { sku: 'SERVICE_CHARGE', description: 'Delivery', unitPrice: 500 },
      ],
      tenders: [{ kind: 'CARD', amount: 6238, last4: '9029', reference: 'hYEXAMPLEPAYMENT1' }],
    });
    expect(order).toMatchObject({
      externalId: 'ORDEREXAMPLE0001',
      number: 'ORDEREXAMPLE0001',
      version: '2026-03-02T10:00:04.000Z#0000000000000003',
      source: 'ECOMMERCE',
      location: 'LOCEXAMPLE01',
      customer: 'CUSTEXAMPLE000000000000001',
      status: 'PAID',
      placedAt: '2026-03-02T09:58:00.000Z',
      contact: { name: 'Ines Fictional', email: 'ines.fictional@example.com', phone: '+12125550147' },
      shipTo: { lines: ['14 Harbour Row'], country: 'US' },
    });
  });

  test('whose prices include the tax', () => {
    const order = orderIn(
      mapOrder(
        withOrder({
          taxes: [{ type: 'INCLUSIVE', applied_money: { amount: 150, currency: 'USD' } }],
          total_money: { amount: 6088, currency: 'USD' },
          tenders: [],
        }),
      ),
    );
    expect(recordedFigures(order)).toMatchObject({ total: 5888, taxIncluded: true, tax: 150 });
  });

  test('is a ticket, and tells nothing, until somebody pays or orders', () => {
    const ticket = { fulfillments: [], tenders: [], net_amount_due_money: { amount: 6038, currency: 'USD' } };
    expect(mapOrder(withOrder({ ...ticket, state: 'OPEN' }))).toEqual({ ignored: true });
    expect(mapOrder(withOrder({ ...ticket, state: 'CANCELED' }))).toEqual({ ignored: true });
    expect(mapOrder(withOrder({ state: 'DRAFT' }))).toEqual({ ignored: true });
    expect(orderIn(mapOrder(withOrder({ ...ticket, state: 'COMPLETED' }))).status).toBe('DELIVERED');
  });

  test.each([
    ['OPEN', 'SHIPMENT', 'PROPOSED', 'PAID'],
    ['OPEN', 'SHIPMENT', 'COMPLETED', 'FULFILLED'],
    ['COMPLETED', 'SHIPMENT', 'COMPLETED', 'FULFILLED'],
    ['COMPLETED', 'PICKUP', 'COMPLETED', 'DELIVERED'],
    ['OPEN', 'PICKUP', 'PREPARED', 'PAID'],
    ['CANCELED', 'PICKUP', 'CANCELED', 'CANCELLED'],
  ])('%s with a %s that is %s is %s', (state, type, step, expected) => {
    const order = orderIn(mapOrder(withOrder({ state, fulfillments: [{ type, state: step }] })));
    expect(order.status).toBe(expected);
  });

  test('an exchange pays with what came back', () => {
    const { order } = saleAnswer;
    const exchange = {
      order: {
        ...order,
        returns: returnAnswer.order.returns,
        return_amounts: returnAnswer.order.return_amounts,
        tenders: [{ ...order.tenders[0], amount_money: { amount: 5218, currency: 'USD' } }],
        net_amounts: { total_money: { amount: 5218, currency: 'USD' } },
      },
    };
    const mapped = mapOrder(exchange);
    expect(recordedFigures(orderIn(mapped))).toMatchObject({
      total: 6038,
      tenders: [
        { kind: 'CARD', amount: 5218 },
        { kind: 'OTHER', amount: 1020, reference: 'Exchange' },
      ],
    });
    expect(mapped).toMatchObject({ records: [{}, { kind: 'refund', amount: '10.20' }] });
  });

  test('the total equals that of Square to the minor unit, for any order', () => {
    fc.assert(
      fc.property(squareSale, (sale: SquareSale) => {
        const figures = recordedFigures(orderIn(mapOrder({ order: sale.order })));
        expect(figures).not.toHaveProperty('problems');
        expect(figures).toMatchObject({
          total: sale.paid - sale.tip,
          stated: sale.paid - sale.tip,
          tip: sale.tip,
          tax: sale.additiveTax > 0 ? sale.additiveTax : sale.inclusiveTax,
        });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a return', () => {
  const refund = {
    kind: 'refund',
    externalId: 'RETURNEXAMPLE001',
    version: '2026-03-05T12:00:00.000Z',
    order: 'ORDEREXAMPLE0001',
    reason: 'OTHER',
    note: 'Too small',
    lines: [{ line: 'line-coat', sku: 'VARCOATEXAMPLE', quantity: 1 }],
    amount: '10.20',
    currency: 'USD',
  };

  test('is the same from the order and from the refund', () => {
    expect(mapOrder(returnAnswer)).toMatchObject({ records: [refund] });
    const fromRefund = squareConnector.map(
      { context: refundUpdated.data.object.refund, answer: returnAnswer },
      { topic: 'refund.order.retrieved', externalId: 'e', group: 'g', occurredAt: null },
    );
    expect(fromRefund).toEqual(mapOrder(returnAnswer));
  });

  test.each([['PENDING'], ['REJECTED'], ['FAILED']])('tells nothing while its refund is %s', (status) => {
    const [first] = returnAnswer.order.refunds;
    expect(mapOrder({ order: { ...returnAnswer.order, refunds: [{ ...first, status }] } })).toEqual({ ignored: true });
  });

  test('without goods is an amount', () => {
    const [first] = returnAnswer.order.returns;
    const answer = {
      order: {
        ...returnAnswer.order,
        returns: [{ ...first, return_line_items: [{ uid: 'x', quantity: '1', item_type: 'CUSTOM_AMOUNT' }] }],
      },
    };
    expect(mapOrder(answer)).toMatchObject({ records: [{ reason: 'GOODWILL', lines: [], amount: '10.20' }] });
  });

  test('of an old sale is an amount of the sale itself', () => {
    const mapped = squareConnector.map(
      { context: refundUpdated.data.object.refund, answer: saleAnswer },
      { topic: 'refund.order.retrieved', externalId: 'e', group: 'g', occurredAt: null },
    );
    expect(mapped).toMatchObject({
      records: [
        { externalId: 'hYEXAMPLEPAYMENT1_REFUNDEXAMPLE1', order: 'ORDEREXAMPLE0001', lines: [], amount: '5.50' },
      ],
    });
  });
});
