import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMilliseconds, dayOf, timeOf } from '../../../domain/kernel/instant.ts';
import { addWorkingTime, workingTimeBetween } from '../../../domain/service-case/working-time.ts';
import type { DayHours } from '../../../domain/shop/day-hours.ts';
import { type OpeningHours, UNSAVED_SHOP, WEEKDAYS } from '../../../domain/shop/shop.ts';
import { hoursOf, type StoreHours } from '../../../domain/shop/store-hours.ts';

const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;

const everyDay = (...hours: readonly (readonly [string, string])[]): readonly OpeningHours[] =>
  WEEKDAYS.flatMap((day) => hours.map(([opens, closes]) => ({ day, opens, closes })));

const london: StoreHours = { specialDays: [], timeZone: 'Europe/London', hours: everyDay(['09:00', '17:00']) };
const weekdays: StoreHours = {
  specialDays: [],
  timeZone: 'Europe/London',
  hours: london.hours.filter(({ day }) => day !== 'SATURDAY' && day !== 'SUNDAY'),
};

const allDay: StoreHours = { ...london, hours: everyDay(['00:00', '23:59']) };
const late: StoreHours = { ...london, hours: everyDay(['18:00', '02:00']) };
const christmas: StoreHours = {
  ...london,
  specialDays: [
    { day: '2026-12-25', name: 'Christmas Day', hours: [] },
    { day: '2026-12-31', name: null, hours: [{ opens: '09:30', closes: '13:00' }] },
  ],
};

describe('working time continues', () => {
  test.each<[string, string, number, string, StoreHours]>([
    ['within a day', '2026-03-02T10:00:00.000Z', 2 * HOUR, '2026-03-02T12:00:00.000Z', london],
    ['to the closing time', '2026-03-02T15:00:00.000Z', 2 * HOUR, '2026-03-02T17:00:00.000Z', london],
    ['the next morning', '2026-03-02T16:00:00.000Z', 2 * HOUR, '2026-03-03T10:00:00.000Z', london],
    [
      'from the opening, for a case that begins at night',
      '2026-03-02T03:00:00.000Z',
      HOUR,
      '2026-03-02T10:00:00.000Z',
      london,
    ],
    ['after the weekend', '2026-03-06T16:30:00.000Z', HOUR, '2026-03-09T09:30:00.000Z', weekdays],
    ['by the local clock before summer time', '2026-03-28T16:00:00.000Z', 2 * HOUR, '2026-03-29T09:00:00.000Z', london],
    ['by the local clock before winter time', '2026-10-24T15:00:00.000Z', 2 * HOUR, '2026-10-25T10:00:00.000Z', london],
    [
      'around the clock, without any hours',
      '2026-03-02T03:00:00.000Z',
      HOUR,
      '2026-03-02T04:00:00.000Z',
      { ...london, hours: [] },
    ],
    [
      'to 23:59, which is the end of the day',
      '2026-11-16T10:00:00.000Z',
      80 * HOUR,
      '2026-11-19T18:00:00.000Z',
      allDay,
    ],
    ['over midnight', '2026-03-02T23:00:00.000Z', 4 * HOUR, '2026-03-03T19:00:00.000Z', late],
    [
      'in the night after the last hours of the week',
      '2026-03-09T01:00:00.000Z',
      HOUR,
      '2026-03-09T02:00:00.000Z',
      late,
    ],
    ['over the long night of winter time', '2026-10-24T17:00:00.000Z', 9 * HOUR, '2026-10-25T02:00:00.000Z', late],
    ['after a holiday', '2026-12-24T16:00:00.000Z', 2 * HOUR, '2026-12-26T10:00:00.000Z', christmas],
    ['in the hours of a special day', '2026-12-30T16:00:00.000Z', 3 * HOUR, '2026-12-31T11:30:00.000Z', christmas],
    [
      'from noon on, after a break',
      '2026-03-02T11:30:00.000Z',
      HOUR,
      '2026-03-02T13:30:00.000Z',
      { ...london, timeZone: 'UTC', hours: everyDay(['09:00', '12:00'], ['13:00', '18:00']) },
    ],
  ])('%s', (_, from, lasts, until, working) => {
    expect(addWorkingTime(from, lasts, working)).toBe(until);
    expect(workingTimeBetween(from, until, working)).toBe(lasts);
  });

  test('not in the hour that summer time skips, and twice in the hour that winter time repeats', () => {
    const night: StoreHours = { ...london, timeZone: 'Europe/London', hours: everyDay(['01:00', '02:00']) };
    expect(workingTimeBetween('2026-03-28T12:00:00.000Z', '2026-03-29T12:00:00.000Z', night)).toBe(0);
    expect(workingTimeBetween('2026-10-24T12:00:00.000Z', '2026-10-25T12:00:00.000Z', night)).toBe(2 * HOUR);
  });

  test('for little more than a year where a shop rarely opens', () => {
    const rarelyOpen: StoreHours = {
      ...london,
      timeZone: 'UTC',
      hours: [{ day: 'MONDAY', opens: '10:00', closes: '10:01' }],
    };
    const until = addWorkingTime('2026-03-02T10:00:00.000Z', 80 * HOUR, rarelyOpen);
    expect(until > '2027-03-02' && until < '2027-05-01').toBe(true);
  });
});

