import type { Change } from './change.ts';
import type { Warranty } from './warranty.ts';

/** The changes that end cover before its time: by decision, by the item's return, or because it was sold again. */
export function endCover(warranty: Warranty, because: string): readonly Change[] {
  const after = { ...warranty, version: warranty.version + 1, openAppointments: [], voidedBecause: because };
  return [{ noun: 'warranty', before: warranty, after }];
}
