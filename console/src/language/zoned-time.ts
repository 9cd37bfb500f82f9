import { addDays } from './days.ts';
import { dateFormat } from './intl-formats.ts';

/** The local time of an instant in a zone, as an input of the type `datetime-local` has it: `2026-03-01T17:00`. */
function toLocalTime(instant: string | Date, zone: string): string {
  const format = dateFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(instant)).replace(' ', 'T');
}

/** The day of an instant in a zone: `2026-03-01`. */
export const localDay = (instant: string | Date, zone: string): string => toLocalTime(instant, zone).slice(0, 10);

/**
 * The instant of a local time in a zone. A time that clocks skip is later by as much as they skip.
 * @returns null for a text that is no time, such as that of an empty field
 */
export function fromLocalTime(local: string, zone: string): string | null {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (moment: number) => Date.parse(`${toLocalTime(new Date(moment), zone)}Z`) - moment;
  // The offset is that of the moment itself, which the first guess may miss by some hours around a change of clocks.
  const guess = asUtc - offsetAt(asUtc);
  return new Date(asUtc - offsetAt(guess)).toISOString();
}

/** When a day such as `2026-03-01` begins in a zone; null for a text that is no day. */
export const startOfDay = (day: string, zone: string): string | null => fromLocalTime(`${day}T00:00`, zone);

/** The last millisecond of a day in a zone; null for a text that is no day. */
export function endOfDay(day: string, zone: string): string | null {
  const next = startOfDay(day, zone) === null ? null : startOfDay(addDays(day, 1), zone);
  return next === null ? null : new Date(Date.parse(next) - 1).toISOString();
}
