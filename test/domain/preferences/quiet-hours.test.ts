import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { quietUntil } from '../../../domain/preferences/quiet-hours.ts';

const LONDON = 'Europe/London';
const NEW_YORK = 'America/New_York';

/**
 * One row: from, to, the moment of the question, and the end of quiet (null: not quiet). Local times with their
 * offsets.
 */
type Row = readonly [from: string, to: string, at: string, until: string | null];

const inUtc = (text: string): string => new Date(text).toISOString();
function expectRows(timeZone: string, rows: readonly Row[]): void {
  for (const [from, to, at, until] of rows)
    expect([from, to, at, quietUntil({ from, to, timeZone }, inUtc(at))]).toEqual([
      from,
      to,
      at,
      until === null ? null : inUtc(until),
    ]);
}

describe('on an ordinary day', () => {
  test('within a day, with the start and without the end', () => {
    expectRows(LONDON, [
      ['12:00', '14:00', '2026-01-15T11:59:59.999Z', null],
      ['12:00', '14:00', '2026-01-15T12:00:00Z', '2026-01-15T14:00:00Z'],
      ['12:00', '14:00', '2026-01-15T13:59:59.999Z', '2026-01-15T14:00:00Z'],
      ['12:00', '14:00', '2026-01-15T14:00:00Z', null],
    ]);
  });

  test('over midnight, before and after it', () => {
    expectRows(NEW_YORK, [
      ['21:00', '08:00', '2026-01-15T20:59:59.999-05:00', null],
      ['21:00', '08:00', '2026-01-15T21:00:00-05:00', '2026-01-16T08:00:00-05:00'],
      ['21:00', '08:00', '2026-01-16T00:00:00-05:00', '2026-01-16T08:00:00-05:00'],
      ['21:00', '08:00', '2026-01-16T07:59:59.999-05:00', '2026-01-16T08:00:00-05:00'],
      ['21:00', '08:00', '2026-01-16T08:00:00-05:00', null],
    ]);
  });

  test('from and to midnight, and all day but a minute', () => {
    expectRows(LONDON, [
      ['00:00', '07:00', '2026-01-15T00:00:00Z', '2026-01-15T07:00:00Z'],
      ['00:00', '07:00', '2026-01-14T23:59:59.999Z', null],
      ['22:00', '00:00', '2026-01-15T23:59:59.999Z', '2026-01-16T00:00:00Z'],
      ['22:00', '00:00', '2026-01-16T00:00:00Z', null],
      ['09:00', '08:59', '2026-01-15T08:58:59.999Z', '2026-01-15T08:59:00Z'],
      ['09:00', '08:59', '2026-01-15T08:59:00Z', null],
      ['09:00', '08:59', '2026-01-15T09:00:00Z', '2026-01-16T08:59:00Z'],
    ]);
  });

  test('by the person’s own clock, in any time zone', () => {
    expectRows('Asia/Kolkata', [['21:00', '08:00', '2026-01-15T15:30:00Z', '2026-01-16T08:00:00+05:30']]);
    expectRows('Pacific/Kiritimati', [['21:00', '08:00', '2026-01-15T07:00:00Z', '2026-01-16T08:00:00+14:00']]);
    expectRows('UTC', [['21:00', '08:00', '2026-01-15T07:00:00Z', '2026-01-15T08:00:00Z']]);
  });
});

describe('in the night that skips an hour', () => {
  test('London, 29 March 2026, 01:00 to 02:00 skipped', () => {
    expectRows(LONDON, [
      ['22:00', '08:00', '2026-03-28T23:00:00Z', '2026-03-29T08:00:00+01:00'],
      ['22:00', '01:30', '2026-03-28T23:00:00Z', '2026-03-29T01:00:00Z'],
      ['22:00', '01:30', '2026-03-29T02:00:00+01:00', null],
      ['01:30', '05:00', '2026-03-29T00:59:59.999Z', null],
      ['01:30', '05:00', '2026-03-29T02:00:00+01:00', '2026-03-29T05:00:00+01:00'],
      ['01:10', '01:50', '2026-03-29T00:59:59.999Z', null],
      ['01:10', '01:50', '2026-03-29T01:00:00Z', null],
      ['01:00', '02:00', '2026-03-29T01:00:00Z', null],
    ]);
  });

  test('New York, 8 March 2026, 02:00 to 03:00 skipped', () => {
    expectRows(NEW_YORK, [
      ['21:00', '08:00', '2026-03-07T22:00:00-05:00', '2026-03-08T08:00:00-04:00'],
      ['21:00', '02:30', '2026-03-07T22:00:00-05:00', '2026-03-08T02:00:00-05:00'],
      ['02:30', '06:00', '2026-03-08T03:00:00-04:00', '2026-03-08T06:00:00-04:00'],
    ]);
  });
});

