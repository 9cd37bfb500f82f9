import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../console/src/language/days.ts';
import { endOfDay, localDay, startOfDay } from '../../console/src/language/zoned-time.ts';

/** Days of a filter, in the zone of a shop. */

test.each([
  ['2026-07-01', 'Pacific/Auckland', '2026-06-30T12:00:00.000Z', '2026-07-01T11:59:59.999Z'],
  ['2026-12-01', 'Pacific/Auckland', '2026-11-30T11:00:00.000Z', '2026-12-01T10:59:59.999Z'],
  // Clocks go forward at 2 in the night: the day has 23 hours.
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
])('%s in %s', (day, zone, start, end) => {
  expect([startOfDay(day, zone), endOfDay(day, zone)]).toEqual([start, end]);
});

test('a text that is no day', () => {
  for (const text of ['', 'soon', '2026-13-40', '2026-1']) {
    expect([startOfDay(text, 'Asia/Tokyo'), endOfDay(text, 'Asia/Tokyo')]).toEqual([null, null]);
  }
});

test('each moment is in one day', () => {
  const zones = ['UTC', 'Pacific/Auckland', 'Asia/Tokyo', 'America/New_York', 'Europe/Berlin'];
  const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), (moment, zone) => {
      const day = localDay(moment, zone);
      const instant = moment.toISOString();
      const [start, end] = [startOfDay(day, zone) ?? '', endOfDay(day, zone) ?? ''];
      expect(start <= instant && instant <= end).toBe(true);
      expect(Date.parse(startOfDay(addDays(day, 1), zone) ?? '') - Date.parse(end)).toBe(1);
    }),
  );
});
