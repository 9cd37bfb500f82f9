import type { Obligations } from '../commitment/commitment.ts';
import { type Call, isOwed, OUTCOME_PHRASES } from './call.ts';

/** A promised call is owed until the customer is reached or the call is cancelled. The note is for staff, so it is not in the line. */
export function commitmentsOfCall(call: Call): Obligations {
  const { id, customerId, store, assignee, assigneeStaffId, dueAt } = call;
  const owed = isOwed(call) ? [{ commitmentKind: 'CALL', what: lineOf(call), dueAt } as const] : [];
  return { ownerId: id, customerId, store, assignee: assigneeStaffId ?? assignee, owed };
}

function lineOf({ attempts }: Call): string {
  const last = attempts.at(-1);
  if (last === undefined) return 'Promised call';
  const count = attempts.length === 1 ? 'one attempt' : `${attempts.length} attempts`;
  return `Promised call: ${count}, the last one ${OUTCOME_PHRASES[last.outcome]}`;
}
