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

function move(order: Order, status: OrderStatus, at: string): Order | string[] {
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
  ])('that is %s can become %j, and nothing else', (status, next) => {
    for (const to of STATUSES) {
      const after = move(orderOf({ status }), to, LATER);
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
  ])('that is %s stays the very same after late or repeated steps %j', (status, late) => {
    const order = orderOf({ status, fulfilledAt: LATER, deliveredAt: LATER });
    for (const step of late) expect(move(order, step, '2026-03-05T12:00:00.000Z')).toBe(order);
  });

  test('gets the time of a step that is reported late, and only where none is known', () => {
    const delivered = applyOrderStatus(orderOf({ status: 'PAID' }), 'DELIVERED', '2026-03-04T12:00:00.000Z', []);
    const after = applyOrderStatus(delivered, 'FULFILLED', LATER, []);
    expect(after).toEqual({ ...delivered, fulfilledAt: LATER, version: 3 });
    expect(move(delivered, 'FULFILLED', '2026-03-04T12:05:00.000Z')).toMatchObject({ status: 'DELIVERED' });
    expect(move(delivered, 'FULFILLED', '2026-03-04T12:05:00.001Z')).toEqual(['INVALID input.occurredAt']);
    // Recorded as DELIVERED by a shop that did not say when.
    expect(move(orderOf({ status: 'DELIVERED' }), 'DELIVERED', LATER)).toMatchObject({ deliveredAt: LATER });
  });

  test('is unpaid until a step says that it is paid for or handed over', () => {
    const placed = orderOf({ status: 'PLACED', isUnpaid: true });
    expect(isCounted(placed)).toBe(false);
    for (const step of ['PAID', 'FULFILLED', 'DELIVERED'] as const)
      expect(isCounted(applyOrderStatus(placed, step, LATER, []))).toBe(true);
    expect(isCounted(applyOrderStatus(placed, 'CANCELLED', LATER, []))).toBe(false);
    // As it was stored before it was noted: it was counted then.
    expect(isCounted(orderOf({ status: 'PLACED' }))).toBe(true);
  });

  test('keeps the times of what happened', () => {
    const fulfilled = applyOrderStatus(orderOf(), 'FULFILLED', LATER, []);
    expect(fulfilled).toMatchObject({ fulfilledAt: LATER, deliveredAt: null });
    const at = '2026-03-04T12:00:00.000Z';
    expect(applyOrderStatus(fulfilled, 'DELIVERED', at, [])).toMatchObject({ fulfilledAt: LATER, deliveredAt: at });
    expect(applyOrderStatus(orderOf(), 'DELIVERED', at, [])).toMatchObject({ fulfilledAt: null, deliveredAt: at });
  });

  test('does not go through anything before it was placed, or before what it went through last, but for 5 minutes', () => {
    expect(move(orderOf(), 'FULFILLED', '2026-03-02T11:54:59.999Z')).toEqual(['INVALID input.occurredAt']);
    for (const status of ['PAID', 'FULFILLED', 'DELIVERED', 'CANCELLED'] as const)
      expect(move(orderOf({ status: 'PLACED' }), status, '2026-03-02T11:55:00.000Z')).toMatchObject({ status });
    const fulfilled = applyOrderStatus(orderOf(), 'FULFILLED', LATER, []);
    expect(move(fulfilled, 'DELIVERED', '2026-03-03T11:00:00.000Z')).toEqual(['INVALID input.occurredAt']);
  });

  test('of which something came back cannot be cancelled', () => {
    const order = orderOf({ returned: { 1: { quantity: 1, serialNumbers: [] } } });
    expect(move(order, 'CANCELLED', LATER)).toEqual(['NOT_ALLOWED input.status']);
  });

  test('goes forward only, and loses no time, in whatever order and however often its steps are reported', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STATUSES), { maxLength: 12 }), (steps) => {
        let order = orderOf({ status: 'PLACED' });
        const seen: OrderStatus[] = ['PLACED'];
        for (const [index, status] of steps.entries()) {
          const after = move(order, status, `2026-03-03T12:00:${String(index).padStart(2, '0')}.000Z`);
          if (Array.isArray(after)) continue;
          if (after.status !== order.status) seen.push(after.status);
          order = after;
        }
        const ranks = seen.map((status) => STATUSES.indexOf(status));
        expect(ranks).toEqual([...new Set(ranks)].toSorted());
        expect(seen.includes('CANCELLED') && (seen.includes('FULFILLED') || seen.includes('DELIVERED'))).toBe(false);
        const isCancelled = order.status === 'CANCELLED';
        expect(order.fulfilledAt !== null).toBe(!isCancelled && steps.includes('FULFILLED'));
        expect(order.deliveredAt !== null).toBe(!isCancelled && steps.includes('DELIVERED'));
      }),
    );
  });
});
