import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../../domain/kernel/instant.ts';
import { applyInspection, statusOn, WARRANTY_STATUSES } from '../../../domain/warranty/warranty.ts';
import { cover } from '../../support/covers.ts';

describe('cover', () => {
  test('ends on the same day of its last month, and its first inspection is due after the plan’s months', () => {
    expect(cover()).toMatchObject({ startsOn: '2026-01-15', endsOn: '2031-01-15', nextInspectionDue: '2026-07-15' });
  });

  test.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
  ])('sold on %s for %i months ends on %s', (startsOn, durationMonths, endsOn) => {
    expect(cover({ durationMonths }, { startsOn }).endsOn).toBe(endsOn);
  });

  test('needs no inspection if the plan requires none, or if none is due before its end', () => {
    expect(cover({ inspectionEveryMonths: null }).nextInspectionDue).toBeNull();
    expect(cover({ durationMonths: 12, inspectionEveryMonths: 12 }).nextInspectionDue).toBeNull();
    expect(cover({ durationMonths: 12, inspectionEveryMonths: 24 }).nextInspectionDue).toBeNull();
    expect(cover({ durationMonths: 13, inspectionEveryMonths: 12 }).nextInspectionDue).toBe('2027-01-15');
  });

  test('keeps the description of its item, and cuts a long one', () => {
    const descriptionFor = (description: string) => cover({}, { description }).description;
    expect(descriptionFor('Halo ring\n18 ct')).toBe('Halo ring\n18 ct');
    expect(descriptionFor('x'.repeat(500))).toBe('x'.repeat(500));
    expect(descriptionFor('x'.repeat(501))).toBe(`${'x'.repeat(499)}…`);
  });

  test('keeps the terms of its sale, without the version of the plan', () => {
    expect(cover().plan).toEqual({
      code: 'CARE',
      name: 'Care plan',
      durationMonths: 60,
      inspectionEveryMonths: 6,
      graceDays: 30,
      transferable: true,
      covers: ['prongs'],
      excludes: ['loss'],
    });
  });
});

describe('its status', () => {
  test.each([
    ['2025-12-01', 'ACTIVE'],
    ['2026-07-15', 'ACTIVE'],
    ['2026-07-16', 'INSPECTION_DUE'],
    ['2026-08-14', 'INSPECTION_DUE'],
    ['2026-08-15', 'LAPSED'],
    ['2031-01-15', 'LAPSED'],
    ['2031-01-16', 'EXPIRED'],
  ])('on %s is %s', (today, status) => {
    expect(statusOn(cover(), today)).toBe(status);
  });

  test('is void on every day once the cover is voided', () => {
    const voided = { ...cover(), voidedBecause: 'returned' };
    for (const today of ['2026-01-15', '2026-08-01', '2040-01-01']) expect(statusOn(voided, today)).toBe('VOID');
  });

  test('without days of grace is lapsed on the day after', () => {
    expect(statusOn(cover({ graceDays: 0 }), '2026-07-15')).toBe('ACTIVE');
    expect(statusOn(cover({ graceDays: 0 }), '2026-07-16')).toBe('LAPSED');
  });

  test('in grace ends with the term', () => {
    const short = cover({ durationMonths: 7, inspectionEveryMonths: 6, graceDays: 90 });
    expect(statusOn(short, '2026-08-15')).toBe('INSPECTION_DUE');
    expect(statusOn(short, '2026-08-16')).toBe('EXPIRED');
  });
});

