import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDecimal, toDecimal } from '../../../domain/kernel/money.ts';
import { orderFilterOf, orderPredicate, saleFilterOf, salePredicate } from '../../../domain/order/order-filter.ts';
import { orderOf } from '../../support/orders.ts';

describe('a customer’s orders', () => {
  test('need no predicate if keys express the whole filter', () => {
    expect(orderPredicate(orderFilterOf(null))).toBeNull();
    expect(orderPredicate(orderFilterOf({ placedFrom: '2026-01-01T00:00:00.000Z' }))).toBeNull();
  });

  test.each([
    [{ status: ['PAID', 'PLACED'] as const }, true],
    [{ status: ['PLACED'] as const }, false],
    [{ status: [] }, false],
    [{ source: ['POS'] as const, sku: 'EAR-1' }, true],
    [{ source: ['ECOMMERCE'] as const, sku: 'EAR-1' }, false],
    [{ sku: 'EAR' }, false],
  ])('by %j', (filter, isMatch) => {
    expect(orderPredicate(orderFilterOf(filter))?.(orderOf())).toBe(isMatch);
  });
});

describe('a sale whose receipt is lost', () => {
  test.each([
    [{ totalFrom: '12.5' }, true],
    [{ totalFrom: '12.501' }, false],
    [{ totalTo: '12.50' }, true],
    [{ totalTo: '12.499' }, false],
    [{ totalFrom: '10', totalTo: '20', sku: 'EAR-1', paymentLast4: '4821' }, true],
    [{ paymentLast4: '4822' }, false],
  ])('by %j', (filter, isMatch) => {
    expect(salePredicate(saleFilterOf(filter))?.(orderOf({ paymentLast4: '4821' }))).toBe(isMatch);
  });

  test('amounts are compared exactly in each currency', () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.constantFrom('JPY', 'GBP', 'KWD'), (one, other, currency) => {
        const decimal = toDecimal({ minor: other, currency });
        expect(Math.sign(compareDecimal({ minor: one, currency }, decimal))).toBe(Math.sign(one - other));
      }),
    );
  });
});
