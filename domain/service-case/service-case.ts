import type { Channel, Direction } from '../interaction/interaction.ts';
import type { HistoryEntry } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Money } from '../kernel/money.ts';
import type { Page, Slice } from '../kernel/page.ts';
import { truncate } from '../kernel/text.ts';

/** Something that went wrong for a customer, until it is put right. It occurred when the customer raised it. */
export type ServiceCase = HistoryEntry & {
  readonly version: number;
  /** Null where nobody knows whose it is. */
  readonly customerId: string | null;
  readonly recordedAt: Instant;
  readonly caseStatus: CaseStatus;
  readonly severity: Severity;
  readonly caseReason: CaseReason;
  readonly title: string;
  readonly via: Channel | null;
  /** Where in the journey, in the shop's own words. */
  readonly touchpoint: string | null;
  readonly store: string | null;
  readonly skus: readonly string[];
  readonly orderId: string | null;
  readonly warrantyId: string | null;
  readonly feedbackIds: readonly string[];
  /** The interaction that complained, and for which a playbook opened it; absent where there is none. */
  readonly complaintId?: string;
  readonly openedBy: string;
  readonly assignee: string | null;
  readonly clock: CaseClock;
  readonly firstResponseDueAt: Instant;
  readonly firstRespondedAt: Instant | null;
  /** Milliseconds of working time, without those in which the clock stood; null until the first response. */
  readonly firstResponseTook: number | null;
  readonly resolutionDueAt: Instant;
  readonly resolvedAt: Instant | null;
  /** Milliseconds of working time, without those in which the clock stood; null while it is not resolved. */
  readonly resolutionTook: number | null;
  readonly missed: MissedPromises;
  /** Of those to and from the customer before it was resolved. */
  readonly contactCount: number;
  /** Null until it was resolved for the first time. */
  readonly firstContactResolution: boolean | null;
  /** When the customer raised the same matter again after a resolution; absent where that did not happen. */
  readonly raisedAgainAt?: Instant;
  /** The customer's word on the last resolution; null while it is awaited. */
  readonly confirmed: boolean | null;
  readonly confirmationComment: string | null;
  readonly reopenCount: number;
  /** Oldest first. */
  readonly reopenings: readonly CaseReopening[];
  /** Newest first. */
  readonly updates: readonly CaseUpdate[];
  readonly nextUpdateDueAt: Instant | null;
  readonly steps: readonly CaseStep[];
  readonly offers: readonly ResolutionOffer[];
  /** Of the last resolution; kept when the case is reopened. */
  readonly rootCause: RootCause | null;
  readonly resolutionNote: string | null;
};

