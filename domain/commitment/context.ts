import type { EntityChange } from '../kernel/change.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Commitment } from './commitment.ts';
import type { OverdueNotice } from './overdue-notice.ts';

/** The clock changes a commitment itself. All other changes of it follow from the entity that owes it. */
export type CommitmentChange = EntityChange<'commitment', Commitment> | EntityChange<'overdueNotice', OverdueNotice>;

export type CommitmentEvent = {
  readonly type: 'COMMITMENT_OVERDUE';
  readonly commitment: Commitment;
  /** When the clock noticed it. */
  readonly at: Instant;
};
