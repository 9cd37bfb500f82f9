import { expect, test } from 'vitest';
import { deliveryDueAt } from '../../../domain/order/order-lateness.ts';
import { applyOrderStatus } from '../../../domain/order/order-status.ts';
import { withPromise } from '../../../domain/order/promise-delivery.ts';
import { orderOf } from '../../support/orders.ts';

const HOME = { lines: ['1 High Street'], postalCode: 'YO1 7HH', country: 'GB' };
const SHIP_TO = { label: null, locality: null, region: null, ...HOME };
const NOW = '2026-03-03T12:00:00.000Z';
const PROMISED = '2026-03-09T12:00:00.000Z';

test('an unpaid order is due only if its delivery was promised', () => {
  const placed = orderOf({ status: 'PLACED', isUnpaid: true, shipTo: SHIP_TO });
  expect(deliveryDueAt(placed)).toBeNull();
  expect(deliveryDueAt({ ...placed, promisedBy: PROMISED })).toBe(PROMISED);
  expect(deliveryDueAt(applyOrderStatus(placed, 'PAID', NOW, []))).toBe('2026-03-16T12:00:00.000Z');
});

test('an order is due by its newest promise, and a new promise after it was late makes it due again', () => {
  const order = orderOf({ promisedBy: NOW, lateNoticedAt: NOW });
  expect(deliveryDueAt(order)).toBeNull();
  expect(deliveryDueAt(withPromise(order, { orderId: order.id, promisedBy: PROMISED }, NOW))).toBe(PROMISED);
});
