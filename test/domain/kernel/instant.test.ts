import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMilliseconds,
  addMonths,
  dayOf,
  daysBetween,
  isComputableTimeZone,
  isDay,
  isTimeZone,
  startOfDay,
  toInstant,
} from '../../../domain/kernel/instant.ts';

const day = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('an instant', () => {
  test.each([
    ['2026-11-21T10:00:00Z', '2026-11-21T10:00:00.000Z'],
    ['2026-11-21T10:00:00+01:00', '2026-11-21T09:00:00.000Z'],
    ['2026-11-21T10:00:00.123456Z', '2026-11-21T10:00:00.123Z'],
  ])('%s is %s', (text, instant) => {
    expect(toInstant(text)).toBe(instant);
  });

  test.each([
    '2026-11-21',
    '2026-11-21T10:00:00',
    '2026-02-30T10:00:00Z',
    'yesterday',
    '',
    '+010000-01-01T00:00:00Z',
    '-000001-01-01T00:00:00Z',
    '9999-12-31T23:59:59-01:00',
  ])('%s is not an instant', (text) => {
    expect(toInstant(text)).toBeNull();
  });

  test('can move to the next day', () => {
    expect(addMilliseconds('2026-12-31T23:59:59.999Z', 1)).toBe('2027-01-01T00:00:00.000Z');
  });
});

describe('a day', () => {
  test.each([
    ['2026-11-21', true],
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-13-01', false],
    ['0026-01-01', false],
    ['2025-1-1', false],
  ])('%s: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  test('addDays and daysBetween agree', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  test('begins at its first moment in the zone', () => {
    const zone = fc.constantFrom(
      'Europe/London',
      'America/New_York',
      'America/Sao_Paulo',
      'Asia/Tokyo',
      'Africa/Cairo',
    );
    fc.assert(
      fc.property(day, zone, (text, timeZone) => {
        const start = startOfDay(text, timeZone);
        expect(dayOf(start, timeZone)).toBe(text);
        expect(dayOf(addMilliseconds(start, -1), timeZone)).toBe(addDays(text, -1));
      }),
    );
  });

  test('is that of the calendar for any moments, whatever was asked before', () => {
    const zones = fc.constantFrom(
      'America/St_Johns',
      'Pacific/Apia',
      'Asia/Beirut',
      'America/Asuncion',
      'Europe/London',
    );
    const quarter = fc.integer({ min: -36 * 4, max: 36 * 4 });
    // Days of zones whose clocks changed at or near midnight, or that left a day out.
    const around = fc.constantFrom('2005-10-30', '2005-04-03', '2011-12-30', '2024-03-31', '2024-10-27', '2024-10-06');
    fc.assert(
      fc.property(zones, around, fc.array(quarter, { maxLength: 20 }), (timeZone, text, quarters) => {
        for (const offset of quarters) {
          const moment = addMilliseconds(`${text}T00:00:00.000Z`, offset * 15 * 60_000);
          const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
          expect(dayOf(moment, timeZone)).toBe(calendar.format(Date.parse(moment)));
        }
      }),
    );
  });

  test('is the day before in the hour after clocks went back over midnight', () => {
    const days = ['02:30', '02:45', '03:30', '02:30', '02:45'].map((time) =>
      dayOf(`2005-10-30T${time}:00.000Z`, 'America/St_Johns'),
    );
    expect(days).toEqual(['2005-10-30', '2005-10-29', '2005-10-30', '2005-10-30', '2005-10-29']);
  });

  test('depends on the zone', () => {
    expect(dayOf('2026-11-21T23:30:00.000Z', 'Europe/London')).toBe('2026-11-21');
    expect(dayOf('2026-11-21T23:30:00.000Z', 'Asia/Tokyo')).toBe('2026-11-22');
  });
});

describe('a time zone', () => {
  test.each([
    'Europe/London',
    'Europe/Kyiv',
    'Europe/Kiev',
    'Asia/Calcutta',
    'EST5EDT',
    'US/Eastern',
    'UTC',
    'Etc/GMT+5',
  ])('%s is valid, as every name of the IANA database is', (name) => expect(isTimeZone(name)).toBe(true));

  test.each([
    'Mars/Olympus_Mons',
    'BST',
    'IST',
    'PST',
    'JST',
    'AET',
    'CNT',
    'EST',
    'est',
    'MST',
    'HST',
    '+01:00',
    '-05',
    'Z',
    '',
    'Etc/Unknown',
  ])('%s is not valid, also where Intl accepts it', (name) => expect(isTimeZone(name)).toBe(false));

  test('is valid under every name that Intl lists', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((name) => !isTimeZone(name))).toEqual([]);
  });

  test('is computable exactly where days and times can be computed in it', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ABCDEHILMNPST5'), minLength: 2, maxLength: 4 });
    const name = fc.oneof(letters, fc.constantFrom(...Intl.supportedValuesOf('timeZone')));
    fc.assert(
      fc.property(name, (zone) => {
        const compute = () => [dayOf('2026-07-01T12:00:00.000Z', zone), startOfDay('2026-07-01', zone)];
        if (isComputableTimeZone(zone)) expect(compute).not.toThrow();
        else expect(compute).toThrow();
        if (isTimeZone(zone)) expect(isComputableTimeZone(zone)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('at the end of the calendar', () => {
  test('days stop there, so that they still compare', () => {
    expect([addDays('9999-12-30', 1), addDays('9999-12-30', 2), addMonths('9999-11-30', 2)]).toEqual([
      '9999-12-31',
      '9999-12-31',
      '9999-12-31',
    ]);
    expect(addMonths('9999-11-30', 1)).toBe('9999-12-30');
    expect(addDays('0000-01-01', -1)).toBe('0000-01-01');
  });
});
