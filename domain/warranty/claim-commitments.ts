import type { Obligations } from '../commitment/commitment.ts';
import { DAY_MS } from '../kernel/duration.ts';
import { addMilliseconds } from '../kernel/instant.ts';
import { truncate } from '../kernel/text.ts';
import type { WarrantyClaim } from './warranty-claim.ts';

/** A claim has no due time of its own. The shop owes the decision within five days after it was filed. */
const DECISION_MS = 5 * DAY_MS;

const MAX_TOPIC_LENGTH = 120;

/** What the shop owes by a claim: the decision, until it is made. */
export function commitmentsOfClaim(claim: WarrantyClaim): Obligations {
  const { id, customerId, occurredAt, filedAt = occurredAt, description, claimStatus, store = null } = claim;
  const what = `Decision on a warranty claim: ${truncate(description, MAX_TOPIC_LENGTH)}`;
  const decision = { commitmentKind: 'CLAIM_DECISION', what, dueAt: addMilliseconds(filedAt, DECISION_MS) } as const;
  return { ownerId: id, customerId, store, assignee: null, owed: claimStatus === 'FILED' ? [decision] : [] };
}
