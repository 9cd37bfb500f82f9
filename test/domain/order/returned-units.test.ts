import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rejection } from '../../../domain/kernel/user-error.ts';
import type { Order, OrderLine } from '../../../domain/order/order.ts';
import { type ReturnLineInput, resolveReturnedUnits, withReturnedUnits } from '../../../domain/order/returned-units.ts';

const line = (number: number, fields: Partial<OrderLine> = {}): OrderLine => ({
  id: `lin_${number}`,
  number,
  sku: 'RING',
  description: 'A ring',
  category: null,
  quantity: 1,
  unitPrice: 100,
  discount: 0,
  serialNumbers: [],
  warrantyPlan: null,
  warrantyIds: [],
  ...fields,
});

const orderOf = (lines: readonly OrderLine[]): Order => ({
  id: 'ord_1',
  version: 1,
  number: '1',
  source: 'POS',
  store: null,
  associate: null,
  customerId: null,
  contact: null,
  status: 'PAID',
  occurredAt: '2026-01-01T10:00:00.000Z',
  placedOn: '2026-01-01',
  recordedAt: '2026-01-01T10:00:00.000Z',
  promisedBy: null,
  fulfilledAt: null,
  deliveredAt: null,
  currency: 'GBP',
  exchangeRate: null,
  valuedIn: null,
  taxIncluded: true,
  subtotal: 0,
  discount: 0,
  shipping: 0,
  tax: 0,
  rounding: 0,
  total: 0,
  refunded: 0,
  lineCount: lines.length,
  paymentLast4: null,
  shipTo: null,
  bought: [...new Set(lines.map(({ sku }) => sku))].map((sku) => ({
    sku,
    category: null,
    quantity: lines.filter((one) => one.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0),
    returned: 0,
  })),
  plans: [],
  returned: {},
});

const returnUnits = (lines: readonly OrderLine[], ...inputs: readonly ReturnLineInput[]) =>
  resolveReturnedUnits(orderOf(lines), lines, inputs, ['input', 'lines']).map(
    ({ line: { number }, quantity, serialNumbers }) => [number, quantity, serialNumbers],
  );

function rejectionOf(run: () => unknown): Rejection['userErrors'][number] | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof Rejection) return error.userErrors[0];
    throw error;
  }
  return undefined;
}

