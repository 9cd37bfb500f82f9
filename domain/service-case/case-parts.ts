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

/** A case is read and written as a whole, so what it holds has bounds; they keep it far below what an item may weigh. */
const MOST_STEPS = 50;
const MOST_OFFERS = 20;
const MOST_UPDATES = 100;
const MOST_FEEDBACK = 50;
/** At three bytes each, about half of what an item holds: whatever was said, there is room to resolve and to reopen. */
const MOST_CHARACTERS = 65_000;

/** With one more thing to do. */
export function withStep(
  serviceCase: ServiceCase,
  step: Pick<CaseStep, 'id' | 'title' | 'dueAt' | 'playbook'>,
  path: Path = ['input'],
): ServiceCase {
  requireCapacity(serviceCase, serviceCase.steps.length < MOST_STEPS, path);
  return { ...serviceCase, steps: [...serviceCase.steps, { ...step, doneAt: null, doneBy: null }] };
}

/** With one more offer to the customer, yet to be answered. */
export function withOffer(
  serviceCase: ServiceCase,
  offer: Pick<ResolutionOffer, 'id' | 'kind' | 'value' | 'percent' | 'note' | 'offeredAt'>,
  path: Path = ['input'],
): ServiceCase {
  requireCapacity(serviceCase, serviceCase.offers.length < MOST_OFFERS, path);
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
 * With what the customer was told.
 * @param nextUpdateDueAt when the next word is promised; null where none is
 */
export function withUpdate(
  serviceCase: ServiceCase,
  update: CaseUpdate,
  nextUpdateDueAt: Instant | null,
  path: Path = ['input'],
): ServiceCase {
  requireCapacity(serviceCase, serviceCase.updates.length < MOST_UPDATES, path);
  return { ...serviceCase, updates: [update, ...serviceCase.updates], nextUpdateDueAt };
}

/** With something that the customer said about it. */
export function withFeedback(serviceCase: ServiceCase, feedbackId: string, path: Path = ['input']): ServiceCase {
  if (serviceCase.feedbackIds.includes(feedbackId)) return serviceCase;
  requireCapacity(serviceCase, serviceCase.feedbackIds.length < MOST_FEEDBACK, path);
  return { ...serviceCase, feedbackIds: [...serviceCase.feedbackIds, feedbackId] };
}

/** As severe as this at least. */
export function raiseSeverity(serviceCase: ServiceCase, severity: Severity, workingHours: StoreHours): ServiceCase {
  return SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(serviceCase.severity)
    ? applySeverity(serviceCase, severity, workingHours)
    : serviceCase;
}

function requireCapacity(serviceCase: ServiceCase, isRoom: boolean, path: Path): void {
  if (isRoom && JSON.stringify(serviceCase).length < MOST_CHARACTERS) return;
  const bounds = `${MOST_STEPS} steps, ${MOST_OFFERS} offers, ${MOST_UPDATES} updates and ${MOST_FEEDBACK} of feedback`;
  reject(
    'LIMIT_EXCEEDED',
    path,
    `This case is full: it holds at most ${bounds}, and text of ${MOST_CHARACTERS} characters.`,
  );
}
