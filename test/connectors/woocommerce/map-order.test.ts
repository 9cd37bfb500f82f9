import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../../connectors/connector.ts';
import { wooCommerceConnector } from '../../../connectors/woocommerce/woocommerce-connector.ts';
import { minorOf } from '../../../connectors/woocommerce/woocommerce-fields.ts';
import type { SourceOrder } from '../../../domain/source-record/record/source-record.ts';
import { recordedFigures } from '../support/recorded-figures.ts';
import * as payloads from './fixtures/payloads.ts';
import { wooSale } from './woocommerce-sale.ts';

const map = (topic: string, payload: unknown): Mapping =>
  wooCommerceConnector.map(payload, { topic, externalId: 'e', group: 'g', occurredAt: null });

/** Maps an order, with these answers of the shop's API; null where it gives no access. */
function mapWithAnswers(payload: unknown, answers: { refunds?: unknown; products?: unknown } = {}): Mapping {
  let mapping = map('order.updated', payload);
  for (let reads = 0; 'fetch' in mapping; reads++) {
    if (reads === 2) throw new Error('More than two reads.');
    const { path, topic, context, isOptional } = mapping.fetch;
    expect(isOptional).toBe(true);
    const answer = path.includes('/refunds') ? answers.refunds : answers.products;
    mapping = map(topic, { context, answer: answer ?? null });
  }
  return mapping;
}
function orderIn(mapping: Mapping): SourceOrder {
  const [record] = 'records' in mapping ? mapping.records : [];
  if (record?.kind !== 'order') throw new Error(`No order: ${JSON.stringify(mapping)}`);
  return record;
}

