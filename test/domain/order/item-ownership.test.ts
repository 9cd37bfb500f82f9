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

/** One item, and everything that is known about it, changed as the store would. */
function item() {
  let serial: Serial | null = null;
  const covers = new Map<string, Warranty>();
  const appointments = new Map<string, Appointment>();
  const lines = new Map<string, readonly OrderLine[]>();
  const ownership = (): ItemOwnership => ({
    serials: new Map(serial === null ? [] : [[itemKey({ sku: 'EAR-1', serialNumber: 'E-1' }), serial]]),
    covers: [...covers.values()],
    appointments: [...appointments.values()],
  });
  function apply(changes: readonly Change[]): void {
    const touched = changes.map((change) =>
      'after' in change && 'id' in change.after ? change.after.id : change.entity,
    );
    expect(new Set(touched).size).toBe(touched.length);
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
      const handover = transferOwnership({ order, lines: [line] }, [planOf()], ownership(), () => `war_${day}`, own);
      lines.set(order.id, handover.lines);
      apply(handover.changes);
    },
    cancel(day: number): void {
      const order = saleAt(day);
      const ids = lines.get(order.id)?.flatMap(({ warrantyIds }) => warrantyIds) ?? [];
      const ending = ids.flatMap((id) => covers.get(id) ?? []);
      apply([...revertTransfers(order, ownership()), ...ending.flatMap((cover) => endCover(cover, 'Cancelled'))]);
    },
    book(day: number): void {
      const cover = covers.get(`war_${day}`);
      if (cover === undefined) throw new Error('nothing to book for');
      const appointment = appointmentOf({ warrantyId: cover.id });
      appointments.set(appointment.id, appointment);
      covers.set(cover.id, withAppointment(cover, appointment));
    },
    seen: () => ({
      holdings: ownershipPeriodsOf(serial),
      live: [...covers.values()]
        .filter((cover) => cover.voidedBecause === null)
        .map(({ id }) => id)
        .toSorted(),
    }),
    cover: (day: number) => covers.get(`war_${day}`),
    appointments: () => [...appointments.values()],
  };
}

/** Nobody of them buys it twice; what the same owner bought twice keeps both covers, in whatever order that is reported. */
const OWNERS = ['cus_0', 'cus_1', null, 'cus_3', 'cus_4'];

test('whichever sales are reported and cancelled, in whatever order, items and cover are as if only the others had been', () => {
  const days = [1, 2, 3, 4];
  const steps = fc.shuffledSubarray(
    days.flatMap((day) => [day, -day]),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(steps, (shuffled) => {
      const told = shuffled.filter((step, index) => step > 0 || shuffled.slice(0, index).includes(-step));
      const told1 = item();
      for (const step of told) step > 0 ? told1.sell(step) : told1.cancel(-step);
      const others = item();
      for (const day of days.filter((one) => told.includes(one) && !told.includes(-one))) others.sell(day);
      expect(told1.seen()).toEqual(others.seen());
    }),
  );
});

test('a cancelled sale gives back the former owner’s cover as it was, with what was booked', () => {
  const watch = item();
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
