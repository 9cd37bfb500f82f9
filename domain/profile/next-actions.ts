import type { Instant } from '../kernel/instant.ts';
import type { Shop } from '../shop/shop.ts';
import { callActions } from './call-actions.ts';
import { caseActions } from './case-actions.ts';
import { claimActions } from './claim-actions.ts';
import { confirmContactDetails } from './confirm-contact-details.ts';
import { coverActions } from './cover-actions.ts';
import type { CustomerOverview } from './customer-overview.ts';
import { jobActions } from './job-actions.ts';
import { NEXT_ACTION_KINDS, type NextAction, type NextActionRule } from './next-action.ts';
import { reviewDuplicate } from './review-duplicate.ts';

/** A new feature adds its rule here. */
const RULES: readonly NextActionRule[] = [
  callActions,
  caseActions,
  claimActions,
  confirmContactDetails,
  coverActions,
  jobActions,
  reviewDuplicate,
];

/** The next actions, most urgent first: by kind, then by due time. None for a customer who is being erased. */
export function nextActions(overview: CustomerOverview, shop: Shop, now: Instant): readonly NextAction[] {
  if (overview.customer.status !== 'ACTIVE') return [];
  return RULES.flatMap((rule) => rule(overview, shop, now)).toSorted(byUrgency);
}

function byUrgency(a: NextAction, b: NextAction): number {
  const kinds = NEXT_ACTION_KINDS.indexOf(a.kind) - NEXT_ACTION_KINDS.indexOf(b.kind);
  if (kinds !== 0) return kinds;
  const [first, second] = [a.dueAt ?? NEVER, b.dueAt ?? NEVER];
  return first < second ? -1 : Number(first > second);
}

/** Sorts after every instant. */
const NEVER = '~';