describe('an order', () => {
  test('has the figures of the payload, and the categories of its products', () => {
    const order = orderIn(mapWithAnswers(payloads.order, { products: payloads.products }));
    expect(recordedFigures(order)).toMatchObject({
      total: 5620,
      stated: 5620,
      tax: 420,
      shipping: 1000,
      rounding: 0,
      taxIncluded: false,
      lines: [
        { sku: 'COAT', category: 'Coats', quantity: 2, unitPrice: 1000, discount: 400 },
        { sku: 'product-23', category: 'Scarves', quantity: 1, unitPrice: 2400 },
        { sku: 'FEE', description: 'Gift wrap', unitPrice: 200 },
      ],
      tenders: [{ kind: 'CARD', amount: 5620, reference: 'ch_example' }],
    });
    expect(order).toMatchObject({
      externalId: '727',
      number: 'W-2026-0727',
      source: 'ECOMMERCE',
      location: null,
      customer: '25',
      contact: { name: 'Odd Imagined', email: 'odd.imagined@example.com', phone: '(415) 555-0132' },
      status: 'PAID',
      placedAt: '2026-03-22T19:28:02.000Z',
      refunds: [],
    });
  });

  test('asks for the categories of its products in one request', () => {
    expect(map('order.created', payloads.order)).toMatchObject({
      fetch: {
        path: '/wp-json/wc/v3/products?include=93,22&per_page=100&_fields=id,categories',
        topic: 'order.products.retrieved',
      },
    });
  });

  test('whose prices include tax has the prices that the buyer saw', () => {
    const order = orderIn(mapWithAnswers({ ...payloads.order, prices_include_tax: true }));
    expect(recordedFigures(order)).toMatchObject({
      total: 5620,
      tax: 420,
      taxIncluded: true,
      lines: [{ unitPrice: 1100, discount: 440 }, { unitPrice: 2640 }, { unitPrice: 220 }],
    });
  });

  test('of a guest has a contact and no customer', () => {
    expect(orderIn(mapWithAnswers({ ...payloads.order, customer_id: 0 }))).toMatchObject({
      customer: null,
      contact: { email: 'odd.imagined@example.com' },
    });
  });

  test.each([
    ['pending', null, null, 'PLACED'],
    ['on-hold', null, null, 'PLACED'],
    ['failed', null, null, 'PLACED'],
    ['processing', '2026-03-22T19:28:08', null, 'PAID'],
    ['completed', '2026-03-22T19:28:08', '2026-03-23T10:00:00', 'FULFILLED'],
    ['refunded', '2026-03-22T19:28:08', null, 'PAID'],
    ['refunded', '2026-03-22T19:28:08', '2026-03-23T10:00:00', 'FULFILLED'],
    ['cancelled', null, null, 'CANCELLED'],
    ['wc-delivered', null, '2026-03-23T10:00:00', 'DELIVERED'],
    ['ready-for-pickup', '2026-03-22T19:28:08', null, 'PAID'],
    ['quote-sent', null, null, 'PLACED'],
  ])('that is %s, paid %s and completed %s is %s', (status, paid, completed, expected) => {
    const payload = { ...payloads.order, status, date_paid_gmt: paid, date_completed_gmt: completed };
    expect(orderIn(mapWithAnswers(payload)).status).toBe(expected);
  });

  test.each(['checkout-draft', 'auto-draft', 'trash'])('that is %s says nothing', (status) => {
    expect(map('order.updated', { ...payloads.order, status })).toEqual({ ignored: true });
  });

  test('states of one second have an order: the farther one is later, and equal ones are equal', () => {
    const versionOf = (changes: object) => orderIn(mapWithAnswers({ ...payloads.order, ...changes })).version;
    const states = [
      versionOf({ status: 'pending', date_paid_gmt: null }),
      versionOf({ status: 'processing' }),
      versionOf({ status: 'processing', refunds: payloads.refundedOrder.refunds }),
      versionOf({ status: 'completed' }),
      versionOf({ status: 'cancelled' }),
    ];
    expect(states.toSorted()).toEqual(states);
    expect(versionOf({})).toBe(versionOf({}));
    expect(versionOf({ total: '56.21' })).not.toBe(versionOf({}));
  });

  test('the total equals that of WooCommerce to the minor unit, for any order', () => {
    fc.assert(
      fc.property(wooSale, ({ order, total, totalTax }) => {
        const mapped = orderIn(mapWithAnswers(order));
        const figures = recordedFigures(mapped);
        expect(figures).not.toHaveProperty('problems');
        expect(figures).toMatchObject({
          total: minorOf(total, mapped.currency),
          stated: minorOf(total, mapped.currency),
          tax: minorOf(totalTax, mapped.currency),
        });
      }),
      { numRuns: 2_000 },
    );
  });

  test('that does not add up is refused, not rounded', () => {
    const figures = recordedFigures(orderIn(mapWithAnswers({ ...payloads.order, total: '50.00' })));
    expect(figures).toMatchObject({ problems: expect.arrayContaining([expect.objectContaining({ path: ['total'] })]) });
  });
});

describe('a refund', () => {
  test('has the lines that the shop tells', () => {
    const order = orderIn(
      mapWithAnswers(payloads.refundedOrder, { refunds: payloads.refunds, products: payloads.products }),
    );
    expect(order.refunds).toMatchObject([
      {
        kind: 'refund',
        externalId: '726',
        number: 'W-2026-0727-726',
        version: '2026-03-25T08:00:00.000Z',
        order: '727',
        occurredAt: '2026-03-25T08:00:00.000Z',
        reason: 'OTHER',
        note: 'Too small',
        lines: [{ line: '315', sku: 'COAT', quantity: 1 }],
        amount: '8.80',
        currency: 'USD',
      },
    ]);
    expect(order.lines[0]?.category).toBe('Coats');
  });

  test('is an amount where the shop gives no access', () => {
    expect(orderIn(mapWithAnswers(payloads.refundedOrder)).refunds).toMatchObject([
      { externalId: '726', reason: 'GOODWILL', lines: [], amount: '8.80' },
    ]);
  });
});
