import type { CustomerOverview } from './customer-overview.ts';
import type { NextAction } from './next-action.ts';

/** The next actions for the warranty claims of a customer: decide those that wait. */
export function claimActions({ owed }: CustomerOverview): readonly NextAction[] {
  return owed.flatMap(({ ownerId, refs }) =>
    refs
      .filter(({ commitmentKind }) => commitmentKind === 'CLAIM_DECISION')
      .map(({ dueAt }): NextAction => ({ kind: 'CLAIM_TO_DECIDE', message: DECIDE, dueAt, subjectId: ownerId })),
  );
}

const DECIDE = 'A warranty claim of this customer waits for a decision. Decide it, or say when it will be decided.';
