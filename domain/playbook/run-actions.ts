import { isDeepStrictEqual } from 'node:util';
import { assigneeOf } from '../call/promise-call.ts';
import { MINUTE_MS } from '../kernel/duration.ts';
import { addMilliseconds } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';
import { withAssignee } from '../service-case/assign-case.ts';
import type { PendingCase } from '../service-case/case-changes.ts';
import { MAX_CASES_IN_OVERVIEW } from '../service-case/case-note.ts';
import { raiseSeverity, withFeedback, withOffer, withStep, withUpdate } from '../service-case/case-parts.ts';
import { statusAfter } from '../service-case/case-transitions.ts';
import { createCase } from '../service-case/create-case.ts';
import { isCaseAbout, OPENED_BY_PLAYBOOK } from '../service-case/same-matter.ts';
import {
  isOpen,
  isUndone,
  type OfferStatus,
  SEVERITIES,
  type ServiceCase,
  type Severity,
} from '../service-case/service-case.ts';
import { hoursOf } from '../shop/store-hours.ts';
import { pickOpenCase } from './condition-facts.ts';
import { askForFeedback } from './feedback-request.ts';
import type { Playbook, PlaybookAction, SendMessageAction } from './playbook.ts';
import type { PlaybookContext } from './playbook-context.ts';
import type { PlaybookEvent } from './playbook-event.ts';
import { draftPlaybookMessage, isSameMessage, subjectAfter } from './playbook-message.ts';
import type { ActionDependencies, PendingCall, PlaybookProgress } from './playbook-progress.ts';

const MAX_NOTIFICATIONS = 10;
const MAX_MESSAGES = 10;
/** The most skus of a case. */
const MAX_SKUS = 100;

/**
 * Runs all actions of a playbook in order. Where one of them is impossible it rejects, and none is done. A promise that an
 * action breaks is not noted here: the schedule notes it, and playbooks react to it then.
 */
export function runActions(
  initial: PlaybookProgress,
  playbook: Playbook,
  event: PlaybookEvent,
  context: PlaybookContext,
  dependencies: ActionDependencies,
): PlaybookProgress {
  return playbook.actions.reduce(
    (progress, action) => runAction(progress, action, playbook, event, context, dependencies),
    initial,
  );
}

function runAction(
  progress: PlaybookProgress,
  action: PlaybookAction,
  playbook: Playbook,
  event: PlaybookEvent,
  context: PlaybookContext,
  dependencies: ActionDependencies,
): PlaybookProgress {
  if (action.kind === 'SEND_MESSAGE') return addMessage(progress, action, event, context, dependencies);
  if (action.kind === 'ASSIGN' && progress.call !== null) return assignCall(progress, progress.call, action, context);
  if (action.kind === 'ASK_FEEDBACK') return addRequest(progress, action, event, context, dependencies);
  if (action.kind === 'NOTIFY') return addNotification(progress, action.topic, playbook, event, context, dependencies);
  const target =
    progress.opened ??
    ownOpenCase(progress) ??
    (action.kind === 'OPEN_CASE' ? findReportedCase(progress, event, context) : null);
  if (action.kind === 'OPEN_CASE' && target === null)
    return openNewCase(progress, action, playbook, event, context, dependencies);
  const pending = target ?? (isAboutCase(event) ? progress.ownCase : findOtherCase(progress, event, context));
  if (pending === null) return reject('NOT_FOUND', [], 'There is no open case for this action.');
  const changed = applyToCase(pending.after, action, playbook, context, dependencies);
  const after = event.feedbackId === null ? changed : withFeedback(changed, event.feedbackId);
  return after === pending.after ? progress : withPendingCase(progress, { before: pending.before, after });
}

/** What is late of a case concerns this case only, also after it is resolved. */
const isAboutCase = ({ trigger, caseId }: PlaybookEvent): boolean =>
  trigger === 'CASE_BREACHED' || (trigger === 'COMMITMENT_OVERDUE' && caseId !== null);

