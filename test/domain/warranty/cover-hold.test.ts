import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/kernel/instant.ts';
import {
  type CoverHold,
  graceEndOf,
  heldOpenBecause,
  isPastGrace,
  toOwnerHolds,
  withHolds,
} from '../../../domain/warranty/cover-hold.ts';
import { applyInspection, statusOn } from '../../../domain/warranty/warranty.ts';
import { cover } from '../../support/covers.ts';

/** Due on 15 July 2026, and in grace until 14 August. */
const ring = cover();
const DUE = '2026-07-15';
const custody = (from: string, to: string | null): CoverHold => ({ because: 'IN_CUSTODY', from, to, jobId: 'job_1' });
const heldBy = (...holds: CoverHold[]) => ({ ...ring, holds });

describe('cover whose item is with the shop', () => {
  test('does not lapse, and says why', () => {
    const held = heldBy(custody('2026-08-14', null));
    expect(statusOn(held, '2026-08-14')).toBe('INSPECTION_DUE');
    expect(heldOpenBecause(held, '2026-08-14', [])).toBeNull();
    expect(statusOn(held, '2026-12-31')).toBe('INSPECTION_DUE');
    expect(heldOpenBecause(held, '2026-12-31', [])).toBe('The item is with the shop.');
    expect(statusOn(held, ring.endsOn)).toBe('INSPECTION_DUE');
    expect(statusOn(held, addDays(ring.endsOn, 1))).toBe('EXPIRED');
  });

  test('has the grace days again when the item went back, two weeks at least', () => {
    const back = heldBy(custody('2026-08-01', '2026-09-10'));
    expect(heldOpenBecause(back, '2026-09-11', [])).toBe(
      'The item was with the shop until 2026-09-10. The inspection can be made until 2026-10-10.',
    );
    expect([statusOn(back, '2026-10-10'), statusOn(back, '2026-10-11')]).toEqual(['INSPECTION_DUE', 'LAPSED']);
    expect(heldOpenBecause(back, '2026-10-11', [])).toBeNull();
    const strict = { ...cover({ graceDays: 0 }), holds: [custody('2026-07-10', '2026-07-20')] };
    expect([statusOn(strict, '2026-08-03'), statusOn(strict, '2026-08-04')]).toEqual(['INSPECTION_DUE', 'LAPSED']);
  });

  test('that had lapsed before stays lapsed', () => {
    expect(statusOn(heldBy(custody('2026-08-15', null)), '2026-08-16')).toBe('LAPSED');
    expect(heldOpenBecause(heldBy(custody('2026-08-15', null)), '2026-08-16', [])).toBeNull();
  });

  test('is inspected in time, and what held it is forgotten with the next date', () => {
    const back = heldBy(custody('2026-08-01', '2026-09-10'));
    const inspected = applyInspection(back, '2026-09-10');
    expect(inspected).toMatchObject({ nextInspectionDue: '2027-03-10' });
    expect(inspected).not.toHaveProperty('holds');
    // An item that is still here holds it for the next date as well.
    expect(applyInspection(heldBy(custody('2026-08-01', null)), '2026-09-10').holds).toHaveLength(1);
  });
});

describe('the records of the owner', () => {
  const NOON = 'T12:00:00.000Z';
  test('hold cover open while the shop looks for them, by days in the zone of the cover', () => {
    const [hold] = toOwnerHolds([{ from: `2026-08-14${NOON}`, to: null }], 'Pacific/Auckland');
    expect(hold).toEqual({ because: 'LOST_RECORDS', from: '2026-08-15', to: null });
    const here = toOwnerHolds([{ from: `2026-08-14${NOON}`, to: null }], 'Europe/London');
    expect(statusOn(ring, '2026-12-01')).toBe('LAPSED');
    expect(statusOn(ring, '2026-12-01', here)).toBe('INSPECTION_DUE');
    expect(heldOpenBecause(ring, '2026-12-01', here)).toBe('The shop is looking for the records of the customer.');
  });

  test('matter only after the grace days', () => {
    expect([isPastGrace(ring, '2026-08-14'), isPastGrace(ring, '2026-08-15')]).toEqual([false, true]);
    expect(isPastGrace(heldBy(custody('2026-08-01', null)), '2027-01-01')).toBe(false);
    expect(isPastGrace({ ...ring, nextInspectionDue: null }, '2030-01-01')).toBe(false);
  });
});

test('holds in a row carry on, and one that comes too late does not', () => {
  const row = [custody('2026-08-10', '2026-08-20'), custody('2026-09-18', '2026-09-30')];
  expect(graceEndOf(DUE, heldBy(...row), []).last).toBe('2026-10-30');
  const late = [custody('2026-08-10', '2026-08-20'), custody('2026-09-20', null)];
  expect(graceEndOf(DUE, heldBy(...late), []).last).toBe('2026-09-19');
});

test('a hold never shortens the time, in any order, and cover never lapses while one lasts that began in time', () => {
  const day = fc.integer({ min: -60, max: 200 }).map((days) => addDays(DUE, days));
  const hold = fc
    .tuple(day, fc.option(fc.nat(90)))
    .map(([from, days]): CoverHold => custody(from, days === null ? null : addDays(from, days)));
  fc.assert(
    fc.property(fc.array(hold, { maxLength: 6 }), day, (holds, today) => {
      const [plain, held] = [graceEndOf(DUE, ring, []), graceEndOf(DUE, heldBy(...holds), [])];
      expect(held.last === null || held.last >= (plain.last ?? '')).toBe(true);
      expect(graceEndOf(DUE, heldBy(...holds.toReversed()), []).last).toBe(held.last);
      // The holds of the owner count like those of the cover.
      expect(graceEndOf(DUE, ring, holds).last).toBe(held.last);
      const isHeld = holds.some(
        ({ from, to }) => from <= (plain.last ?? '') && from <= today && (to === null || today <= to),
      );
      if (isHeld) expect(statusOn(heldBy(...holds), today)).not.toBe('LAPSED');
      const because = heldOpenBecause(heldBy(...holds), today, []);
      expect(because !== null).toBe(
        statusOn(ring, today) === 'LAPSED' && statusOn(heldBy(...holds), today) !== 'LAPSED',
      );
      // What is left out has no effect on the next date.
      expect(graceEndOf(DUE, withHolds(ring, holds), []).last).toBe(held.last);
    }),
  );
});
