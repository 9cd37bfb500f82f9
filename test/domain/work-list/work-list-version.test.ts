import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMilliseconds, type Instant } from '../../../domain/kernel/instant.ts';
import { isCovered, workListVersion } from '../../../domain/work-list/work-list-version.ts';

const START = '2026-03-02T10:00:00.000Z';
const later = (milliseconds: number): Instant => addMilliseconds(START, milliseconds);

describe('the version of a list', () => {
  test('changes with every second while later changes may be covered, and stays afterwards', () => {
    expect(workListVersion(undefined, START)).toBe('0');
    const versions = [0, 1_000, 6_900].map((age) => workListVersion(START, later(age)));
    const settled = [7_000, 60_000].map((age) => workListVersion(START, later(age)));
    expect(new Set([...versions, ...settled]).size).toBe(4);
    expect(settled[0]).toBe(settled[1]);
    expect(workListVersion(later(5_000), later(60_000))).not.toBe(settled[0]);
  });

  test('covers what moves within five seconds', () => {
    expect(isCovered(undefined, START)).toBe(false);
    expect(isCovered(START, later(4_999))).toBe(true);
    expect(isCovered(START, later(5_000))).toBe(false);
  });

  /**
   * Changes that two processes note, each up to a second late and with a clock that is up to half a second wrong; a desk that
   * asks again and again, and reads the list when the version differs.
   */
  test('never leaves a desk with an old list, and is written at most once in five seconds', () => {
    const change = fc.record({
      at: fc.integer({ min: 0, max: 60_000 }),
      delay: fc.integer({ min: 0, max: 1_000 }),
      skew: fc.integer({ min: -500, max: 500 }),
    });
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 300, max: 9_000 }),
        (changes, everyMilliseconds) => {
          const noted = changes.toSorted((one, other) => one.at + one.delay - (other.at + other.delay));
          const writes: { readonly visible: number; readonly movedAt: Instant }[] = [];
          for (const { at, delay, skew } of noted) {
            const clock = later(at + delay + skew);
            if (!isCovered(writes.at(-1)?.movedAt, clock)) writes.push({ visible: at + delay, movedAt: clock });
          }
          expect(writes.length).toBeLessThanOrEqual(1 + Math.ceil(62_000 / 5_000));
          let [known, readAt] = ['', -1];
          for (let now = 0; now <= 90_000; now += everyMilliseconds) {
            const movedAt = writes.findLast(({ visible }) => visible <= now)?.movedAt;
            const version = workListVersion(movedAt, later(now));
            if (version !== known) [known, readAt] = [version, now];
          }
          expect(readAt).toBeGreaterThanOrEqual(Math.max(...changes.map(({ at }) => at)));
        },
      ),
      { numRuns: 500 },
    );
  });
});
