import type { InputErrors, Path } from '../kernel/user-error.ts';
import type { Shop } from './shop.ts';

/** A visit is over within a working day. */
const [SHORTEST_MINUTES, LONGEST_MINUTES] = [5, 480];
export const LONGEST_VISIT_MS = LONGEST_MINUTES * 60_000;
export const MOST_CAPACITY = 100;

/** How a store takes visits where it never said: half an hour each, and as many at once as any store may take. */
const DEFAULT_TERMS = { minutes: 30, capacity: MOST_CAPACITY };

/** How long a visit to the store takes, and how many there may be at the same time. */
export function appointmentTermsOf(shop: Shop, code: string): { readonly minutes: number; readonly capacity: number } {
  const store = shop.stores.find((one) => one.code === code);
  return {
    minutes: store?.appointmentMinutes ?? DEFAULT_TERMS.minutes,
    capacity: store?.appointmentCapacity ?? DEFAULT_TERMS.capacity,
  };
}

export function checkVisitMinutes(errors: InputErrors, path: Path, minutes: number): void {
  if (minutes < SHORTEST_MINUTES || minutes > LONGEST_MINUTES)
    errors.add('INVALID', path, `A visit takes ${SHORTEST_MINUTES} to ${LONGEST_MINUTES} minutes.`);
}
