import type { Commitment } from '../commitment/commitment.ts';
import type { Customer } from '../customer/customer.ts';
import type { MessageSubject } from '../message/message-subject.ts';
import { statedTimeOf } from '../message/message-subject.ts';
import type { Order } from '../order/order.ts';
import { isOpen, type ServiceCase } from '../service-case/service-case.ts';
import type { PlaybookFollowUp } from './follow-up.ts';
import type { Playbook } from './playbook.ts';

/** What a follow-up is about, as it is when it is due. */
export type FollowUpState = {
  /** Null where the playbook no longer exists. */
  readonly playbook: Playbook | null;
  /** Null where the customer is unknown, or gone. */
  readonly customer: Customer | null;
  readonly subject: MessageSubject;
  /** What was overdue; null where it is settled, or where the event is about no commitment. */
  readonly commitment: Commitment | null;
  /** The case to which its actions apply; null: none. */
  readonly serviceCase: ServiceCase | null;
};

/** Why a follow-up is no longer wanted; null: it is. */
export function reasonItIsOver(followUp: PlaybookFollowUp, state: FollowUpState): string | null {
  const { playbook, customer, subject, serviceCase } = state;
  const { customerId, aboutId, caseId, trigger } = followUp;
  if (playbook?.enabled !== true) return 'The playbook is off.';
  if (customerId !== null && customer?.status !== 'ACTIVE') return 'The customer is erased.';
  if (aboutId !== null && subject.type === 'nothing') return 'What it is about no longer exists.';
  const { commitment: overdue } = followUp.event;
  if (overdue !== undefined)
    return state.commitment?.dueAt === overdue.dueAt ? null : 'It is done, or has another time.';
  // After the end of a case, a new one about the same may be open, but that is another matter.
  if (trigger === 'CASE_RESOLVED')
    return serviceCase !== null && isOpen(serviceCase) ? 'The case is open again.' : null;
  if (caseId !== null && (serviceCase === null || !isOpen(serviceCase))) return 'The case is resolved.';
  return subjectIsOver(followUp, subject);
}

function subjectIsOver({ trigger, statedTime }: PlaybookFollowUp, subject: MessageSubject): string | null {
  switch (subject.type) {
    case 'order':
      return orderIsOver(subject.order, trigger === 'ORDER_LATE');
    case 'appointment': {
      const { status, startsAt } = subject.appointment;
      if (status === 'CANCELLED') return 'The visit is cancelled.';
      return startsAt === statedTime ? null : 'The visit has another time.';
    }
    case 'warranty': {
      if (subject.warranty.voidedBecause !== null) return 'The cover has ended.';
      return statedTimeOf(subject) === statedTime ? null : 'The inspection is due at another time.';
    }
    case 'serviceJob': {
      const { jobStatus } = subject.serviceJob;
      if (trigger === 'ITEM_RETURNED') return null;
      const isGone = jobStatus === 'RETURNED' || jobStatus === 'CANCELLED';
      return isGone || (trigger === 'ITEM_READY' && jobStatus !== 'READY') ? 'The item no longer waits.' : null;
    }
    case 'serviceCase':
    case 'nothing':
      return null;
  }
}

function orderIsOver({ status, bought }: Order, wasLate: boolean): string | null {
  if (status === 'CANCELLED') return 'The order is cancelled.';
  if (bought.length > 0 && bought.every(({ quantity, returned }) => returned >= quantity))
    return 'The order is returned.';
  return wasLate && status === 'DELIVERED' ? 'The order has arrived.' : null;
}
