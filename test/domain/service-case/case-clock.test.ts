import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMilliseconds, dayOf, timeOf } from '../../../domain/kernel/instant.ts';
import { isBreached, nextBreachAt, withBreaches } from '../../../domain/service-case/case-promises.ts';
import { applyCaseAction, statusAfter } from '../../../domain/service-case/case-transitions.ts';
import type { ServiceCase, Severity } from '../../../domain/service-case/service-case.ts';
import { workingTimeBetween } from '../../../domain/service-case/working-time.ts';
import { WEEKDAYS } from '../../../domain/shop/shop.ts';
import type { StoreHours } from '../../../domain/shop/store-hours.ts';
import { caseOf } from '../../support/cases.ts';

/** All times are full quarters of an hour, so a count of quarters is a second implementation of the clock. */
const QUARTER = 15 * 60_000;
/** The promised time until the resolution, in quarters of an hour of working time. */
const RESOLUTION: Readonly<Record<Severity, number>> = { CRITICAL: 32, HIGH: 64, NORMAL: 160, LOW: 320 };

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
const anyWorking: fc.Arbitrary<StoreHours> = fc.record({
  timeZone: fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kolkata'),
  specialDays: fc.constant([]),
  hours: fc.oneof(
    fc.constant([]),
    fc
      .record({ opens: fc.integer({ min: 0, max: 12 }), lasts: fc.integer({ min: 3, max: 11 }) })
      .map(({ opens, lasts }) => WEEKDAYS.map((day) => ({ day, opens: clock(opens), closes: clock(opens + lasts) }))),
  ),
});
/** Around both clock changes of a year, and between them. */
const anyOpening = fc
  .constantFrom(
    '2026-03-06T00:00:00.000Z',
    '2026-03-27T00:00:00.000Z',
    '2026-06-01T00:00:00.000Z',
    '2026-10-23T00:00:00.000Z',
  )
  .chain((day) => fc.integer({ min: 0, max: 95 }).map((quarters) => addMilliseconds(day, quarters * QUARTER)));
const anyEvents = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 200 }),
    action: fc.constantFrom('WAIT', 'RECEIVE_CONTACT', 'RESOLVE', 'REOPEN', 'POST_UPDATE'),
  }),
  { maxLength: 8 },
);

function isWorkingAt(quarter: string, { timeZone, hours }: StoreHours): boolean {
  const [day, time] = [dayOf(quarter, timeZone), timeOf(quarter, timeZone)];
  const weekday = WEEKDAYS[(new Date(day).getUTCDay() + 6) % 7];
  return hours.length === 0 || hours.some((one) => one.day === weekday && one.opens <= time && time < one.closes);
}

test('the promise of a case runs in the working time in which it neither waits nor is resolved', () => {
  fc.assert(
    fc.property(
      anyWorking,
      anyOpening,
      fc.constantFrom<Severity>('CRITICAL', 'HIGH', 'NORMAL'),
      anyEvents,
      (working, opening, severity, events) => {
        let one: ServiceCase = caseOf({ occurredAt: opening, severity, working }, { firstRespondedAt: opening });
        let now = opening;
        let used = 0;
        let isBroken = false;
        /** When the promised time was used up, while the clock still runs. */
        let endedAt: string | null = null;
        /** Counts each quarter that the clock of the case should count. */
        const advance = (quarters: number) => {
          for (let n = 0; n < quarters; n++) {
            const works = one.clock.runs && isWorkingAt(now, working);
            if (works) used += 1;
            now = addMilliseconds(now, QUARTER);
            if (one.clock.runs && (used > RESOLUTION[severity] || (endedAt !== null && now > endedAt))) isBroken = true;
            if (works && used === RESOLUTION[severity]) endedAt = now;
          }
        };
        for (const { after, action } of events) {
          advance(after);
          if (statusAfter(action, one.caseStatus) === null) continue;
          const { runs } = one.clock;
          one = withBreaches(applyCaseAction(one, action, now, working), now);
          if (!runs) endedAt = null;
        }
        advance(40);
        const { resolution } = withBreaches(one, now).missed;
        expect(resolution !== null).toBe(isBroken);
        if (isBroken || !one.clock.runs) return;
        expect(isBreached(one, now)).toBe(false);
        // The rest of the promise is the time that is not used up.
        expect(nextBreachAt(one)).toBe(one.resolutionDueAt);
        expect(workingTimeBetween(now, one.resolutionDueAt, working)).toBe((RESOLUTION[severity] - used) * QUARTER);
      },
    ),
    { numRuns: 60 },
  );
});
