import type { Instant } from '../kernel/instant.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import type { StoreHours } from '../shop/store-hours.ts';
import { resumeClock, stopClock } from './case-promises.ts';
import type { CaseStatus, OfferStatus, ServiceCase } from './service-case.ts';

export const CASE_ACTIONS = [
  'EDIT',
  'START',
  'CONTACT_CUSTOMER',
  'RECEIVE_CONTACT',
  'WAIT',
  'POST_UPDATE',
  'COMPLETE_STEP',
  'OFFER',
  'ANSWER_OFFER',
  'FULFIL_OFFER',
  'RESOLVE',
  'CONFIRM',
  'DENY',
  'REOPEN',
] as const;
/**
 * An action on a case. `START` works on it, also where it waited for the customer. `FULFIL_OFFER` also withdraws an offer. With `CONFIRM` and `DENY` the customer says whether the case
 * is resolved.
 */
export type CaseAction = (typeof CASE_ACTIONS)[number];

type Column = Readonly<Record<CaseStatus, CaseStatus | null>>;

/** The next state for each action and each state; null where the action is not allowed. */
const NEXT_STATUS: Readonly<Record<CaseAction, Column>> = {
  EDIT: column('OPEN', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER', 'RESOLVED', null),
  START: column('IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS', null, null),
  CONTACT_CUSTOMER: column('IN_PROGRESS', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER', 'RESOLVED', null),
  RECEIVE_CONTACT: column('OPEN', 'IN_PROGRESS', 'IN_PROGRESS', 'RESOLVED', null),
  WAIT: column('WAITING_ON_CUSTOMER', 'WAITING_ON_CUSTOMER', 'WAITING_ON_CUSTOMER', null, null),
  POST_UPDATE: column('IN_PROGRESS', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER', 'RESOLVED', null),
  // A step that is not done is still owed after the case is closed.
  COMPLETE_STEP: column('IN_PROGRESS', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER', 'RESOLVED', 'CLOSED'),
  OFFER: column('IN_PROGRESS', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER', null, null),
  // A case that waits for the customer resumes with the answer.
  ANSWER_OFFER: column('OPEN', 'IN_PROGRESS', 'IN_PROGRESS', 'RESOLVED', null),
  // An accepted offer is still owed after the case is closed.
  FULFIL_OFFER: column('IN_PROGRESS', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER', 'RESOLVED', 'CLOSED'),
  RESOLVE: column('RESOLVED', 'RESOLVED', 'RESOLVED', null, null),
  CONFIRM: column(null, null, null, 'CLOSED', null),
  DENY: column(null, null, null, 'OPEN', null),
  REOPEN: column(null, null, null, 'OPEN', 'OPEN'),
};

const CLOCK_RUNS: Readonly<Record<CaseStatus, boolean>> = {
  OPEN: true,
  IN_PROGRESS: true,
  WAITING_ON_CUSTOMER: false,
  RESOLVED: false,
  CLOSED: false,
};

/** The state after an action; null where the action is not allowed. */
export const statusAfter = (action: CaseAction, from: CaseStatus): CaseStatus | null => NEXT_STATUS[action][from];

/** Moves the case to the state after an action, and starts or stops its clock. It rejects an action that is not allowed. */
export function applyCaseAction(
  serviceCase: ServiceCase,
  action: CaseAction,
  at: Instant,
  workingHours: StoreHours,
  path: Path = ['input', 'caseId'],
): ServiceCase {
  const caseStatus = statusAfter(action, serviceCase.caseStatus);
  if (caseStatus === null)
    return reject(
      'NOT_ALLOWED',
      path,
      `The case is ${serviceCase.caseStatus}. ${NEXT_STEP_HINTS[serviceCase.caseStatus]}`,
    );
  const next = { ...serviceCase, caseStatus };
  return CLOCK_RUNS[caseStatus] ? resumeClock(next, at, workingHours) : stopClock(next, at, workingHours);
}

const NEXT_STEP_HINTS: Readonly<Record<CaseStatus, string>> = {
  OPEN: 'Resolve it first.',
  IN_PROGRESS: 'Resolve it first.',
  WAITING_ON_CUSTOMER: 'Resolve it first.',
  RESOLVED: 'Reopen it to go on with it.',
  CLOSED: 'Reopen it to go on with it.',
};

/** The next states of an offer. An accepted offer is owed until the shop fulfils or withdraws it. */
const NEXT_OFFER_STATUSES: Readonly<Record<OfferStatus, readonly OfferStatus[]>> = {
  OFFERED: ['ACCEPTED', 'DECLINED', 'WITHDRAWN'],
  ACCEPTED: ['FULFILLED', 'WITHDRAWN'],
  DECLINED: [],
  FULFILLED: [],
  WITHDRAWN: [],
};

/** Moves an offer of the case to another state. It rejects an unknown offer, and a move that is not allowed. */
export function applyOfferStatus(
  serviceCase: ServiceCase,
  offerId: string,
  to: OfferStatus,
  more: Partial<ServiceCase['offers'][number]>,
): ServiceCase {
  const path = ['input', 'offerId'];
  const offer = serviceCase.offers.find(({ id }) => id === offerId);
  if (offer === undefined) return reject('NOT_FOUND', path, 'The case has no offer with this id.');
  const next = NEXT_OFFER_STATUSES[offer.offerStatus];
  if (!next.includes(to))
    reject(
      'NOT_ALLOWED',
      path,
      `The offer is ${offer.offerStatus}. ${next.length === 0 ? 'Make another one.' : `It can become ${next.join(', ')}.`}`,
    );
  const after = { ...offer, ...more, offerStatus: to };
  return { ...serviceCase, offers: serviceCase.offers.map((other) => (other === offer ? after : other)) };
}

function column(
  OPEN: CaseStatus | null,
  IN_PROGRESS: CaseStatus | null,
  WAITING_ON_CUSTOMER: CaseStatus | null,
  RESOLVED: CaseStatus | null,
  CLOSED: CaseStatus | null,
): Column {
  return { OPEN, IN_PROGRESS, WAITING_ON_CUSTOMER, RESOLVED, CLOSED };
}
