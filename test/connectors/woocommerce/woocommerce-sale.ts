import fc from 'fast-check';
import { exponentOf } from '../../../domain/kernel/money.ts';

/** An order as WooCommerce computes and states it. */
export type WooSale = { readonly order: object; readonly total: string; readonly totalTax: string };

const item = fc.record({
  price: fc.nat(50_000),
  quantity: fc.oneof(
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 1, max: 9_999 }).map((hundredths) => hundredths / 100),
  ),
  couponPercent: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 })),
});

/**
 * `WC_Cart_Totals` and `WC_Abstract_Order::calculate_totals`: amounts are kept with more decimals than they are stated with; taxes
 * are rounded for each line, or once for the order where the shop has set `woocommerce_tax_round_at_subtotal`.
 */
export const wooSale: fc.Arbitrary<WooSale> = fc
  .record({
    currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'CLP'),
    items: fc.array(item, { minLength: 1, maxLength: 8 }),
    fees: fc.array(fc.integer({ min: -300, max: 900 }), { maxLength: 2 }),
    shipping: fc.nat(2_500),
    taxPercent: fc.constantFrom(0, 5, 7.7, 8.25, 19, 25),
    pricesIncludeTax: fc.boolean(),
    roundAtSubtotal: fc.boolean(),
    extraDecimals: fc.constantFrom(0, 2),
    asNumbers: fc.boolean(),
  })
  .map(
    ({ currency, items, fees, shipping, taxPercent, pricesIncludeTax, roundAtSubtotal, extraDecimals, asNumbers }) => {
      const minor = 10 ** exponentOf(currency);
      const decimals = exponentOf(currency) + extraDecimals;
      const round = (amount: number, places = decimals) => Math.round(amount * 10 ** places) / 10 ** places;
      const stated = (amount: number) => (asNumbers ? round(amount) : round(amount).toFixed(decimals));
      const rate = taxPercent / 100;
      const taxOf = (amount: number) => (roundAtSubtotal ? round(amount * rate, 6) : round(amount * rate));
      const lines = items.map(({ price, quantity, couponPercent }) => {
        const entered = (price / minor) * quantity;
        const subtotal = round(pricesIncludeTax ? entered / (1 + rate) : entered, 6);
        const total = round(subtotal * (1 - couponPercent / 100), 6);
        return { quantity, subtotal, subtotalTax: taxOf(subtotal), total, totalTax: taxOf(total) };
      });
      const room = lines.reduce((sum, { total }) => sum + total, 0) + shipping / minor;
      const feeLines = fees
        .map((fee) => Math.max(fee / minor, -room / 4))
        .map((total) => ({ total: round(total), totalTax: taxOf(round(total)) }));
      const shippingTotal = shipping / minor;
      const sum = (amounts: readonly number[]) =>
        round(
          amounts.reduce((all, amount) => all + amount, 0),
          6,
        );
      const totalTax = round(
        sum([...lines.map((line) => line.totalTax), ...feeLines.map((fee) => fee.totalTax), taxOf(shippingTotal)]),
      );
      const total = round(sum([...[...lines, ...feeLines].map((part) => part.total), shippingTotal, totalTax]));
      const order = {
        id: 900,
        number: '900',
        status: 'completed',
        currency,
        date_created_gmt: '2026-03-22T19:28:02',
        date_modified_gmt: '2026-03-22T19:28:08',
        date_paid_gmt: '2026-03-22T19:28:08',
        date_completed_gmt: '2026-03-23T09:00:00',
        prices_include_tax: pricesIncludeTax,
        customer_id: 0,
        payment_method: 'bacs',
        shipping_total: stated(shippingTotal),
        shipping_tax: stated(taxOf(shippingTotal)),
        total: stated(total),
        total_tax: stated(totalTax),
        line_items: lines.map((line, index) => ({
          id: index + 1,
          name: `Item ${index}`,
          product_id: 0,
          quantity: line.quantity,
          subtotal: stated(line.subtotal),
          subtotal_tax: stated(line.subtotalTax),
          total: stated(line.total),
          total_tax: stated(line.totalTax),
        })),
        fee_lines: feeLines.map((fee, index) => ({
          id: 100 + index,
          name: 'Fee',
          total: stated(fee.total),
          total_tax: stated(fee.totalTax),
        })),
        refunds: [],
      };
      return { order, total: total.toFixed(decimals), totalTax: totalTax.toFixed(decimals) };
    },
  );
