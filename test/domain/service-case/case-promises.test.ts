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

test('the more severe, the sooner, and an answer before a resolution', () => {
  const cases = SEVERITIES.map((severity) => caseOf({ severity }));
  for (const [index, one] of cases.entries()) {
    expect(one.firstResponseDueAt < one.resolutionDueAt).toBe(true);
    const less = cases[index - 1];
    if (less === undefined) continue;
    expect(one.firstResponseDueAt < less.firstResponseDueAt).toBe(true);
    expect(one.resolutionDueAt < less.resolutionDueAt).toBe(true);
  }
});

test('a critical case is answered within an hour and resolved within eight, of the store', () => {
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
  test('is there once the time is over, and not at the moment itself', () => {
    expect(isBreached(one, caseTime('11:00'))).toBe(false);
    expect(isBreached(one, '2026-03-02T11:00:00.001Z')).toBe(true);
  });

  test('is noticed with the time at which it happened, and once', () => {
    const late = withBreaches(one, caseTime('12:00'));
    expect(late.missed).toEqual({ firstResponse: caseTime('11:00'), resolution: null });
    expect(withBreaches(late, caseTime('13:00'))).toBe(late);
    expect(withBreaches(late, caseTime('18:30')).missed).toEqual({
      firstResponse: caseTime('11:00'),
      resolution: caseTime('18:00'),
    });
    expect(withBreaches(one, caseTime('11:00'))).toBe(one);
  });

  test('by a response that came late is one, and by one that was told late is none', () => {
    expect(applyFirstResponse(one, caseTime('11:30'), ALWAYS).missed).toEqual({
      firstResponse: caseTime('11:00'),
      resolution: null,
    });
    const noticed = withBreaches(one, caseTime('12:00'));
    const told = applyFirstResponse(noticed, caseTime('10:30'), ALWAYS);
    expect(told).toMatchObject({ missed: NONE, firstRespondedAt: caseTime('10:30'), firstResponseTook: HOUR / 2 });
    expect(isBreached(told, caseTime('12:00'))).toBe(false);
  });

  test('stays when the case becomes less severe', () => {
    const milder = withSeverity(one, 'LOW', caseTime('12:00'), ALWAYS);
    expect(milder).toMatchObject({ severity: 'LOW', missed: { firstResponse: caseTime('11:00'), resolution: null } });
    expect(milder).toMatchObject({ firstResponseDueAt: caseTime('11:00'), resolutionDueAt: caseTime('18:00', 3) });
  });
});

describe('the clock', () => {
  test('stands while nothing can be done, and goes on with what is left', () => {
    const one = caseOf({ severity: 'CRITICAL' });
    const standing = stopClock(one, caseTime('10:40'), ALWAYS);
    expect(standing).toMatchObject({ clock: { since: caseTime('10:40'), runs: false, used: (2 / 3) * HOUR } });
    expect(isBreached(standing, caseTime('10:00', 9))).toBe(false);
    expect([nextBreachAt(standing), nextPromiseDueAt(standing)]).toEqual([null, null]);
    const going = resumeClock(standing, caseTime('10:00', 9), ALWAYS);
    expect([going.firstResponseDueAt, going.resolutionDueAt]).toEqual([caseTime('10:20', 9), caseTime('17:20', 9)]);
    expect(workingTimeUsed(going.clock, caseTime('10:10', 9), ALWAYS)).toBe((5 / 6) * HOUR);
  });

  test('that is told late to have stood takes back what was thought to be broken since', () => {
    const noticed = withBreaches(caseOf({ severity: 'CRITICAL' }), caseTime('11:05'));
    expect(stopClock(noticed, caseTime('10:50'), ALWAYS).missed).toEqual(NONE);
    expect(stopClock(noticed, caseTime('11:03'), ALWAYS).missed.firstResponse).toBe(caseTime('11:00'));
  });

  test('neither stops twice nor goes on twice, nor turns back', () => {
    const one = caseOf();
    expect(resumeClock(one, caseTime('12:00'), ALWAYS)).toBe(one);
    const standing = stopClock(one, caseTime('09:00'), ALWAYS);
    expect(standing.clock).toEqual({ since: OPENED_AT, runs: false, used: 0 });
    expect(stopClock(standing, caseTime('12:00'), ALWAYS)).toBe(standing);
    expect(resumeClock(standing, caseTime('08:00'), ALWAYS).clock.since).toBe(OPENED_AT);
  });

  test('promises anew for another severity what that leaves, from the beginning', () => {
    const severe = withSeverity(caseOf(), 'HIGH', caseTime('11:00'), ALWAYS);
    expect([severe.firstResponseDueAt, severe.resolutionDueAt]).toEqual([caseTime('12:00'), caseTime('02:00', 1)]);
    expect(withSeverity(severe, 'HIGH', caseTime('11:30'), ALWAYS)).toBe(severe);
    const tooLate = withSeverity(caseOf(), 'CRITICAL', caseTime('12:00'), ALWAYS);
    expect(tooLate.missed).toEqual({ firstResponse: caseTime('11:00'), resolution: null });
  });

  test('keeps what was answered, and when', () => {
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

  test('promises nothing more where all is broken, but still what was promised', () => {
    const broken = withBreaches(caseOf({ severity: 'CRITICAL' }), caseTime('19:00'));
    expect([nextBreachAt(broken), nextPromiseDueAt(broken)]).toEqual([null, caseTime('11:00')]);
    const answered = applyFirstResponse(broken, caseTime('19:00'), ALWAYS);
    expect([nextBreachAt(answered), nextPromiseDueAt(answered)]).toEqual([null, caseTime('18:00')]);
  });
});
