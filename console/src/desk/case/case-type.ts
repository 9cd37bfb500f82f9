import type { ConsoleDeskCaseQuery } from 'customer-graph-client/console';

export type ShownCase = NonNullable<ConsoleDeskCaseQuery['serviceCase']>;

/** What the parts of the page of a case are given. */
export type CaseProps = {
  readonly serviceCase: ShownCase;
  /** Whether the person may work on it. */
  readonly canWrite: boolean;
};
