import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputErrors, Rejection } from '../../../domain/kernel/user-error.ts';
import { netTotal } from '../../../domain/order/order-worth.ts';
import { checkRefund, toRounding, withRefund } from '../../../domain/order/refund.ts';
import { orderOf } from '../../support/orders.ts';
import { formatUserErrors } from '../../support/user-errors.ts';

test('all refunds together exceed the payment by at most their roundingSum, and the net total stays at least 0', () => {
  const refund = fc.record({ minor: fc.nat({ max: 900 }), rounding: fc.integer({ min: -5, max: 5 }) });
  fc.assert(
    fc.property(
      fc.nat({ max: 2_000 }),
      fc.nat({ max: 200 }),
      fc.array(refund, { maxLength: 12 }),
      (total, tip, refunds) => {
        let order = orderOf({ total, ...(tip === 0 ? {} : { tip }) });
        let [paidBack, roundingSum] = [0, 0];
        for (const { minor, rounding } of refunds) {
          const one = { refund: { minor, currency: 'GBP' }, rounding };
          const isWithin = paidBack + minor - (roundingSum + rounding) <= total + tip;
          try {
            checkRefund(order, one);
            expect(isWithin).toBe(true);
          } catch (error) {
            if (!(error instanceof Rejection)) throw error;
            expect(isWithin).toBe(false);
            continue;
          }
          const before = netTotal(order);
          order = withRefund(order, one);
          [paidBack, roundingSum] = [paidBack + minor, roundingSum + rounding];
          expect([order.refunded, order.refundRounding ?? 0]).toEqual([paidBack, roundingSum]);
          expect(netTotal(order)).toBe(Math.max(0, total - paidBack));
          expect(netTotal(order)).toBeLessThanOrEqual(before);
        }
      },
    ),
  );
});

test.each([
  ['CHF', '0.02', []],
  ['CHF', '-0.02', []],
  ['SEK', '0.50', []],
  ['HUF', '2.5', []],
  ['IDR', '500', []],
  ['GBP', '1.01', ['INVALID rounding']],
  ['GBP', '-5', ['INVALID rounding']],
  ['JPY', '0.5', ['INVALID rounding']],
  ['JPY', '5', []],
])('cash in %s rounded by %s', (currency, rounding, expected) => {
  const errors = inputErrors();
  toRounding(rounding, currency, errors, ['rounding']);
  try {
    errors.throwIfAny();
    expect(expected).toEqual([]);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    expect(formatUserErrors(error.userErrors)).toEqual(expected);
  }
});
