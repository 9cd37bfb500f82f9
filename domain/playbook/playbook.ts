import type { FeedbackMetric } from '../feedback/feedback.ts';
import type { Channel } from '../interaction/interaction.ts';
import type { Money } from '../kernel/money.ts';
import type { SentChannel } from '../message/message.ts';
import type { MessageKind } from '../message/message-kind.ts';
import type { ContactPurpose } from '../preferences/consent.ts';
import type { CaseReason, OfferKind, Severity } from '../service-case/service-case.ts';

/** An automation rule: when an event occurs and the condition holds, the actions follow. */
export type Playbook = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly enabled: boolean;
  readonly trigger: PlaybookTrigger;
  /** A rule in the format of json-rules-engine, as the client gave it. */
  readonly condition: Json;
  /** In the order of execution. */
  readonly actions: readonly PlaybookAction[];
};

/** Any value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export const PLAYBOOK_TRIGGERS = [
  'FEEDBACK_RECEIVED',
  'INTERACTION_RECORDED',
  'RETURN_RECORDED',
  'ORDER_LATE',
  'ORDER_DELIVERED',
  'INSPECTION_OVERDUE',
  'INSPECTION_DUE_SOON',
  'APPOINTMENT_BOOKED',
  'APPOINTMENT_SOON',
  'CASE_OPENED',
  'CASE_REOPENED',
  'CASE_BREACHED',
  'CASE_RESOLVED',
  'ITEM_READY',
  'ITEM_RETURNED',
  'COMMITMENT_OVERDUE',
  'SEGMENT_ENTERED',
] as const;
export type PlaybookTrigger = (typeof PLAYBOOK_TRIGGERS)[number];

/** `delayMinutes`: later than the event. Null or absent: at once. */
export type PlaybookAction = { readonly delayMinutes?: number | null } & (
  | {
      readonly kind: 'OPEN_CASE';
      readonly severity: Severity;
      readonly reason: CaseReason;
      readonly title: string;
    }
  | { readonly kind: 'RAISE_SEVERITY'; readonly severity: Severity | null }
  | { readonly kind: 'ADD_STEP'; readonly title: string; readonly dueInMinutes: number | null }
  | {
      readonly kind: 'OFFER';
      readonly offer: OfferKind;
      readonly value: Money | null;
      readonly percent: number | null;
    }
  | { readonly kind: 'INFORM_CUSTOMER'; readonly message: string; readonly via: Channel | null }
  | { readonly kind: 'NOTIFY'; readonly topic: string }
  | { readonly kind: 'ASK_FEEDBACK'; readonly metric: FeedbackMetric }
  | SendMessageAction
  /** The id of a member of staff, or free text. */
  | { readonly kind: 'ASSIGN'; readonly assignee: string }
);

export type SendMessageAction = {
  readonly kind: 'SEND_MESSAGE';
  /** The text of the shop for this kind; null: the own text of the action. */
  readonly messageKind: MessageKind | null;
  /** Null where the text is that of the kind. */
  readonly message: string | null;
  /** Of an own text; null where the kind names it. */
  readonly purpose: ContactPurpose | null;
  /** Null: the best channel. */
  readonly via: SentChannel | null;
};

/** An action that a playbook would do, and the reason. */
export type PlannedAction = {
  /** The playbook's name. */
  readonly playbook: string;
  readonly action: PlaybookAction;
  /** The facts on which its condition held, such as `event.score 2 <= 6`. */
  readonly because: readonly string[];
};

/** The list of all playbooks of a shop. Its version changes with each of them. */
export type PlaybookList = { readonly version: number };
export type Playbooks = PlaybookList & { readonly all: readonly Playbook[] };

export type PlaybookRepository = {
  /** In the order of their creation. They may be up to half a minute old. */
  playbooks(): Promise<Playbooks>;
  /** The current playbooks, not from the cache. */
  freshPlaybooks(): Promise<Playbooks>;
};

/** Bounded, because one Query reads all of them. */
export const MAX_PLAYBOOKS = 100;