function assignCall(
  progress: PlaybookProgress,
  { before, after }: PendingCall,
  { assignee }: Extract<PlaybookAction, { kind: 'ASSIGN' }>,
  { staff }: PlaybookContext,
): PlaybookProgress {
  const { assigneeStaffId: _, ...unassigned } = after;
  const assigned = { ...unassigned, ...assigneeOf(assignee, staff.get(assignee.trim()) ?? null) };
  return isDeepStrictEqual(assigned, after) ? progress : { ...progress, call: { before, after: assigned } };
}

const ownOpenCase = ({ ownCase }: PlaybookProgress): PendingCase | null =>
  ownCase !== null && isOpen(ownCase.after) ? ownCase : null;

/** An open case of the person other than the case of the event. */
function findOtherCase(
  { ownCase, others }: PlaybookProgress,
  event: PlaybookEvent,
  { openCases }: PlaybookContext,
): PendingCase | null {
  const candidates = openCases.filter(({ id }) => id !== ownCase?.after.id);
  const open = pickOpenCase(event, candidates);
  return open === null ? null : (others.get(open.id) ?? { before: open, after: open });
}

/** The open case about the matter of the event: a matter that is reported twice has one case. */
function findReportedCase(
  { ownCase, others }: PlaybookProgress,
  event: PlaybookEvent,
  { openCases }: PlaybookContext,
): PendingCase | null {
  const open = openCases.find((openCase) => openCase.id !== ownCase?.after.id && isCaseAbout(openCase, event));
  return open === undefined ? null : (others.get(open.id) ?? { before: open, after: open });
}

/** Replaces a case in the progress, or adds it. */
export function withPendingCase(progress: PlaybookProgress, pending: PendingCase): PlaybookProgress {
  const { id } = pending.after;
  if (progress.opened?.after.id === id) return { ...progress, opened: pending };
  if (progress.ownCase?.after.id === id) return { ...progress, ownCase: pending };
  return { ...progress, others: new Map([...progress.others, [id, pending]]) };
}

function openNewCase(
  progress: PlaybookProgress,
  { title, reason, severity }: Extract<PlaybookAction, { kind: 'OPEN_CASE' }>,
  playbook: Playbook,
  event: PlaybookEvent,
  { shop, person }: PlaybookContext,
  { now, newId }: ActionDependencies,
): PlaybookProgress {
  if ((person?.metrics.openCases ?? 0) >= MAX_CASES_IN_OVERVIEW)
    reject('LIMIT_EXCEEDED', [], 'The customer has the maximum number of open cases.');
  const { customerId, occurredAt, via, touchpoint, store, skus, orderId, warrantyId, feedbackId, complaintId } = event;
  const draft = {
    ...{ customerId, occurredAt, title, caseReason: reason, severity, via, touchpoint, store, orderId, warrantyId },
    skus: skus.slice(0, MAX_SKUS),
    feedbackIds: feedbackId === null ? [] : [feedbackId],
    ...(complaintId === null ? {} : { complaintId }),
    openedBy: `${OPENED_BY_PLAYBOOK}${playbook.name}`,
  };
  const opened = createCase(newId('serviceCase'), draft, now, hoursOf(shop, store));
  return { ...progress, opened: { before: null, after: opened } };
}

