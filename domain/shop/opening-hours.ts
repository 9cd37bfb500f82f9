import type { Complaints, Path } from '../user-error.ts';
import { type OpeningHours, WEEKDAYS } from './shop.ts';

const MOST_A_WEEK = 70;

/**
 * A week's hours in order, without doubles. Complains of hours that close before they open, and of hours of one day
 * that overlap; hours that meet (12:00 to 14:00, 14:00 to 18:00) do not.
 */
export function toOpeningHours(
  inputs: readonly OpeningHours[],
  errors: Complaints,
  path: Path,
): readonly OpeningHours[] {
  inputs.forEach(({ opens, closes }, index) => {
    if (opens >= closes) errors.add('INVALID', [...path, index, 'closes'], 'A store closes after it opens.');
  });
  const hours = [...new Map(inputs.map((one) => [orderOf(one), pick(one)])).entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);
  if (hours.length > MOST_A_WEEK) errors.add('LIMIT_EXCEEDED', path, `At most ${MOST_A_WEEK} of them a week.`);
  hours.forEach((one, index) => {
    const before = hours[index - 1];
    if (before?.day !== one.day || before.closes <= one.opens) return;
    errors.add('INVALID', path, `${one.day}: ${hoursOf(before)} and ${hoursOf(one)} overlap.`);
  });
  return hours;
}

const pick = ({ day, opens, closes }: OpeningHours): OpeningHours => ({ day, opens, closes });

const orderOf = ({ day, opens, closes }: OpeningHours): string => `${WEEKDAYS.indexOf(day)} ${opens} ${closes}`;

const hoursOf = ({ opens, closes }: OpeningHours): string => `${opens} to ${closes}`;
