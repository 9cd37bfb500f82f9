import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PERIODS, periodsOf, rollupRangesOf } from '../../../domain/insight/rollup.ts';
import { addDays, daysBetween } from '../../../domain/kernel/instant.ts';
import { monthsOf } from '../../../store/table/calendar.ts';

const day = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const edges = fc.constantFrom('0001-01-01', '9999-12-29', '9999-12-31');
const span = fc
  .tuple(fc.oneof(day, edges), fc.integer({ min: 0, max: 500 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));

describe('days of the whole calendar, also at its end,', () => {
  test('are split into periods without gaps or overlaps', () => {
    fc.assert(
      fc.property(span, fc.constantFrom(...PERIODS), ({ from, to }, period) => {
        const periods = periodsOf(period, { from, to });
        expect([periods[0]?.from, periods.at(-1)?.to]).toEqual([from, to]);
        const days = periods.reduce((sum, part) => sum + daysBetween(part.from, part.to) + 1, 0);
        expect(days).toBe(daysBetween(from, to) + 1);
      }),
    );
  });

  test('are read in at most three ranges', () => {
    fc.assert(
      fc.property(span, fc.constantFrom(...PERIODS), (days, period) => {
        expect(rollupRangesOf(period, days).length).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('are split into the months of their dates', () => {
    fc.assert(
      fc.property(span, ({ from, to }) => {
        const months = monthsOf(from, `${to}#~`);
        expect([months[0]?.month, months.at(-1)?.month]).toEqual([from.slice(0, 7), to.slice(0, 7)]);
        expect(months.length).toBeLessThanOrEqual(18);
      }),
    );
  });
});
