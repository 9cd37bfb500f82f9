import type { Channel, Direction } from '../interaction/interaction.ts';
import type { LoadOwned } from '../kernel/access.ts';
import type { WrittenByStaff } from '../kernel/caller.ts';
import type { HistoryEntry } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Money } from '../kernel/money.ts';
import type { Page, Slice } from '../kernel/page.ts';
import type { DeskState } from './desk-state.ts';

/** A problem of a customer that the shop has to resolve. `occurredAt` is the time when the customer raised it. */
export type ServiceCase = HistoryEntry & {
  readonly version: number;
  /** Null where the customer is unknown. */
  readonly customerId: string | null;
  readonly recordedAt: Instant;
  readonly caseStatus: CaseStatus;
  readonly severity: Severity;
  readonly caseReason: CaseReason;
  readonly title: string;
  /** What happened, in the words of who raised it; absent where there are none. */
  readonly details?: string;
  /** Absent where there are none. */
  readonly attachmentIds?: readonly string[];
  readonly via: Channel | null;
  /** The place in the customer journey, in the shop's own words. */
  readonly touchpoint: string | null;
  readonly store: string | null;
  readonly skus: readonly string[];
  readonly orderId: string | null;
  readonly warrantyId: string | null;
  readonly feedbackIds: readonly string[];
  /** The complaint for which a playbook opened the case; absent where there is none. */
  readonly complaintId?: string;
  readonly openedBy: string;
  /** The member of staff who opened it; see `WrittenByStaff`. */
  readonly openedByStaffId?: string;
  readonly broughtBy?: string;
  /** Free text, or the name of a member of staff. */
  readonly assignee: string | null;
  /** Absent if the assignee is free text. */
  readonly assigneeStaffId?: string;
  /**
   * The agent whose KPIs count the case: the id of the member of staff, else the free text. Absent if it is unassigned, or
   * was assigned before KPIs counted agents; then it must not be subtracted from the former agent.
   */
  readonly kpiAgent?: string;
  /** Whether pain points of two dimensions count it; absent in cases of former versions until `npm run reindex`. */
  readonly painPairs?: true;
  /** Whether KPIs count it for the agent in the store; absent in cases of former versions until `npm run reindex`. */
  readonly agentInStore?: true;
  readonly clock: CaseClock;
  readonly firstResponseDueAt: Instant;
  readonly firstRespondedAt: Instant | null;
  /** Milliseconds of working time in which the clock ran; null until the first response. */
  readonly firstResponseTook: number | null;
  readonly resolutionDueAt: Instant;
  readonly resolvedAt: Instant | null;
  /** Milliseconds of working time in which the clock ran; null while the case is not resolved. */
  readonly resolutionTook: number | null;
  readonly missed: MissedPromises;
  /** Contacts to and from the customer before the resolution. */
  readonly contactCount: number;
  /** Null until the first resolution. */
  readonly firstContactResolution: boolean | null;
  /** Absent until the first resolution, and in cases that former versions resolved. */
  readonly firstResolvedAt?: Instant;
  /** The time when the customer raised the same matter again after a resolution; absent where that did not happen. */
  readonly raisedAgainAt?: Instant;
  /** Whether the customer confirmed the last resolution; null while there is no answer. */
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
  /** Of the last resolution. It stays when the case is reopened. */
  readonly rootCause: RootCause | null;
  readonly resolutionNote: string | null;
  /** The ticket of another desk that the case follows, as it was last applied; absent for a case of the shop's own. */
  readonly desk?: DeskState<Severity, CaseReason>;
};

