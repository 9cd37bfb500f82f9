import type { Day } from '../kernel/instant.ts';
import { trimToNull } from '../kernel/text.ts';
import type { InputErrors, Path } from '../kernel/user-error.ts';
import { type DayHours, hoursText, minutesOf, type SpecialDay } from './day-hours.ts';
import { checkOpeningTimes } from './opening-hours.ts';
import type { Shop } from './shop.ts';

/**
 * The special days of a store, in order. They are stored apart from the store, because a chain has thousands of them.
 */
export type SpecialDays = { readonly store: string; readonly version: number; readonly days: readonly SpecialDay[] };

export type SpecialDayInput = {
  readonly day: Day;
  readonly name?: string | null | undefined;
  readonly hours: readonly DayHours[];
};

export type SpecialDayRepository = {
  /** In the order of the codes. Up to half a minute old. Version 0 if a store never had any. */
  specialDays(stores: readonly string[]): Promise<readonly SpecialDays[]>;
  /** The present special days of one store. */
  freshSpecialDays(store: string): Promise<SpecialDays>;
};

export const noSpecialDays = (store: string): SpecialDays => ({ store, version: 0, days: [] });

/** Some years of holidays. They are one item. */
const MAX_DAYS = 400;
const MAX_HOURS = 10;
const MAX_NAME_LENGTH = 100;

/** The special days in order. Adds an error for a day that occurs twice, and for hours of one day that overlap. */
export function toSpecialDays(
  inputs: readonly SpecialDayInput[],
  errors: InputErrors,
  path: Path,
): readonly SpecialDay[] {
  if (inputs.length > MAX_DAYS) errors.add('LIMIT_EXCEEDED', path, `A store has at most ${MAX_DAYS} special days.`);
  const seen = new Set<Day>();
  const days = inputs.map(({ day, name, hours }, index): SpecialDay => {
    if (seen.has(day)) errors.add('INVALID', [...path, index, 'day'], 'This day occurs twice.');
    seen.add(day);
    if ((name?.length ?? 0) > MAX_NAME_LENGTH)
      errors.add('LIMIT_EXCEEDED', [...path, index, 'name'], `At most ${MAX_NAME_LENGTH} characters.`);
    return { day, name: trimToNull(name), hours: toDayHours(hours, errors, [...path, index, 'hours']) };
  });
  return days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function toDayHours(inputs: readonly DayHours[], errors: InputErrors, path: Path): readonly DayHours[] {
  checkOpeningTimes(inputs, errors, path);
  if (inputs.length > MAX_HOURS) errors.add('LIMIT_EXCEEDED', path, `A day has at most ${MAX_HOURS} opening hours.`);
  const hours = inputs
    .map(({ opens, closes }) => ({ opens, closes }))
    .toSorted((a, b) => minutesOf(a).from - minutesOf(b).from);
  hours.forEach((one, index) => {
    const before = hours[index - 1];
    if (before === undefined || minutesOf(before).to <= minutesOf(one).from) return;
    errors.add('INVALID', path, `${hoursText(before)} and ${hoursText(one)} overlap.`);
  });
  return hours;
}

/** The shop with the special days of these stores, for computations with their hours. */
export async function withSpecialDays(
  repositories: SpecialDayRepository,
  shop: Shop,
  stores: readonly (string | null)[],
): Promise<Shop> {
  const codes = new Set(stores);
  const knownCodes = shop.stores.filter(({ code }) => codes.has(code)).map(({ code }) => code);
  if (knownCodes.length === 0) return shop;
  const found = new Map((await repositories.specialDays(knownCodes)).map(({ store, days }) => [store, days]));
  return {
    ...shop,
    stores: shop.stores.map((store) => ({ ...store, specialDays: found.get(store.code) ?? store.specialDays ?? [] })),
  };
}

/** The special days of this span. */
export const specialDaysIn = ({ days }: SpecialDays, from: Day, to: Day): readonly SpecialDay[] =>
  days.filter(({ day }) => from <= day && day <= to);
