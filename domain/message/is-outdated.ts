import type { Instant } from '../kernel/instant.ts';
import { isOpen } from '../service-case/service-case.ts';
import type { Message } from './message.ts';
import { type MessageSubject, statedTimeOf } from './message-subject.ts';

/** Whether a message would say what is no longer so, because it waited: a cancelled visit, a delivered order. */
export function isOutdated(
  { messageKind: kind, aboutId, partId, statedTime, staleFrom }: Message,
  subject: MessageSubject,
  now: Instant,
): boolean {
  if (staleFrom !== undefined && staleFrom <= now) return true;
  if (subject.type === 'nothing') return aboutId !== null;
  if (kind === 'CUSTOM') return false;
  if (statedTime !== undefined && statedTime !== statedTimeOf(subject)) return true;
  switch (subject.type) {
    case 'serviceCase': {
      const { serviceCase } = subject;
      if (kind === 'CASE_RESOLVED') return isOpen(serviceCase);
      if (kind !== 'OFFER') return false;
      return serviceCase.offers.some(({ id, offerStatus }) => id === partId && offerStatus !== 'OFFERED');
    }
    case 'serviceJob': {
      const { jobStatus, estimateAnswer, returnedAt } = subject.serviceJob;
      if (kind === 'ITEM_READY') return jobStatus !== 'READY';
      return returnedAt !== null || jobStatus === 'CANCELLED' || (kind === 'ESTIMATE' && estimateAnswer !== null);
    }
    case 'appointment':
      return subject.appointment.status !== 'BOOKED' || subject.appointment.startsAt <= now;
    case 'warranty':
      return subject.warranty.voidedBecause !== null;
    case 'order':
      return subject.order.status === 'DELIVERED' || subject.order.status === 'CANCELLED';
  }
}
