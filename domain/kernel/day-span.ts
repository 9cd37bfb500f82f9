import { type Day, daysBetween } from './instant.ts';
import { reject } from './user-error.ts';

/** A span of days in the shop's time zone. Both ends are included. */
export type DaySpan = { readonly from: Day; readonly to: Day };

/** A quarter of a year. It bounds one query across customers. */
const MAX_DAYS = 92;

/** The span of a query. It rejects a span that ends before it begins, and one that is too long. */
export function daySpan(from: Day, to: Day): DaySpan {
  const days = daysBetween(from, to) + 1;
  if (days < 1) reject('INVALID', ['to'], '"to" must not be before "from".');
  if (days > MAX_DAYS) reject('INVALID', ['to'], `At most ${MAX_DAYS} days at once, and these are ${days}.`);
  return { from, to };
}
