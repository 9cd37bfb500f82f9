import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exponentOf, toDecimal } from '../../../domain/kernel/money.ts';
import { inputErrors, Rejection } from '../../../domain/kernel/user-error.ts';
import { toOrderLines } from '../../../domain/order/order-lines.ts';
import { checkExchangeRate, type OrderTotalsInput, toOrderTotals } from '../../../domain/order/order-totals.ts';
import { orderLineOf, orderOf } from '../../support/orders.ts';
import { formatUserErrors } from '../../support/user-errors.ts';

const FREE: OrderTotalsInput = { taxIncluded: true, discount: '0', shipping: '0', tax: '0', rounding: '0' };

/** The totals of an order with one line of this price, and their errors. */
function sumOrder(input: Partial<OrderTotalsInput>, unitPrice = 1250, currency = 'GBP') {
  const errors = inputErrors();
  const totals = toOrderTotals({ ...FREE, ...input }, [orderLineOf({ unitPrice })], currency, errors, ['input']);
  return { totals, errors: errorsOf(errors) };
}

function errorsOf(errors: ReturnType<typeof inputErrors>): string[] {
  try {
    errors.throwIfAny();
    return [];
  } catch (error) {
    if (error instanceof Rejection) return formatUserErrors(error.userErrors);
    throw error;
  }
}

describe('the totals of an order', () => {
  test.each([
    ['JPY', 1250, { shipping: '300', total: '1550' }, 1550],
    ['GBP', 1250, { shipping: '3.00', total: '15.50' }, 1550],
    ['KWD', 1250, { shipping: '0.300', total: '1.550' }, 1550],
    ['GBP', 1250, { taxIncluded: false, tax: '2.5', total: '15.00' }, 1500],
    ['GBP', 1250, { taxIncluded: true, tax: '2.08', total: '12.5' }, 1250],
    ['CHF', 1252, { rounding: '-0.02', total: '12.50' }, 1250],
    ['CHF', 1253, { rounding: '0.02', total: '12.55' }, 1255],
    ['GBP', 1250, { discount: '12.50', total: '0' }, 0],
    ['GBP', 0, {}, 0],
    ['LBP', 1_074_000_000_000, { total: '10740000000' }, 1_074_000_000_000],
    ['VND', 999_999_999_999_999, { shipping: '1' }, 1_000_000_000_000_000],
  ])('%s %i with %j is %i', (currency, price, input, total) => {
    expect(sumOrder(input, price, currency)).toMatchObject({ totals: { total }, errors: [] });
  });

  test.each([
    ['GBP', { total: '12.51' }, ['INVALID input.total']],
    ['GBP', { total: '12.505' }, ['INVALID input.total']],
    ['JPY', { shipping: '0.5' }, ['INVALID input.shipping']],
    ['KWD', { tax: '0.0001' }, ['INVALID input.tax']],
    ['GBP', { discount: '-1' }, ['INVALID input.discount']],
    ['GBP', { shipping: '-1' }, ['INVALID input.shipping']],
    ['GBP', { tax: '-1' }, ['INVALID input.tax']],
    ['GBP', { discount: '12.51' }, ['INVALID input.discount']],
    ['GBP', { rounding: '-12.51' }, ['INVALID input.rounding']],
    ['GBP', { shipping: '999999999999999' }, ['INVALID input.shipping']],
    ['GBP', { shipping: '9000000000000', tax: '9000000000000', taxIncluded: false }, ['INVALID input.lines']],
    ['IRR', { shipping: '10000000000000.01' }, ['INVALID input.shipping']],
  ])('%s with %j is rejected', (currency, input, errors) => {
    expect(sumOrder(input, 1250, currency).errors).toEqual(errors);
  });

  test('the parts always add up to the total, to the minor unit, for any number of lines and any currency', () => {
    const minor = fc.integer({ min: 0, max: 10_000_000 });
    const line = fc.record({
      quantity: fc.integer({ min: 1, max: 1_000 }),
      unitPrice: minor,
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom('JPY', 'GBP', 'KWD', 'CLP', 'BHD', 'USD'),
        fc.array(line, { minLength: 1, maxLength: 50 }),
        fc.record({
          shipping: minor,
          tax: minor,
          rounding: fc.integer({ min: -5, max: 5 }),
          taxIncluded: fc.boolean(),
        }),
        (currency, drafts, { shipping, tax, rounding, taxIncluded }) => {
          const decimal = (amount: number) => toDecimal({ minor: amount, currency });
          const inputs = drafts.map(({ quantity, unitPrice, share }) => ({
            ...{ sku: 'S', description: 'D', quantity, unitPrice: decimal(unitPrice) },
            discount: decimal(Math.floor(quantity * unitPrice * share)),
          }));
          const expected =
            drafts.reduce((sum, { quantity, unitPrice, share }) => {
              const gross = quantity * unitPrice;
              return sum + BigInt(gross) - BigInt(Math.floor(gross * share));
            }, 0n) + BigInt(shipping + 5 + rounding + (taxIncluded ? 0 : tax));
          const errors = inputErrors();
          const totals = toOrderTotals(
            {
              ...{ taxIncluded, discount: '0', shipping: decimal(shipping + 5), tax: decimal(tax) },
              ...{ rounding: decimal(rounding), total: decimalOf(expected, currency) },
            },
            toOrderLines(inputs, 'ord_1', currency, errors, ['input', 'lines']),
            currency,
            errors,
            ['input'],
          );
          expect(errorsOf(errors)).toEqual([]);
          expect(BigInt(totals.total)).toBe(expected);
        },
      ),
    );
  });
});

/** Works on digits only, so that the test does not use the code that it tests. */
function decimalOf(minor: bigint, currency: string): string {
  const exponent = exponentOf(currency);
  const digits = String(minor).padStart(exponent + 1, '0');
  return exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

describe('the rate of an order in another currency', () => {
  test.each([
    ['0.79', []],
    ['0', ['INVALID input.exchangeRate']],
    ['0.000', ['INVALID input.exchangeRate']],
    ['-0.79', ['INVALID input.exchangeRate']],
    ['999999999999999', ['INVALID input.exchangeRate']],
  ])('%s', (exchangeRate, expected) => {
    const errors = inputErrors();
    checkExchangeRate(orderOf({ currency: 'USD', exchangeRate }), errors, ['input', 'exchangeRate']);
    expect(errorsOf(errors)).toEqual(expected);
  });
});
