import type { Day, Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import type { Owner } from './owner.ts';
import type { PainPointKey } from './pain-dimension.ts';

/** Something that is done so that a pain point stops: with an owner, a day, and an effect that is measured. */
export type PreventionAction = Owner & {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Instant;
  readonly title: string;
  /** In the shop's time zone, as all its days. */
  readonly dueOn: Day;
  /** The end of that day. Absent in actions of former versions. */
  readonly dueAt?: Instant;
  readonly preventionStatus: PreventionStatus;
  /** The day on which it became DONE; null in any other state. */
  readonly doneOn: Day | null;
  readonly pain: PainPointKey;
  readonly caseIds: readonly string[];
};

export const PREVENTION_STATUSES = ['PLANNED', 'DONE', 'DROPPED'] as const;
export type PreventionStatus = (typeof PREVENTION_STATUSES)[number];

export type PreventionActionRepository = {
  /** In the order of the ids; null where none has the id. */
  preventionActions(ids: readonly string[]): Promise<readonly (PreventionAction | null)[]>;
  /** Those in these states, the one that is due first first. */
  preventionActionsIn(statuses: readonly PreventionStatus[], slice: Slice): Promise<Page<PreventionAction>>;
};
