import { expect, it } from 'vitest';
import type { OrderLine } from '../../../domain/order/order.ts';
import { findSimilarLines } from '../../../domain/order/stated-lines.ts';

const line = (number: number, sku: string, fields: Partial<OrderLine> = {}): OrderLine => ({
  ...{ id: `lin_1_${number}`, number, sku, description: 'A ring', category: null, quantity: 1, unitPrice: 100 },
  ...{ discount: 0, serialNumbers: [], warrantyPlan: null, warrantyIds: [], ...fields },
});

it.each([
  ['lines in another order', [line(1, 'B'), line(2, 'A')], [line(1, 'A'), line(2, 'B')], [2, 1]],
  [
    'two lines of one sku by what else they sold',
    [line(1, 'A', { unitPrice: 50 }), line(2, 'A', { quantity: 3 })],
    [line(1, 'A', { quantity: 2 }), line(2, 'A', { unitPrice: 50 })],
    [2, 1],
  ],
  ['two equal lines each at its place', [line(1, 'A'), line(2, 'A')], [line(1, 'A'), line(2, 'A')], [1, 2]],
  ['a line under another sku by its place', [line(1, 'A-NEW'), line(2, 'B')], [line(1, 'A'), line(2, 'B')], [1, 2]],
  ['no recorded line twice', [line(1, 'A'), line(2, 'A')], [line(1, 'A')], [1, null]],
])('finds %s', (_, stated, recorded, numbers) => {
  expect(findSimilarLines(stated, recorded)).toEqual(numbers);
});
