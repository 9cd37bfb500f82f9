import type { NewId } from '../kernel/id.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';
import type { PendingCase } from '../service-case/case-changes.ts';
import { MOST_CASES_IN_OVERVIEW } from '../service-case/case-note.ts';
import { raiseSeverity, withFeedback, withOffer, withStep, withUpdate } from '../service-case/case-parts.ts';
import { statusAfter } from '../service-case/case-transitions.ts';
import { createCase } from '../service-case/create-case.ts';
import { isCaseAbout, OPENED_BY_PLAYBOOK } from '../service-case/same-matter.ts';
import { isOpen, type OfferStatus, SEVERITIES, type ServiceCase, type Severity } from '../service-case/service-case.ts';
import { hoursOf } from '../shop/store-hours.ts';
import { pickOpenCase } from './condition-facts.ts';
import type { Playbook, PlaybookAction } from './playbook.ts';
import type { PlaybookContext } from './playbook-context.ts';
import type { PlaybookEvent } from './playbook-event.ts';
import type { PlaybookNotification } from './playbook-notification.ts';

/** What playbooks have done about one event so far. */
export type PlaybookProgress = {
  /** The event's case. */
  readonly own: PendingCase | null;
  readonly opened: PendingCase | null;
  /** Other cases of the customer, by id. */
  readonly others: ReadonlyMap<string, PendingCase>;
  readonly notifications: readonly PlaybookNotification[];
};

type ActionDependencies = { readonly now: Instant; readonly newId: NewId };

const MOST_NOTIFICATIONS = 10;
/** As many as a case may be about. */
const MOST_SKUS = 100;
const MINUTE_MS = 60_000;

/**
 * The work with all actions of a playbook done, in their order. Rejects, and nothing is done, where one is impossible. A
 * promise that breaks by an action is not noted with it: the clock notices, and what follows from that follows then.
 */
export function runActions(
  begun: PlaybookProgress,
  playbook: Playbook,
  event: PlaybookEvent,
  context: PlaybookContext,
  means: ActionDependencies,
): PlaybookProgress {
  return playbook.actions.reduce((work, action) => runAction(work, action, playbook, event, context, means), begun);
}

function runAction(
  work: PlaybookProgress,
  action: PlaybookAction,
  playbook: Playbook,
  event: PlaybookEvent,
  context: PlaybookContext,
  means: ActionDependencies,
): PlaybookProgress {
  if (action.kind === 'NOTIFY') return addNotification(work, action.topic, playbook, event, context, means);
  const standing =
    work.opened ?? ownOpenCase(work) ?? (action.kind === 'OPEN_CASE' ? findReportedCase(work, event, context) : null);
  if (action.kind === 'OPEN_CASE' && standing === null)
    return openNewCase(work, action, playbook, event, context, means);
  const one = standing ?? (event.trigger === 'CASE_BREACHED' ? work.own : findOtherCase(work, event, context));
  if (one === null) return reject('NOT_FOUND', [], 'There is no open case on which this could be done.');
  const acted = applyToCase(one.after, action, playbook, context, means);
  const after = event.feedbackId === null ? acted : withFeedback(acted, event.feedbackId);
  return after === one.after ? work : withPendingCase(work, { before: one.before, after });
}

const ownOpenCase = ({ own }: PlaybookProgress): PendingCase | null => (own !== null && isOpen(own.after) ? own : null);

/** An open case of the customer that is not the event's. */
function findOtherCase(
  { own, others }: PlaybookProgress,
  event: PlaybookEvent,
  { openCases }: PlaybookContext,
): PendingCase | null {
  const candidates = openCases.filter(({ id }) => id !== own?.after.id);
  const open = pickOpenCase(event, candidates);
  return open === null ? null : (others.get(open.id) ?? { before: open, after: open });
}

/** The open case about what the event is about: what is reported twice has one case. */
function findReportedCase(
  { own, others }: PlaybookProgress,
  event: PlaybookEvent,
  { openCases }: PlaybookContext,
): PendingCase | null {
  const open = openCases.find((one) => one.id !== own?.after.id && isCaseAbout(one, event));
  return open === undefined ? null : (others.get(open.id) ?? { before: open, after: open });
}

