import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rejection } from '../../../domain/kernel/user-error.ts';
import type { Order, OrderStatus } from '../../../domain/order/order.ts';
import { applyOrderStatus } from '../../../domain/order/order-status.ts';
import { isCounted } from '../../../domain/order/order-worth.ts';
import { orderOf } from '../../support/orders.ts';
import { formatUserErrors } from '../../support/user-errors.ts';

const STATUSES: readonly OrderStatus[] = ['PLACED', 'PAID', 'FULFILLED', 'DELIVERED', 'CANCELLED'];
const LATER = '2026-03-03T12:00:00.000Z';

function applyOrErrors(order: Order, status: OrderStatus, at: string): Order | string[] {
  try {
    return applyOrderStatus(order, status, at, ['input']);
  } catch (error) {
    if (error instanceof Rejection) return formatUserErrors(error.userErrors);
    throw error;
  }
}

describe('an order', () => {
  test.each<[OrderStatus, readonly OrderStatus[]]>([
    ['PLACED', ['PAID', 'FULFILLED', 'DELIVERED', 'CANCELLED']],
    ['PAID', ['FULFILLED', 'DELIVERED', 'CANCELLED']],
    ['FULFILLED', ['DELIVERED']],
    ['DELIVERED', []],
    ['CANCELLED', []],
  ])('with status %s can become %j, and nothing else', (status, next) => {
    for (const to of STATUSES) {
      const after = applyOrErrors(orderOf({ status }), to, LATER);
      if (next.includes(to)) expect(after).toMatchObject({ status: to, version: 2 });
      else if (Array.isArray(after)) expect(after).toEqual(['NOT_ALLOWED input.status']);
      else expect(after.status).toBe(status);
    }
  });

  test.each<[OrderStatus, readonly OrderStatus[]]>([
    ['PLACED', ['PLACED']],
    ['PAID', ['PLACED', 'PAID']],
    ['FULFILLED', ['PLACED', 'PAID', 'FULFILLED']],
    ['DELIVERED', ['PLACED', 'PAID', 'FULFILLED', 'DELIVERED']],
    ['CANCELLED', ['CANCELLED']],
  ])('with status %s does not change after late or repeated reports of %j', (status, late) => {
    const order = orderOf({ status, fulfilledAt: LATER, deliveredAt: LATER });
    for (const report of late) expect(applyOrErrors(order, report, '2026-03-05T12:00:00.000Z')).toBe(order);
  });

  test('gets the time of a status that is reported late, if it has none', () => {
    const delivered = applyOrderStatus(orderOf({ status: 'PAID' }), 'DELIVERED', '2026-03-04T12:00:00.000Z', []);
    const after = applyOrderStatus(delivered, 'FULFILLED', LATER, []);
    expect(after).toEqual({ ...delivered, fulfilledAt: LATER, version: 3 });
    expect(applyOrErrors(delivered, 'FULFILLED', '2026-03-04T12:05:00.000Z')).toMatchObject({ status: 'DELIVERED' });
    expect(applyOrErrors(delivered, 'FULFILLED', '2026-03-04T12:05:00.001Z')).toEqual(['INVALID input.occurredAt']);
    // The shop recorded it as DELIVERED without a time.
    expect(applyOrErrors(orderOf({ status: 'DELIVERED' }), 'DELIVERED', LATER)).toMatchObject({ deliveredAt: LATER });
  });

  test('is unpaid until it is PAID, FULFILLED or DELIVERED', () => {
    const placed = orderOf({ status: 'PLACED', isUnpaid: true });
    expect(isCounted(placed)).toBe(false);
    for (const next of ['PAID', 'FULFILLED', 'DELIVERED'] as const)
      expect(isCounted(applyOrderStatus(placed, next, LATER, []))).toBe(true);
    expect(isCounted(applyOrderStatus(placed, 'CANCELLED', LATER, []))).toBe(false);
    // An old order, stored without `isUnpaid`: it already counts.
    expect(isCounted(orderOf({ status: 'PLACED' }))).toBe(true);
  });

  test('keeps the times of earlier statuses', () => {
    const fulfilled = applyOrderStatus(orderOf(), 'FULFILLED', LATER, []);
    expect(fulfilled).toMatchObject({ fulfilledAt: LATER, deliveredAt: null });
    const at = '2026-03-04T12:00:00.000Z';
    expect(applyOrderStatus(fulfilled, 'DELIVERED', at, [])).toMatchObject({ fulfilledAt: LATER, deliveredAt: at });
    expect(applyOrderStatus(orderOf(), 'DELIVERED', at, [])).toMatchObject({ fulfilledAt: null, deliveredAt: at });
  });

  test('rejects a time more than 5 minutes before it was placed, or before its previous status', () => {
    expect(applyOrErrors(orderOf(), 'FULFILLED', '2026-03-02T11:54:59.999Z')).toEqual(['INVALID input.occurredAt']);
    for (const status of ['PAID', 'FULFILLED', 'DELIVERED', 'CANCELLED'] as const)
      expect(applyOrErrors(orderOf({ status: 'PLACED' }), status, '2026-03-02T11:55:00.000Z')).toMatchObject({
        status,
      });
    const fulfilled = applyOrderStatus(orderOf(), 'FULFILLED', LATER, []);
    expect(applyOrErrors(fulfilled, 'DELIVERED', '2026-03-03T11:00:00.000Z')).toEqual(['INVALID input.occurredAt']);
  });

  test('with returned lines cannot be cancelled', () => {
    const order = orderOf({ returned: { 1: { quantity: 1, serialNumbers: [] } } });
    expect(applyOrErrors(order, 'CANCELLED', LATER)).toEqual(['NOT_ALLOWED input.status']);
  });

  test('only goes forward, and loses no time, in any order and number of reports', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STATUSES), { maxLength: 12 }), (reports) => {
        let order = orderOf({ status: 'PLACED' });
        const seen: OrderStatus[] = ['PLACED'];
        for (const [index, status] of reports.entries()) {
          const after = applyOrErrors(order, status, `2026-03-03T12:00:${String(index).padStart(2, '0')}.000Z`);
          if (Array.isArray(after)) continue;
          if (after.status !== order.status) seen.push(after.status);
          order = after;
        }
        const ranks = seen.map((status) => STATUSES.indexOf(status));
        expect(ranks).toEqual([...new Set(ranks)].toSorted());
        expect(seen.includes('CANCELLED') && (seen.includes('FULFILLED') || seen.includes('DELIVERED'))).toBe(false);
        const isCancelled = order.status === 'CANCELLED';
        expect(order.fulfilledAt !== null).toBe(!isCancelled && reports.includes('FULFILLED'));
        expect(order.deliveredAt !== null).toBe(!isCancelled && reports.includes('DELIVERED'));
      }),
    );
  });
});
