import type { LoadOwned } from '../kernel/access.ts';
import type { WrittenByStaff } from '../kernel/caller.ts';
import type { HistoryEntry } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';

/** A call that the shop promised to a customer. `occurredAt` is the time of the promise. */
export type Call = HistoryEntry &
  WrittenByStaff & {
    readonly version: number;
    /** The record of the customer; for a call about a case, the record that the case hangs on. */
    readonly customerId: string;
    /** The case that the call is about; null where it is about none. */
    readonly caseId: string | null;
    /** Null where no store promised it. */
    readonly store: string | null;
    /** When the call is owed next. */
    readonly dueAt: Instant;
    /** Since when that time is known. What happened earlier and is recorded later does not change it. */
    readonly dueSetAt: Instant;
    /** For staff only. */
    readonly note: string | null;
    /** The name of a member of staff, or free text; null: nobody. */
    readonly assignee: string | null;
    /** Absent if the assignee is free text. */
    readonly assigneeStaffId?: string;
    /** The oldest first, whenever they were recorded. */
    readonly attempts: readonly CallAttempt[];
    /** When the customer was reached, or the call was cancelled; null while it is owed. */
    readonly doneAt: Instant | null;
    /** Why the call was cancelled; null if it was not. */
    readonly cancelledBecause: string | null;
  };

export type CallAttempt = WrittenByStaff & {
  readonly at: Instant;
  readonly outcome: CallOutcome;
  readonly note: string | null;
};

export type CallOutcome = 'REACHED' | 'NO_ANSWER' | 'LEFT_MESSAGE' | 'WRONG_NUMBER';

export type CallRepository = {
  readonly calls: LoadOwned<Call>;
};

/** Whether the customer still waits for the call. */
export const isOwed = ({ doneAt }: Pick<Call, 'doneAt'>): boolean => doneAt === null;

/** Each outcome as a phrase of a sentence. */
export const OUTCOME_PHRASES: Readonly<Record<CallOutcome, string>> = {
  REACHED: 'reached',
  NO_ANSWER: 'no answer',
  LEFT_MESSAGE: 'left a message',
  WRONG_NUMBER: 'wrong number',
};

/** Characters of a note or a reason. A call stores up to 51 of them. */
export const MAX_NOTE_LENGTH = 1_000;
