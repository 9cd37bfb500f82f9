import type { Channel } from '../interaction/interaction.ts';
import type { Money } from '../kernel/money.ts';
import type { CaseReason, OfferKind, Severity } from '../service-case/service-case.ts';

/** If this, then that: what follows by itself from an event on which a condition holds. */
export type Playbook = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly enabled: boolean;
  readonly trigger: PlaybookTrigger;
  /** A rule of the json-rules-engine format, as it was given. */
  readonly condition: Json;
  /** In the order in which they are done. */
  readonly actions: readonly PlaybookAction[];
};

/** Any value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export const PLAYBOOK_TRIGGERS = [
  'FEEDBACK_RECEIVED',
  'INTERACTION_RECORDED',
  'RETURN_RECORDED',
  'ORDER_LATE',
  'INSPECTION_OVERDUE',
  'CASE_REOPENED',
  'CASE_BREACHED',
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
  | { readonly kind: 'NOTIFY'; readonly topic: string };

/** What a playbook would do, and why. */
export type PlannedAction = {
  /** The playbook's name. */
  readonly playbook: string;
  readonly action: PlaybookAction;
  /** The facts on which its condition held, such as `event.score 2 <= 6`. */
  readonly because: readonly string[];
};

/** Stands for the playbooks of a shop as a whole: its version changes with any of them. */
export type PlaybookList = { readonly version: number };
export type Playbooks = PlaybookList & { readonly all: readonly Playbook[] };

export type PlaybookRepository = {
  /** In the order in which they were made; as they were up to half a minute ago. */
  playbooks(): Promise<Playbooks>;
  /** The playbooks as they are. */
  freshPlaybooks(): Promise<Playbooks>;
};

/** All are read at once. */
export const MOST_PLAYBOOKS = 100;
