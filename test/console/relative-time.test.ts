import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relativeTime } from '../../console/src/language/relative-time.ts';

/** How far off an instant is, as the clocks of the console say it. */

const NOON = Date.parse('2026-11-29T12:30:00Z');

test.each([
  ['2026-12-01T11:00:00Z', 'Europe/London', 'in 2 days'],
  ['2026-12-01T16:00:00Z', 'Europe/London', 'in 2 days'],
  ['2026-11-30T16:00:00Z', 'Europe/London', 'tomorrow'],
  ['2026-11-30T11:00:00Z', 'Europe/London', 'in 22 hours'],
  ['2026-11-25T17:00:00Z', 'Europe/London', '4 days ago'],
  // In Auckland it is half past one in the night of the 30th.
  ['2026-12-01T11:00:00Z', 'Pacific/Auckland', 'in 2 days'],
  ['2026-12-01T10:45:00Z', 'Pacific/Auckland', 'tomorrow'],
  ['2026-11-29T12:31:10Z', 'Asia/Tokyo', 'in 1 minute'],
  ['2026-11-29T12:30:00Z', 'Asia/Tokyo', 'this minute'],
])('%s in %s is %s', (instant, zone, words) => {
  expect(relativeTime('en-GB', instant, NOON, zone)).toBe(words);
});

test('from a day on it counts days of the calendar in the zone, also when clocks change', () => {
  const time = fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2027-12-31T00:00:00Z') });
  const zones = fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Tokyo', 'Pacific/Auckland', 'UTC');
  fc.assert(
    fc.property(time, time, zones, (now, other, zone) => {
      fc.pre(Math.abs(other - now) >= 86_400_000);
      const [, count, ago] =
        /^(?:in )?(\d+) days( ago)?$/.exec(
          relativeTime('en-GB', new Date(other).toISOString(), now, zone)
            .replace('tomorrow', 'in 1 days')
            .replace('yesterday', '1 days ago')
            .replace('today', 'in 0 days'),
        ) ?? [];
      const date = new Date(`${new Date(now).toLocaleDateString('sv-SE', { timeZone: zone })}T00:00Z`);
      date.setUTCDate(date.getUTCDate() + Number(count) * (ago === undefined ? 1 : -1));
      expect(date.toISOString().slice(0, 10)).toBe(new Date(other).toLocaleDateString('sv-SE', { timeZone: zone }));
    }),
  );
});
