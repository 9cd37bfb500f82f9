import type { FeedbackMetric } from '../feedback/feedback.ts';
import type { Channel } from '../interaction/interaction.ts';
import type { Money } from '../kernel/money.ts';
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
  'SEGMENT_ENTERED',
] as const;
export type PlaybookTrigger = (typeof PLAYBOOK_TRIGGERS)[number];

export type PlaybookAction =
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
  /** Later than the event; null: at once. */
  | { readonly kind: 'ASK_FEEDBACK'; readonly metric: FeedbackMetric; readonly delayMinutes: number | null };

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
