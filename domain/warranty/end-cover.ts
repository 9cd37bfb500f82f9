import type { Change } from '../change.ts';
import { openAppointmentsOf } from './appointment.ts';
import { voided, type Warranty } from './warranty.ts';

/**
 * The changes that end cover before its time: by decision, by the item's return, or because it was sold again. With it
 * go the appointments that are open. What is void already stays so for its own reason.
 */
export function endCover(warranty: Warranty, because: string): readonly Change[] {
  if (warranty.voidedBecause !== null) return [];
  return [{ noun: 'warranty', before: warranty, after: voided(warranty, because) }, ...cancelAppointments(warranty)];
}

function cancelAppointments(warranty: Warranty): readonly Change[] {
  return openAppointmentsOf(warranty).map((before) => ({
    noun: 'appointment',
    before,
    after: { ...before, version: before.version + 1, status: 'CANCELLED' },
  }));
}
