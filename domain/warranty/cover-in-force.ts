import type { Day } from '../kernel/instant.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import { statusOn, type Warranty, type WarrantyStatus } from './warranty.ts';

/** Rejects with the reason where the cover does not hold on a day. */
export function requireInForce(warranty: Warranty, day: Day, path: Path): void {
  const reason = REASONS[statusOn(warranty, day)];
  if (reason !== null) reject('NOT_ALLOWED', path, reason(warranty));
}

/** Why cover that has a status does not hold; null where it does. */
const REASONS: Readonly<Record<WarrantyStatus, ((warranty: Warranty) => string) | null>> = {
  ACTIVE: null,
  INSPECTION_DUE: null,
  LAPSED: ({ nextInspectionDue }) => `The cover has lapsed: the inspection due on ${nextInspectionDue} was missed.`,
  EXPIRED: ({ endsOn }) => `The cover ended on ${endsOn}.`,
  VOID: () => 'The cover is void.',
};