describe('an inspection', () => {
  test.each([
    ['early', '2026-03-10', '2026-09-10'],
    ['on the day it was due', '2026-07-15', '2027-01-15'],
    ['in the days of grace', '2026-08-14', '2027-02-14'],
    ['after it lapsed', '2026-08-15', '2026-07-15'],
  ])('%s, on %s, makes the next one due on %s', (_, day, due) => {
    expect(applyInspection(cover(), day).nextInspectionDue).toBe(due);
  });

  test('after the cover lapsed does not revive it', () => {
    expect(statusOn(applyInspection(cover(), '2026-09-01'), '2026-09-01')).toBe('LAPSED');
  });

  test('on each due day keeps the day of the start, through months of any length', () => {
    let monthly = cover({ inspectionEveryMonths: 1 }, { startsOn: '2027-01-31' });
    const dues: (string | null)[] = [];
    for (let visit = 0; visit < 14; visit++) {
      dues.push(monthly.nextInspectionDue);
      monthly = applyInspection(monthly, monthly.nextInspectionDue ?? '');
    }
    expect(dues).toEqual([
      ...['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30', '2027-07-31', '2027-08-31'],
      ...['2027-09-30', '2027-10-31', '2027-11-30', '2027-12-31', '2028-01-31', '2028-02-29', '2028-03-31'],
    ]);
  });

  test('on another day is the day from which later ones are counted', () => {
    const rescheduled = applyInspection(cover({ inspectionEveryMonths: 1 }, { startsOn: '2027-01-31' }), '2027-02-10');
    expect(rescheduled.nextInspectionDue).toBe('2027-03-10');
    expect(applyInspection(rescheduled, '2027-03-10').nextInspectionDue).toBe('2027-04-10');
  });

  test('whose next one would be on the last day or later is the last', () => {
    const last = applyInspection(cover({ durationMonths: 12 }), '2026-07-15');
    expect(last.nextInspectionDue).toBeNull();
    expect(statusOn(last, '2027-01-15')).toBe('ACTIVE');
  });

  test('that is recorded late counts on its own day: both keep the cover in force', () => {
    const lapsed = applyInspection(cover(), '2026-09-01');
    const withLateVisit = applyInspection(applyInspection(lapsed, '2026-07-10'), '2026-09-01');
    expect(withLateVisit.nextInspectionDue).toBe('2027-03-01');
  });

  test('twice on one day counts once', () => {
    const once = applyInspection(cover({ inspectionEveryMonths: 1 }, { startsOn: '2027-01-31' }), '2027-02-28');
    expect(applyInspection(once, '2027-02-28')).toEqual(once);
  });
});

describe('for any plan and visits', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1999-12-31', days));
  const covers = fc
    .record({
      durationMonths: fc.integer({ min: 1, max: 600 }),
      inspectionEveryMonths: fc.option(fc.integer({ min: 1, max: 60 })),
      graceDays: fc.integer({ min: 0, max: 365 }),
      startsOn: days,
    })
    .map(({ startsOn, ...terms }) => cover(terms, { startsOn }));

  test('the status only moves forward: active, due, lapsed, expired', () => {
    const order = ['ACTIVE', 'INSPECTION_DUE', 'LAPSED', 'EXPIRED'];
    fc.assert(
      fc.property(covers, days, days, (warranty, one, other) => {
        const [earlier = one, later = other] = [one, other].toSorted();
        expect(order.indexOf(statusOn(warranty, earlier))).toBeLessThanOrEqual(
          order.indexOf(statusOn(warranty, later)),
        );
        expect(WARRANTY_STATUSES).toContain(statusOn(warranty, one));
      }),
    );
  });

  test('an inspection in time leaves the cover active, with at most the plan’s months to the next one', () => {
    fc.assert(
      fc.property(covers, fc.array(days, { maxLength: 8 }), (sold, visits) => {
        let warranty = sold;
        for (const day of visits.toSorted()) {
          const isLive = ['ACTIVE', 'INSPECTION_DUE'].includes(statusOn(warranty, day)) && day >= warranty.startsOn;
          const after = applyInspection(warranty, day);
          const every = warranty.plan.inspectionEveryMonths;
          if (isLive) expect(statusOn(after, day)).toBe('ACTIVE');
          else expect(statusOn(after, day)).toBe(statusOn(warranty, day));
          if (isLive && every !== null && after.nextInspectionDue !== null) {
            expect(after.nextInspectionDue > day).toBe(true);
            // A schedule on the last day of a month may allow three days more than the months from this day.
            expect(after.nextInspectionDue <= addDays(addMonths(day, every), 3)).toBe(true);
          }
          if (after.nextInspectionDue !== null)
            expect(after.nextInspectionDue >= (warranty.nextInspectionDue ?? '')).toBe(true);
          warranty = after;
        }
      }),
    );
  });

  test('an inspection is due before the end, or there is none', () => {
    fc.assert(
      fc.property(covers, ({ nextInspectionDue, endsOn, startsOn }) => {
        expect(nextInspectionDue === null || (nextInspectionDue < endsOn && nextInspectionDue > startsOn)).toBe(true);
      }),
    );
  });
});
