import { type BeforeAfter, createEvent, type DomainEvent } from '../kernel/domain-event.ts';
import { type Message, messageStatusOf } from './message.ts';

/** One event for each status that clients see. It holds no text and no address. */
export function messageEvents({ before, after }: BeforeAfter<Message>): readonly DomainEvent[] {
  const status = messageStatusOf(after);
  if (before !== null && messageStatusOf(before) === status) return [];
  const { id, version, customerId, messageKind, messagePurpose, sentVia, aboutId, deliverySteps, occurredAt } = after;
  return [
    createEvent('MessageStatusChanged', `${id}:${version}`, deliverySteps.at(-1)?.at ?? occurredAt, {
      messageId: id,
      status,
      kind: messageKind,
      purpose: messagePurpose,
      via: sentVia,
      customerId,
      aboutId,
    }),
  ];
}