const anyHours = fc
  .array(
    fc.record({
      day: fc.constantFrom(...WEEKDAYS),
      opens: fc.integer({ min: 0, max: 22 }),
      lasts: fc.integer({ min: 1, max: 8 }),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((all) => {
    const byDay = new Map(
      all.map(({ day, opens, lasts }) => [
        day,
        { day, opens: clock(opens), closes: clock(opens + lasts === 24 ? 24 : (opens + lasts) % 24) },
      ]),
    );
    return WEEKDAYS.flatMap((day) => byDay.get(day) ?? []);
  });
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
const anyWorking: fc.Arbitrary<StoreHours> = fc.record({
  timeZone: fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'),
  hours: fc.oneof(fc.constant([]), anyHours),
  specialDays: fc.uniqueArray(
    fc.record({
      day: fc.integer({ min: -3, max: 370 }).map((days) => addDays('2025-12-01', days)),
      name: fc.constant('Holiday'),
      hours: fc.constantFrom([], [{ opens: '10:00', closes: '12:00' }], [{ opens: '20:00', closes: '03:00' }]),
    }),
    { selector: ({ day }) => day, maxLength: 60 },
  ),
});

const usual: readonly DayHours[] = [{ opens: '00:00', closes: '24:00' }];
function hoursOfDay({ hours, specialDays }: StoreHours, day: string): readonly DayHours[] {
  const special = specialDays.find((one) => one.day === day);
  const weekday = WEEKDAYS[(new Date(day).getUTCDay() + 6) % 7];
  return special?.hours ?? (hours.length === 0 ? usual : hours.filter((one) => one.day === weekday));
}
/** Whether hours of this day, or hours that last over midnight from the day before, contain this local time. */
function isOpenAt(working: StoreHours, day: string, time: string): boolean {
  return (
    hoursOfDay(working, day).some(({ opens, closes }) => opens <= time && (closes <= opens || time < closes)) ||
    hoursOfDay(working, addDays(day, -1)).some(({ opens, closes }) => closes <= opens && time < closes)
  );
}
const anyInstant = fc
  .integer({ min: Date.parse('2025-12-01T00:00:00Z') / 60_000, max: Date.parse('2026-12-01T00:00:00Z') / 60_000 })
  .map((minutes) => new Date(minutes * 60_000).toISOString());
const anyTime = fc.integer({ min: 1, max: 20 * 60 }).map((minutes) => minutes * 60_000);

describe('in any hours and zone', () => {
  test('addWorkingTime and workingTimeBetween agree, also in two parts', () => {
    fc.assert(
      fc.property(anyWorking, anyInstant, anyTime, anyTime, (working, from, first, second) => {
        const between = addWorkingTime(from, first, working);
        expect(workingTimeBetween(from, between, working)).toBe(first);
        expect(addWorkingTime(between, second, working)).toBe(addWorkingTime(from, first + second, working));
      }),
      { numRuns: 150 },
    );
  });

  test('a minute counts exactly if its local time is within the hours', () => {
    fc.assert(
      fc.property(anyWorking, anyInstant, (working, minute) => {
        const { timeZone } = working;
        const works = isOpenAt(working, dayOf(minute, timeZone), timeOf(minute, timeZone));
        expect(workingTimeBetween(minute, addMilliseconds(minute, 60_000), working)).toBe(works ? 60_000 : 0);
      }),
      { numRuns: 400 },
    );
  });

  test('never ends before it begins, and a later beginning never ends earlier', () => {
    fc.assert(
      fc.property(
        anyWorking,
        anyInstant,
        anyTime,
        fc.integer({ min: 0, max: 3 * DAY }),
        (working, from, lasts, later) => {
          const until = addWorkingTime(from, lasts, working);
          expect(until > from).toBe(true);
          expect(addWorkingTime(addMilliseconds(from, later), lasts, working) >= until).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

test("a case uses the hours of its store; without a store, all hours in the shop's time zone", () => {
  const hours = everyDay(['09:00', '17:00']);
  const york = {
    version: 1,
    code: 'york',
    name: 'York',
    timeZone: 'Europe/Berlin',
    address: null,
    phone: null,
    openingHours: hours,
  };
  const shop = { ...UNSAVED_SHOP, timeZone: 'Europe/London', stores: [york] };
  expect(hoursOf(shop, 'york')).toEqual({ timeZone: 'Europe/Berlin', hours, specialDays: [] });
  expect(hoursOf(shop, null)).toEqual({ timeZone: 'Europe/London', hours: [], specialDays: [] });
});