describe('a returned unit', () => {
  test('comes from the named line', () => {
    expect(returnUnits([line(1), line(2)], { orderLineId: 'lin_2', sku: 'RING', quantity: 1 })).toEqual([[2, 1, []]]);
  });

  test('comes from the line that the system of the order names, as it was recorded, or as the order knows it', () => {
    const lines = [line(1), line(2), line(3)];
    const returned = (statedLine: string, order: Order) =>
      resolveReturnedUnits(order, lines, [{ statedLine, sku: 'RING', quantity: 1 }], [], ['a', 'b', 'c']).map(
        ({ line: { number } }) => number,
      );
    const revised = { ...orderOf(lines), statedLines: ['c', 'd', 'b'] };
    expect(returned('b', orderOf(lines))).toEqual([2]);
    expect(returned('b', revised)).toEqual([3]);
    expect(returned('d', revised)).toEqual([2]);
    // Of a line that the order does not have, only the sku counts.
    expect(returned('a', revised)).toEqual([1]);
  });

  test('comes from the lines of its sku, in order', () => {
    const lines = [line(1, { quantity: 2 }), line(2, { sku: 'CHAIN' }), line(3, { quantity: 2 })];
    expect(returnUnits(lines, { sku: 'ring', quantity: 3 })).toEqual([
      [1, 2, []],
      [3, 1, []],
    ]);
  });

  test('is found by its serial number in any spelling', () => {
    const lines = [line(1, { serialNumbers: ['SN-1'] }), line(2, { serialNumbers: ['SN-2'] })];
    expect(returnUnits(lines, { sku: 'RING', quantity: 1, serialNumbers: ['sn 2'] })).toEqual([[2, 1, ['SN-2']]]);
  });

  test('needs no serial number if all units of the line are returned', () => {
    const lines = [line(1, { quantity: 2, serialNumbers: ['A', 'B'] })];
    expect(returnUnits(lines, { sku: 'RING', quantity: 2 })).toEqual([[1, 2, ['A', 'B']]]);
  });

  test('needs no serial number if all units of the sku are returned, on any lines', () => {
    const lines = [line(1, { serialNumbers: ['A'] }), line(2, { serialNumbers: ['B'] }), line(3)];
    expect(returnUnits(lines, { sku: 'RING', quantity: 3 })).toEqual([
      [1, 1, ['A']],
      [2, 1, ['B']],
      [3, 1, []],
    ]);
  });

  test('has no serial number if the till sent a placeholder', () => {
    const lines = [line(1, { quantity: 3, serialNumbers: ['N/A', 'N/A', '-'] })];
    expect(returnUnits(lines, { sku: 'RING', quantity: 1 })).toEqual([[1, 1, []]]);
    expect(returnUnits(lines, { sku: 'RING', quantity: 2, serialNumbers: ['N/A', 'N/A'] })).toEqual([[1, 2, []]]);
    const twice = [
      { sku: 'RING', quantity: 1, serialNumbers: ['N/A'] },
      { sku: 'RING', quantity: 2, serialNumbers: ['-'] },
    ];
    expect(returnUnits(lines, ...twice)).toEqual([
      [1, 1, []],
      [1, 2, []],
    ]);
  });

  test('is one without a serial number if none is given', () => {
    const lines = [line(1, { serialNumbers: ['A'] }), line(2, { quantity: 2, serialNumbers: ['B'] })];
    expect(returnUnits(lines, { sku: 'RING', quantity: 1 })).toEqual([[2, 1, []]]);
    expect(returnUnits(lines, { sku: 'RING', quantity: 2, serialNumbers: ['a'] })).toEqual([
      [1, 1, ['A']],
      [2, 1, []],
    ]);
  });

  test('needs its serial number if several lines of its sku have serial numbers', () => {
    const lines = [line(1, { serialNumbers: ['A'] }), line(2, { serialNumbers: ['B'] })];
    const error = rejectionOf(() => returnUnits(lines, { sku: 'RING', quantity: 1 }));
    expect(error).toMatchObject({ code: 'INVALID', path: ['input', 'lines', '0', 'serialNumbers'] });
  });

  test.each([
    ['more than was sold', { sku: 'RING', quantity: 3 }, 'NOT_ALLOWED', 'quantity'],
    ['another sku', { sku: 'WATCH', quantity: 1 }, 'INVALID', 'sku'],
    ['no line of the order', { orderLineId: 'lin_9', sku: 'RING', quantity: 1 }, 'NOT_FOUND', 'orderLineId'],
    ['a line of another sku', { orderLineId: 'lin_1', sku: 'WATCH', quantity: 1 }, 'INVALID', 'sku'],
    ['an unknown serial number', { sku: 'RING', quantity: 1, serialNumbers: ['C'] }, 'INVALID', 'serialNumbers'],
    [
      'one of two units with serial numbers, without its number',
      { sku: 'RING', quantity: 1 },
      'INVALID',
      'serialNumbers',
    ],
  ])('cannot be %s', (_, input, code, field) => {
    const lines = [line(1, { quantity: 2, serialNumbers: ['A', 'B'] })];
    expect(rejectionOf(() => returnUnits(lines, input))).toMatchObject({ code, path: ['input', 'lines', '0', field] });
  });

  test('reduces the units that are left for later lines of the same return', () => {
    const lines = [line(1, { quantity: 2 })];
    const error = rejectionOf(() => returnUnits(lines, { sku: 'RING', quantity: 2 }, { sku: 'RING', quantity: 1 }));
    expect(error).toMatchObject({ code: 'NOT_ALLOWED', path: ['input', 'lines', '1', 'quantity'] });
  });
});

test('over any number of returns, no line returns more than was sold, and no serial number twice', () => {
  const numbers = ['A', 'B', 'C', 'D', 'E', 'F'];
  const lines = [
    line(1, { quantity: 3, serialNumbers: numbers.slice(0, 3) }),
    line(2, { quantity: 4, serialNumbers: numbers.slice(3, 4) }),
    line(3, { quantity: 2, sku: 'CHAIN' }),
    line(4, { quantity: 2, serialNumbers: numbers.slice(4) }),
  ];
  const input = fc.record({
    sku: fc.constantFrom('RING', 'CHAIN'),
    quantity: fc.integer({ min: 1, max: 5 }),
    serialNumbers: fc.subarray(numbers, { maxLength: 3 }),
    orderLineId: fc.constantFrom(null, 'lin_1', 'lin_2', 'lin_3', 'lin_4'),
  });
  fc.assert(
    fc.property(fc.array(fc.array(input, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (returns) => {
      let order = orderOf(lines);
      let accepted = 0;
      for (const inputs of returns) {
        const valid = inputs.filter(({ quantity, serialNumbers }) => serialNumbers.length <= quantity);
        try {
          const units = resolveReturnedUnits(order, lines, valid, ['input', 'lines']);
          const count = units.reduce((sum, { quantity }) => sum + quantity, 0);
          expect(count).toBe(valid.reduce((sum, { quantity }) => sum + quantity, 0));
          order = withReturnedUnits(order, units);
          accepted += count;
        } catch (error) {
          if (!(error instanceof Rejection)) throw error;
        }
      }
      for (const { number, quantity, serialNumbers } of lines) {
        const returned = order.returned[number] ?? { quantity: 0, serialNumbers: [] };
        expect(returned.quantity).toBeLessThanOrEqual(quantity);
        expect(returned.serialNumbers.length).toBeLessThanOrEqual(returned.quantity);
        expect(new Set(returned.serialNumbers).size).toBe(returned.serialNumbers.length);
        expect(serialNumbers).toEqual(expect.arrayContaining([...returned.serialNumbers]));
      }
      expect(order.bought.reduce((sum, { returned }) => sum + returned, 0)).toBe(accepted);
    }),
  );
});
