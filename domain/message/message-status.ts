import { HOUR_MS, MINUTE_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { ContactObjection } from '../preferences/contact-objections.ts';
import type { Message, MessageStatus, MessageStep } from './message.ts';

/** How long a queued message may be on its way to a sender before it is queued again. */
const QUEUE_MS = 15 * MINUTE_MS;
/** How long a sender may take for one message. Longer than the time-out of its function. */
const LEASE_MS = 2 * MINUTE_MS;
/** How long a message that nothing holds back is tried. */
const PATIENCE_MS = 24 * HOUR_MS;

/** When a message fails that may leave at this time. */
export const sendByFrom = (start: Instant): Instant => addMilliseconds(start, PATIENCE_MS);

const MAX_STEPS = 50;
const MAX_NOTE_LENGTH = 300;

/** The next version of a message, with a step where the status of the clients changes. */
function changed(
  message: Message,
  change: Partial<Message> & Pick<Message, 'status'>,
  step: MessageStep | null,
): Message {
  const { dueAt: _, claimToken: __, ...rest } = message;
  const deliverySteps = step === null ? message.deliverySteps : withStep(message.deliverySteps, step);
  return { ...rest, ...change, deliverySteps, version: message.version + 1 };
}

const withStep = (steps: readonly MessageStep[], step: MessageStep): readonly MessageStep[] =>
  steps.some(({ status, at }) => status === step.status && at === step.at)
    ? steps
    : [...steps, { ...step, note: step.note?.slice(0, MAX_NOTE_LENGTH) ?? null }].slice(-MAX_STEPS);

export const queuedUntil = (now: Instant): Instant => addMilliseconds(now, QUEUE_MS);

/** Gives it to the queue, also once more. */
export function queue(message: Message, now: Instant): Message {
  const step: MessageStep | null =
    message.status === 'QUEUED' || message.status === 'SENDING' ? null : { status: 'QUEUED', at: now, note: null };
  return changed(message, { status: 'QUEUED', dueAt: queuedUntil(now) }, step);
}

/** A sender takes it. Nobody else sends it from then on. */
export function claim(message: Message, to: string, claimToken: string, now: Instant): Message {
  const counted = message.messagePurpose === 'MARKETING' ? { countedAt: message.countedAt ?? now } : {};
  const dueAt = addMilliseconds(now, LEASE_MS);
  return changed(message, { status: 'SENDING', to, claimToken, objections: [], dueAt, ...counted }, null);
}

export const isLeaseOver = ({ status, dueAt = '' }: Message, now: Instant): boolean =>
  status === 'SENDING' && dueAt <= now;

export function postpone(
  message: Message,
  notBefore: Instant,
  objections: readonly ContactObjection[],
  now: Instant,
): Message {
  const step: MessageStep = { status: 'WAITING', at: now, note: null };
  return changed(
    message,
    { status: 'WAITING', notBefore, dueAt: notBefore, sendBy: sendByFrom(notBefore), objections },
    step,
  );
}

/** Ends it in this status. */
export const end = (
  message: Message,
  status: Exclude<MessageStatus, 'QUEUED' | 'WAITING'>,
  at: Instant,
  note: string | null,
  objections: readonly ContactObjection[] = message.objections,
): Message => changed(message, { status, objections }, { status, at, note });

/** Whether it has not left, so that it can be stopped. */
export const isCancellable = ({ status }: Message): boolean => status === 'QUEUED' || status === 'WAITING';

/** What the provider reports about a message. */
export type DeliveryReport = {
  /** FAILED: the provider accepted it and then refused to send it. */
  readonly status: 'SENT' | 'DELIVERED' | 'BOUNCED' | 'COMPLAINED' | 'FAILED';
  readonly at: Instant;
  readonly note: string | null;
};

/** Reports arrive in any order, and more than once. The strongest one is in force. */
const STRENGTH: Readonly<Partial<Record<Message['status'], number>>> = {
  SENT: 1,
  DELIVERED: 2,
  FAILED: 3,
  BOUNCED: 4,
  COMPLAINED: 5,
};

/**
 * The message with a report. A report shows that the message left, whatever we knew before. The same object where the
 * report is known already.
 */
export function withReport(message: Message, { status, at, note }: DeliveryReport): Message {
  if (message.deliverySteps.some((step) => step.status === status && step.at === at)) return message;
  const isStronger = (STRENGTH[status] ?? 0) > (STRENGTH[message.status] ?? 0);
  return changed(message, { status: isStronger ? status : message.status, objections: [] }, { status, at, note });
}
