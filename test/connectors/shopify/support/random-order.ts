import fc from 'fast-check';
import { toDecimal } from '../../../../domain/kernel/money.ts';
import { order } from '../fixtures/orders.ts';

type RandomLine = { readonly price: number; readonly quantity: number; readonly discountPermille: number };

const CURRENCIES = ['NZD', 'USD', 'JPY', 'KWD', 'EUR'] as const;

const lineArbitrary: fc.Arbitrary<RandomLine> = fc.record({
  price: fc.nat(200_000),
  quantity: fc.integer({ min: 1, max: 20 }),
  discountPermille: fc.oneof(fc.constant(0), fc.nat(1_000)),
});

/**
 * Orders as Shopify computes them: discounts of an order are allocated to lines and shipping and rounded there, taxes are
 * rounded by line, and duties, fees and tips are added. The amounts add up in minor units before they are written.
 */
export const randomOrder = fc
  .record({
    currency: fc.constantFrom(...CURRENCIES),
    lines: fc.array(lineArbitrary, { minLength: 1, maxLength: 12 }),
    shipping: fc.array(fc.record({ price: fc.nat(5_000), isFree: fc.boolean() }), { maxLength: 2 }),
    taxBasisPoints: fc.constantFrom(0, 725, 1_500, 2_500),
    taxesIncluded: fc.boolean(),
    duties: fc.oneof(fc.constant(0), fc.nat(3_000)),
    dutiesIncluded: fc.boolean(),
    fees: fc.oneof(fc.constant(0), fc.nat(500)),
    tip: fc.oneof(fc.constant(0), fc.nat(2_000)),
    tipAs: fc.constantFrom('FIELD', 'LINE'),
    cashRounding: fc.integer({ min: 0, max: 9 }),
    isAtTill: fc.boolean(),
    withSets: fc.boolean(),
  })
  .map((random) => {
    const { currency, withSets } = random;
    const decimal = (minor: number): string => toDecimal({ minor, currency });
    const amount = (name: string, minor: number) => ({
      [name]: decimal(minor),
      ...(withSets ? { [`${name}_set`]: set(decimal(minor), currency) } : {}),
    });
    const lines = random.lines.map(({ price, quantity, discountPermille }, index) => ({
      json: {
        id: `${1_000 + index}`,
        sku: `SKU-${index}`,
        name: `Item ${index}`,
        quantity,
        current_quantity: quantity,
        ...amount('price', price),
        ...amount('total_discount', 0),
        discount_allocations: allocations(Math.round((price * quantity * discountPermille) / 1_000), amount),
      },
      gross: price * quantity,
      discount: Math.round((price * quantity * discountPermille) / 1_000),
    }));
    const taxOf = (net: number): number => Math.round((net * random.taxBasisPoints) / 10_000);
    const shippingGross = sum(random.shipping.map(({ price }) => price));
    const shippingDiscount = sum(random.shipping.map(({ price, isFree }) => (isFree ? price : 0)));
    const tax =
      sum(lines.map(({ gross, discount }) => taxOf(gross - discount))) + taxOf(shippingGross - shippingDiscount);
    const discounts = sum(lines.map(({ discount }) => discount)) + shippingDiscount;
    const total =
      sum(lines.map(({ gross }) => gross)) -
      discounts +
      shippingGross +
      (random.dutiesIncluded ? 0 : random.duties) +
      random.fees +
      random.tip +
      (random.taxesIncluded ? 0 : tax);
    const tipLine = {
      id: '9999',
      name: 'Tip',
      quantity: 1,
      ...amount('price', random.tip),
      tip: { payment_gateway: 'cash' },
    };
    const payload = {
      ...order,
      currency,
      source_name: random.isAtTill ? 'pos' : 'web',
      payment_gateway_names: ['cash'],
      line_items: [...lines.map(({ json }) => json), ...(random.tip > 0 && random.tipAs === 'LINE' ? [tipLine] : [])],
      shipping_lines: random.shipping.map(({ price, isFree }) => ({
        ...amount('price', price),
        discount_allocations: allocations(isFree ? price : 0, amount),
      })),
      taxes_included: random.taxesIncluded,
      duties_included: random.dutiesIncluded,
      original_total_duties_set: set(decimal(random.duties), currency),
      original_total_additional_fees_set: set(decimal(random.fees), currency),
      total_shipping_price_set: withSets ? set(decimal(shippingGross), currency) : null,
      total_cash_rounding_payment_adjustment_set: set(decimal(random.isAtTill ? random.cashRounding : 0), currency),
      total_discounts_set: null,
      total_tax_set: null,
      ...amount('total_discounts', discounts),
      ...amount('total_tax', tax),
      total_tip_received: decimal(random.tip),
      ...amount('total_price', total),
    };
    return { payload, total, tip: random.tip, rounding: random.isAtTill ? random.cashRounding : 0, tax, currency };
  });

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** The customer saw twice the amount in another currency. */
const set = (amount: string, currency: string) => ({
  shop_money: { amount, currency_code: currency },
  presentment_money: { amount: String(Number(amount) * 2), currency_code: 'XXX' },
});

/** Two discounts that make the sum. */
function allocations(minor: number, amount: (name: string, minor: number) => object): readonly object[] {
  const first = Math.floor(minor / 3);
  return minor === 0
    ? []
    : [first, minor - first].map((part) => ({ ...amount('amount', part), discount_application_index: 0 }));
}
