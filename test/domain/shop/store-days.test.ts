import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daySpan } from '../../../domain/kernel/day-span.ts';
import { Rejection } from '../../../domain/kernel/user-error.ts';
import { dayAt } from '../../../domain/shop/shop.ts';
import { storeDays } from '../../../domain/shop/store-days.ts';
import { SUPPORT } from '../../support/command-context.ts';
import { shopOf, storeNamed } from '../../support/covers.ts';

const shop = {
  ...shopOf(
    { ...storeNamed('york'), timeZone: 'Europe/London' },
    { ...storeNamed('nz'), timeZone: 'Pacific/Auckland' },
  ),
  timeZone: 'America/New_York',
};
const daysOf = (store: string, from: string, to: string, caller = SUPPORT) =>
  storeDays(shop, caller, store, daySpan(from, to), ['store']);

function firstErrorOf(rule: () => void): string | null {
  try {
    rule();
    return null;
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return error.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`)[0] ?? null;
  }
}

describe('days of a store', () => {
  test('begin and end by its own clocks, also if they change that night', () => {
    expect(daysOf('york', '2026-03-28', '2026-03-29')).toEqual({
      store: 'york',
      from: '2026-03-28T00:00:00.000Z',
      before: '2026-03-29T23:00:00.000Z',
    });
    expect(daysOf('nz', '2026-11-24', '2026-11-24').from).toBe('2026-11-23T11:00:00.000Z');
  });

  test('are the shop’s for a till whose store is not saved yet', () => {
    const till = { ...SUPPORT, store: 'new' };
    expect(daysOf('new', '2026-07-01', '2026-07-01', till).from).toBe('2026-07-01T04:00:00.000Z');
  });

  test('contain a moment exactly if the day of the moment is one of them', () => {
    const moment = fc
      .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(moment, fc.constantFrom('york', 'nz'), (at, store) => {
        const day = dayAt(shop, store, at);
        const { from, before } = daysOf(store, day, day);
        expect([from <= at, at < before]).toEqual([true, true]);
      }),
    );
  });

  test('are rejected for an unknown store, and if there are none or too many', () => {
    expect(firstErrorOf(() => daysOf('leeds', '2026-03-28', '2026-03-28'))).toBe('INVALID store');
    expect(firstErrorOf(() => daySpan('2026-03-29', '2026-03-28'))).toBe('INVALID to');
    expect(firstErrorOf(() => daySpan('2026-01-01', '2026-04-02'))).toBeNull();
    expect(firstErrorOf(() => daySpan('2026-01-01', '2026-04-03'))).toBe('INVALID to');
  });
});
