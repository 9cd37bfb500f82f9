import { NOTHING } from '../message/message-subject.ts';
import type { SegmentEvent } from '../message/segment-event.ts';
import type { EventFacts, EventPlace, PlaybookEvent } from './playbook-event.ts';

/** A customer who became a member of a segment. */
export function segmentEnteredEvent({
  entry: { id, customerId, segmentId, segment, at },
}: SegmentEvent): PlaybookEvent {
  const place: EventPlace = {
    ...{ occurredAt: at, via: null, touchpoint: null, store: null, skus: [] },
    ...{ orderId: null, warrantyId: null, caseId: null },
  };
  const facts: EventFacts<'SEGMENT_ENTERED'> = { ...place, segmentId, segment };
  return {
    ...{ trigger: 'SEGMENT_ENTERED', id, customerId, feedbackId: null, complaintId: null, ...place, facts },
    subject: NOTHING,
  };
}
