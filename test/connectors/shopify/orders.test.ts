import { describe, expect, it } from 'vitest';
import { address, moneySet } from './fixtures/common.ts';
import { line, order } from './fixtures/orders.ts';
import { refund, refundLine, transaction } from './fixtures/refunds.ts';
import { graphTotalOf } from './support/graph-total.ts';
import { orderOf } from './support/mapped.ts';

describe('an order', () => {
  it('has the total of the payload', () => {
    const mapped = orderOf(order);
    expect(mapped).toMatchObject({
      kind: 'order',
      externalId: '820982911946154508',
      number: '#1001',
      source: 'ECOMMERCE',
      location: null,
      status: 'PAID',
      placedAt: '2026-03-02T00:59:00.000Z',
      currency: 'NZD',
      taxIncluded: false,
      discount: '20.00',
      shipping: '10.00',
      tax: '0.00',
      rounding: '0.00',
      total: '404.95',
      tip: '0.00',
      contact: { name: 'Hana Ropata', email: 'hana.ropata@example.nz', phone: '+64 9 555 0101' },
      shipTo: { lines: ['12 Tui Street', 'Flat 3'], locality: 'Auckland', postalCode: '1010', country: 'NZ' },
      customer: { externalId: '706405506930370084', emails: [{ address: 'hana.ropata@example.nz' }] },
      refunds: [],
    });
    expect(mapped.lines.map(({ sku, unitPrice }) => [sku, unitPrice])).toEqual([
      ['KAURI-01', '89.99'],
      ['LOUNGE-7', '159.99'],
      ['TABLE-2', '164.97'],
    ]);
    expect(mapped.tenders).toEqual([{ kind: 'CARD', amount: '404.95' }]);
    expect(graphTotalOf(mapped)).toBe('404.95');
  });

  it('does not replace the addresses of the customer by the one in the order', () => {
    expect(orderOf(order).customer).not.toHaveProperty('addresses');
  });

  it('has the discounts where Shopify allocated them: to lines and to shipping', () => {
    const allocated = orderOf({
      ...order,
      line_items: [
        line('1', 'A', 'A', '40.00', 2, { discount_allocations: [{ amount: '8.00', amount_set: moneySet('8.00') }] }),
      ],
      shipping_lines: [{ price: '10.00', price_set: moneySet('10.00'), discount_allocations: [{ amount: '10.00' }] }],
      total_discounts: '18.00',
      total_discounts_set: null,
      total_price: '72.00',
    });
    expect(allocated).toMatchObject({
      lines: [{ discount: '8.00' }],
      discount: '0.00',
      shipping: '0.00',
      total: '72.00',
    });
    expect(graphTotalOf(allocated)).toBe('72.00');
  });

  it('keeps tax out of the total where prices include it', () => {
    const taxed = { ...order, taxes_included: true, total_tax: '52.82', total_tax_set: moneySet('52.82') };
    expect(graphTotalOf(orderOf(taxed))).toBe('404.95');
    const added = { ...order, total_tax: '60.74', total_tax_set: moneySet('60.74'), total_price: '465.69' };
    expect(graphTotalOf(orderOf(added))).toBe('465.69');
  });

  it('counts duties and fees as charges of the delivery', () => {
    const withDuties = orderOf({
      ...order,
      original_total_duties_set: moneySet('12.00'),
      original_total_additional_fees_set: moneySet('3.00'),
      total_price: '419.95',
    });
    expect(withDuties).toMatchObject({ shipping: '25.00', total: '419.95' });
    expect(graphTotalOf(withDuties)).toBe('419.95');
  });

  it('tells a tip from the sale, whether it is a field or a line', () => {
    const field = orderOf({ ...order, total_tip_received: '5.00', total_price: '409.95' });
    expect(field).toMatchObject({ total: '404.95', tip: '5.00' });
    const asLine = orderOf({
      ...order,
      line_items: [...order.line_items, line('9', '', 'Tip', '5.00', 1, { tip: { payment_gateway: 'cash' } })],
      total_tip_received: '5.00',
      total_price: '409.95',
    });
    expect(asLine).toMatchObject({ total: '404.95', tip: '5.00' });
    expect(asLine.lines).toHaveLength(3);
    expect([field, asLine].map(graphTotalOf)).toEqual(['404.95', '404.95']);
  });

  it('adds what cash rounded', () => {
    const rounded = orderOf({
      ...order,
      source_name: 'pos',
      location_id: '866550311766439020',
      user_id: '548380009',
      payment_gateway_names: ['cash'],
      total_cash_rounding_payment_adjustment_set: moneySet('0.05'),
    });
    expect(rounded).toMatchObject({
      source: 'POS',
      location: '866550311766439020',
      associate: '548380009',
      rounding: '0.05',
      total: '405.00',
      tenders: [{ kind: 'CASH', amount: '405.00' }],
    });
    expect(graphTotalOf(rounded)).toBe('405.00');
  });

  it.each([
    ['JPY', '1500', '500', '2000'],
    ['KWD', '1.250', '0.750', '2.000'],
  ])('is exact in %s', (currency, price, shipping, total) => {
    const priced = orderOf({
      ...order,
      currency,
      line_items: [
        line('1', 'A', 'A', price, 1, {
          price_set: moneySet(price, currency),
          total_discount_set: null,
          total_discount: null,
        }),
      ],
      shipping_lines: [],
      total_shipping_price_set: moneySet(shipping, currency),
      total_discounts: '0',
      total_discounts_set: null,
      total_tax_set: null,
      total_cash_rounding_payment_adjustment_set: null,
      total_price: total,
    });
    expect(graphTotalOf(priced)).toBe(total);
  });

  it('is in the currency of the shop, also where the customer saw another one', () => {
    const presentment = { amount: '82.00', currency_code: 'AUD' };
    const abroad = orderOf({
      ...order,
      presentment_currency: 'AUD',
      line_items: [line('1', 'A', 'A', '89.99', 1, { price_set: moneySet('89.99', 'NZD', presentment) })],
      total_discounts: '0.00',
      total_discounts_set: moneySet('0.00'),
      total_price: '99.99',
      total_price_set: moneySet('99.99', 'NZD', { amount: '91.11', currency_code: 'AUD' }),
    });
    expect(abroad).toMatchObject({ currency: 'NZD', total: '99.99' });
  });

  it('marks gift cards, and has the name of a product for a missing sku', () => {
    const mapped = orderOf({
      ...order,
      line_items: [
        line('1', '', 'Gift card - $50', '50.00', 1, { gift_card: true }),
        line('2', 'A', 'A', '364.95'),
        line('3', 'B', 'B', '1.00', 0),
      ],
    });
    expect(mapped.lines).toMatchObject([
      { sku: 'Gift card - $50', category: 'Gift card' },
      { sku: 'A', quantity: 1 },
    ]);
  });

  it('has no customer for a guest at the till, but a contact', () => {
    const guest = orderOf({
      ...order,
      customer: null,
      billing_address: null,
      shipping_address: { ...address, name: 'Mere' },
    });
    expect(guest).toMatchObject({ customer: null, contact: { name: 'Mere' } });
  });

  it('passes on a total that its parts do not add up to, which the graph refuses', () => {
    expect(() => graphTotalOf(orderOf({ ...order, total_price: '999.00' }))).toThrow('INVALID');
  });
});

