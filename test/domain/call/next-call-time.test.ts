import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextCallTime } from '../../../domain/call/next-call-time.ts';
import { timeOf } from '../../../domain/kernel/instant.ts';
import { quietUntil } from '../../../domain/preferences/quiet-hours.ts';
import { WEEKDAYS } from '../../../domain/shop/shop.ts';
import { openTimesFrom, type StoreHours } from '../../../domain/shop/store-hours.ts';

const LONDON: StoreHours = { timeZone: 'Europe/London', hours: [], specialDays: [] };
const hoursFrom = (opens: string, closes: string, days: readonly (typeof WEEKDAYS)[number][] = WEEKDAYS) =>
  days.map((day) => ({ day, opens, closes }));
const WORKDAYS: StoreHours = { ...LONDON, hours: hoursFrom('10:00', '17:00', WEEKDAYS.slice(0, 5)) };

describe('the next time of a call', () => {
  const quiet = { from: '12:00', to: '14:00', timeZone: 'Europe/London' };
  test.each([
    ['two hours later', LONDON, null, '2026-03-02T10:00:00.000Z', '2026-03-02T12:00:00.000Z'],
    ['in the morning, without hours', LONDON, null, '2026-03-02T17:00:00.000Z', '2026-03-03T09:00:00.000Z'],
    ['when the store opens', WORKDAYS, null, '2026-03-02T07:00:00.000Z', '2026-03-02T10:00:00.000Z'],
    ['after the weekend', WORKDAYS, null, '2026-03-06T16:00:00.000Z', '2026-03-09T10:00:00.000Z'],
    ['after the quiet hours', WORKDAYS, quiet, '2026-03-02T10:30:00.000Z', '2026-03-02T14:00:00.000Z'],
    [
      'after a day on which the store is closed',
      { ...WORKDAYS, specialDays: [{ day: '2026-03-09', name: null, hours: [] }] },
      ...[null, '2026-03-06T16:00:00.000Z', '2026-03-10T10:00:00.000Z'],
    ],
    // 21 February 2026, 18:30 in Auckland; summer time there ends on 5 April.
    [
      'on the next day in Auckland',
      { ...LONDON, timeZone: 'Pacific/Auckland' },
      null,
      '2026-02-21T05:30:00.000Z',
      '2026-02-21T20:00:00.000Z',
    ],
    [
      'over the change of the clock',
      { ...LONDON, timeZone: 'Pacific/Auckland' },
      null,
      '2026-04-04T05:30:00.000Z',
      '2026-04-04T21:00:00.000Z',
    ],
  ] as const)('is %s', (_, hours, quietHours, at, expected) => {
    expect(
      nextCallTime(at as string, {
        hours: hours as StoreHours,
        quiet: quietHours as typeof quiet | null,
        retryMinutes: 120,
      }),
    ).toBe(expected);
  });

  test('is the waiting time alone where the customer wants quiet whenever the store is open', () => {
    const always = { from: '09:00', to: '18:00', timeZone: 'Europe/London' };
    const at = '2026-03-02T10:00:00.000Z';
    expect(nextCallTime(at, { hours: WORKDAYS, quiet: always, retryMinutes: 60 })).toBe('2026-03-02T11:00:00.000Z');
  });

  test('is never early, closed or quiet', () => {
    const clock = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`;
    const moment = fc.integer({ min: 0, max: 365 * 24 * 60 });
    const zones = fc.constantFrom('Europe/London', 'Pacific/Auckland', 'Asia/Tokyo', 'America/St_Johns');
    const quietHour = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(moment, zones, quietHour, fc.integer({ min: 1, max: 10 }), (minute, timeZone, quietFrom, length) => {
        const at = new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString();
        const quietHours = { from: clock(quietFrom), to: clock(quietFrom + length), timeZone };
        const hours = { ...WORKDAYS, timeZone, hours: hoursFrom('08:00', '20:00') };
        const next = nextCallTime(at, { hours, quiet: quietHours, retryMinutes: 120 });
        expect(Date.parse(next) - Date.parse(at)).toBeGreaterThanOrEqual(120 * 60_000);
        expect(quietUntil(quietHours, next)).toBeNull();
        const [open] = openTimesFrom(hours, next, 2);
        expect(open?.opens).toBe(Date.parse(next));
        expect(timeOf(next, timeZone) >= '08:00' && timeOf(next, timeZone) < '20:00').toBe(true);
      }),
    );
  });
});
