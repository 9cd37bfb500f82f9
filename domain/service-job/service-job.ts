import type { LoadOwned } from '../kernel/access.ts';
import type { WrittenByStaff } from '../kernel/caller.ts';
import type { HistoryEntry } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Money } from '../kernel/money.ts';
import type { Page, Slice } from '../kernel/page.ts';
import { truncate } from '../kernel/text.ts';
import type { Store } from '../shop/shop.ts';
import type { StoreBound } from '../shop/store-rule.ts';
import type { Condition, Finding } from '../warranty/condition.ts';

export type ServiceJobKind =
  | 'INSPECTION'
  | 'REPAIR'
  | 'RESIZING'
  | 'CLEANING'
  | 'ALTERATION'
  | 'ENGRAVING'
  | 'VALUATION'
  | 'OTHER';

export type ServiceJobStatus =
  | 'RECEIVED'
  | 'IN_PROGRESS'
  | 'AWAITING_APPROVAL'
  | 'AWAITING_PARTS'
  | 'READY'
  | 'RETURNED'
  | 'CANCELLED';

/** An item that a customer left with the shop. `occurredAt` is the time when the shop received it. */
export type ServiceJob = HistoryEntry &
  StoreBound &
  WrittenByStaff & {
    readonly version: number;
    /** Who left the item. Null after the erasure of a customer whose item is still in custody. */
    readonly customerId: string | null;
    readonly recordedAt: Instant;
    /** The store that received the item and keeps it. */
    readonly store: string;
    /** As printed on the bag. In a store, it is unique while the item is in custody. */
    readonly tag: string;
    readonly jobKind: ServiceJobKind;
    readonly jobStatus: ServiceJobStatus;
    /** The cover of the item; null where it has none that belongs to the customer. */
    readonly warrantyId: string | null;
    /** The sale of the item; null where it is not known. */
    readonly orderId: string | null;
    readonly sku: string | null;
    readonly description: string;
    /** As typed. */
    readonly serialNumber: string | null;
    readonly conditionAtIntake: Condition;
    readonly findingsAtIntake: readonly Finding[];
    /** Absent where there are none. */
    readonly attachmentIds?: readonly string[];
    /** The member of staff as free text. `staffId` is the one who signed in. */
    readonly receivedBy: string | null;
    /** The promise in force. */
    readonly promisedBy: Instant;
    /** All promises, oldest first. */
    readonly promises: readonly ServiceJobPromise[];
    /** The sum that the customer is asked to approve, or has answered; null where there is none. */
    readonly estimate: Money | null;
    readonly estimateAnswer: EstimateAnswer | null;
    /** Everything that happened to the job, oldest first. A stage with the status of the one before it is a note. */
    readonly stages: readonly ServiceJobStage[];
    /** Null unless the item is ready. */
    readonly readyAt: Instant | null;
    /** Null while the item is in custody. */
    readonly returnedAt: Instant | null;
    /** Who took the item home, if it was not the customer. */
    readonly returnedTo: string | null;
    /** The inspection that was recorded with the return; null where there was none. */
    readonly inspectionId: string | null;
  };

/** A promised time. `because` is the reason why the next promise replaced it. */
export type ServiceJobPromise = {
  readonly promisedBy: Instant;
  readonly setAt: Instant;
  readonly because: string | null;
};

export type ServiceJobStage = WrittenByStaff & {
  readonly status: ServiceJobStatus;
  readonly at: Instant;
  /** Free text; null where nobody was named, and for the customer's own answer. */
  readonly by: string | null;
  readonly note: string | null;
};

export type EstimateAnswer = 'APPROVED' | 'DECLINED';

/** Which jobs a list shows. Null does not limit. */
export type ServiceJobPredicate = ((job: ServiceJob) => boolean) | null;

/** Days of receipt: from a moment until before another one. */
export type ReceiptPeriod = { readonly from: Instant; readonly before: Instant };

export type ServiceJobRepository = {
  readonly serviceJobs: LoadOwned<ServiceJob>;
  /** The id of the job whose item is in the store's custody under this tag; null if there is none. */
  jobIdByTag(store: string, tag: string): Promise<string | null>;
  /** The ids of the jobs of items with this serial number in any form, newest first. At most a hundred. */
  jobsBySerialNumber(serialNumber: string): Promise<readonly SerialOfJob[]>;
  /** A customer's jobs, newest first. */
  serviceJobsOf(customerId: string, slice: Slice, predicate: ServiceJobPredicate): Promise<Page<ServiceJob>>;
  /**
   * Items in the custody of these stores, the one promised first on top.
   * @param promisedBefore only those that are promised before this moment; null: all
   */
  itemsInCustody(
    stores: readonly string[],
    promisedBefore: Instant | null,
    slice: Slice,
    predicate: ServiceJobPredicate,
  ): Promise<Page<ServiceJob>>;
  /** Items that these stores received in a period, in custody or not, in the order of receipt. */
  itemsReceived(
    stores: readonly string[],
    period: ReceiptPeriod,
    slice: Slice,
    predicate: ServiceJobPredicate,
  ): Promise<Page<ServiceJob>>;
};

/** The item of a job, as its serial number leads to it. */
export type SerialOfJob = { readonly jobId: string; readonly sku: string | null; readonly serialNumber: string };

/** Whether the shop has the item. A cancelled job still owes it. */
export const isInCustody = ({ returnedAt }: Pick<ServiceJob, 'returnedAt'>): boolean => returnedAt === null;

/** Whether the work is still owed: the item is neither ready nor cancelled nor returned. */
export const isInWork = ({ jobStatus }: Pick<ServiceJob, 'jobStatus'>): boolean =>
  jobStatus !== 'READY' && jobStatus !== 'CANCELLED' && jobStatus !== 'RETURNED';

/** Whether the promised time has passed while the work is still owed. */
export const isOverdue = (job: ServiceJob, now: Instant): boolean => job.promisedBy < now && isInWork(job);

/** Whether the customer still has to answer the estimate. */
export const awaitsAnswer = ({ estimate, estimateAnswer, jobStatus }: ServiceJob): boolean =>
  estimate !== null && estimateAnswer === null && jobStatus !== 'CANCELLED' && jobStatus !== 'RETURNED';

const KIND_WORDS: Readonly<Record<ServiceJobKind, string>> = {
  INSPECTION: 'Inspection',
  REPAIR: 'Repair',
  RESIZING: 'Resizing',
  CLEANING: 'Cleaning',
  ALTERATION: 'Alteration',
  ENGRAVING: 'Engraving',
  VALUATION: 'Valuation',
  OTHER: 'Service',
};

const STATUS_WORDS: Readonly<Record<ServiceJobStatus, string>> = {
  RECEIVED: 'received',
  IN_PROGRESS: 'in progress',
  AWAITING_APPROVAL: 'awaiting approval',
  AWAITING_PARTS: 'awaiting parts',
  READY: 'ready to collect',
  RETURNED: 'returned',
  CANCELLED: 'cancelled',
};

const MAX_TOPIC_LENGTH = 120;

/** One line of text for a person. */
export function serviceJobSummary(
  { jobKind, jobStatus, store, description }: ServiceJob,
  stores: readonly Store[],
): string {
  const place = stores.find(({ code }) => code === store)?.name ?? store;
  return `${KIND_WORDS[jobKind]} at ${place}, ${STATUS_WORDS[jobStatus]}: ${truncate(description, MAX_TOPIC_LENGTH)}`;
}
