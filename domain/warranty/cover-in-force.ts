import type { Day } from '../kernel/instant.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import type { CoverHold } from './cover-hold.ts';
import { statusOn, type Warranty, type WarrantyStatus } from './warranty.ts';

/** Rejects with the reason if the cover is not in force on a day. */
export function requireInForce(warranty: Warranty, day: Day, path: Path, ownerHolds: readonly CoverHold[]): void {
  const reason = REASONS[statusOn(warranty, day, ownerHolds)];
  if (reason !== null) reject('NOT_ALLOWED', path, reason(warranty));
}

/** Why cover with a status is not in force. Null if it is in force. */
const REASONS: Readonly<Record<WarrantyStatus, ((warranty: Warranty) => string) | null>> = {
  ACTIVE: null,
  INSPECTION_DUE: null,
  LAPSED: ({ nextInspectionDue }) => `The cover has lapsed: the inspection due on ${nextInspectionDue} was missed.`,
  EXPIRED: ({ endsOn }) => `The cover ended on ${endsOn}.`,
  VOID: () => 'The cover is void.',
};
