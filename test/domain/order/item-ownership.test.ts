import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../../domain/changes.ts';
import { type ItemOwnership, revertTransfers } from '../../../domain/order/item-ownership.ts';
import type { Order, OrderLine } from '../../../domain/order/order.ts';
import { transferOwnership } from '../../../domain/order/transfer-ownership.ts';
import { itemKey, ownershipPeriodsOf, type Serial } from '../../../domain/serial/serial.ts';
import type { Appointment } from '../../../domain/warranty/appointment.ts';
import { withAppointment } from '../../../domain/warranty/appointment.ts';
import { endCover } from '../../../domain/warranty/end-cover.ts';
import type { Warranty } from '../../../domain/warranty/warranty.ts';
import { appointmentOf, planOf } from '../../support/covers.ts';
import { orderLineOf, orderOf } from '../../support/orders.ts';

/** One item with its cover and appointments. Applies changes as the store does. */
function createItem() {
  let serial: Serial | null = null;
  const covers = new Map<string, Warranty>();
  const appointments = new Map<string, Appointment>();
  const lines = new Map<string, readonly OrderLine[]>();
  const ownership = (): ItemOwnership => ({
    serials: new Map(serial === null ? [] : [[itemKey({ sku: 'EAR-1', serialNumber: 'E-1' }), serial]]),
    covers: [...covers.values()],
    reopenable: { appointments: [...appointments.values()], pages: [], displacedIds: [] },
  });
  function apply(changes: readonly Change[]): void {
    const changedIds = changes.map((change) =>
      'after' in change && 'id' in change.after ? change.after.id : change.entity,
    );
    expect(new Set(changedIds).size).toBe(changedIds.length);
    for (const change of changes)
      if (change.entity === 'serial') serial = change.after;
      else if (change.entity === 'warranty') covers.set(change.after.id, change.after);
      else if (change.entity === 'appointment') appointments.set(change.after.id, change.after);
  }
  const saleAt = (day: number): Order =>
    orderOf({
      ...{ id: `ord_${day}`, customerId: OWNERS[day % OWNERS.length] ?? null },
      ...{ occurredAt: `2026-03-0${day}T10:00:00.000Z`, placedOn: `2026-03-0${day}` },
    });
  return {
    sell(day: number): void {
      const order = saleAt(day);
      const line = orderLineOf({ serialNumbers: ['E-1'], warrantyPlan: 'CARE' });
      const own = order.customerId === null ? [] : [order.customerId];
      const transfer = transferOwnership({ order, lines: [line] }, [planOf()], ownership(), () => `war_${day}`, own);
      lines.set(order.id, transfer.lines);
      apply(transfer.changes);
    },
    cancel(day: number): void {
      const order = saleAt(day);
      const ids = lines.get(order.id)?.flatMap(({ warrantyIds }) => warrantyIds) ?? [];
      const ending = ids.flatMap((id) => covers.get(id) ?? []);
      apply([...revertTransfers(order, ownership()), ...ending.flatMap((cover) => endCover(cover, 'Cancelled'))]);
    },
    book(day: number): void {
      const cover = covers.get(`war_${day}`);
      if (cover === undefined) throw new Error('There is no cover to book for.');
      const appointment = appointmentOf({ warrantyId: cover.id });
      appointments.set(appointment.id, appointment);
      covers.set(cover.id, withAppointment(cover, appointment));
    },
    state: () => ({
      periods: ownershipPeriodsOf(serial),
      active: [...covers.values()]
        .filter((cover) => cover.voidedBecause === null)
        .map(({ id }) => id)
        .toSorted(),
    }),
    cover: (day: number) => covers.get(`war_${day}`),
    appointments: () => [...appointments.values()],
  };
}

/** All different: an owner who buys the item twice keeps both covers, in any order of reports. */
const OWNERS = ['cus_0', 'cus_1', null, 'cus_3', 'cus_4'];

test('item and cover depend only on the sales that are not cancelled, in any order of sales and cancellations', () => {
  const days = [1, 2, 3, 4];
  const steps = fc.shuffledSubarray(
    days.flatMap((day) => [day, -day]),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(steps, (shuffled) => {
      const reported = shuffled.filter((step, index) => step > 0 || shuffled.slice(0, index).includes(-step));
      const item = createItem();
      for (const step of reported) step > 0 ? item.sell(step) : item.cancel(-step);
      const expected = createItem();
      for (const day of days.filter((one) => reported.includes(one) && !reported.includes(-one))) expected.sell(day);
      expect(item.state()).toEqual(expected.state());
    }),
  );
});

test('a cancelled sale restores the cover of the former owner with its appointments', () => {
  const watch = createItem();
  watch.sell(1);
  watch.book(1);
  const [before, [booked]] = [watch.cover(1), watch.appointments()];
  watch.sell(3);
  expect(watch.cover(1)).toMatchObject({ voidedBecause: 'The item was sold again.', openAppointments: [] });
  expect(watch.appointments()).toMatchObject([{ status: 'CANCELLED' }]);
  watch.cancel(3);
  const open = before?.openAppointments.map((one) => ({ ...one, version: 3 }));
  expect(watch.cover(1)).toEqual({ ...before, version: 4, openAppointments: open });
  expect(watch.appointments()).toEqual([{ ...booked, version: 3 }]);
});
