/** What another desk says about its ticket. */
export type DeskState<Severity extends string, CaseReason extends string> = {
  /** Orders the states of the ticket: the later text, by code units, is the later state. */
  readonly version: string;
  readonly status: DeskStatus;
  /** Null where the desk says none. */
  readonly severity: Severity | null;
  readonly caseReason: CaseReason;
  readonly title: string;
  /** Free text; null: nobody. */
  readonly assignee: string | null;
};

/** NEW: nobody has begun to work on it. */
export type DeskStatus = 'NEW' | 'IN_PROGRESS' | 'WAITING_ON_CUSTOMER' | 'RESOLVED';
