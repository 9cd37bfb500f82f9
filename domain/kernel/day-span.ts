import { type Day, daysBetween } from './instant.ts';
import { reject } from './user-error.ts';

/** A span of days in the shop's time zone. Both ends are included. */
export type DaySpan = { readonly from: Day; readonly to: Day };

/** A quarter of a year. It bounds one query across customers. */
const MAX_DAYS = 92;

/**
 * The span of a query. It rejects a span that ends before it begins, and one that is too long.
 * @param maxDays where another bound than a quarter of a year applies
 */
export function daySpan(from: Day, to: Day, maxDays = MAX_DAYS): DaySpan {
  const days = daysBetween(from, to) + 1;
  if (days < 1) reject('INVALID', ['to'], '"to" must not be before "from".');
  if (days > maxDays) reject('INVALID', ['to'], `At most ${maxDays} days at once, and these are ${days}.`);
  return { from, to };
}
