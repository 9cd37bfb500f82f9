import { expect, test } from 'vitest';
import { orderSummary } from '../../../domain/order/order-summary.ts';
import { orderOf } from '../../support/orders.ts';

test.each([
  [{}, 'Bought 1 item for GBP 12.50'],
  [{ store: 'york', status: 'PLACED' }, 'Ordered 1 item for GBP 12.50 in york'],
  [{ bought: [boughtItem(2), boughtItem(3)], currency: 'JPY', total: 1250 }, 'Bought 5 items for JPY 1250'],
  [{ status: 'CANCELLED', currency: 'KWD' }, 'Cancelled an order of 1 item for KWD 1.250'],
] as const)('%j reads "%s"', (order, summary) => {
  expect(orderSummary(orderOf(order))).toBe(summary);
});

function boughtItem(quantity: number) {
  return { sku: 'EAR-1', category: null, quantity, returned: 0 };
}
