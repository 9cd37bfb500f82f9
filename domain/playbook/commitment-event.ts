import type { Commitment } from '../commitment/commitment.ts';
import { MINUTE_MS } from '../kernel/duration.ts';
import { nodeTypeOf } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import { NOTHING } from '../message/message-subject.ts';
import type { EventFacts, EventPlace, PlaybookEvent } from './playbook-event.ts';

/** A commitment whose due time has passed. */
export function overdueCommitmentEvent(commitment: Commitment, now: Instant): PlaybookEvent {
  const { id, customerId, commitmentKind: kind, what, dueAt, store, ownerId, partId } = commitment;
  const ownerType = nodeTypeOf(ownerId);
  const place: EventPlace = {
    ...{ occurredAt: now, via: null, touchpoint: null, store, skus: [], warrantyId: null },
    orderId: ownerType === 'order' ? ownerId : null,
    caseId: ownerType === 'serviceCase' ? ownerId : null,
  };
  const minutesLate = Math.floor((Date.parse(now) - Date.parse(dueAt)) / MINUTE_MS);
  const facts: EventFacts<'COMMITMENT_OVERDUE'> = { ...place, kind, what, dueAt, minutesLate };
  return {
    ...{ trigger: 'COMMITMENT_OVERDUE', id, customerId, feedbackId: null, complaintId: null, ...place, facts },
    subject: NOTHING,
    commitment: { ownerId, dueAt, ...(partId === undefined ? {} : { partId }) },
  };
}
