import { describe, expect, test } from 'vitest';
import { inputErrors, Rejection } from '../../../domain/kernel/user-error.ts';
import { boughtItemsOf, type OrderLineInput, toOrderLines } from '../../../domain/order/order-lines.ts';
import { orderLineOf } from '../../support/orders.ts';
import { formatUserErrors } from '../../support/user-errors.ts';

const LINE: OrderLineInput = {
  sku: ' EAR-1 ',
  description: 'Pearl earrings',
  quantity: 2,
  unitPrice: '12.5',
  discount: '0',
};

function errorsOf(...lines: readonly Partial<OrderLineInput>[]): string[] {
  const errors = inputErrors();
  const inputs = lines.map((line) => ({ ...LINE, ...line }));
  try {
    toOrderLines(inputs, 'ord_1', 'GBP', errors, ['input', 'lines']);
    errors.throwIfAny();
    return [];
  } catch (error) {
    if (error instanceof Rejection) return formatUserErrors(error.userErrors);
    throw error;
  }
}

describe('a line', () => {
  test('is trimmed, and gets its number and an id derived from the order', () => {
    const input = { ...LINE, category: ' ', serialNumbers: [' a-1 '], warrantyPlan: ' CARE ' };
    expect(toOrderLines([LINE, input], 'ord_7', 'GBP', inputErrors(), [])[1]).toEqual({
      ...{ id: 'lin_7_2', number: 2, sku: 'EAR-1', description: 'Pearl earrings', category: null, quantity: 2 },
      ...{ unitPrice: 1250, discount: 0, serialNumbers: ['a-1'], warrantyPlan: 'CARE', warrantyIds: [] },
    });
  });

  test.each<[Partial<OrderLineInput>, string[]]>([
    [{ unitPrice: '0' }, []],
    [{ discount: '25.00' }, []],
    [{ discount: '25.01' }, ['INVALID input.lines.0.discount']],
    [{ discount: '-1' }, ['INVALID input.lines.0.discount']],
    [{ unitPrice: '-1' }, ['INVALID input.lines.0.unitPrice']],
    [{ unitPrice: '0.001' }, ['INVALID input.lines.0.total']],
    [{ unitPrice: '0.001', total: '0' }, []],
    [{ unitPrice: '0.0000001', total: '0' }, ['INVALID input.lines.0.unitPrice']],
    [{ unitPrice: '12.50000000' }, []],
    [{ quantity: 0 }, ['INVALID input.lines.0.quantity']],
    [{ quantity: -1, serialNumbers: ['a'] }, ['INVALID input.lines.0.quantity']],
    [{ quantity: 2_147_483_647, unitPrice: '1000000000' }, ['INVALID input.lines.0.quantity']],
    [{ sku: ' ' }, ['INVALID input.lines.0.sku']],
    [{ description: '' }, ['INVALID input.lines.0.description']],
    [{ sku: 'x'.repeat(201) }, ['LIMIT_EXCEEDED input.lines.0.sku']],
    [{ description: 'x'.repeat(10_001) }, ['LIMIT_EXCEEDED input.lines.0.description']],
    [{ category: 'x'.repeat(201) }, ['LIMIT_EXCEEDED input.lines.0.category']],
    [{ serialNumbers: ['1', '2', '3'] }, ['INVALID input.lines.0.serialNumbers']],
    [{ serialNumbers: ['a 1', 'A 1 '] }, ['INVALID input.lines.0.serialNumbers.1']],
    [{ serialNumbers: ['a 1', 'A-1'] }, []],
    [{ serialNumbers: ['--'] }, []],
    [{ serialNumbers: ['-', '-'] }, []],
    [{ serialNumbers: ['', ' '] }, []],
    [{ serialNumbers: ['-'.repeat(201)] }, ['LIMIT_EXCEEDED input.lines.0.serialNumbers.0']],
    [{ serialNumbers: ['x'.repeat(201)] }, ['LIMIT_EXCEEDED input.lines.0.serialNumbers.0']],
  ])('%j gives the errors %j', (line, expected) => {
    expect(errorsOf(line)).toEqual(expected);
  });

  test('an item is in only one line of an order; another product may have the same serial number', () => {
    expect(errorsOf({ serialNumbers: ['A1'] }, { serialNumbers: ['a1'] })).toEqual([
      'INVALID input.lines.1.serialNumbers.0',
    ]);
    expect(errorsOf({ serialNumbers: ['A1'] }, { sku: 'CAMERA', serialNumbers: ['A1'] })).toEqual([]);
  });
});

describe('an order has', () => {
  const times = (count: number, line: Partial<OrderLineInput> = {}) => Array.from({ length: count }, () => line);

  test('1 to 2,000 lines', () => {
    expect(errorsOf()).toEqual(['INVALID input.lines']);
    expect(errorsOf(...times(2_000))).toEqual([]);
    expect(errorsOf(...times(2_001))).toEqual(['LIMIT_EXCEEDED input.lines']);
  });

  test('at most 100 units with a serial number or a warranty plan', () => {
    expect(errorsOf({ quantity: 100, warrantyPlan: 'CARE' })).toEqual([]);
    expect(errorsOf({ quantity: 2_000_000_000, warrantyPlan: 'CARE' })).toEqual(['LIMIT_EXCEEDED input.lines']);
    expect(errorsOf(...times(101).map((_, index) => ({ serialNumbers: [`S${index}`] })))).toEqual([
      'LIMIT_EXCEEDED input.lines',
    ]);
  });
});

test('bought quantities are summed by sku and category', () => {
  expect(
    boughtItemsOf([
      orderLineOf({ sku: 'A', quantity: 2 }),
      orderLineOf({ sku: 'B', category: 'rings' }),
      orderLineOf({ sku: 'A', quantity: 3 }),
      orderLineOf({ sku: 'A', category: 'rings' }),
    ]),
  ).toEqual([
    { sku: 'A', category: null, quantity: 5, returned: 0 },
    { sku: 'B', category: 'rings', quantity: 1, returned: 0 },
    { sku: 'A', category: 'rings', quantity: 1, returned: 0 },
  ]);
});
