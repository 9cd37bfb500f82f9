import fc from 'fast-check';

/** An order as Square computes it, with what the buyer pays. All amounts are in minor units. */
export type SquareSale = {
  readonly order: object;
  readonly paid: number;
  readonly tip: number;
  readonly additiveTax: number;
  readonly inclusiveTax: number;
};

const item = fc.record({
  price: fc.nat(100_000),
  quantity: fc.oneof(
    fc.integer({ min: 1, max: 40 }).map(String),
    fc.integer({ min: 1, max: 9_999_999 }).map((thousandths) => (thousandths / 1_000).toFixed(3)),
  ),
  isMeasured: fc.boolean(),
  modifiers: fc.array(fc.nat(900), { maxLength: 2 }),
  discountPercent: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 })),
});

/** https://developer.squareup.com/docs/orders-api/how-it-works: discounts, then service charges, then taxes. */
export const squareSale: fc.Arbitrary<SquareSale> = fc
  .record({
    currency: fc.constantFrom('USD', 'EUR', 'JPY', 'GBP'),
    items: fc.array(item, { minLength: 1, maxLength: 8 }),
    orderDiscount: fc.nat(3_000),
    additivePercent: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 })),
    inclusivePercent: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 })),
    charges: fc.array(fc.nat(2_000), { maxLength: 2 }),
    tip: fc.nat(1_000),
    cashStep: fc.constantFrom(1, 5, 10),
    isTipInTotal: fc.boolean(),
  })
  .map(
    ({ currency, items, orderDiscount, additivePercent, inclusivePercent, charges, tip, cashStep, isTipInTotal }) => {
      const money = (amount: number) => ({ amount, currency });
      const grosses = items.map(({ price, quantity, modifiers }) => {
        const variation = Math.round(price * Number(quantity));
        return {
          variation,
          modifiers: modifiers.map((modifier) => Math.round(modifier * Math.ceil(Number(quantity)))),
        };
      });
      const lines = items.map((one, index) => {
        const { variation, modifiers } = grosses[index] ?? { variation: 0, modifiers: [] };
        const gross = modifiers.reduce((all, modifier) => all + modifier, variation);
        const own = Math.round((gross * one.discountPercent) / 100);
        // A discount of the whole order is divided in the proportion of the lines.
        const share = Math.min(gross - own, Math.round(orderDiscount / items.length));
        const net = gross - own - share;
        const additive = Math.round((net * additivePercent) / 100);
        const inclusive = Math.round((net * inclusivePercent) / (100 + inclusivePercent));
        return { one, variation, modifiers, gross, discount: own + share, net, additive, inclusive };
      });
      const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
      const additiveTax = sum(lines.map(({ additive }) => additive));
      const inclusiveTax = sum(lines.map(({ inclusive }) => inclusive));
      const exact = sum(lines.map(({ net }) => net)) + additiveTax + sum(charges);
      const rounded = Math.round(exact / cashStep) * cashStep;
      const paid = rounded + tip;
      const order = {
        id: 'ORDEREXAMPLE0002',
        location_id: 'LOCEXAMPLE01',
        state: 'COMPLETED',
        created_at: '2026-03-02T09:58:00Z',
        updated_at: '2026-03-02T10:00:04Z',
        line_items: lines.map(({ one, variation, modifiers, gross, discount, additive, inclusive, net }, index) => ({
          uid: `l${index}`,
          name: `Item ${index}`,
          quantity: one.quantity,
          ...(one.isMeasured ? { quantity_unit: { measurement_unit: { weight_unit: 'METRIC_KILOGRAM' } } } : {}),
          base_price_money: money(one.price),
          modifiers: modifiers.map((modifier) => ({ total_price_money: money(modifier) })),
          variation_total_price_money: money(variation),
          gross_sales_money: money(gross),
          total_discount_money: money(discount),
          total_tax_money: money(additive + inclusive),
          total_money: money(net + additive),
        })),
        taxes: [
          ...(additivePercent > 0 ? [{ type: 'ADDITIVE', applied_money: money(additiveTax) }] : []),
          ...(inclusivePercent > 0 ? [{ type: 'INCLUSIVE', applied_money: money(inclusiveTax) }] : []),
        ],
        service_charges: charges.map((charge) => ({ name: 'Charge', applied_money: money(charge) })),
        rounding_adjustment: { amount_money: money(rounded - exact) },
        total_discount_money: money(sum(lines.map(({ discount }) => discount))),
        total_tax_money: money(additiveTax + inclusiveTax),
        total_tip_money: money(tip),
        total_money: money(isTipInTotal ? paid : rounded),
        tenders: [{ type: 'CASH', amount_money: money(paid), created_at: '2026-03-02T10:00:04Z' }],
      };
      return { order, paid, tip, additiveTax, inclusiveTax };
    },
  );
