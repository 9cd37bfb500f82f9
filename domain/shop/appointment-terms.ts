import type { InputErrors, Path } from '../kernel/user-error.ts';
import type { Shop } from './shop.ts';

/** Minutes. A visit ends within a working day. */
const [SHORTEST_MINUTES, MAX_MINUTES] = [5, 480];
export const MAX_VISIT_MS = MAX_MINUTES * 60_000;
export const MAX_CAPACITY = 100;

/**
 * The terms of a store that never set them: half an hour for each visit, and as many visits at once as any store may
 * take.
 */
const DEFAULT_TERMS = { minutes: 30, capacity: MAX_CAPACITY };

/** How long a visit to the store takes, and how many visits there may be at the same time. */
export function appointmentTermsOf(shop: Shop, code: string): { readonly minutes: number; readonly capacity: number } {
  const store = shop.stores.find((one) => one.code === code);
  return {
    minutes: store?.appointmentMinutes ?? DEFAULT_TERMS.minutes,
    capacity: store?.appointmentCapacity ?? DEFAULT_TERMS.capacity,
  };
}

export function checkVisitMinutes(errors: InputErrors, path: Path, minutes: number): void {
  if (minutes < SHORTEST_MINUTES || minutes > MAX_MINUTES)
    errors.add('INVALID', path, `A visit takes ${SHORTEST_MINUTES} to ${MAX_MINUTES} minutes.`);
}
