import { type Appointment, openAppointmentsOf, toOpenAppointment } from './appointment.ts';
import type { WarrantyChange } from './context.ts';
import { voidCover, type Warranty } from './warranty.ts';

/**
 * The changes that end cover early: by a decision, by a return of the item, or by another sale of it. They cancel the
 * open appointments too. Cover that is already void keeps its reason. If a sale had ended it, a cancellation of that
 * sale no longer restores it.
 * @param staffId the member of staff who decides it
 */
export function endCover(
  warranty: Warranty,
  because: string,
  staffId: string | null = null,
): readonly WarrantyChange[] {
  if (isFinal(warranty)) return [];
  const after = voidCover(warranty, warranty.voidedBecause ?? because, staffId);
  return [{ entity: 'warranty', before: warranty, after }, ...cancelAppointments(warranty)];
}

/** The same for a sale of the item to another customer. A cancellation of that sale restores the cover. */
export function endCoverBySale(warranty: Warranty, because: string, orderId: string): readonly WarrantyChange[] {
  if (isFinal(warranty)) return [];
  const openAppointments = warranty.endedBySale?.openAppointments ?? warranty.openAppointments;
  const after = { ...voidCover(warranty, because), endedBySale: { orderId, openAppointments } };
  return [{ entity: 'warranty', before: warranty, after }, ...cancelAppointments(warranty)];
}

/**
 * The changes that restore cover that a sale had ended, with the appointments that were open then.
 * @param appointments in their present state
 */
export function restoreCover(warranty: Warranty, appointments: readonly Appointment[]): readonly WarrantyChange[] {
  const { endedBySale, ...cover } = warranty;
  if (endedBySale === undefined) return [];
  const reopened = endedBySale.openAppointments.flatMap((open) => {
    const before = appointments.find(({ id }) => id === open.id);
    if (before?.status !== 'CANCELLED') return [];
    return [{ before, after: { ...before, version: before.version + 1, status: open.status } }];
  });
  const openAppointments = reopened.map(({ after }) => toOpenAppointment(after));
  const after: Warranty = { ...cover, version: cover.version + 1, voidedBecause: null, openAppointments };
  return [
    { entity: 'warranty', before: warranty, after },
    ...reopened.map((change): WarrantyChange => ({ entity: 'appointment', ...change })),
  ];
}

/** Whether nothing can restore the cover. */
const isFinal = ({ voidedBecause, endedBySale }: Warranty): boolean =>
  voidedBecause !== null && endedBySale === undefined;

function cancelAppointments(warranty: Warranty): readonly WarrantyChange[] {
  return openAppointmentsOf(warranty).map((before) => ({
    entity: 'appointment',
    before,
    after: { ...before, version: before.version + 1, status: 'CANCELLED' },
  }));
}
