import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Order, OrderStatus } from '../../../domain/order/order.ts';
import { moved } from '../../../domain/order/order-status.ts';
import { Rejection } from '../../../domain/user-error.ts';
import { orderOf } from '../../support/orders.ts';
import { told } from '../../support/user-errors.ts';

const STATUSES: readonly OrderStatus[] = ['PLACED', 'PAID', 'FULFILLED', 'DELIVERED', 'CANCELLED'];
const LATER = '2026-03-03T12:00:00.000Z';

function move(order: Order, status: OrderStatus, at: string): Order | string[] {
  try {
    return moved(order, status, at, ['input']);
  } catch (error) {
    if (error instanceof Rejection) return told(error.userErrors);
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
    for (const to of STATUSES)
      expect(move(orderOf({ status }), to, LATER)).toEqual(
        next.includes(to) ? expect.objectContaining({ status: to, version: 2 }) : ['NOT_ALLOWED input.status'],
      );
  });

  test('keeps the times of what happened', () => {
    const fulfilled = moved(orderOf(), 'FULFILLED', LATER, []);
    expect(fulfilled).toMatchObject({ fulfilledAt: LATER, deliveredAt: null });
    const at = '2026-03-04T12:00:00.000Z';
    expect(moved(fulfilled, 'DELIVERED', at, [])).toMatchObject({ fulfilledAt: LATER, deliveredAt: at });
    expect(moved(orderOf(), 'DELIVERED', at, [])).toMatchObject({ fulfilledAt: null, deliveredAt: at });
  });

  test('does not go through anything before it was placed, or before what it went through last', () => {
    expect(move(orderOf(), 'FULFILLED', '2026-03-02T11:59:59.999Z')).toEqual(['INVALID input.occurredAt']);
    const fulfilled = moved(orderOf(), 'FULFILLED', LATER, []);
    expect(move(fulfilled, 'DELIVERED', '2026-03-03T11:00:00.000Z')).toEqual(['INVALID input.occurredAt']);
  });

  test('of which something came back cannot be cancelled', () => {
    const order = orderOf({ returned: { 1: { quantity: 1, serialNumbers: [] } } });
    expect(move(order, 'CANCELLED', LATER)).toEqual(['NOT_ALLOWED input.status']);
  });

  test('goes forward only, and ends in one state, in whatever order its steps are told', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STATUSES), { maxLength: 12 }), (steps) => {
        let order = orderOf({ status: 'PLACED' });
        const seen: OrderStatus[] = ['PLACED'];
        for (const [index, status] of steps.entries()) {
          const after = move(order, status, `2026-03-03T12:00:${String(index).padStart(2, '0')}.000Z`);
          if (Array.isArray(after)) continue;
          order = after;
          seen.push(order.status);
        }
        const ranks = seen.map((status) => STATUSES.indexOf(status));
        expect(ranks).toEqual([...new Set(ranks)].toSorted());
        expect(seen.includes('CANCELLED') && (seen.includes('FULFILLED') || seen.includes('DELIVERED'))).toBe(false);
        expect(order.version).toBe(seen.length);
        expect(order.fulfilledAt !== null).toBe(seen.includes('FULFILLED'));
        expect(order.deliveredAt !== null).toBe(seen.includes('DELIVERED'));
      }),
    );
  });
});
