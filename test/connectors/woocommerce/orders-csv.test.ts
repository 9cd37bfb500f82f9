import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wooCommerceOrdersFormat } from '../../../connectors/woocommerce/orders-csv.ts';
import { mutatedPayload } from '../support/mutated-payloads.ts';
import { recordedFigures } from '../support/recorded-figures.ts';
import { requiredColumns } from '../support/required-columns.ts';
import { refundedOrder, refunds } from './fixtures/payloads.ts';

const OPTIONS = { timeZone: 'America/Los_Angeles', currency: 'EUR', country: 'DE' };

/** The example of the webhooks, as the extension exports it. */
const head = {
  order_id: '727',
  order_number: '',
  order_number_formatted: 'W-2026-0727',
  date: '2026-03-22 12:28:02',
  status: 'processing',
  shipping_total: '10.00',
  shipping_tax_total: '0.00',
  fee_total: '2.00',
  fee_tax_total: '0.20',
  tax_total: '4.20',
  discount_total: '4.00',
  order_total: '56.20',
  refunded_total: '8.80',
  order_currency: 'USD',
  payment_method: 'stripe',
  shipping_method: 'Flat Rate',
  customer_id: '25',
  billing_first_name: 'Odd',
  billing_last_name: 'Imagined',
  billing_full_name: 'Odd Imagined',
  billing_email: 'odd.imagined@example.com',
  billing_phone: '(415) 555-0132',
  billing_country: 'US',
  shipping_address_1: '9 Made-up Street',
  shipping_city: 'Nowhere',
  shipping_state: 'California',
  shipping_state_code: 'CA',
  shipping_postcode: '94103',
  shipping_country: 'US',
  refunds: 'id:726|date:2026-03-25 01:00:00|amount:8.80|reason:Too small\\: and\\; short',
};
const coat = {
  ...head,
  item_id: '315',
  item_product_id: '93',
  item_name: 'Rain coat',
  item_sku: 'COAT',
  item_quantity: '2',
  item_subtotal: '20.00',
  item_subtotal_tax: '2.00',
  item_total: '16.00',
  item_total_tax: '1.60',
  item_refunded: '8.00',
  item_refunded_qty: '-1',
};
const scarf = {
  ...head,
  item_id: '316',
  item_product_id: '23',
  item_name: 'Scarf, blue',
  item_sku: '',
  item_quantity: '1',
  item_subtotal: '24.00',
  item_subtotal_tax: '2.40',
  item_total: '24.00',
  item_total_tax: '2.40',
  item_refunded: '0.00',
  item_refunded_qty: '0',
};

function orderOf(rows: readonly Record<string, string>[]) {
  const result = wooCommerceOrdersFormat.map(rows, OPTIONS);
  const [record] = 'records' in result ? result.records : [];
  if (record?.kind !== 'order') throw new Error(JSON.stringify(result));
  return record;
}

describe('orders of WooCommerce as a file', () => {
  test('have the ids and figures of the webhooks', () => {
    const order = orderOf([coat, scarf]);
    expect(recordedFigures(order)).toMatchObject({
      total: 5620,
      stated: 5620,
      tax: 420,
      lines: [
        { sku: 'COAT', quantity: 2, unitPrice: 1000, discount: 400 },
        { sku: 'product-23', quantity: 1, unitPrice: 2400 },
        { sku: 'FEE', unitPrice: 200 },
      ],
      tenders: [{ kind: 'CARD', amount: 5620 }],
    });
    expect(order).toMatchObject({
      externalId: String(refundedOrder.id),
      number: refundedOrder.number,
      placedAt: '2026-03-22T19:28:02.000Z',
      status: 'PAID',
      customer: '25',
      contact: { name: 'Odd Imagined', email: 'odd.imagined@example.com' },
      shipTo: { lines: ['9 Made-up Street'], region: 'CA', country: 'US' },
      refunds: [
        {
          externalId: String(refunds[0]?.id),
          occurredAt: '2026-03-25T08:00:00.000Z',
          note: 'Too small: and; short',
          lines: [{ line: '315', sku: 'COAT', quantity: 1 }],
          amount: '8.80',
        },
      ],
    });
    expect(order.lines.slice(0, 2).map(({ externalId }) => externalId)).toEqual(
      refundedOrder.line_items.map(({ id }) => String(id)),
    );
  });

  test('rows of one order have one key, and the columns that the format needs', () => {
    expect(Object.keys(coat)).toEqual(expect.arrayContaining(requiredColumns('WOOCOMMERCE_ORDERS_CSV')));
    expect(wooCommerceOrdersFormat.keyOf(coat)).toBe(wooCommerceOrdersFormat.keyOf(scarf));
    expect(wooCommerceOrdersFormat.groupOf([coat])).toBe('order:727');
  });

  test('several refunds are amounts: the file does not tell which units belong to which', () => {
    const cell = 'id:8|date:2026-03-25 01:00:00|amount:4.40|reason:;id:9|date:2026-03-26 01:00:00|amount:4.40|reason:';
    const { refunds: found } = orderOf([
      { ...coat, refunds: cell },
      { ...scarf, refunds: cell },
    ]);
    expect(found).toMatchObject([
      { externalId: '8', reason: 'GOODWILL', lines: [] },
      { externalId: '9', reason: 'GOODWILL', lines: [] },
    ]);
  });

  test('wrong cells name row and column', () => {
    const wrong = [coat, { ...scarf, item_quantity: 'two', order_total: 'free' }];
    expect(wooCommerceOrdersFormat.map(wrong, OPTIONS)).toMatchObject({
      problems: [{ path: '1.order_total' }, { path: '1.item_quantity' }],
    });
    expect(wooCommerceOrdersFormat.map([{ ...coat, date: 'today' }], OPTIONS)).toMatchObject({
      problems: [{ path: '0.date' }],
    });
    expect(wooCommerceOrdersFormat.map([{ ...coat, refunds: 'id:1|amount:2' }], OPTIONS)).toMatchObject({
      problems: [{ path: '0.refunds' }],
    });
  });

  test('never crash, whatever the cells hold', () => {
    fc.assert(
      fc.property(mutatedPayload([coat, scarf]), (rows) => {
        const result = wooCommerceOrdersFormat.map(rows as (typeof coat)[], OPTIONS);
        expect(Object.keys(result)).toHaveLength(1);
      }),
      { numRuns: 1_000 },
    );
  });
});
