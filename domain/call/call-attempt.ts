import { clampToNow, isInFuture, isInPast } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkLength } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { type Call, type CallAttempt, type CallOutcome, isOwed, MAX_NOTE_LENGTH } from './call.ts';

/** A customer who is not reached by then is reached in another way. */
const MAX_ATTEMPTS = 50;

export type AttemptInput = {
  readonly occurredAt: Instant;
  readonly outcome: CallOutcome;
  readonly note?: string | null | undefined;
  readonly nextAt?: Instant | null | undefined;
};

/** Rejects an attempt that cannot have happened, and one after the call was done. An earlier one may be recorded later. */
export function checkAttempt(call: Call, input: AttemptInput, now: Instant): void {
  const { occurredAt, outcome, nextAt } = input;
  const errors = inputErrors();
  if (isInFuture(occurredAt, now))
    errors.add('INVALID', ['input', 'occurredAt'], 'This time is in the future. Give the time of the attempt.');
  if (isInPast(occurredAt, call.occurredAt))
    errors.add('INVALID', ['input', 'occurredAt'], 'This is before the call was promised.');
  checkLength(errors, ['input', 'note'], input.note, MAX_NOTE_LENGTH);
  if (nextAt != null && outcome === 'REACHED')
    errors.add('INVALID', ['input', 'nextAt'], 'The call is done. Promise another one with promiseCall.');
  else if (nextAt != null && nextAt <= occurredAt)
    errors.add('INVALID', ['input', 'nextAt'], 'This is not after the attempt. Give the time of the next one.');
  errors.throwIfAny();
  if (call.doneAt !== null && occurredAt > call.doneAt)
    reject('NOT_ALLOWED', ['input', 'callId'], 'This call is done. Promise another one with promiseCall.');
  if (call.attempts.length >= MAX_ATTEMPTS)
    reject('LIMIT_EXCEEDED', ['input', 'callId'], `A call has at most ${MAX_ATTEMPTS} attempts. Cancel it.`);
}

/** The time of an attempt, corrected where the clock of a till differs from ours: not before the promise and not after now. */
export const timeOfAttempt = (call: Call, { occurredAt }: AttemptInput, now: Instant): Instant =>
  clampToNow(occurredAt < call.occurredAt ? call.occurredAt : occurredAt, now);

/**
 * The call with an attempt, whatever the order in which attempts are recorded. REACHED ends it at the time of the attempt. Any
 * other outcome sets the next time, unless something later has set it already.
 * @param nextAt when to try again; not used for REACHED
 */
export function withAttempt(call: Call, attempt: CallAttempt, nextAt: Instant): Call {
  const attempts = [...call.attempts, attempt].toSorted(
    (one, other) => Number(one.at > other.at) - Number(one.at < other.at),
  );
  const next = { ...call, version: call.version + 1, attempts };
  if (attempt.outcome === 'REACHED')
    return { ...next, doneAt: call.doneAt === null || attempt.at < call.doneAt ? attempt.at : call.doneAt };
  if (!isOwed(call) || attempt.at < call.dueSetAt) return next;
  return { ...next, dueAt: nextAt, dueSetAt: attempt.at };
}