/** The work with a case in another state, in the place where it stands. */
export function withPendingCase(work: PlaybookProgress, one: PendingCase): PlaybookProgress {
  const { id } = one.after;
  if (work.opened?.after.id === id) return { ...work, opened: one };
  if (work.own?.after.id === id) return { ...work, own: one };
  return { ...work, others: new Map([...work.others, [id, one]]) };
}

function openNewCase(
  work: PlaybookProgress,
  { title, reason, severity }: Extract<PlaybookAction, { kind: 'OPEN_CASE' }>,
  playbook: Playbook,
  event: PlaybookEvent,
  { shop, head }: PlaybookContext,
  { now, newId }: ActionDependencies,
): PlaybookProgress {
  if ((head?.metrics.openCases ?? 0) >= MOST_CASES_IN_OVERVIEW)
    reject('LIMIT_EXCEEDED', [], 'The customer has as many open cases as there may be.');
  const { customerId, occurredAt, via, touchpoint, store, skus, orderId, warrantyId, feedbackId, complaintId } = event;
  const draft = {
    ...{ customerId, occurredAt, title, caseReason: reason, severity, via, touchpoint, store, orderId, warrantyId },
    skus: skus.slice(0, MOST_SKUS),
    feedbackIds: feedbackId === null ? [] : [feedbackId],
    ...(complaintId === null ? {} : { complaintId }),
    openedBy: `${OPENED_BY_PLAYBOOK}${playbook.name}`,
  };
  const one = createCase(newId('serviceCase'), draft, now, hoursOf(shop, store));
  return { ...work, opened: { before: null, after: one } };
}

/** The case with an action done. What stands on it already is not asked for, offered or said once more. */
function applyToCase(
  one: ServiceCase,
  action: Exclude<PlaybookAction, { kind: 'NOTIFY' }>,
  playbook: Playbook,
  { shop }: PlaybookContext,
  { now, newId }: ActionDependencies,
): ServiceCase {
  switch (action.kind) {
    // One event, and one incident that is reported twice, opens one case: this joins it.
    case 'OPEN_CASE':
    case 'RAISE_SEVERITY':
      return raiseSeverity(one, action.severity ?? nextSeverity(one), hoursOf(shop, one.store));
    case 'ADD_STEP': {
      const { title, dueInMinutes } = action;
      if (one.steps.some((step) => step.doneAt === null && step.title === title)) return one;
      const dueAt = dueInMinutes === null ? null : addMilliseconds(now, dueInMinutes * MINUTE_MS);
      return withStep(one, { id: newId('caseStep'), title, dueAt, playbook: playbook.name });
    }
    case 'OFFER': {
      const { offer: kind, value, percent } = action;
      if (statusAfter('OFFER', one.caseStatus) === null)
        return reject('NOT_ALLOWED', [], `The case is ${one.caseStatus}: nothing more is offered.`);
      if (one.offers.some((offer) => offer.kind === kind && STANDING_OFFERS.has(offer.offerStatus))) return one;
      return withOffer(one, { id: newId('caseOffer'), kind, value, percent, note: null, offeredAt: now });
    }
    case 'INFORM_CUSTOMER': {
      const { message, via } = action;
      if (one.updates[0]?.message === message) return one;
      return withUpdate(one, { id: newId('caseUpdate'), at: now, message, via }, one.nextUpdateDueAt);
    }
  }
}

/** What a case was put right with once is not given for it a second time. */
const STANDING_OFFERS: ReadonlySet<OfferStatus> = new Set(['OFFERED', 'ACCEPTED', 'FULFILLED']);

const nextSeverity = ({ severity }: ServiceCase): Severity => SEVERITIES[SEVERITIES.indexOf(severity) + 1] ?? severity;

function addNotification(
  work: PlaybookProgress,
  topic: string,
  { id: playbookId, trigger }: Playbook,
  event: PlaybookEvent,
  context: PlaybookContext,
  { now, newId }: ActionDependencies,
): PlaybookProgress {
  if (work.notifications.length >= MOST_NOTIFICATIONS)
    reject('LIMIT_EXCEEDED', [], `At most ${MOST_NOTIFICATIONS} notices of one event.`);
  const { id: subjectId, customerId } = event;
  const caseId = (work.opened ?? work.own ?? findOtherCase(work, event, context))?.after.id ?? null;
  const notice = {
    id: newId('playbookNotification'),
    topic,
    at: now,
    playbookId,
    trigger,
    subjectId,
    customerId,
    caseId,
  };
  return { ...work, notifications: [...work.notifications, notice] };
}
