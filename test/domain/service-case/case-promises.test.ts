import { describe, expect, test } from 'vitest';
import {
  applyFirstResponse,
  isBreached,
  nextBreachAt,
  nextPromiseDueAt,
  resumeClock,
  stopClock,
  withBreaches,
  withSeverity,
  workingTimeUsed,
} from '../../../domain/service-case/case-promises.ts';
import { SEVERITIES } from '../../../domain/service-case/service-case.ts';
import { AROUND_THE_CLOCK as ALWAYS, caseOf, caseTime, OPENED_AT } from '../../support/cases.ts';

const HOUR = 60 * 60 * 1_000;
const NONE = { firstResponse: null, resolution: null };

test('a more severe case has earlier due times, and the response is due before the resolution', () => {
  const cases = SEVERITIES.map((severity) => caseOf({ severity }));
  for (const [index, one] of cases.entries()) {
    expect(one.firstResponseDueAt < one.resolutionDueAt).toBe(true);
    const less = cases[index - 1];
    if (less === undefined) continue;
    expect(one.firstResponseDueAt < less.firstResponseDueAt).toBe(true);
    expect(one.resolutionDueAt < less.resolutionDueAt).toBe(true);
  }
});

test('a critical case is due for a response after 1 hour and for a resolution after 8, in hours of its store', () => {
  const working = {
    timeZone: 'Europe/London',
    specialDays: [],
    hours: [{ day: 'MONDAY', opens: '09:00', closes: '12:00' }] as const,
  };
  const one = caseOf({ severity: 'CRITICAL', working });
  expect([one.firstResponseDueAt, one.resolutionDueAt]).toEqual([caseTime('11:00'), caseTime('12:00', 14)]);
});

describe('a breach', () => {
  const one = caseOf({ severity: 'CRITICAL' });
  test('begins after the due time, not at it', () => {
    expect(isBreached(one, caseTime('11:00'))).toBe(false);
    expect(isBreached(one, '2026-03-02T11:00:00.001Z')).toBe(true);
  });

  test('is noted once, with the time at which it happened', () => {
    const late = withBreaches(one, caseTime('12:00'));
    expect(late.missed).toEqual({ firstResponse: caseTime('11:00'), resolution: null });
    expect(withBreaches(late, caseTime('13:00'))).toBe(late);
    expect(withBreaches(late, caseTime('18:30')).missed).toEqual({
      firstResponse: caseTime('11:00'),
      resolution: caseTime('18:00'),
    });
    expect(withBreaches(one, caseTime('11:00'))).toBe(one);
  });

  test('is caused by a late response, not by one that is recorded late', () => {
    expect(applyFirstResponse(one, caseTime('11:30'), ALWAYS).missed).toEqual({
      firstResponse: caseTime('11:00'),
      resolution: null,
    });
    const breached = withBreaches(one, caseTime('12:00'));
    const answered = applyFirstResponse(breached, caseTime('10:30'), ALWAYS);
    expect(answered).toMatchObject({ missed: NONE, firstRespondedAt: caseTime('10:30'), firstResponseTook: HOUR / 2 });
    expect(isBreached(answered, caseTime('12:00'))).toBe(false);
  });

  test('stays when the case becomes less severe', () => {
    const milder = withSeverity(one, 'LOW', caseTime('12:00'), ALWAYS);
    expect(milder).toMatchObject({ severity: 'LOW', missed: { firstResponse: caseTime('11:00'), resolution: null } });
    expect(milder).toMatchObject({ firstResponseDueAt: caseTime('11:00'), resolutionDueAt: caseTime('18:00', 3) });
  });
});

describe('the clock', () => {
  test('stops, and resumes with the rest of the time', () => {
    const one = caseOf({ severity: 'CRITICAL' });
    const stopped = stopClock(one, caseTime('10:40'), ALWAYS);
    expect(stopped).toMatchObject({ clock: { since: caseTime('10:40'), runs: false, used: (2 / 3) * HOUR } });
    expect(isBreached(stopped, caseTime('10:00', 9))).toBe(false);
    expect([nextBreachAt(stopped), nextPromiseDueAt(stopped)]).toEqual([null, null]);
    const resumed = resumeClock(stopped, caseTime('10:00', 9), ALWAYS);
    expect([resumed.firstResponseDueAt, resumed.resolutionDueAt]).toEqual([caseTime('10:20', 9), caseTime('17:20', 9)]);
    expect(workingTimeUsed(resumed.clock, caseTime('10:10', 9), ALWAYS)).toBe((5 / 6) * HOUR);
  });

  test('takes back a breach that was noted after the time of a stop, where the stop is recorded late', () => {
    const breached = withBreaches(caseOf({ severity: 'CRITICAL' }), caseTime('11:05'));
    expect(stopClock(breached, caseTime('10:50'), ALWAYS).missed).toEqual(NONE);
    expect(stopClock(breached, caseTime('11:03'), ALWAYS).missed.firstResponse).toBe(caseTime('11:00'));
  });

  test('neither stops twice nor resumes twice, and never goes back', () => {
    const one = caseOf();
    expect(resumeClock(one, caseTime('12:00'), ALWAYS)).toBe(one);
    const stopped = stopClock(one, caseTime('09:00'), ALWAYS);
    expect(stopped.clock).toEqual({ since: OPENED_AT, runs: false, used: 0 });
    expect(stopClock(stopped, caseTime('12:00'), ALWAYS)).toBe(stopped);
    expect(resumeClock(stopped, caseTime('08:00'), ALWAYS).clock.since).toBe(OPENED_AT);
  });

  test('counts the promises of another severity from the beginning of the case', () => {
    const severe = withSeverity(caseOf(), 'HIGH', caseTime('11:00'), ALWAYS);
    expect([severe.firstResponseDueAt, severe.resolutionDueAt]).toEqual([caseTime('12:00'), caseTime('02:00', 1)]);
    expect(withSeverity(severe, 'HIGH', caseTime('11:30'), ALWAYS)).toBe(severe);
    const tooLate = withSeverity(caseOf(), 'CRITICAL', caseTime('12:00'), ALWAYS);
    expect(tooLate.missed).toEqual({ firstResponse: caseTime('11:00'), resolution: null });
  });

  test('keeps the first response and its due time', () => {
    const one = applyFirstResponse(caseOf(), caseTime('11:00'), ALWAYS);
    expect(one).toMatchObject({ firstRespondedAt: caseTime('11:00'), firstResponseTook: HOUR });
    expect(applyFirstResponse(one, caseTime('12:00'), ALWAYS)).toBe(one);
    expect(applyFirstResponse(one, caseTime('10:30'), ALWAYS).firstRespondedAt).toBe(caseTime('10:30'));
    expect([nextBreachAt(one), nextPromiseDueAt(one)]).toEqual([one.resolutionDueAt, one.resolutionDueAt]);
    const severe = withSeverity(one, 'CRITICAL', caseTime('13:00'), ALWAYS);
    expect(severe).toMatchObject({
      firstResponseDueAt: caseTime('18:00'),
      resolutionDueAt: caseTime('18:00'),
      missed: NONE,
    });
  });

  test('has no next breach where all promises are broken, but still a due time', () => {
    const broken = withBreaches(caseOf({ severity: 'CRITICAL' }), caseTime('19:00'));
    expect([nextBreachAt(broken), nextPromiseDueAt(broken)]).toEqual([null, caseTime('11:00')]);
    const answered = applyFirstResponse(broken, caseTime('19:00'), ALWAYS);
    expect([nextBreachAt(answered), nextPromiseDueAt(answered)]).toEqual([null, caseTime('18:00')]);
  });
});