export const CASE_STATUSES = ['OPEN', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER', 'RESOLVED', 'CLOSED'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** From the least on. */
export const SEVERITIES = ['LOW', 'NORMAL', 'HIGH', 'CRITICAL'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type CaseReason =
  | 'DAMAGED_ITEM'
  | 'WRONG_ITEM'
  | 'LATE_DELIVERY'
  | 'PRODUCT_QUALITY'
  | 'BILLING'
  | 'WARRANTY'
  | 'STAFF'
  | 'UNWANTED_CONTACT'
  | 'WEBSITE'
  | 'LOST_RECORDS'
  | 'OTHER';

/** How far the promises of a case have run. */
export type CaseClock = {
  /** Since when it runs, or stands. */
  readonly since: Instant;
  readonly runs: boolean;
  /** Milliseconds of working time that had passed by then. */
  readonly used: number;
};

/** When each promise broke, as far as that was noticed; null where it has not. */
/** What is promised about a case. */
export type CasePromise = 'FIRST_RESPONSE' | 'RESOLUTION';

export type MissedPromises = { readonly firstResponse: Instant | null; readonly resolution: Instant | null };

/** What the customer was told. */
export type CaseUpdate = {
  readonly id: string;
  readonly at: Instant;
  readonly message: string;
  readonly via: Channel | null;
};

export type CaseStep = {
  readonly id: string;
  readonly title: string;
  readonly dueAt: Instant | null;
  readonly doneAt: Instant | null;
  readonly doneBy: string | null;
  /** The name of the playbook that asks for it. */
  readonly playbook: string | null;
};

export const OFFER_KINDS = ['REPLACEMENT', 'REFUND', 'DISCOUNT', 'REPAIR', 'GIFT', 'APOLOGY'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];
export type OfferStatus = 'OFFERED' | 'ACCEPTED' | 'DECLINED' | 'FULFILLED' | 'WITHDRAWN';

export type ResolutionOffer = {
  readonly id: string;
  readonly kind: OfferKind;
  readonly value: Money | null;
  readonly percent: number | null;
  readonly note: string | null;
  readonly offerStatus: OfferStatus;
  readonly offeredAt: Instant;
  readonly answeredAt: Instant | null;
  readonly fulfilledAt: Instant | null;
  /** The sale by which it was fulfilled. */
  readonly orderId: string | null;
  readonly fulfilmentNote: string | null;
};

export type RootCauseCategory =
  | 'SUPPLIER'
  | 'PRODUCT'
  | 'PACKAGING'
  | 'CARRIER'
  | 'STOCK'
  | 'PRICING'
  | 'SYSTEM'
  | 'TRAINING'
  | 'PROCESS'
  | 'POLICY'
  | 'COMMUNICATION'
  | 'CUSTOMER'
  | 'OTHER';
/** Why it happened, and what keeps it from happening again. */
export type RootCause = {
  readonly category: RootCauseCategory;
  readonly explanation: string;
  readonly prevention: string | null;
};

export type CaseReopening = { readonly at: Instant; readonly because: string; readonly by: string };

/** Something that was said between the shop and the customer about a case. */
export type CaseContact = HistoryEntry & {
  readonly caseId: string;
  readonly customerId: string | null;
  readonly recordedAt: Instant;
  readonly via: Channel;
  readonly direction: Direction;
  readonly note: string | null;
  readonly agent: string | null;
};

/** What a customer's head says of a case with which something is still to be done, or that was resolved at once. */
export type CaseNote = Pick<ServiceCase, 'id' | 'severity' | 'caseReason' | 'nextUpdateDueAt'> & {
  readonly isOpen: boolean;
  /** By when the next promise is to be kept; null while the case waits. */
  readonly promisedBy: Instant | null;
  /** What was offered and is not answered yet. */
  readonly offered: readonly OfferKind[];
  /** What was accepted and is still owed, closed or not; absent in notes of before. */
  readonly accepted?: readonly OfferKind[];
  /** When it was resolved in the first contact, which the same matter raised again takes back; absent otherwise. */
  readonly firstContactAt?: Instant;
};

/** Whether somebody still has to put it right. */
export const isOpen = ({ caseStatus }: Pick<ServiceCase, 'caseStatus'>): boolean =>
  caseStatus !== 'RESOLVED' && caseStatus !== 'CLOSED';

export type ServiceCaseRepository = {
  /** In the order of the ids; null where there is none. */
  serviceCases(ids: readonly string[]): Promise<readonly (ServiceCase | null)[]>;
  /** A customer's cases, newest first. */
  serviceCasesOf(
    customerId: string,
    slice: Slice,
    keep: ((serviceCase: ServiceCase) => boolean) | null,
  ): Promise<Page<ServiceCase>>;
  /** Newest first. */
  caseContactsOf(caseId: string, slice: Slice): Promise<Page<CaseContact>>;
  /** The cases in these states, the one whose promise breaks first on top. */
  caseQueue(
    statuses: readonly CaseStatus[],
    slice: Slice,
    keep: ((serviceCase: ServiceCase) => boolean) | null,
  ): Promise<Page<ServiceCase>>;
  /** Cases of which a promise broke before a moment and nobody noticed, the longest broken first. */
  casesPastDue(before: Instant, slice: Slice): Promise<Page<ServiceCase>>;
};

const STATES: Readonly<Record<CaseStatus, string>> = {
  OPEN: 'open',
  IN_PROGRESS: 'in progress',
  WAITING_ON_CUSTOMER: 'waiting for the customer',
  RESOLVED: 'resolved',
  CLOSED: 'closed',
};

const LONGEST_TOPIC = 120;

/** One line that a person can read. */
export function caseSummary({ caseStatus, title }: ServiceCase): string {
  return `Case ${STATES[caseStatus]}: ${truncate(title, LONGEST_TOPIC)}`;
}
