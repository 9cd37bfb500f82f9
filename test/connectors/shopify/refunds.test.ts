import { describe, expect, it } from 'vitest';
import { shopify } from '../../../connectors/shopify/shopify.ts';
import { envelope, moneySet } from './fixtures/common.ts';
import { order } from './fixtures/orders.ts';
import { adjustment, refund, refundLine, transaction } from './fixtures/refunds.ts';
import { mapToRecords, orderOf } from './support/mapped.ts';

const map = (payload: object) => shopify.map(payload, envelope('refunds/create'));

describe('a refund', () => {
  it('has the money that was paid back, and the goods', () => {
    expect(mapToRecords('refunds/create', refund)).toEqual([
      {
        kind: 'refund',
        externalId: '890088186047892319',
        version: '2026-03-03T21:00:00.000Z',
        path: [],
        order: '820982911946154508',
        source: 'ECOMMERCE',
        location: null,
        associate: null,
        occurredAt: '2026-03-03T21:00:00.000Z',
        reason: 'OTHER',
        note: 'Things were damaged',
        lines: [
          { line: '487817672276298554', sku: 'KAURI-01', quantity: 1 },
          { line: '976318377106520349', sku: 'LOUNGE-7', quantity: 1 },
        ],
        amount: '85.00',
        currency: 'NZD',
        tenders: [
          { kind: 'CARD', amount: '75.00', last4: null, reference: '245135271310201194' },
          { kind: 'CARD', amount: '10.00', last4: null, reference: '839212141605670573' },
        ],
      },
    ]);
  });

  it('is the same in its webhook and in its order', () => {
    const [alone] = mapToRecords('refunds/create', refund);
    expect(orderOf({ ...order, refunds: [refund] }).refunds).toEqual([{ ...alone, path: ['refunds', 0] }]);
  });

  it('without goods is goodwill', () => {
    const shipping = { ...refund, refund_line_items: [], order_adjustments: [adjustment('shipping_refund', '-10.00')] };
    expect(map({ ...shipping, transactions: [transaction('10.00')] })).toMatchObject({
      records: [{ reason: 'GOODWILL', lines: [], amount: '10.00' }],
    });
  });

  it('joins the parts of one line, and leaves tips out', () => {
    const parts = [
      refundLine('1', 'A', 5),
      refundLine('1', 'A', 10, 2),
      refundLine('2', 'TIP', 1, 1, { line_item: { sku: '', name: 'Tip', tip: {} } }),
    ];
    expect(map({ ...refund, refund_line_items: parts })).toMatchObject({
      records: [{ lines: [{ line: '1', sku: 'A', quantity: 3 }] }],
    });
  });

  it.each([
    ['failure', '0.00'],
    ['error', '0.00'],
    ['pending', '85.00'],
  ])('of which the payments are in status %s pays back %s', (status, amount) => {
    const transactions = [transaction('75.00', { status }), transaction('10.00', { status })];
    expect(map({ ...refund, transactions })).toMatchObject({ records: [{ amount }] });
    if (amount === '0.00') expect(map({ ...refund, refund_line_items: [], transactions })).toEqual({ ignored: true });
  });

  it('counts no void', () => {
    expect(map({ ...refund, transactions: [transaction('404.95', { kind: 'void' })] })).toEqual({ ignored: true });
  });

  it('is counted by the goods in the currency of the shop, where another one was paid', () => {
    const abroad = { ...refund, transactions: [transaction('150.00', { currency: 'AUD' })] };
    const kept = { ...abroad, order_adjustments: [adjustment('refund_discrepancy', '49.98')] };
    expect(map(abroad)).toMatchObject({ records: [{ amount: '249.98', currency: 'NZD' }] });
    expect(map(kept)).toMatchObject({ records: [{ amount: '200.00' }] });
  });

  it('of an exchange is counted by the goods that came back: the new ones are in the order', () => {
    const exchange = { ...refund, return: { id: 5 }, transactions: [transaction('40.00')] };
    expect(map(exchange)).toMatchObject({ records: [{ amount: '249.98' }] });
    const withoutMoney = { ...exchange, transactions: [] };
    expect(map(withoutMoney)).toEqual({ ignored: true });
    expect(orderOf({ ...order, refunds: [withoutMoney] }).refunds).toMatchObject([{ amount: '249.98' }]);
    const payout = { ...exchange, refund_line_items: [], transactions: [transaction('40.00')] };
    expect(map(payout)).toEqual({ ignored: true });
  });

  it('of goods that never left takes the units back too', () => {
    const early = { ...refund, refund_line_items: [refundLine('1', 'A', 85, 1, { restock_type: 'cancel' })] };
    expect(map(early)).toMatchObject({ records: [{ amount: '85.00', lines: [{ line: '1', quantity: 1 }] }] });
  });

  it('includes what cash rounded, and tells the till', () => {
    const atTill = { source_name: 'pos', gateway: 'cash', location_id: 7, user_id: 8, amount_rounding: '-0.04' };
    expect(map({ ...refund, transactions: [transaction('85.04', atTill)] })).toMatchObject({
      records: [
        {
          source: 'POS',
          location: '7',
          associate: '8',
          amount: '85.00',
          rounding: '-0.04',
          tenders: [{ kind: 'CASH', amount: '85.00' }],
        },
      ],
    });
    const asSet = { ...atTill, amount_rounding: moneySet('-0.04') };
    expect(map({ ...refund, transactions: [transaction('85.04', asSet)] })).toMatchObject({
      records: [{ rounding: '-0.04' }],
    });
  });

  it('names the card by its last four digits', () => {
    const card = { payment_details: { credit_card_number: '•••• •••• •••• 8233' } };
    expect(map({ ...refund, transactions: [transaction('85.00', card)] })).toMatchObject({
      records: [{ tenders: [{ last4: '8233' }] }],
    });
  });

  describe('after an order was edited', () => {
    const goods = { refund_line_items: [refundLine('1', 'A', 50)] };
    const bare = { ...refund, refund_line_items: [], transactions: [transaction('50.00')] };
    const amounts = (more: object) => orderOf({ ...order, refunds: [{ ...refund, ...more }] }).refunds;
    const pair = [adjustment('refund_discrepancy', '50.00'), adjustment('refund_discrepancy', '-50.00')];

    it('states what the shop owes for removed goods, also with the pair of adjustments of a pending refund', () => {
      for (const order_adjustments of [[], pair])
        expect(amounts({ ...goods, transactions: [], order_adjustments })).toMatchObject([
          { amount: '50.00', isOwed: true, lines: [{ sku: 'A', quantity: 1 }] },
        ]);
    });

    it('pays with the money that neither goods nor adjustments explain', () => {
      expect(map(bare)).toMatchObject({ records: [{ amount: '50.00', unexplained: '50.00' }] });
      expect(map({ ...bare, ...goods, transactions: [transaction('80.00')] })).toMatchObject({
        records: [{ amount: '80.00', unexplained: '30.00' }],
      });
    });

    it('pays nothing of it with a gift, with shipping, or with goods', () => {
      const explained = [
        { ...bare, order_adjustments: [adjustment('refund_discrepancy', '-50.00')] },
        { ...bare, order_adjustments: [adjustment('shipping_refund', '-50.00')] },
        { ...bare, ...goods },
      ];
      for (const payload of explained) {
        const mapping = map(payload);
        expect(mapping).toMatchObject({ records: [{ amount: '50.00' }] });
        expect(JSON.stringify(mapping)).not.toMatch(/unexplained|isOwed/);
      }
    });
  });

  it('without a currency or an order is a problem', () => {
    const bare = { ...refund, refund_line_items: [], total_duties_set: null };
    expect(map(bare)).toMatchObject({ problems: [{ path: 'transactions.0.currency' }] });
    expect(map({ ...refund, order_id: null })).toMatchObject({ problems: [{ path: 'order_id' }] });
  });
});
