import { describe, expect, test } from 'vitest';
import type { Order } from '../../../domain/order/order.ts';
import { transferOwnership } from '../../../domain/order/transfer-ownership.ts';
import { itemKey, type Serial } from '../../../domain/serial/serial.ts';
import { withAppointment } from '../../../domain/warranty/appointment.ts';
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

/** What a sale of the thing to a customer does to it, while it is in these hands. */
function soldTo(customerId: string | null, { serial = ownedItem, covers = [cover()], order = {} }: Given = {}) {
  const sale = { order: orderOf({ customerId, ...order }), lines: [line] };
  const plans = customerId === null ? [] : [planOf()];
  const own = customerId === null ? [] : [customerId];
  const { changes } = transferOwnership(
    sale,
    plans,
    { serials: new Map([[itemKey({ sku: 'EAR-1', serialNumber: 'E-1' }), serial]]), covers, appointments: [] },
    newId,
    own,
  );
  return changes.map((change) =>
    change.entity === 'warranty'
      ? `cover of ${change.after.customerId} ${change.after.voidedBecause === null ? 'lives' : 'is void'}`
      : change.entity === 'serial'
        ? `thing of ${change.after.customerId}`
        : `${change.entity} changes`,
  );
}
type Given = { serial?: Serial; covers?: readonly Warranty[]; order?: Partial<Order> };

describe('a thing that is sold again', () => {
  test('is covered for its buyer, and no more for whom it was sold to before', () => {
    expect(soldTo('cus_2')).toEqual(['cover of cus_2 lives', 'thing of cus_2', 'cover of cus_1 is void']);
    expect(soldTo(null)).toEqual(['thing of null', 'cover of cus_1 is void']);
  });

  test('takes with it what was booked under the former cover', () => {
    const booked = withAppointment(cover(), appointmentOf());
    expect(soldTo('cus_2', { covers: [booked] })).toEqual([
      ...['cover of cus_2 lives', 'thing of cus_2', 'cover of cus_1 is void', 'appointment changes'],
    ]);
  });

  test('leaves former cover alone that is void, or ended before', () => {
    const rest = ['cover of cus_2 lives', 'thing of cus_2'];
    expect(soldTo('cus_2', { covers: [voidCover(cover(), 'Returned')] })).toEqual(rest);
    expect(soldTo('cus_2', { covers: [cover({}, { startsOn: '2021-03-01' })] })).toEqual(rest);
    const lastDay = cover({}, { startsOn: '2021-03-02' });
    expect(soldTo('cus_2', { covers: [lastDay] })).toEqual([...rest, 'cover of cus_1 is void']);
  });

  test('to its own owner keeps the cover there was, beside the new one', () => {
    expect(soldTo('cus_1')).toEqual(['cover of cus_1 lives', 'thing of cus_1']);
  });

  test('is told of late: it stays with whom it went to since, and its buyer’s cover is void from the start', () => {
    const order = { occurredAt: '2026-01-10T10:00:00.000Z', placedOn: '2026-01-10' };
    expect(soldTo('cus_2', { order })).toEqual(['cover of cus_2 is void', 'thing of cus_1']);
    expect(soldTo('cus_1', { order })).toEqual(['cover of cus_1 lives', 'thing of cus_1']);
  });
});
