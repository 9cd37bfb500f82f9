import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowanceAt, budgetOf, minuteOf, timeOfAllowance } from '../../../domain/budget/budget.ts';
import { MINUTE_MS } from '../../../domain/kernel/duration.ts';

const NOW = Date.parse('2026-03-01T10:00:00.000Z');

const budgets = fc.integer({ min: 1, max: 1_000_000 }).map(budgetOf);
const elapsedTimes = fc.integer({ min: 0, max: MINUTE_MS });

describe('the allowance of a minute', () => {
  test('begins with half of the budget and grows evenly to all of it', () => {
    const at = (seconds: number) => allowanceAt(budgetOf(600), NOW, NOW + 1_000 * seconds);
    expect([0, 1, 30, 59, 60].map(at)).toEqual([300, 305, 450, 595, 600]);
  });

  test('stays within the budget if the clock of another process is ahead or behind', () => {
    expect(allowanceAt(budgetOf(600), NOW, NOW - 5_000)).toBe(300);
    expect(allowanceAt(budgetOf(600), NOW, NOW + 65_000)).toBe(600);
  });

  test('reaches a total at the stated time, and not a millisecond earlier', () => {
    fc.assert(
      fc.property(budgets, fc.nat(1_000_000), (budget, total) => {
        const time = timeOfAllowance(budget, NOW, total);
        if (total > budget.perMinute) expect(time).toBe(NOW + MINUTE_MS);
        else expect(allowanceAt(budget, NOW, time)).toBeGreaterThanOrEqual(total);
        if (time > NOW) expect(allowanceAt(budget, NOW, time - 1)).toBeLessThan(total);
      }),
    );
  });

  test('never falls, and is never above the budget', () => {
    fc.assert(
      fc.property(budgets, elapsedTimes, elapsedTimes, (budget, one, other) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)].map((elapsed) =>
          allowanceAt(budget, NOW, NOW + elapsed),
        );
        expect(earlier).toBeLessThanOrEqual(later ?? 0);
        expect(later).toBeLessThanOrEqual(budget.perMinute);
      }),
    );
  });
});

describe('the minute of a client', () => {
  test('contains the time, and follows the one before', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(4_102_444_800_000), (owner, now) => {
        const minute = minuteOf(owner, now);
        expect(now - minute).toBeGreaterThanOrEqual(0);
        expect(now - minute).toBeLessThan(MINUTE_MS);
        expect(minuteOf(owner, minute - 1)).toBe(minute - MINUTE_MS);
      }),
    );
  });

  test('begins at another second for each client, so that not all come back at once', () => {
    const seconds = Array.from({ length: 600 }, (_, index) =>
      Math.floor((minuteOf(`CUSTOMER#cus_${index}`, NOW) % MINUTE_MS) / 1_000),
    );
    const perSecond = [...Map.groupBy(seconds, (second) => second).values()].map(({ length }) => length);
    expect(perSecond.length).toBeGreaterThan(55);
    expect(Math.max(...perSecond)).toBeLessThan(30);
  });
});
