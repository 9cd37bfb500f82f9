import { isDeepStrictEqual } from 'node:util';
import type { Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { checkUpcoming } from '../kernel/history.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkLength, checkText, MAX_LINE_LENGTH } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import { loadAssignee } from '../staff/assignee.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import { type Call, isOwed, MAX_NOTE_LENGTH } from './call.ts';
import type { CallCommandContext } from './context.ts';
import { findCall } from './find-call.ts';
import { assigneeOf } from './promise-call.ts';

type Maybe<T> = T | null | undefined;

export type UpdateCallInput = {
  readonly callId: string;
  readonly expectedVersion?: Maybe<number>;
  readonly dueAt?: Maybe<Instant>;
  /** The id of an enabled member of staff, or free text. Null: nobody. */
  readonly assignee?: Maybe<string>;
  /** Ends the call without an attempt. */
  readonly cancelledBecause?: Maybe<string>;
};

/** Moves a call to another time or person, or cancels it. A call to a customer who is about to be erased can still be cancelled. */
export function updateCall(context: CallCommandContext, input: UpdateCallInput): Promise<Result<Call>> {
  const { repositories } = context;
  return execute(context, {
    async load() {
      const [call, member] = await inParallel(
        () => findCall(repositories, input.callId),
        () => loadAssignee(repositories, input.assignee),
      );
      return { call, member };
    },
    decide({ call, member }) {
      const now = context.now();
      expectVersion(input.expectedVersion, call.version);
      checkInput(input, now);
      if (!isOwed(call))
        reject('NOT_ALLOWED', ['input', 'callId'], 'This call is done. It cannot be changed any more.');
      const updated = applyUpdate(call, input, member, now);
      const isChanged = !isDeepStrictEqual(updated, call);
      const after = isChanged ? { ...updated, version: call.version + 1 } : call;
      return {
        changes: isChanged ? [{ entity: 'call', before: call, after }] : [],
        replayRefs: { callId: call.id },
        result: after,
      };
    },
    replay: ({ callId = '' }) => findCall(repositories, callId, ['input']),
  });
}

function applyUpdate(
  call: Call,
  { dueAt, assignee, cancelledBecause }: UpdateCallInput,
  member: StaffMember | null,
  now: Instant,
): Call {
  const moved = dueAt == null || dueAt === call.dueAt ? call : { ...call, dueAt, dueSetAt: now };
  const { assigneeStaffId: _, ...unassigned } = moved;
  const assigned = assignee === undefined ? moved : { ...unassigned, ...assigneeOf(assignee, member) };
  return cancelledBecause == null ? assigned : { ...assigned, doneAt: now, cancelledBecause: cancelledBecause.trim() };
}

function checkInput({ dueAt, assignee, cancelledBecause }: UpdateCallInput, now: Instant): void {
  const errors = inputErrors();
  for (const [field, value] of Object.entries({ dueAt, cancelledBecause }))
    if (value === null) errors.add('INVALID', ['input', field], 'This cannot be cleared. Leave it out to keep it.');
  if (dueAt != null && cancelledBecause != null)
    errors.add('INVALID', ['input', 'dueAt'], 'A call that is cancelled has no next time. Give one of both.');
  else if (dueAt != null) checkUpcoming(errors, ['input', 'dueAt'], dueAt, now);
  checkLength(errors, ['input', 'assignee'], assignee, MAX_LINE_LENGTH);
  if (cancelledBecause != null) checkText(errors, ['input', 'cancelledBecause'], cancelledBecause, MAX_NOTE_LENGTH);
  errors.throwIfAny();
}
