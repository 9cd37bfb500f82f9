import type { Instant } from '../kernel/instant.ts';
import { type Path, reject } from '../kernel/user-error.ts';
import type { StoreHours } from '../shop/store-hours.ts';
import { resumeClock, stopClock } from './case-promises.ts';
import type { CaseStatus, OfferStatus, ServiceCase } from './service-case.ts';

export const CASE_ACTIONS = [
  'EDIT',
  'REACH',
  'HEAR',
  'WAIT',
  'TELL',
  'WORK',
  'OFFER',
  'ANSWER',
  'FULFIL',
  'RESOLVE',
  'CONFIRM',
  'DENY',
  'REOPEN',
] as const;
/**
 * What can be done with a case: change what is known of it, reach the customer or hear from them, wait for them, tell
 * them how it stands, do a step, make an offer, take its answer, keep or withdraw it, resolve, hear that this is so or
 * that it is not, and reopen.
 */
export type CaseAction = (typeof CASE_ACTIONS)[number];

type Column = Readonly<Record<CaseStatus, CaseStatus | null>>;

/** Where every action leads from every state; null: it is not allowed there. */
const NEXT_STATUS: Readonly<Record<CaseAction, Column>> = {
  EDIT: column('OPEN', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER', 'RESOLVED', null),
  REACH: column('IN_PROGRESS', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER', 'RESOLVED', null),
  HEAR: column('OPEN', 'IN_PROGRESS', 'IN_PROGRESS', 'RESOLVED', null),
  WAIT: column('WAITING_ON_CUSTOMER', 'WAITING_ON_CUSTOMER', 'WAITING_ON_CUSTOMER', null, null),
  TELL: column('IN_PROGRESS', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER', 'RESOLVED', null),
  WORK: column('IN_PROGRESS', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER', 'RESOLVED', null),
  OFFER: column('IN_PROGRESS', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER', null, null),
  // An answer is what a case waits for.
  ANSWER: column('OPEN', 'IN_PROGRESS', 'IN_PROGRESS', 'RESOLVED', null),
  // What was accepted is kept also when all else is over.
  FULFIL: column('IN_PROGRESS', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER', 'RESOLVED', 'CLOSED'),
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

/** The state that an action leads to; null where it is not allowed. */
export const statusAfter = (action: CaseAction, from: CaseStatus): CaseStatus | null => NEXT_STATUS[action][from];

/** The case in the state that an action leads to, with its clock running or standing; a rejection where it may not be done. */
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

/** Where an offer may go from each state: what was accepted is owed, until it is kept or taken back. */
const NEXT_OFFER_STATUSES: Readonly<Record<OfferStatus, readonly OfferStatus[]>> = {
  OFFERED: ['ACCEPTED', 'DECLINED', 'WITHDRAWN'],
  ACCEPTED: ['FULFILLED', 'WITHDRAWN'],
  DECLINED: [],
  FULFILLED: [],
  WITHDRAWN: [],
};

/** The case with its offer in another state; a rejection where there is no such offer, or it may not go there. */
export function applyOfferStatus(
  serviceCase: ServiceCase,
  offerId: string,
  to: OfferStatus,
  more: Partial<ServiceCase['offers'][number]>,
): ServiceCase {
  const path = ['input', 'offerId'];
  const offer = serviceCase.offers.find(({ id }) => id === offerId);
  if (offer === undefined) return reject('NOT_FOUND', path, 'The case has no offer with this id.');
  const ways = NEXT_OFFER_STATUSES[offer.offerStatus];
  if (!ways.includes(to))
    reject(
      'NOT_ALLOWED',
      path,
      `The offer is ${offer.offerStatus}. ${ways.length === 0 ? 'Make another one.' : `It can become ${ways.join(', ')}.`}`,
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
