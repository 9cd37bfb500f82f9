import { expect, test } from 'vitest';
import { createJourney } from '../../../domain/insight/customer-journey.ts';
import { nextJourneyChange } from '../../../domain/insight/journey-change.ts';
import { painSignalOfCase, painSignalOfInteraction } from '../../../domain/insight/pain-signals.ts';
import {
  isVisitChanged,
  visitOf,
  visitOfInteraction,
  visitOfOrder,
} from '../../../domain/insight/touchpoint-visits.ts';
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
])('%s is a visit or none', (_, parts, touchpoint) => {
  const one = interactionOf({ touchpoint: null, direction: 'INBOUND', ...parts });
  expect(visitOfInteraction(one)?.touchpoint ?? null).toBe(touchpoint);
});

test('a step to an order is a conversion, and a journey that ends with one did not stop', () => {
  const [early, late] = ['2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z'];
  const order = orderOf({ occurredAt: late, status: 'PAID' });
  const nothing = { visit: null, painSignal: null, lastOrder: null };
  const visit = visitOf({ id: 'int_1', occurredAt: early, touchpoint: 'checkout', store: null, via: null });
  const visited = nextJourneyChange(createJourney('cus_1'), { ...nothing, visit: visit }, 'UTC');
  expect(visited?.deltas).toMatchObject([{ key: 'checkout>', counts: { customers: 1 } }]);
  const bought = nextJourneyChange(
    visited?.journey ?? createJourney(''),
    { ...nothing, visit: visitOfOrder(order) },
    'UTC',
  );
  const all = (change: typeof bought) => change?.deltas.filter(({ board }) => board === 'journey');
  expect(all(bought)).toMatchObject([
    { key: 'checkout>order', counts: { customers: 1 } },
    { key: 'checkout>', counts: { customers: -1, bought: 1 } },
    { key: 'order>', counts: { visitors: 1 } },
  ]);
  const cancelled = { ...order, status: 'CANCELLED', version: order.version + 1 } as const;
  const again = nextJourneyChange(
    bought?.journey ?? createJourney(''),
    { ...nothing, visit: visitOfOrder(cancelled) },
    'UTC',
  );
  expect(all(again)).toMatchObject([
    { key: 'checkout>', counts: { customers: 1, bought: -1 } },
    { key: 'checkout>order', counts: { customers: -1 } },
    { key: 'order>', counts: { visitors: -1 } },
  ]);
  expect(
    nextJourneyChange(again?.journey ?? createJourney(''), { ...nothing, visit: visitOfOrder(order) }, 'UTC'),
  ).toBeNull();
  expect([isVisitChanged(null, cancelled), isVisitChanged(order, cancelled), isVisitChanged(order, order)]).toEqual([
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
  const dimensions = (painSignal: ReturnType<typeof painSignalOfInteraction>) =>
    painSignal?.keys.map(({ dimension }) => dimension);
  expect(dimensions(painSignalOfInteraction(complaint))).toEqual(['CHANNEL', 'TOUCHPOINT', 'SKU']);
  const place = { via: 'PHONE', touchpoint: 'delivery', skus: ['A'] } as const;
  expect(dimensions(painSignalOfCase(caseOf({ ...place, complaintId: complaint.id })))).toEqual(['REASON']);
  expect(dimensions(painSignalOfCase(caseOf(place)))).toEqual(['REASON', 'CHANNEL', 'TOUCHPOINT', 'SKU']);
  expect(
    painSignalOfInteraction(interactionOf({ type: 'REVIEW', direction: 'INBOUND', sentiment: 'NEGATIVE' })),
  ).not.toBeNull();
  expect(
    painSignalOfInteraction(interactionOf({ type: 'REVIEW', direction: 'INBOUND', sentiment: 'POSITIVE' })),
  ).toBeNull();
  expect(
    painSignalOfInteraction(interactionOf({ type: 'CALL', direction: 'OUTBOUND', sentiment: 'NEGATIVE' })),
  ).toBeNull();
});