export const CASE_STATUSES = ['OPEN', 'IN_PROGRESS', 'WAITING_ON_CUSTOMER', 'RESOLVED', 'CLOSED'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** In ascending order. */
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

/** The clock that the promises of a case run by. */
export type CaseClock = {
  /** The time when it last started or stopped. */
  readonly since: Instant;
  readonly runs: boolean;
  /** Milliseconds of working time that it had counted by then. */
  readonly used: number;
};

/** The promises of a case. */
export type CasePromise = 'FIRST_RESPONSE' | 'RESOLUTION';

/** The time when each promise broke; null where no breach is noted. */
export type MissedPromises = { readonly firstResponse: Instant | null; readonly resolution: Instant | null };

/** A message to the customer about the state of the case. */
export type CaseUpdate = {
  readonly id: string;
  readonly at: Instant;
  readonly message: string;
  readonly via: Channel | null;
  /** The member of staff who posted it; see `WrittenByStaff`. */
  readonly staffId?: string;
};

export type CaseStep = {
  readonly id: string;
  readonly title: string;
  readonly dueAt: Instant | null;
  readonly doneAt: Instant | null;
  readonly doneBy: string | null;
  /** Why nobody has to do it any more; absent if it is done or to do. */
  readonly dropped?: { readonly at: Instant; readonly because: string; readonly by: string };
  /** The member of staff who did or dropped it; see `WrittenByStaff`. */
  readonly staffId?: string;
  /** The name of the playbook that asks for it. */
  readonly playbook: string | null;
};

/** Whether somebody still has to do the step. */
export const isUndone = ({ doneAt, dropped }: Pick<CaseStep, 'doneAt' | 'dropped'>): boolean =>
  doneAt === null && dropped === undefined;

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
  /** The order that fulfilled it. */
  readonly orderId: string | null;
  readonly fulfilmentNote: string | null;
} & OfferStaff;
/** Who made it, recorded the answer, and fulfilled or withdrew it; absent as in `WrittenByStaff`. */
type OfferStaff = { readonly [By in 'offered' | 'answered' | 'fulfilled' as `${By}ByStaffId`]?: string };

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
/** Why it happened, and what prevents it from now on. */
export type RootCause = {
  readonly category: RootCauseCategory;
  readonly explanation: string;
  readonly prevention: string | null;
};

export type CaseReopening = WrittenByStaff & { readonly at: Instant; readonly because: string; readonly by: string };

/** A contact between the shop and the customer about a case. */
export type CaseContact = HistoryEntry & {
  readonly caseId: string;
  readonly customerId: string | null;
  readonly recordedAt: Instant;
  readonly via: Channel;
  readonly direction: Direction;
  readonly note: string | null;
  readonly agent: string | null;
  /** The member of staff who recorded it; see `WrittenByStaff`. */
  readonly staffId?: string;
};

/** The note in a customer's metrics on a case that needs an action, or that was resolved in the first contact. */
export type CaseNote = Pick<ServiceCase, 'id' | 'severity' | 'caseReason' | 'nextUpdateDueAt'> & {
  readonly isOpen: boolean;
  /** The due time of the next promise; null while the clock is stopped. */
  readonly promisedBy: Instant | null;
  /** Offers that the customer has not answered yet. */
  readonly offered: readonly OfferKind[];
  /** Accepted offers that are still owed, also after the case is closed; absent in older notes. */
  readonly accepted?: readonly OfferKind[];
  /** When the first of them is due; absent if there is none, and in older notes. */
  readonly fulfilBy?: Instant;
  /** The time of a resolution in the first contact; absent otherwise. The same matter, raised again, withdraws it. */
  readonly firstContactAt?: Instant;
};

/** Whether the shop still has to resolve the case. */
export const isOpen = ({ caseStatus }: Pick<ServiceCase, 'caseStatus'>): boolean =>
  caseStatus !== 'RESOLVED' && caseStatus !== 'CLOSED';

export type ServiceCaseRepository = {
  readonly serviceCases: LoadOwned<ServiceCase>;
  /** A customer's cases, newest first. */
  serviceCasesOf(
    customerId: string,
    slice: Slice,
    keep: ((serviceCase: ServiceCase) => boolean) | null,
  ): Promise<Page<ServiceCase>>;
  /** Newest first. */
  caseContactsOf(caseId: string, slice: Slice): Promise<Page<CaseContact>>;
  /** The cases in these states, the one whose promise breaks next first. */
  caseQueue(
    statuses: readonly CaseStatus[],
    slice: Slice,
    keep: ((serviceCase: ServiceCase) => boolean) | null,
  ): Promise<Page<ServiceCase>>;
  /** The cases that customers raised in a period, newest first. */
  casesRaised(
    period: { readonly from: Instant; readonly before: Instant },
    slice: Slice,
    matches: (serviceCase: ServiceCase) => boolean,
  ): Promise<Page<ServiceCase>>;
  /** Cases with a promise that broke before a moment and is not noted yet, the oldest breach first. */
  casesPastDue(before: Instant, slice: Slice): Promise<Page<ServiceCase>>;
};