/** Applies an action to a case. A step, an offer or an update that the case has already is not added again. */
function applyToCase(
  serviceCase: ServiceCase,
  action: Exclude<PlaybookAction, { kind: 'NOTIFY' | 'ASK_FEEDBACK' | 'SEND_MESSAGE' }>,
  playbook: Playbook,
  { shop, staff }: PlaybookContext,
  { now, newId }: ActionDependencies,
): ServiceCase {
  switch (action.kind) {
    // One event opens one case, and so does one incident that is reported twice. The action joins that case.
    case 'OPEN_CASE':
    case 'RAISE_SEVERITY':
      return raiseSeverity(serviceCase, action.severity ?? nextSeverity(serviceCase), hoursOf(shop, serviceCase.store));
    case 'ADD_STEP': {
      const { title, dueInMinutes } = action;
      if (serviceCase.steps.some((step) => isUndone(step) && step.title === title)) return serviceCase;
      const dueAt = dueInMinutes === null ? null : addMilliseconds(now, dueInMinutes * MINUTE_MS);
      return withStep(serviceCase, { id: newId('caseStep'), title, dueAt, playbook: playbook.name });
    }
    case 'OFFER': {
      const { offer: kind, value, percent } = action;
      if (statusAfter('OFFER', serviceCase.caseStatus) === null)
        return reject('NOT_ALLOWED', [], `The case is ${serviceCase.caseStatus}: no more offers are possible.`);
      if (serviceCase.offers.some((offer) => offer.kind === kind && CURRENT_OFFER_STATUSES.has(offer.offerStatus)))
        return serviceCase;
      return withOffer(serviceCase, { id: newId('caseOffer'), kind, value, percent, note: null, offeredAt: now });
    }
    case 'ASSIGN': {
      const { assignee } = action;
      const assigned = withAssignee(serviceCase, assignee, staff.get(assignee.trim()) ?? null, []);
      return isDeepStrictEqual(assigned, serviceCase) ? serviceCase : assigned;
    }
    case 'INFORM_CUSTOMER': {
      const { message, via } = action;
      if (serviceCase.updates[0]?.message === message) return serviceCase;
      return withUpdate(serviceCase, { id: newId('caseUpdate'), at: now, message, via }, serviceCase.nextUpdateDueAt);
    }
  }
}

/** A case with such an offer does not get another one of the same kind. */
const CURRENT_OFFER_STATUSES: ReadonlySet<OfferStatus> = new Set(['OFFERED', 'ACCEPTED', 'FULFILLED']);

const nextSeverity = ({ severity }: ServiceCase): Severity => SEVERITIES[SEVERITIES.indexOf(severity) + 1] ?? severity;

/** Asks once for all playbooks of the events. A person who cannot or must not be asked now is not asked, and that is no fault. */
function addRequest(
  progress: PlaybookProgress,
  action: Extract<PlaybookAction, { kind: 'ASK_FEEDBACK' }>,
  event: PlaybookEvent,
  { asking, shop }: PlaybookContext,
  dependencies: ActionDependencies,
): PlaybookProgress {
  if (progress.request !== null || asking === null) return progress;
  return { ...progress, request: askForFeedback(asking, action, event, shop, dependencies) };
}

/** Writes to the customer of the event, once the same. Nobody is written to where the customer is unknown, and that is no fault. */
function addMessage(
  progress: PlaybookProgress,
  action: SendMessageAction,
  event: PlaybookEvent,
  { messaging, shop }: PlaybookContext,
  dependencies: ActionDependencies,
): PlaybookProgress {
  const { customerId } = event;
  if (messaging === null || customerId === null) return progress;
  const cases = [progress.opened, progress.ownCase].filter((pending) => pending !== null);
  const subject = subjectAfter(event.subject, cases);
  const message = draftPlaybookMessage({ action, customerId, subject }, messaging, shop, dependencies);
  if (message === null || progress.messages.some((sent) => isSameMessage(sent, message))) return progress;
  if (progress.messages.length >= MAX_MESSAGES)
    reject('LIMIT_EXCEEDED', [], `At most ${MAX_MESSAGES} messages for one event.`);
  return { ...progress, messages: [...progress.messages, message] };
}

function addNotification(
  progress: PlaybookProgress,
  topic: string,
  { id: playbookId, trigger }: Playbook,
  event: PlaybookEvent,
  context: PlaybookContext,
  { now, newId }: ActionDependencies,
): PlaybookProgress {
  if (progress.notifications.length >= MAX_NOTIFICATIONS)
    reject('LIMIT_EXCEEDED', [], `At most ${MAX_NOTIFICATIONS} notifications for one event.`);
  const { id: subjectId, customerId } = event;
  const caseId = (progress.opened ?? progress.ownCase ?? findOtherCase(progress, event, context))?.after.id ?? null;
  const notification = {
    id: newId('playbookNotification'),
    topic,
    at: now,
    playbookId,
    trigger,
    subjectId,
    customerId,
    caseId,
  };
  return { ...progress, notifications: [...progress.notifications, notification] };
}
