import type { Channel } from '../interaction/interaction.ts';
import type { Instant } from '../kernel/instant.ts';
import type { MessageSubject } from '../message/message-subject.ts';
import type { PlaybookTrigger } from './playbook.ts';
import type { EventFields } from './playbook-facts.ts';

/** An event as playbooks see it: the facts for conditions, and the matter of a case that it opens. */
export type PlaybookEvent = EventPlace & {
  readonly trigger: PlaybookTrigger;
  /** The id of what happened. */
  readonly id: string;
  /** The customer of the event; null where the customer is unknown. */
  readonly customerId: string | null;
  /** Null where the event is not feedback. */
  readonly feedbackId: string | null;
  /** Null where the event is not a complaint. */
  readonly complaintId: string | null;
  /** What is overdue; absent where the event is about no commitment. */
  readonly commitment?: { readonly ownerId: string; readonly dueAt: Instant; readonly partId?: string };
  /** What a message about the event is about. */
  readonly subject: MessageSubject;
  /** The fact `event` of conditions. */
  readonly facts: Readonly<Record<string, unknown>>;
};

export type EventPlace = {
  readonly occurredAt: Instant;
  readonly via: Channel | null;
  readonly touchpoint: string | null;
  readonly store: string | null;
  readonly skus: readonly string[];
  readonly orderId: string | null;
  readonly warrantyId: string | null;
  readonly caseId: string | null;
};

/** The fact `event` with exactly its fields. */
export type EventFacts<T extends PlaybookTrigger> = Readonly<Record<EventFields<T>, unknown>>;
