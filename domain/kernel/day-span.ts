import { type Day, daysBetween } from './instant.ts';
import { reject } from './user-error.ts';

/** Days from one to another, both included, in the shop's time zone. */
export type DaySpan = { readonly from: Day; readonly to: Day };

/** A quarter of a year: what a question across customers may ask for at once. */
const MOST_DAYS = 92;

/** The span of a question, or a rejection where it is no span or too long. */
export function daySpan(from: Day, to: Day): DaySpan {
  const days = daysBetween(from, to) + 1;
  if (days < 1) reject('INVALID', ['to'], '"to" must not be before "from".');
  if (days > MOST_DAYS) reject('INVALID', ['to'], `At most ${MOST_DAYS} days at once, and these are ${days}.`);
  return { from, to };
}
