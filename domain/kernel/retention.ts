/**
 * How long the kinds of data are kept. The stack, the functions and the tests read this table. The file imports nothing, so
 * that `cdk/` can use it.
 */

export const RETENTION_KINDS = [
  /** From the time of the appointment. */
  'appointments',
  /** From the act. */
  'auditEntries',
  /** From the last change of a case that is resolved or closed; its contacts from their own time. Others are always kept. */
  'closedCases',
  /** From the answer. The answer in force stays with the customer; what goes is the proof of earlier ones. */
  'consents',
  /** From when it was given, with the score that KPIs count. */
  'feedback',
  /** From the decision that records are one person, or are not. */
  'identityEvents',
  'interactions',
  /** From when it was written. */
  'messages',
  /** From the sale or the return, with its lines. Most countries ask a business to keep its books for 6 to 10 years. */
  'orders',
  /** From when the item went back. A job whose item is still with the shop is kept. */
  'serviceJobs',
  /** From when it was received, with its body. */
  'webhookDeliveries',
] as const;

export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** In days; null: for ever. */
export type Retention = Readonly<Record<RetentionKind, number | null>>;

/** Nothing that a shop wrote goes away unless it says so. */
export const DEFAULT_RETENTION: Retention = {
  appointments: null,
  auditEntries: 730,
  closedCases: null,
  consents: null,
  feedback: null,
  identityEvents: null,
  interactions: null,
  messages: null,
  orders: null,
  serviceJobs: null,
  webhookDeliveries: 31,
};

/** Below, a retry by its idempotency key would not find what the first call wrote. */
export const MIN_RETENTION_DAYS = 31;
export const MAX_RETENTION_DAYS = 36_500;
