import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMilliseconds, dayOf, timeOf } from '../../../domain/instant.ts';
import {
  afterWorking,
  type WorkingHours,
  workingBetween,
  workingHoursOf,
} from '../../../domain/service-case/working-time.ts';
import { type OpeningHours, UNSAVED_SHOP, WEEKDAYS } from '../../../domain/shop/shop.ts';

const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;

const everyDay = (...hours: readonly (readonly [string, string])[]): readonly OpeningHours[] =>
  WEEKDAYS.flatMap((day) => hours.map(([opens, closes]) => ({ day, opens, closes })));

const london: WorkingHours = { timeZone: 'Europe/London', hours: everyDay(['09:00', '17:00']) };
const weekdays: WorkingHours = {
  timeZone: 'Europe/London',
  hours: london.hours.filter(({ day }) => day !== 'SATURDAY' && day !== 'SUNDAY'),
};

describe('working time goes on', () => {
  test.each<[string, string, number, string, WorkingHours]>([
    ['within a day', '2026-03-02T10:00:00.000Z', 2 * HOUR, '2026-03-02T12:00:00.000Z', london],
    ['to the very close', '2026-03-02T15:00:00.000Z', 2 * HOUR, '2026-03-02T17:00:00.000Z', london],
    ['the next morning', '2026-03-02T16:00:00.000Z', 2 * HOUR, '2026-03-03T10:00:00.000Z', london],
    ['from the opening, for what came at night', '2026-03-02T03:00:00.000Z', HOUR, '2026-03-02T10:00:00.000Z', london],
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
      'from noon on, after a break',
      '2026-03-02T11:30:00.000Z',
      HOUR,
      '2026-03-02T13:30:00.000Z',
      { timeZone: 'UTC', hours: everyDay(['09:00', '12:00'], ['13:00', '18:00']) },
    ],
  ])('%s', (_, from, lasts, until, working) => {
    expect(afterWorking(from, lasts, working)).toBe(until);
    expect(workingBetween(from, until, working)).toBe(lasts);
  });

  test('not in an hour that summer time takes away, and twice in the one that winter time gives', () => {
    const night: WorkingHours = { timeZone: 'Europe/London', hours: everyDay(['01:00', '02:00']) };
    expect(workingBetween('2026-03-28T12:00:00.000Z', '2026-03-29T12:00:00.000Z', night)).toBe(0);
    expect(workingBetween('2026-10-24T12:00:00.000Z', '2026-10-25T12:00:00.000Z', night)).toBe(2 * HOUR);
  });

  test('for a year and a bit where a shop hardly opens, and no further', () => {
    const seldom: WorkingHours = { timeZone: 'UTC', hours: [{ day: 'MONDAY', opens: '10:00', closes: '10:01' }] };
    const until = afterWorking('2026-03-02T10:00:00.000Z', 80 * HOUR, seldom);
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
        { day, opens: clock(opens), closes: clock(Math.min(23, opens + lasts)) },
      ]),
    );
    return WEEKDAYS.flatMap((day) => byDay.get(day) ?? []);
  });
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
const anyWorking: fc.Arbitrary<WorkingHours> = fc.record({
  timeZone: fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'),
  hours: fc.oneof(fc.constant([]), anyHours),
});
const anyInstant = fc
  .integer({ min: Date.parse('2025-12-01T00:00:00Z') / 60_000, max: Date.parse('2026-12-01T00:00:00Z') / 60_000 })
  .map((minutes) => new Date(minutes * 60_000).toISOString());
const anyTime = fc.integer({ min: 1, max: 20 * 60 }).map((minutes) => minutes * 60_000);

describe('whatever the hours and the zone', () => {
  test('what is added is what lies between, also in two parts', () => {
    fc.assert(
      fc.property(anyWorking, anyInstant, anyTime, anyTime, (working, from, first, second) => {
        const between = afterWorking(from, first, working);
        expect(workingBetween(from, between, working)).toBe(first);
        expect(afterWorking(between, second, working)).toBe(afterWorking(from, first + second, working));
      }),
      { numRuns: 150 },
    );
  });

  test('a minute counts if the clock on the wall shows an hour of work, and else not', () => {
    fc.assert(
      fc.property(anyWorking, anyInstant, (working, minute) => {
        const { timeZone, hours } = working;
        const [day, time] = [dayOf(minute, timeZone), timeOf(minute, timeZone)];
        const weekday = WEEKDAYS[(new Date(day).getUTCDay() + 6) % 7];
        const works =
          hours.length === 0 || hours.some((one) => one.day === weekday && one.opens <= time && time < one.closes);
        expect(workingBetween(minute, addMilliseconds(minute, 60_000), working)).toBe(works ? 60_000 : 0);
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
          const until = afterWorking(from, lasts, working);
          expect(until > from).toBe(true);
          expect(afterWorking(addMilliseconds(from, later), lasts, working) >= until).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

test("a case goes by its store's hours, and without a store around the clock in the shop's time zone", () => {
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
  expect(workingHoursOf(shop, 'york')).toEqual({ timeZone: 'Europe/Berlin', hours });
  expect(workingHoursOf(shop, null)).toEqual({ timeZone: 'Europe/London', hours: [] });
});
