import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Call, CallAttempt, CallOutcome } from '../../../domain/call/call.ts';
import { checkAttempt, timeOfAttempt, withAttempt } from '../../../domain/call/call-attempt.ts';
import { commitmentsOfCall } from '../../../domain/call/call-commitments.ts';
import { Rejection } from '../../../domain/kernel/user-error.ts';
import { callOf } from '../../support/calls.ts';

const at = (time: string) => `2026-03-02T${time}:00.000Z`;
const NOW = at('16:00');
const tried = (time: string, outcome: CallOutcome): CallAttempt => ({ at: at(time), outcome, note: null });

function codesOf(call: Call, input: Parameters<typeof checkAttempt>[1]): readonly string[] {
  try {
    checkAttempt(call, input, NOW);
    return [];
  } catch (error) {
    if (error instanceof Rejection) return error.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
    throw error;
  }
}

describe('an attempt', () => {
  test('that reached the customer ends the call; any other moves it on', () => {
    for (const outcome of ['NO_ANSWER', 'LEFT_MESSAGE', 'WRONG_NUMBER'] as const) {
      const moved = withAttempt(callOf(), tried('10:00', outcome), at('12:00'));
      expect(moved).toMatchObject({ version: 2, dueAt: at('12:00'), doneAt: null });
      expect(commitmentsOfCall(moved).owed).toMatchObject([{ commitmentKind: 'CALL', dueAt: at('12:00') }]);
    }
    const done = withAttempt(callOf(), tried('10:00', 'REACHED'), at('12:00'));
    expect(done).toMatchObject({ version: 2, dueAt: at('14:00'), doneAt: at('10:00') });
    expect(commitmentsOfCall(done).owed).toEqual([]);
  });

  test('that is recorded late does not move what is known since', () => {
    const moved = withAttempt(callOf(), tried('11:00', 'LEFT_MESSAGE'), at('15:00'));
    expect(withAttempt(moved, tried('10:00', 'NO_ANSWER'), at('12:00'))).toMatchObject({ dueAt: at('15:00') });
    const updated = callOf({ dueAt: at('15:30'), dueSetAt: at('10:30') });
    expect(withAttempt(updated, tried('10:00', 'NO_ANSWER'), at('12:00'))).toMatchObject({ dueAt: at('15:30') });
    expect(withAttempt(updated, tried('11:00', 'NO_ANSWER'), at('13:00'))).toMatchObject({ dueAt: at('13:00') });
  });

  test('means the same in any order of arrival', () => {
    const attempt = fc.record({
      minute: fc.integer({ min: 1, max: 400 }),
      outcome: fc.constantFrom<CallOutcome>('REACHED', 'NO_ANSWER', 'LEFT_MESSAGE', 'WRONG_NUMBER'),
    });
    const history = fc.uniqueArray(attempt, { minLength: 1, maxLength: 8, selector: ({ minute }) => minute });
    const orders = history.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    const timeOf = (minute: number) => new Date(Date.parse(at('09:00')) + minute * 60_000).toISOString();
    const apply = (attempts: readonly { readonly minute: number; readonly outcome: CallOutcome }[]) =>
      attempts.reduce(
        (call, { minute, outcome }) =>
          withAttempt(call, { at: timeOf(minute), outcome, note: null }, timeOf(minute + 120)),
        callOf(),
      );
    fc.assert(
      fc.property(orders, ([all, shuffled]) => {
        const inOrder = apply(all.toSorted((one, other) => one.minute - other.minute));
        const { attempts, doneAt, dueAt } = apply(shuffled);
        expect({ attempts, doneAt }).toEqual({ attempts: inOrder.attempts, doneAt: inOrder.doneAt });
        if (doneAt === null) expect(dueAt).toBe(inOrder.dueAt);
      }),
    );
  });

  test('of a till with another clock is not before the promise and not in the future', () => {
    const input = { outcome: 'NO_ANSWER' } as const;
    expect(timeOfAttempt(callOf(), { ...input, occurredAt: at('08:57') }, NOW)).toBe(at('09:00'));
    expect(timeOfAttempt(callOf(), { ...input, occurredAt: at('16:03') }, NOW)).toBe(NOW);
    expect(timeOfAttempt(callOf(), { ...input, occurredAt: at('11:11') }, NOW)).toBe(at('11:11'));
  });

  test('is refused where it cannot be', () => {
    const input = { occurredAt: at('10:00'), outcome: 'NO_ANSWER' } as const;
    expect(codesOf(callOf(), input)).toEqual([]);
    expect(codesOf(callOf(), { ...input, occurredAt: at('16:06') })).toEqual(['INVALID input.occurredAt']);
    expect(codesOf(callOf(), { ...input, occurredAt: at('08:54') })).toEqual(['INVALID input.occurredAt']);
    expect(codesOf(callOf(), { ...input, nextAt: at('10:00') })).toEqual(['INVALID input.nextAt']);
    expect(codesOf(callOf(), { ...input, outcome: 'REACHED', nextAt: at('12:00') })).toEqual(['INVALID input.nextAt']);
    expect(codesOf(callOf(), { ...input, note: 'x'.repeat(1_001) })).toEqual(['LIMIT_EXCEEDED input.note']);
    const done = callOf({ doneAt: at('11:00') });
    expect(codesOf(done, input)).toEqual([]);
    expect(codesOf(done, { ...input, occurredAt: at('11:01') })).toEqual(['NOT_ALLOWED input.callId']);
    const full = callOf({ attempts: Array.from({ length: 50 }, () => tried('09:30', 'NO_ANSWER')) });
    expect(codesOf(full, input)).toEqual(['LIMIT_EXCEEDED input.callId']);
  });
});

test('the line of a commitment says how often somebody tried, and nothing that is for staff only', () => {
  const lineOf = (call: Call) => commitmentsOfCall(call).owed[0]?.what;
  const once = callOf({ attempts: [tried('10:00', 'WRONG_NUMBER')] });
  expect(lineOf(callOf())).toBe('Promised call');
  expect(lineOf(once)).toBe('Promised call: one attempt, the last one wrong number');
  expect(lineOf({ ...once, attempts: [...once.attempts, tried('11:00', 'LEFT_MESSAGE')] })).toBe(
    'Promised call: 2 attempts, the last one left a message',
  );
});
