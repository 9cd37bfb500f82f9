import { describe, expect, test } from 'vitest';
import type { Order } from '../../../domain/order/order.ts';
import { transferOwnership } from '../../../domain/order/transfer-ownership.ts';
import { itemKey, type Serial } from '../../../domain/serial/serial.ts';
import { withAppointment } from '../../../domain/warranty/appointment.ts';
import { NOTHING_REOPENABLE } from '../../../domain/warranty/reopenable-appointments.ts';
import { voidCover, type Warranty } from '../../../domain/warranty/warranty.ts';
import { appointmentOf, cover, planOf } from '../../support/covers.ts';
import { orderLineOf, orderOf } from '../../support/orders.ts';

const ownedItem: Serial = {
  ...{ sku: 'EAR-1', serialNumber: 'E-1', version: 4, customerId: 'cus_1', orderId: 'ord_0', warrantyId: 'war_1' },
  since: '2026-01-15T10:00:00.000Z',
};
const line = orderLineOf({ serialNumbers: ['e-1'], warrantyPlan: 'CARE' });
let ids = 0;
const newId = () => `war_new_${++ids}`;

/** Sells the item to a customer, and describes the changes. */
function sellTo(customerId: string | null, { serial = ownedItem, covers = [cover()], order = {} }: Given = {}) {
  const sale = { order: orderOf({ customerId, ...order }), lines: [line] };
  const plans = customerId === null ? [] : [planOf()];
  const own = customerId === null ? [] : [customerId];
  const { changes } = transferOwnership(
    sale,
    plans,
    {
      serials: new Map([[itemKey({ sku: 'EAR-1', serialNumber: 'E-1' }), serial]]),
      covers,
      reopenable: NOTHING_REOPENABLE,
    },
    newId,
    own,
  );
  return changes.map((change) =>
    change.entity === 'warranty'
      ? `cover of ${change.after.customerId} is ${change.after.voidedBecause === null ? 'active' : 'void'}`
      : change.entity === 'serial'
        ? `item of ${change.after.customerId}`
        : `${change.entity} changes`,
  );
}
type Given = { serial?: Serial; covers?: readonly Warranty[]; order?: Partial<Order> };

describe('an item that is sold again', () => {
  test('is covered for its buyer, and no longer for the former buyer', () => {
    expect(sellTo('cus_2')).toEqual(['cover of cus_2 is active', 'item of cus_2', 'cover of cus_1 is void']);
    expect(sellTo(null)).toEqual(['item of null', 'cover of cus_1 is void']);
  });

  test('cancels the appointments of the former cover', () => {
    const booked = withAppointment(cover(), appointmentOf());
    expect(sellTo('cus_2', { covers: [booked] })).toEqual([
      ...['cover of cus_2 is active', 'item of cus_2', 'cover of cus_1 is void', 'appointment changes'],
    ]);
  });

  test('does not change former cover that is void or already ended', () => {
    const rest = ['cover of cus_2 is active', 'item of cus_2'];
    expect(sellTo('cus_2', { covers: [voidCover(cover(), 'Returned')] })).toEqual(rest);
    expect(sellTo('cus_2', { covers: [cover({}, { startsOn: '2021-03-01' })] })).toEqual(rest);
    const lastDay = cover({}, { startsOn: '2021-03-02' });
    expect(sellTo('cus_2', { covers: [lastDay] })).toEqual([...rest, 'cover of cus_1 is void']);
  });

  test('to its own owner keeps the former cover beside the new one', () => {
    expect(sellTo('cus_1')).toEqual(['cover of cus_1 is active', 'item of cus_1']);
  });

  test('and reported late stays with the later owner, and the cover of its buyer is void from the start', () => {
    const order = { occurredAt: '2026-01-10T10:00:00.000Z', placedOn: '2026-01-10' };
    expect(sellTo('cus_2', { order })).toEqual(['cover of cus_2 is void', 'item of cus_1']);
    expect(sellTo('cus_1', { order })).toEqual(['cover of cus_1 is active', 'item of cus_1']);
  });
});
