import { type Appointment, openAppointmentsOf } from './appointment.ts';
import type { WarrantyChange } from './context.ts';
import { voidCover, type Warranty } from './warranty.ts';

/**
 * The changes that end cover before its time: by decision, by the item's return, or because it was sold again. With it
 * go the appointments that are open. What is void already stays so for its own reason; where that was a sale, its
 * cancellation gives nothing back any more.
 */
export function endCover(warranty: Warranty, because: string): readonly WarrantyChange[] {
  if (isFinal(warranty)) return [];
  const after = voidCover(warranty, warranty.voidedBecause ?? because);
  return [{ entity: 'warranty', before: warranty, after }, ...cancelAppointments(warranty)];
}

/** The same by a sale of the item to somebody else, whose cancellation gives the cover back. */
export function endCoverBySale(warranty: Warranty, because: string, orderId: string): readonly WarrantyChange[] {
  if (isFinal(warranty)) return [];
  const openAppointments = warranty.endedBySale?.openAppointments ?? warranty.openAppointments;
  const after = { ...voidCover(warranty, because), endedBySale: { orderId, openAppointments } };
  return [{ entity: 'warranty', before: warranty, after }, ...cancelAppointments(warranty)];
}

/**
 * The changes that give back cover that a sale had ended, with what was booked then.
 * @param appointments as they are now
 */
export function restoreCover(warranty: Warranty, appointments: readonly Appointment[]): readonly WarrantyChange[] {
  const { endedBySale, ...cover } = warranty;
  if (endedBySale === undefined) return [];
  const reopened = endedBySale.openAppointments.flatMap((open) => {
    const before = appointments.find(({ id }) => id === open.id);
    if (before?.status !== 'CANCELLED') return [];
    return [{ before, after: { ...before, version: before.version + 1, status: open.status } }];
  });
  const openAppointments = reopened.map(({ after: { id, version, startsAt, store, status, note } }) => {
    return { id, version, startsAt, store, status, note };
  });
  const after: Warranty = { ...cover, version: cover.version + 1, voidedBecause: null, openAppointments };
  return [
    { entity: 'warranty', before: warranty, after },
    ...reopened.map((change): WarrantyChange => ({ entity: 'appointment', ...change })),
  ];
}

/** Whether nothing gives the cover back. */
const isFinal = ({ voidedBecause, endedBySale }: Warranty): boolean =>
  voidedBecause !== null && endedBySale === undefined;

function cancelAppointments(warranty: Warranty): readonly WarrantyChange[] {
  return openAppointmentsOf(warranty).map((before) => ({
    entity: 'appointment',
    before,
    after: { ...before, version: before.version + 1, status: 'CANCELLED' },
  }));
}
