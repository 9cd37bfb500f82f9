import { expect, it } from 'vitest';
import { shopify } from '../../../connectors/shopify/shopify.ts';
import { envelope } from './fixtures/common.ts';
import { orderEdited, orderTransaction } from './fixtures/orders.ts';
import { checkout, fulfilment, fulfilmentEvent } from './fixtures/others.ts';
import { mapToRecords } from './support/mapped.ts';

const map = (topic: string, payload: object, at?: string | null) => shopify.map(payload, envelope(topic, at));

it('maps a parcel that left and one that arrived', () => {
  expect(mapToRecords('fulfillments/create', fulfilment)).toEqual([
    {
      kind: 'fulfilment',
      externalId: '123456',
      version: '2026-03-02T20:00:00.000Z',
      path: [],
      order: '820982911946154508',
      status: 'FULFILLED',
      occurredAt: '2026-03-02T20:00:00.000Z',
    },
  ]);
  expect(mapToRecords('fulfillment_events/create', fulfilmentEvent)).toMatchObject([
    { externalId: 'event-1234567', status: 'DELIVERED', occurredAt: '2026-03-03T19:30:00.000Z' },
  ]);
});

it('ignores a parcel that has not left, or that leaves units of its lines behind', () => {
  for (const status of ['pending', 'cancelled', 'error', 'failure'])
    expect(map('fulfillments/update', { ...fulfilment, status })).toEqual({ ignored: true });
  const line_items = [{ id: 1, quantity: 1, fulfillable_quantity: 2 }];
  expect(map('fulfillments/create', { ...fulfilment, line_items })).toEqual({ ignored: true });
  expect(map('fulfillment_events/create', { ...fulfilmentEvent, status: 'in_transit' })).toEqual({ ignored: true });
});

it('cancels an order that was deleted', () => {
  expect(mapToRecords('orders/delete', { id: 820 })).toMatchObject([
    { externalId: 'deleted-820', order: '820', status: 'CANCELLED', occurredAt: '2026-03-02T01:00:05.123Z' },
  ]);
  expect(mapToRecords('orders/delete', { id: 820 }, null)).toMatchObject([{ status: 'CANCELLED' }]);
});

it('maps a checkout, and its end', () => {
  expect(mapToRecords('checkouts/update', checkout)).toMatchObject([
    {
      kind: 'checkout',
      externalId: '981820079255243537',
      customer: { externalId: '706405506930370084' },
      contact: { email: 'hana.ropata@example.nz', name: 'Hana Ropata', phone: null },
      startedAt: '2026-03-02T00:40:00.000Z',
      completedAt: null,
      abandonedAt: null,
      skus: ['KAURI-01', 'Gift wrap - Green'],
    },
  ]);
  const done = { ...checkout, completed_at: '2026-03-02T13:59:00+13:00' };
  expect(mapToRecords('checkouts/update', done)).toMatchObject([{ completedAt: '2026-03-02T00:59:00.000Z' }]);
  expect(map('checkouts/update', { ...checkout, id: null, token: null })).toMatchObject({ problems: [{ path: 'id' }] });
});

it('ignores what says nothing more about customers', () => {
  for (const topic of [
    'orders/edited',
    'products/update',
    'app/uninstalled',
    'draft_orders/create',
    'checkouts/delete',
  ])
    expect(map(topic, orderEdited)).toEqual({ ignored: true });
  expect(map('order_transactions/create', orderTransaction)).toEqual({ ignored: true });
});
