import { NODE_PREFIXES } from '../kernel/id.ts';
import type { Day, Instant } from '../kernel/instant.ts';
import type { Order } from '../order/order.ts';
import type { CaseUpdate, ResolutionOffer, ServiceCase } from '../service-case/service-case.ts';
import type { ServiceJob } from '../service-job/service-job.ts';
import type { Appointment } from '../warranty/appointment.ts';
import type { Warranty } from '../warranty/warranty.ts';

/** What a message is about, with what its text needs. */
export type MessageSubject =
  | {
      readonly type: 'serviceCase';
      readonly serviceCase: ServiceCase;
      readonly update?: CaseUpdate;
      readonly offer?: ResolutionOffer;
    }
  | { readonly type: 'serviceJob'; readonly serviceJob: ServiceJob }
  | { readonly type: 'appointment'; readonly appointment: Appointment }
  | { readonly type: 'warranty'; readonly warranty: Warranty }
  | { readonly type: 'order'; readonly order: Order }
  | { readonly type: 'nothing' };

export const NOTHING: MessageSubject = { type: 'nothing' };

export function aboutIdOf(subject: MessageSubject): string | null {
  switch (subject.type) {
    case 'serviceCase':
      return subject.serviceCase.id;
    case 'serviceJob':
      return subject.serviceJob.id;
    case 'appointment':
      return subject.appointment.id;
    case 'warranty':
      return subject.warranty.id;
    case 'order':
      return subject.order.id;
    case 'nothing':
      return null;
  }
}

/** The id of the update or offer of a case. */
export const partIdOf = (subject: MessageSubject): string | undefined =>
  subject.type === 'serviceCase' ? (subject.update ?? subject.offer)?.id : undefined;

/** The time or day that a message about the subject states; undefined: none. */
export function statedTimeOf(subject: MessageSubject): Instant | Day | undefined {
  if (subject.type === 'appointment') return subject.appointment.startsAt;
  return subject.type === 'warranty' ? (subject.warranty.nextInspectionDue ?? undefined) : undefined;
}

/** The store of the subject, whose time zone and phone the text uses. */
export function storeOfSubject(subject: MessageSubject): string | null {
  switch (subject.type) {
    case 'serviceCase':
      return subject.serviceCase.store;
    case 'serviceJob':
      return subject.serviceJob.store;
    case 'appointment':
      return subject.appointment.store;
    case 'warranty':
      return subject.warranty.store;
    case 'order':
      return subject.order.store;
    case 'nothing':
      return null;
  }
}

/**
 * The id of the message that is written with an update or an offer of a case: the same UUID. So the update leads to its
 * message without a further read, and has at most one.
 */
export const messageIdOfPart = (partId: string): string =>
  `${NODE_PREFIXES.message}${partId.slice(partId.indexOf('_'))}`;
