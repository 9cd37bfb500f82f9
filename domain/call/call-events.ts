import { type BeforeAfter, createEvent, type DomainEvent } from '../kernel/domain-event.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Call, CallAttempt } from './call.ts';

/**
 * The events of a call that other systems act on. They hold no note, no reason and nobody's name.
 * @param at the time of the write. It is the time of events whose own time the call does not store.
 */
export function callEvents({ before, after }: BeforeAfter<Call>, at: Instant): readonly DomainEvent[] {
  const { id, version, dueAt, doneAt } = after;
  const about = aboutCall(after);
  const step = `${id}:${version}`;
  if (before === null) return [createEvent('CallPromised', id, after.occurredAt, { ...about, dueAt })];
  const attempt = newAttempt(before, after);
  if (attempt !== null)
    return [createEvent('CallRecorded', step, attempt.at, { ...about, outcome: attempt.outcome, dueAt, doneAt })];
  if (doneAt !== null && before.doneAt === null) return [createEvent('CallCancelled', step, doneAt, about)];
  if (dueAt === before.dueAt) return [];
  return [createEvent('CallMoved', step, at, { ...about, dueAt, formerlyDueAt: before.dueAt })];
}

/** The attempt that the change added; null if it added none. It stands at its time, which may be before others. */
function newAttempt({ attempts: former }: Call, { attempts }: Call): CallAttempt | null {
  if (attempts.length === former.length) return null;
  const index = former.findIndex((one, number) => JSON.stringify(one) !== JSON.stringify(attempts[number]));
  return attempts[index < 0 ? former.length : index] ?? null;
}

const aboutCall = ({ id, customerId, caseId, store }: Call): DomainEvent['data'] => ({
  ...{ callId: id, customerId, caseId, store },
});
