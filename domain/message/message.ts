import type { FeedbackMetric } from '../feedback/feedback.ts';
import type { LoadOwned } from '../kernel/access.ts';
import type { SourceSystem } from '../kernel/caller.ts';
import type { HistoryEntry } from '../kernel/history.ts';
import type { Day, Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import { truncate } from '../kernel/text.ts';
import type { ContactPurpose } from '../preferences/consent.ts';
import type { ContactObjection } from '../preferences/contact-objections.ts';
import type { MessageKind } from './message-kind.ts';

/** The channels for which the stack has a sender. */
export const SENT_CHANNELS = ['EMAIL', 'SMS'] as const;
export type SentChannel = (typeof SENT_CHANNELS)[number];

/**
 * QUEUED: it may leave now. WAITING: it may leave from `notBefore` on. SENDING: a sender works on it. UNCERTAIN: the sender
 * was stopped between sending and recording, so nobody knows whether it left. SUPPRESSED: it must not leave. FAILED: the
 * provider refused it.
 */
export type StoredStatus = MessageStatus | 'SENDING';
export type MessageStatus =
  | 'QUEUED'
  | 'WAITING'
  | 'SENT'
  | 'DELIVERED'
  | 'BOUNCED'
  | 'COMPLAINED'
  | 'SUPPRESSED'
  | 'FAILED'
  | 'CANCELLED'
  | 'UNCERTAIN';

/** What the shop says to the customer by email or SMS. `occurredAt` is when it was written. */
export type Message = HistoryEntry & {
  readonly version: number;
  /** The record to which the message belongs. */
  readonly customerId: string;
  readonly messageKind: MessageKind;
  readonly messagePurpose: ContactPurpose;
  readonly status: StoredStatus;
  /** Null where no channel is open. */
  readonly sentVia: SentChannel | null;
  /** The email address or the number in E.164 that it goes to; absent where no channel is open. */
  readonly to?: string;
  /** Null for an SMS. */
  readonly subject: string | null;
  readonly body: string | null;
  readonly locale: string;
  /** The case, appointment, cover or order that it is about; null: none. */
  readonly aboutId: string | null;
  /** The update or offer of the case that it is about; absent where there is none. */
  readonly partId?: string;
  readonly source: SourceSystem;
  /** The member of staff who sent it; see `WrittenByStaff`. */
  readonly staffId?: string;
  readonly notBefore: Instant | null;
  /** A message that no sender could hand over by this time fails. */
  readonly sendBy: Instant;
  /** From this time on nobody wants it: the visit has begun. Absent where it does not get old. */
  readonly staleFrom?: Instant;
  /** The time or day that it states. If the thing has another one when it leaves, it does not. */
  readonly statedTime?: Instant | Day;
  /** When it needs attention next, by its status; absent where it is at rest. */
  readonly dueAt?: Instant;
  /** The link that its text brings. Its URL is put in only when the message leaves: no reader of the message may use it. */
  readonly feedbackLink?: { readonly linkId: string; readonly metric: FeedbackMetric };
  /** Identifies the delivery that has it in hand; absent unless it is SENDING. */
  readonly claimToken?: string;
  /** When it was counted for the weekly cap; absent where it was not, or does not count. */
  readonly countedAt?: Instant;
  readonly objections: readonly ContactObjection[];
  /** Oldest first. */
  readonly deliverySteps: readonly MessageStep[];
};

/** What became of the message, and when. */
export type MessageStep = { readonly status: MessageStatus; readonly at: Instant; readonly note: string | null };

/** What clients see. A message in the hands of a sender has not left yet, as far as anybody knows. */
export const messageStatusOf = ({ status }: Pick<Message, 'status'>): MessageStatus =>
  status === 'SENDING' ? 'QUEUED' : status;

export type MessageRepository = {
  readonly messages: LoadOwned<Message>;
  /** A customer record's messages, newest first. */
  messagesOf(
    customerId: string,
    slice: Slice,
    predicate: ((message: Message) => boolean) | null,
  ): Promise<Page<Message>>;
  /** Messages that need attention by this time, the one that is due first comes first. */
  messagesDue(before: Instant, slice: Slice): Promise<Page<Message>>;
  /** Messages of which nobody knows whether they left, the oldest first. */
  uncertainMessages(slice: Slice): Promise<Page<Message>>;
};

const STATES: Readonly<Record<MessageStatus, string>> = {
  QUEUED: 'is about to leave',
  WAITING: 'waits',
  SENT: 'sent',
  DELIVERED: 'delivered',
  BOUNCED: 'came back',
  COMPLAINED: 'reported as spam',
  SUPPRESSED: 'not sent',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
  UNCERTAIN: 'may have left',
};
const CHANNEL_NAMES: Readonly<Record<SentChannel, string>> = { EMAIL: 'Email', SMS: 'SMS' };

const MAX_TOPIC_LENGTH = 120;

/** One line that a person can read: `Email sent: Your appointment on Friday`. */
export function messageSummary(message: Message): string {
  const { sentVia, subject, body } = message;
  const topic = truncate(subject ?? body ?? '', MAX_TOPIC_LENGTH);
  const name = sentVia === null ? 'Message' : CHANNEL_NAMES[sentVia];
  return `${name} ${STATES[messageStatusOf(message)]}${topic === '' ? '' : `: ${topic}`}`;
}
