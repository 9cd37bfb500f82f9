import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exponentOf, toDecimal } from '../../../domain/kernel/money.ts';
import { inputErrors, Rejection } from '../../../domain/kernel/user-error.ts';
import { type LinePriceInput, toLinePrice } from '../../../domain/order/line-price.ts';
import { formatUserErrors } from '../../support/user-errors.ts';

function priceLine(input: Partial<LinePriceInput>, currency = 'GBP') {
  const errors = inputErrors();
  const price = toLinePrice({ quantity: 1, unitPrice: '1.00', discount: '0', ...input }, currency, errors, ['line']);
  try {
    errors.throwIfAny();
    return { price, errors: [] };
  } catch (error) {
    if (error instanceof Rejection) return { price, errors: formatUserErrors(error.userErrors) };
    throw error;
  }
}

describe('the price of a line', () => {
  test('is in minor units only if it has no more decimals than its currency', () => {
    expect(priceLine({ unitPrice: '12.500', quantity: 2, total: '25' })).toEqual({
      ...{ price: { unitPrice: 1250, discount: 0 }, errors: [] },
    });
  });

  test.each<[string, Partial<LinePriceInput>, object]>([
    [
      'GBP',
      { unitPrice: '0.0125', quantity: 30, total: '0.38' },
      { unitPrice: 1, unitPriceExact: '0.0125', total: 38 },
    ],
    ['JPY', { unitPrice: '0.5', quantity: 3, total: '2' }, { unitPrice: 1, unitPriceExact: '0.5', total: 2 }],
    ['GBP', { unitPrice: '1.599', measure: { amount: '40.12', unit: ' l ' }, total: '64.15' }, { total: 6415 }],
    ['GBP', { unitPrice: '3.33', quantity: 3, total: '10.00' }, { unitPrice: 333, total: 1000 }],
    ['GBP', { unitPrice: '0.999', quantity: 2, discount: '1.99', total: '0' }, { discount: 199, total: 0 }],
    ['IRR', { unitPrice: '1234567.891', quantity: 3, total: '3703703.67' }, { unitPriceExact: '1234567.891' }],
  ])('%s %j', (currency, input, expected) => {
    const { price, errors } = priceLine(input, currency);
    expect(errors).toEqual([]);
    expect(price).toMatchObject(expected);
  });

  test.each<[Partial<LinePriceInput>, string[]]>([
    [{ unitPrice: '0.0125' }, ['INVALID line.total']],
    [{ measure: { amount: '2', unit: 'm' } }, ['INVALID line.total']],
    [{ unitPrice: '3.33', quantity: 3, total: '10.03' }, ['INVALID line.total']],
    [{ measure: { amount: '2', unit: 'm' }, total: '2.02' }, ['INVALID line.total']],
    [{ measure: { amount: '2', unit: 'm' }, total: '4', quantity: 2 }, ['INVALID line.quantity']],
    [{ measure: { amount: '0.000', unit: 'm' }, total: '0' }, ['INVALID line.measure.amount']],
    [{ measure: { amount: '-1', unit: 'm' }, total: '0' }, ['INVALID line.measure.amount']],
    [{ measure: { amount: '0.1234567', unit: 'm' }, total: '0.12' }, ['INVALID line.measure.amount']],
    [{ measure: { amount: '1', unit: ' ' }, total: '1' }, ['INVALID line.measure.unit']],
    [{ unitPrice: '0.1234567', total: '0.12' }, ['INVALID line.unitPrice']],
    [{ total: '-0.01' }, ['INVALID line.total']],
    [{ total: '1.001' }, ['INVALID line.total']],
    [{ unitPrice: '10000000000000', quantity: 2 }, ['INVALID line.quantity']],
    [{ unitPrice: '999999999999999.9999' }, ['INVALID line.unitPrice']],
  ])('%j gives the errors %j', (input, errors) => {
    expect(priceLine(input).errors).toEqual(errors);
  });

  test('accepts a total within one minor unit for each piece of the exact product, and no other', () => {
    const digits = fc.nat({ max: 9_999_999 });
    fc.assert(
      fc.property(
        fc.constantFrom('JPY', 'GBP', 'KWD'),
        fc.record({
          price: digits,
          decimals: fc.integer({ min: 0, max: 6 }),
          quantity: fc.integer({ min: 1, max: 500 }),
        }),
        fc.option(fc.integer({ min: 1, max: 5_000_000 }), { nil: null }),
        fc.integer({ min: -600, max: 600 }),
        (currency, { price, decimals, quantity: pieces }, thousandths, offset) => {
          const quantity = thousandths === null ? pieces : 1;
          const unitPrice = decimal(BigInt(price), decimals);
          const scale = 10n ** BigInt(decimals + 3);
          const gross =
            BigInt(price) * BigInt(quantity) * BigInt(thousandths ?? 1000) * 10n ** BigInt(exponentOf(currency));
          const total = gross / scale + BigInt(offset);
          if (total < 0n) return;
          const measure = thousandths === null ? null : { amount: decimal(BigInt(thousandths), 3), unit: 'm' };
          const printed = toDecimal({ minor: Number(total), currency });
          const { price: line, errors } = priceLine({ quantity, unitPrice, measure, total: printed }, currency);
          const difference = total * scale - gross;
          const isNear = (difference < 0n ? -difference : difference) <= BigInt(quantity) * scale;
          expect(errors).toEqual(isNear ? [] : ['INVALID line.total']);
          if (isNear) expect(line.total ?? line.unitPrice * quantity).toBe(Number(total));
        },
      ),
      { numRuns: 500 },
    );
  });
});

function decimal(digits: bigint, decimals: number): string {
  const text = String(digits).padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
