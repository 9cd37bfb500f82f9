import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Caller } from '../../../domain/kernel/caller.ts';
import { positionOf } from '../../../domain/kernel/history.ts';
import { ROLES, type Role } from '../../../domain/kernel/roles.ts';
import { mergeHistories, visibleKinds } from '../../../domain/profile/timeline.ts';

const callerWith = (scopes: readonly string[]): Caller => ({
  clientId: 'c',
  system: 'c',
  role: 'support',
  scopes,
  store: null,
  staffId: null,
  stores: [],
  customerId: null,
});

describe('the kinds that a caller sees', () => {
  test.each<[Role, string]>([
    [
      'support',
      'ORDER RETURN INSPECTION WARRANTY_CLAIM INTERACTION CONSENT FEEDBACK CASE IDENTITY SERVICE_JOB MESSAGE',
    ],
    ['pos', 'ORDER RETURN INSPECTION WARRANTY_CLAIM INTERACTION CONSENT FEEDBACK CASE SERVICE_JOB MESSAGE'],
    ['analyst', 'ORDER RETURN INTERACTION CONSENT FEEDBACK CASE IDENTITY MESSAGE'],
    ['customer', 'ORDER RETURN INSPECTION WARRANTY_CLAIM CONSENT FEEDBACK CASE SERVICE_JOB MESSAGE'],
  ])('%s: %s', (role, kinds) => {
    expect(visibleKinds(callerWith(ROLES[role]), null).join(' ')).toBe(kinds);
  });

  it('follow the scopes, one by one', () => {
    expect(visibleKinds(callerWith(['warranties:read']), null)).toEqual(['INSPECTION', 'WARRANTY_CLAIM']);
    expect(visibleKinds(callerWith([]), null)).toEqual([]);
  });

  it('are those asked for, and never more than without asking', () => {
    const analyst = callerWith(ROLES.analyst);
    expect(visibleKinds(analyst, ['WARRANTY_CLAIM', 'ORDER', 'NOTHING'])).toEqual(['ORDER']);
    expect(visibleKinds(analyst, [])).toEqual([]);
    expect(visibleKinds(analyst, ['toString'])).toEqual([]);
  });
});

describe('merged histories', () => {
  const entry = fc.record({
    id: fc.uuid(),
    occurredAt: fc.integer({ min: 0, max: 5 }).map((n) => `2026-01-0${n + 1}T00:00:00.000Z`),
  });

  it('are the newest of all, in one order, and tell whether more follows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(entry, { maxLength: 12 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 8 }),
        (histories, first) => {
          const newestFirst = (list: readonly { id: string; occurredAt: string }[]) =>
            list.toSorted((one, other) => positionOf(other).localeCompare(positionOf(one), 'en'));
          const page = mergeHistories(
            histories.map((history) => newestFirst(history).slice(0, first + 1)),
            first,
          );
          const all = newestFirst(histories.flat());
          expect(page.entries.map(({ item }) => item)).toEqual(all.slice(0, first));
          expect(page.hasNextPage).toBe(all.length > first);
          expect(page.end).toBe(page.entries.at(-1)?.position ?? null);
        },
      ),
    );
  });
});