describe('in the night that repeats an hour', () => {
  test('London, 25 October 2026, 01:00 to 02:00 repeated', () => {
    expectRows(LONDON, [
      ['22:00', '08:00', '2026-10-24T23:00:00+01:00', '2026-10-25T08:00:00Z'],
      ['22:00', '01:30', '2026-10-25T00:30:00+01:00', '2026-10-25T01:30:00Z'],
      ['22:00', '01:30', '2026-10-25T01:45:00+01:00', '2026-10-25T01:30:00Z'],
      ['22:00', '01:30', '2026-10-25T01:30:00Z', null],
      ['01:30', '05:00', '2026-10-25T01:29:59.999+01:00', null],
      ['01:30', '05:00', '2026-10-25T01:30:00+01:00', '2026-10-25T05:00:00Z'],
      ['01:30', '05:00', '2026-10-25T01:15:00Z', '2026-10-25T05:00:00Z'],
      ['01:10', '01:50', '2026-10-25T01:55:00+01:00', '2026-10-25T01:50:00Z'],
    ]);
  });

  test('New York, 1 November 2026, 01:00 to 02:00 repeated', () => {
    expectRows(NEW_YORK, [
      ['21:00', '08:00', '2026-10-31T23:00:00-04:00', '2026-11-01T08:00:00-05:00'],
      ['21:00', '01:15', '2026-10-31T23:00:00-04:00', '2026-11-01T01:15:00-05:00'],
    ]);
  });

  test('if a clock is set back over midnight, no end lies within other quiet hours', () => {
    // St. John's, 1 November 2009: at 00:01 the clock went back to 23:01 of the day before.
    expectRows('America/St_Johns', [
      ['23:30', '23:15', '2009-10-31T23:05:00-02:30', '2009-11-01T23:15:00-03:30'],
      ['00:00', '06:00', '2009-10-31T23:30:00-03:30', '2009-11-01T06:00:00-03:30'],
    ]);
  });
});

const minutes = fc.nat(24 * 60 - 1);
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const hours = fc
  .record({
    from: minutes.map(clock),
    to: minutes.map(clock),
    timeZone: fc.constantFrom(LONDON, NEW_YORK, 'Australia/Lord_Howe', 'America/Havana', 'Asia/Kathmandu', 'UTC'),
  })
  .filter(({ from, to }) => from !== to);
const DAY_MS = 24 * 60 * 60 * 1000;
/** Any moment of 2026, half of them near a clock change somewhere. */
const moments = fc
  .oneof(
    fc.tuple(fc.constant(Date.UTC(2026, 0)), fc.nat(365 * DAY_MS)),
    fc.tuple(
      fc.constantFrom(
        ...['2026-03-08', '2026-03-29', '2026-04-04', '2026-10-03', '2026-10-25', '2026-11-01'].map(Date.parse),
      ),
      fc.nat(2 * DAY_MS),
    ),
  )
  .map(([start, offset]) => new Date(start + offset).toISOString());

test('the end is exact: quiet until the last millisecond before it, and not at it', () => {
  fc.assert(
    fc.property(hours, moments, (quiet, at) => {
      const until = quietUntil(quiet, at);
      if (until === null) return;
      expect(until > at).toBe(true);
      expect(quietUntil(quiet, new Date(Date.parse(until) - 1).toISOString())).toBe(until);
      expect(quietUntil(quiet, until)).toBeNull();
    }),
    { numRuns: 1_000 },
  );
});

test('it is quiet if the person’s clock shows a quiet time, and otherwise only while clocks are set back', () => {
  fc.assert(
    fc.property(hours, moments, (quiet, at) => {
      const { from, to, timeZone } = quiet;
      const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
      const clockTime = local.toPlainTime().toString({ smallestUnit: 'minute' });
      const isQuietTime = from < to ? from <= clockTime && clockTime < to : from <= clockTime || clockTime < to;
      const isQuiet = quietUntil(quiet, at) !== null;
      if (isQuietTime) expect(isQuiet).toBe(true);
      const isRepeated = local.subtract({ hours: 2 }).offsetNanoseconds > local.add({ hours: 2 }).offsetNanoseconds;
      if (!isQuietTime && !isRepeated) expect(isQuiet).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});
