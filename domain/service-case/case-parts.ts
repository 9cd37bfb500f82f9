import type { Instant } from '../kernel/instant.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import type { StoreHours } from '../shop/store-hours.ts';
import { applySeverity } from './case-promises.ts';
import {
  type CaseStep,
  type CaseUpdate,
  type ResolutionOffer,
  SEVERITIES,
  type ServiceCase,
  type Severity,
} from './service-case.ts';

/** A case is read and written as a whole. These bounds keep it far below the maximum size of an item. */
const MAX_STEPS = 50;
const MAX_OFFERS = 20;
const MAX_UPDATES = 100;
const MAX_FEEDBACK = 50;
/** At three bytes each, about half of the maximum size of an item. So a full case can still be resolved and reopened. */
const MAX_CHARACTERS = 65_000;

/** Adds a step. */
export function withStep(
  serviceCase: ServiceCase,
  step: Pick<CaseStep, 'id' | 'title' | 'dueAt' | 'playbook'>,
  path: Path = ['input'],
): ServiceCase {
  requireCapacity(serviceCase, serviceCase.steps.length < MAX_STEPS, path);
  return { ...serviceCase, steps: [...serviceCase.steps, { ...step, doneAt: null, doneBy: null }] };
}

/** Adds an offer, which the customer has not answered yet. */
export function withOffer(
  serviceCase: ServiceCase,
  offer: Pick<ResolutionOffer, 'id' | 'kind' | 'value' | 'percent' | 'note' | 'offeredAt'>,
  path: Path = ['input'],
): ServiceCase {
  requireCapacity(serviceCase, serviceCase.offers.length < MAX_OFFERS, path);
  const open = {
    offerStatus: 'OFFERED',
    answeredAt: null,
    fulfilledAt: null,
    orderId: null,
    fulfilmentNote: null,
  } as const;
  return { ...serviceCase, offers: [...serviceCase.offers, { ...offer, ...open }] };
}

/**
 * Adds an update to the customer.
 * @param nextUpdateDueAt the time of the next promised update; null where none is promised
 */
export function withUpdate(
  serviceCase: ServiceCase,
  update: CaseUpdate,
  nextUpdateDueAt: Instant | null,
  path: Path = ['input'],
): ServiceCase {
  requireCapacity(serviceCase, serviceCase.updates.length < MAX_UPDATES, path);
  return { ...serviceCase, updates: [update, ...serviceCase.updates], nextUpdateDueAt };
}

/** Adds the id of feedback about the case. */
export function withFeedback(serviceCase: ServiceCase, feedbackId: string, path: Path = ['input']): ServiceCase {
  if (serviceCase.feedbackIds.includes(feedbackId)) return serviceCase;
  requireCapacity(serviceCase, serviceCase.feedbackIds.length < MAX_FEEDBACK, path);
  return { ...serviceCase, feedbackIds: [...serviceCase.feedbackIds, feedbackId] };
}

/** Raises the severity to at least this one. */
export function raiseSeverity(serviceCase: ServiceCase, severity: Severity, workingHours: StoreHours): ServiceCase {
  return SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(serviceCase.severity)
    ? applySeverity(serviceCase, severity, workingHours)
    : serviceCase;
}

function requireCapacity(serviceCase: ServiceCase, isRoom: boolean, path: Path): void {
  if (isRoom && JSON.stringify(serviceCase).length < MAX_CHARACTERS) return;
  const bounds = `${MAX_STEPS} steps, ${MAX_OFFERS} offers, ${MAX_UPDATES} updates and ${MAX_FEEDBACK} of feedback`;
  reject(
    'LIMIT_EXCEEDED',
    path,
    `This case is full: it holds at most ${bounds}, and text of ${MAX_CHARACTERS} characters.`,
  );
}
