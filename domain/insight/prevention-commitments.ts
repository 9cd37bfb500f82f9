import type { Obligations } from '../commitment/commitment.ts';
import { addDays, startOfDay } from '../kernel/instant.ts';
import type { PreventionAction } from './prevention-action.ts';

/** A planned action is owed until it is done or dropped. It belongs to no customer and no store. */
export function commitmentsOfPrevention(action: PreventionAction): Obligations {
  const { id, title, owner, ownerStaffId, preventionStatus } = action;
  const what = `Prevention: ${title}`;
  const owed =
    preventionStatus === 'PLANNED' ? [{ commitmentKind: 'PREVENTION', what, dueAt: dueAtOf(action) } as const] : [];
  return { ownerId: id, customerId: null, store: null, assignee: ownerStaffId ?? owner, owed };
}

/** Actions of former versions do not say when their day ends, so it ends in UTC. */
const dueAtOf = ({ dueAt, dueOn }: PreventionAction) => dueAt ?? startOfDay(addDays(dueOn, 1), 'UTC');
