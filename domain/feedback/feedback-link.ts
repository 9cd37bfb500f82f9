import { DAY_MS } from '../kernel/duration.ts';
import type { HistoryEntry } from '../kernel/history.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { FeedbackMetric } from './feedback.ts';

/** How long a link can be used, in days. Its token holds the last day. */
export const LINK_DAYS = 30;

/**
 * A link with which somebody may give one piece of feedback without signing in. `occurredAt` is when it was made: when the
 * customer was asked. A link on a receipt is not stored before it is used.
 */
export type FeedbackLink = HistoryEntry & {
  readonly version: number;
  /** The record of the customer; null for a guest's order. */
  readonly customerId: string | null;
  /** True: a message asked the customer. False: it is printed on the receipt of the order. */
  readonly asked: boolean;
  readonly metric: FeedbackMetric;
  /** The matter. Null: it is not about one. */
  readonly orderId: string | null;
  readonly warrantyId: string | null;
  readonly caseId: string | null;
  readonly store: string | null;
  /** The time and the feedback for which it was used; null: it was not used. */
  readonly usedAt: Instant | null;
  readonly feedbackId: string | null;
  /** The photo slots of the feedback; absent where the link was not used, or by a former version. */
  readonly photoIds?: readonly string[];
};

/** What a link leads to: the order on whose receipt it is printed, or the stored link of a request. */
export type LinkTarget = { readonly metric: FeedbackMetric } & (
  | { readonly orderId: string }
  | { readonly linkId: string }
);

/** Makes links of the deployment. */
export type FeedbackLinks = {
  /** The URL of the page, good for 30 days. All URLs of one target and day are equal. */
  urlOf(target: LinkTarget): string;
};

export type FeedbackLinkRepository = {
  /** The stored link with this id; null where there is none. */
  feedbackLink(id: string): Promise<FeedbackLink | null>;
  /** The link with which one of these records was asked last; null where none was. */
  lastAskedLink(customerIds: readonly string[]): Promise<FeedbackLink | null>;
};

/** How long a used or unused link stays in the table, in days. It proves that a link was used, and when a customer was asked. */
const STORED_DAYS = 400;

/** When the stored link runs out. */
export const linkExpiry = ({ occurredAt }: Pick<FeedbackLink, 'occurredAt'>): Instant =>
  addMilliseconds(occurredAt, STORED_DAYS * DAY_MS);

/** The link after its use. */
export const markUsed = (
  link: FeedbackLink,
  { feedbackId, photoIds, now }: { feedbackId: string; photoIds: readonly string[]; now: Instant },
): FeedbackLink => ({ ...link, version: link.version + 1, usedAt: now, feedbackId, photoIds });
