import type { CaseUpdate, ResolutionOffer, ServiceCase } from '../service-case/service-case.ts';
import { isOpen } from '../service-case/service-case.ts';
import type { CausingEvent } from './causing-event.ts';
import type { MessageChange } from './context.ts';
import type { SentChannel } from './message.ts';
import type { MessageKind } from './message-kind.ts';
import { type MessageSubject, messageIdOfPart } from './message-subject.ts';

/** A message that a command causes, before the decision. */
export type MessageCause = {
  readonly kind: MessageKind;
  readonly customerId: string;
  readonly subject: MessageSubject;
  /** The channel that is asked for; null: the best one. */
  readonly channel: SentChannel | null;
  /** Fixed where the thing leads to its message by the id; null: a new one. */
  readonly id: string | null;
  /** From this time on nobody wants it; null: it does not get old. */
  readonly staleFrom: string | null;
};

/** The messages that follow from the changes and events of a command. */
export const causesOf = (
  changes: readonly MessageChange[],
  events: readonly CausingEvent[],
): readonly MessageCause[] => [...changes.flatMap(causesOfChange), ...events.flatMap(causesOfEvent)];

const NO_DETAILS = { channel: null, id: null, staleFrom: null } as const;

/** A case says by its images what happened to it: so a playbook that opens or updates one informs the customer as well. */
function causesOfChange(change: MessageChange): readonly MessageCause[] {
  return change.entity === 'serviceCase' ? causesOfCase(change.before, change.after) : [];
}

function causesOfCase(before: ServiceCase | null, after: ServiceCase): readonly MessageCause[] {
  const { customerId } = after;
  if (customerId === null) return [];
  const about = (kind: MessageKind, more: Partial<MessageCause> & { update?: CaseUpdate; offer?: ResolutionOffer }) => {
    const { update, offer, ...rest } = more;
    const parts = { ...(update === undefined ? {} : { update }), ...(offer === undefined ? {} : { offer }) };
    const subject: MessageSubject = { type: 'serviceCase', serviceCase: after, ...parts };
    return { ...NO_DETAILS, kind, customerId, subject, ...rest };
  };
  const known = new Set([...(before?.updates ?? []), ...(before?.offers ?? [])].map(({ id }) => id));
  const updates = after.updates.filter(({ id }) => !known.has(id));
  const offers = after.offers.filter(({ id, offerStatus }) => !known.has(id) && offerStatus === 'OFFERED');
  const isResolved = before !== null && isOpen(before) && after.caseStatus === 'RESOLVED';
  return [
    ...(before === null && isOpen(after) ? [about('CASE_OPENED', {})] : []),
    ...updates.flatMap((update) => {
      const channel = channelOf(update);
      return channel === undefined ? [] : [about('CASE_UPDATE', { update, channel, id: messageIdOfPart(update.id) })];
    }),
    ...offers.map((offer) => about('OFFER', { offer, id: messageIdOfPart(offer.id) })),
    ...(isResolved ? [about('CASE_RESOLVED', {})] : []),
  ];
}

/** The channel of an update that is sent; null: the best one; undefined: the customer heard it already, such as by phone. */
function channelOf({ via }: CaseUpdate): SentChannel | null | undefined {
  if (via === null) return null;
  return via === 'EMAIL' || via === 'SMS' ? via : undefined;
}

function causesOfEvent(event: CausingEvent): readonly MessageCause[] {
  switch (event.type) {
    case 'APPOINTMENT_BOOKED':
    case 'APPOINTMENT_SOON': {
      const { appointment } = event;
      if (appointment.customerId === null) return [];
      const kind = event.type === 'APPOINTMENT_BOOKED' ? 'APPOINTMENT_CONFIRMED' : 'APPOINTMENT_REMINDER';
      const subject: MessageSubject = { type: 'appointment', appointment };
      const { customerId, startsAt } = appointment;
      return [{ ...NO_DETAILS, kind, customerId, subject, staleFrom: startsAt }];
    }
    case 'INSPECTION_DUE_SOON':
    case 'INSPECTION_OVERDUE': {
      const { warranty } = event;
      const kind = event.type === 'INSPECTION_OVERDUE' ? 'INSPECTION_OVERDUE' : 'INSPECTION_DUE';
      return [{ ...NO_DETAILS, kind, customerId: warranty.customerId, subject: { type: 'warranty', warranty } }];
    }
    case 'ORDER_LATE': {
      const { order } = event;
      if (order.customerId === null) return [];
      return [{ ...NO_DETAILS, kind: 'ORDER_LATE', customerId: order.customerId, subject: { type: 'order', order } }];
    }
    case 'ITEM_RECEIVED':
    case 'ITEM_PROMISE_CHANGED':
    case 'ITEM_READY':
    case 'ESTIMATE_SET': {
      const { serviceJob } = event;
      if (serviceJob.customerId === null) return [];
      const kind = event.type === 'ESTIMATE_SET' ? 'ESTIMATE' : event.type;
      return [{ ...NO_DETAILS, kind, customerId: serviceJob.customerId, subject: { type: 'serviceJob', serviceJob } }];
    }
    default:
      return [];
  }
}
