import { type Day, daysBetween, type Instant } from '../kernel/instant.ts';
import type { MessageSubject } from '../message/message-subject.ts';
import { type Appointment, purposeOf } from '../warranty/appointment.ts';
import type { Warranty } from '../warranty/warranty.ts';
import type { EventFacts, EventPlace, PlaybookEvent } from './playbook-event.ts';

/** @param dueOn the last day for the inspection */
export function overdueInspectionEvent(warranty: Warranty, dueOn: Day, today: Day, now: Instant): PlaybookEvent {
  const place = placeOfCover(warranty, now);
  const daysOverdue = daysBetween(dueOn, today);
  const facts: EventFacts<'INSPECTION_OVERDUE'> = { ...place, dueOn, daysOverdue, planCode: warranty.plan.code };
  return { trigger: 'INSPECTION_OVERDUE', ...aboutCover(warranty), ...place, facts };
}

/** @param dueOn the last day for the inspection */
export function dueInspectionEvent(warranty: Warranty, dueOn: Day, today: Day, now: Instant): PlaybookEvent {
  const place = placeOfCover(warranty, now);
  const daysLeft = daysBetween(today, dueOn);
  const facts: EventFacts<'INSPECTION_DUE_SOON'> = { ...place, dueOn, daysLeft, planCode: warranty.plan.code };
  return { trigger: 'INSPECTION_DUE_SOON', ...aboutCover(warranty), ...place, facts };
}

const aboutCover = (warranty: Warranty) => {
  const { id, customerId } = warranty;
  const subject: MessageSubject = { type: 'warranty', warranty };
  return { id, customerId, feedbackId: null, complaintId: null, subject };
};

const placeOfCover = ({ id, store, sku, orderId }: Warranty, occurredAt: Instant): EventPlace => ({
  ...{ occurredAt, via: null, touchpoint: null, store, skus: [sku], orderId, warrantyId: id, caseId: null },
});

/** A visit that is booked, or that begins soon. */
export function visitEvent(
  trigger: 'APPOINTMENT_BOOKED' | 'APPOINTMENT_SOON',
  appointment: Appointment,
  now: Instant,
): PlaybookEvent {
  const { id, customerId, store, startsAt, warrantyId } = appointment;
  const place: EventPlace = {
    ...{ occurredAt: now, via: null, touchpoint: null, store, skus: [], orderId: null, warrantyId, caseId: null },
  };
  const facts: EventFacts<typeof trigger> = { ...place, startsAt, purpose: purposeOf(appointment) };
  const subject: MessageSubject = { type: 'appointment', appointment };
  return { trigger, id, customerId, feedbackId: null, complaintId: null, ...place, subject, facts };
}
