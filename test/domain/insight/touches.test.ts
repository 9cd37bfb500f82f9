import { expect, test } from 'vitest';
import { newTrail, nextStep } from '../../../domain/insight/customer-trail.ts';
import { hurtOfCase, hurtOfInteraction } from '../../../domain/insight/pain.ts';
import { isTouchChanged, touchOf, touchOfInteraction, touchOfOrder } from '../../../domain/insight/touches.ts';
import type { Interaction } from '../../../domain/interaction/interaction.ts';
import { caseOf } from '../../support/cases.ts';
import { interactionOf } from '../../support/interactions.ts';
import { orderOf } from '../../support/orders.ts';

test.each<[string, Partial<Interaction>, string | null]>([
  ['a named touchpoint', { touchpoint: 'Repair desk', via: 'STORE' }, 'repair desk'],
  ['a visit without one', { type: 'STORE_VISIT', via: null }, 'store'],
  ['a visit by a channel', { type: 'PRODUCT_VIEWED', via: 'APP' }, 'app'],
  ['a page without a channel', { type: 'CART_ABANDONED', via: null }, 'web'],
  ['a message from anywhere', { type: 'MESSAGE', via: null }, null],
  ['what the shop sends', { type: 'MARKETING_SENT', via: 'EMAIL', direction: 'OUTBOUND' }, null],
  ['a call that the shop makes', { type: 'CALL', via: null, direction: 'OUTBOUND' }, null],
  ['a note', { type: 'NOTE', via: 'STORE' }, null],
])('%s is a touch or none', (_, parts, touchpoint) => {
  const one = interactionOf({ touchpoint: null, direction: 'INBOUND', ...parts });
  expect(touchOfInteraction(one)?.touchpoint ?? null).toBe(touchpoint);
});

test('a step to an order is a conversion, and a journey that ends with one did not stop', () => {
  const [early, late] = ['2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z'];
  const order = orderOf({ occurredAt: late, status: 'PAID' });
  const nothing = { touch: null, hurt: null, lastOrder: null };
  const visit = touchOf({ id: 'int_1', occurredAt: early, touchpoint: 'checkout' });
  const visited = nextStep(newTrail('cus_1'), { ...nothing, touch: visit }, 'UTC');
  expect(visited?.tallies).toMatchObject([{ key: 'checkout>', counts: { customers: 1 } }]);
  const bought = nextStep(visited?.trail ?? newTrail(''), { ...nothing, touch: touchOfOrder(order) }, 'UTC');
  expect(bought?.tallies).toMatchObject([
    { key: 'checkout>order', counts: { customers: 1 } },
    { key: 'checkout>', counts: { customers: -1 } },
  ]);
  const cancelled = { ...order, status: 'CANCELLED', version: order.version + 1 } as const;
  const again = nextStep(bought?.trail ?? newTrail(''), { ...nothing, touch: touchOfOrder(cancelled) }, 'UTC');
  expect(again?.tallies).toMatchObject([
    { key: 'checkout>', counts: { customers: 1 } },
    { key: 'checkout>order', counts: { customers: -1 } },
  ]);
  expect(nextStep(again?.trail ?? newTrail(''), { ...nothing, touch: touchOfOrder(order) }, 'UTC')).toBeNull();
  expect([isTouchChanged(null, cancelled), isTouchChanged(order, cancelled), isTouchChanged(order, order)]).toEqual([
    false,
    true,
    false,
  ]);
});

test('a complaint and the case that a playbook opens for it count each place once', () => {
  const complaint = interactionOf({
    type: 'COMPLAINT',
    direction: 'INBOUND',
    via: 'PHONE',
    touchpoint: 'delivery',
    skus: ['A'],
  });
  const dimensions = (hurt: ReturnType<typeof hurtOfInteraction>) => hurt?.spots.map(({ dimension }) => dimension);
  expect(dimensions(hurtOfInteraction(complaint))).toEqual(['CHANNEL', 'TOUCHPOINT', 'SKU']);
  const place = { via: 'PHONE', touchpoint: 'delivery', skus: ['A'] } as const;
  expect(dimensions(hurtOfCase(caseOf({ ...place, complaintId: complaint.id })))).toEqual(['REASON']);
  expect(dimensions(hurtOfCase(caseOf(place)))).toEqual(['REASON', 'CHANNEL', 'TOUCHPOINT', 'SKU']);
  expect(
    hurtOfInteraction(interactionOf({ type: 'REVIEW', direction: 'INBOUND', sentiment: 'NEGATIVE' })),
  ).not.toBeNull();
  expect(hurtOfInteraction(interactionOf({ type: 'REVIEW', direction: 'INBOUND', sentiment: 'POSITIVE' }))).toBeNull();
  expect(hurtOfInteraction(interactionOf({ type: 'CALL', direction: 'OUTBOUND', sentiment: 'NEGATIVE' }))).toBeNull();
});
