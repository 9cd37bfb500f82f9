import type { Call } from '../call/call.ts';
import type { NewId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Message } from '../message/message.ts';
import type { PendingCase } from '../service-case/case-changes.ts';
import type { FeedbackRequest } from './feedback-request.ts';
import type { PlaybookFollowUp } from './follow-up.ts';
import type { PlaybookNotification } from './playbook-notification.ts';

/** A call as it was read, and as the actions leave it. */
export type PendingCall = { readonly before: Call; readonly after: Call };

/** What the playbooks have done about the events so far. */
export type PlaybookProgress = {
  /** The case of the events. */
  readonly ownCase: PendingCase | null;
  readonly opened: PendingCase | null;
  /** Other cases of the person, by id. */
  readonly others: ReadonlyMap<string, PendingCase>;
  readonly notifications: readonly PlaybookNotification[];
  /** Null: nobody is asked for feedback. */
  readonly request: FeedbackRequest | null;
  /** The call that is overdue; null: the events are about none. */
  readonly call: PendingCall | null;
  readonly messages: readonly Message[];
  readonly followUps: readonly PlaybookFollowUp[];
};

/** Nothing is done yet. */
export const progressFrom = (ownCase: PendingCase | null, ownerCall: Call | null): PlaybookProgress => ({
  call: ownerCall === null ? null : { before: ownerCall, after: ownerCall },
  ...{ ownCase, opened: null, others: new Map(), notifications: [], request: null, messages: [], followUps: [] },
});

export type ActionDependencies = { readonly now: Instant; readonly newId: NewId };