describe('the status of an order', () => {
  it.each([
    ['pending', null, 'PLACED'],
    ['authorized', null, 'PLACED'],
    ['partially_paid', 'partial', 'PLACED'],
    ['paid', 'partial', 'PAID'],
    ['partially_refunded', null, 'PAID'],
    ['pending', 'fulfilled', 'FULFILLED'],
  ])('%s and %s is %s %s', (financial_status, fulfillment_status, status) => {
    expect(orderOf({ ...order, financial_status, fulfillment_status })).toMatchObject({ status });
  });

  it('is fulfilled when the last parcel left', () => {
    const fulfillments = [
      { status: 'success', created_at: '2026-03-03T09:00:00+13:00' },
      { status: 'success', created_at: '2026-03-05T09:00:00+13:00' },
      { status: 'cancelled', created_at: '2026-03-06T09:00:00+13:00' },
    ];
    const fulfilled = orderOf({ ...order, fulfillment_status: 'fulfilled', fulfillments });
    expect(fulfilled).toMatchObject({ status: 'FULFILLED', fulfilledAt: '2026-03-04T20:00:00.000Z' });
  });

  const cancelled = { ...order, cancelled_at: '2026-03-04T10:00:00+13:00', cancel_reason: 'customer' };

  it('is cancelled, with the refunds of it', () => {
    expect(orderOf(cancelled)).toMatchObject({
      status: 'CANCELLED',
      cancelledAt: '2026-03-03T21:00:00.000Z',
      refunds: [],
    });
    expect(orderOf({ ...cancelled, refunds: [refund] })).toMatchObject({ refunds: [{ amount: '85.00' }] });
  });

  it('is cancelled without a return where nobody had paid, but keeps a correction from before', () => {
    const lines = [refundLine('487817672276298554', 'KAURI-01', 89.99, 1, { restock_type: 'cancel' })];
    const voided = { ...refund, refund_line_items: lines, transactions: [transaction('404.95', { kind: 'void' })] };
    expect(orderOf({ ...cancelled, refunds: [voided] })).toMatchObject({ refunds: [] });
    const correction = { ...voided, created_at: '2026-03-04T09:00:00+13:00', transactions: [] };
    expect(orderOf({ ...cancelled, refunds: [correction, voided] })).toMatchObject({ refunds: [{ amount: '89.99' }] });
  });

  it('orders states of one second by how far the order is', () => {
    const versions = [
      order,
      { ...order, fulfillment_status: 'partial' },
      { ...order, fulfillment_status: 'fulfilled' },
      { ...order, fulfillment_status: 'fulfilled', refunds: [{ ...refund, transactions: [transaction('1.00')] }] },
      cancelled,
    ].map((state) => orderOf(state).version);
    expect(versions.toSorted()).toEqual(versions);
    expect(new Set(versions).size).toBe(versions.length);
  });
});
