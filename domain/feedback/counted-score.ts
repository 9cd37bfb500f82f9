import type { Caller } from '../kernel/caller.ts';
import { dayOf, type Instant } from '../kernel/instant.ts';
import type { Shop } from '../shop/shop.ts';
import type { Feedback, FeedbackMetric } from './feedback.ts';

/**
 * The score that KPIs and pain points count for one person, metric and matter: the last one that was given. All feedback
 * is kept, but one person has one voice in each matter, however often they answer.
 */
export type CountedScore = Pick<Feedback, 'occurredAt' | 'via' | 'touchpoint' | 'store' | 'skus' | 'agent'> & {
  /** The record that represents the person. */
  readonly customerId: string;
  readonly metric: FeedbackMetric;
  /** See `matterOf`. */
  readonly matter: string;
  readonly version: number;
  readonly score: number;
  readonly feedbackId: string;
  /** Whether pain points of two dimensions count it; absent in scores of former versions. */
  readonly painPairs?: true;
  /** Whether KPIs count it for the agent in the store; absent as above. */
  readonly agentInStore?: true;
};

export type CountedScoreRepository = {
  countedScore(customerId: string, metric: FeedbackMetric, matter: string): Promise<CountedScore | null>;
};

type MatterSource = {
  readonly occurredAt: Instant;
  readonly caseId?: string | null | undefined;
  readonly orderId?: string | null | undefined;
  readonly warrantyId?: string | null | undefined;
};

/**
 * What a score is about: the case, the order or the cover, else the shop as it was on one day of the shop. Only what the
 * graph knows separates matters: anyone can invent touchpoints, skus and stores. For the same reason, the day of a customer's
 * own token is the day on which it is sent.
 */
export function matterOf(source: MatterSource, caller: Caller, { timeZone }: Shop, now: Instant): string {
  const { caseId, orderId, warrantyId, occurredAt } = source;
  return caseId ?? orderId ?? warrantyId ?? dayOf(caller.customerId === null ? occurredAt : now, timeZone);
}

/** The counted score after feedback. The same object if a later score counts already; null if the feedback has no score. */
export function nextCountedScore(
  before: CountedScore | null,
  customerId: string,
  { id, metric, score, matter, occurredAt, via, touchpoint, store, skus, agent }: Feedback,
): CountedScore | null {
  if (metric === null || score === null || matter === undefined) return null;
  if (before !== null && before.occurredAt > occurredAt) return before;
  const version = (before?.version ?? 0) + 1;
  const given = { occurredAt, via, touchpoint, store, skus, ...(agent === undefined ? {} : { agent }) };
  return { customerId, metric, matter, version, score, feedbackId: id, painPairs: true, agentInStore: true, ...given };
}
