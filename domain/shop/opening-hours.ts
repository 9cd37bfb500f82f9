import type { InputErrors, Path } from '../kernel/user-error.ts';
import { type DayHours, hoursText, MIDNIGHT, MINUTES_A_DAY, minutesOf } from './day-hours.ts';
import { type OpeningHours, WEEKDAYS } from './shop.ts';

const MAX_A_WEEK = 70;
const MINUTES_A_WEEK = 7 * MINUTES_A_DAY;

/**
 * The hours of a week in order, without duplicates. Adds an error for hours that open at the end of the day, and for
 * hours that overlap, also if they last into the next day. Hours that meet (12:00 to 14:00, 14:00 to 18:00) do not
 * overlap.
 */
export function toOpeningHours(
  inputs: readonly OpeningHours[],
  errors: InputErrors,
  path: Path,
): readonly OpeningHours[] {
  checkOpeningTimes(inputs, errors, path);
  const hours = [...new Map(inputs.map((one) => [sortKey(one), pickOpeningHours(one)])).entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);
  if (hours.length > MAX_A_WEEK) errors.add('LIMIT_EXCEEDED', path, `A week has at most ${MAX_A_WEEK} opening hours.`);
  hours.forEach((one, index) => {
    // The week is a cycle: its last hours come before its first ones.
    const before = hours[index - 1] ?? hours.at(-1);
    if (before === undefined || before === one) return;
    const shift = index === 0 ? MINUTES_A_WEEK : 0;
    if (closingMinute(before) <= openingMinute(one) + shift) return;
    errors.add('INVALID', path, `${before.day} ${hoursText(before)} and ${one.day} ${hoursText(one)} overlap.`);
  });
  return hours;
}

/** Hours may close at 24:00, but they must open before the day ends. */
export function checkOpeningTimes(inputs: readonly DayHours[], errors: InputErrors, path: Path): void {
  inputs.forEach(({ opens }, index) => {
    if (opens === MIDNIGHT)
      errors.add('INVALID', [...path, index, 'opens'], '24:00 can only be a closing time. Open at 23:59 or earlier.');
  });
}

const pickOpeningHours = ({ day, opens, closes }: OpeningHours): OpeningHours => ({ day, opens, closes });

const sortKey = ({ day, opens, closes }: OpeningHours): string => `${WEEKDAYS.indexOf(day)} ${opens} ${closes}`;

/** In minutes since the start of the week. */
const openingMinute = (hours: OpeningHours): number =>
  WEEKDAYS.indexOf(hours.day) * MINUTES_A_DAY + minutesOf(hours).from;
const closingMinute = (hours: OpeningHours): number =>
  WEEKDAYS.indexOf(hours.day) * MINUTES_A_DAY + minutesOf(hours).to;
