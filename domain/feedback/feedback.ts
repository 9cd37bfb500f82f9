import type { Channel } from '../interaction/interaction.ts';
import type { LoadOwned } from '../kernel/access.ts';
import type { SourceSystem } from '../kernel/caller.ts';
import type { HistoryEntry } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';

/** An opinion about the shop: a score, a review or a post. It never changes. */
export type Feedback = HistoryEntry & {
  /** Null if the author is not a known customer. */
  readonly customerId: string | null;
  readonly recordedAt: Instant;
  /** Metric and score are both set or both null. Without them there is a comment. */
  readonly metric: FeedbackMetric | null;
  readonly score: number | null;
  readonly comment: string | null;
  /** The author if no customer is known: a social handle, a reviewer's name. */
  readonly handle: string | null;
  readonly source: SourceSystem;
  readonly via: Channel | null;
  /** The place in the customer journey, in the shop's own words. */
  readonly touchpoint: string | null;
  readonly store: string | null;
  readonly skus: readonly string[];
  readonly orderId: string | null;
  readonly warrantyId: string | null;
  /** The case that it is about, or that was opened for it. */
  readonly caseId: string | null;
  /**
   * Under which KPIs count its score (`counted-score.ts`); absent if it has no score or no customer, and in feedback of former
   * versions, which counts by itself.
   */
  readonly matter?: string;
  /** Whose case it is about, at that time (its `kpiAgent`); absent if it is about no case, or an unassigned one. */
  readonly agent?: string;
  /** Absent where there are none. */
  readonly attachmentIds?: readonly string[];
  /** See `BroughtBy`. */
  readonly broughtBy?: string;
};

/** The range of scores of a metric, both ends included. */
export type Scale = { readonly least: number; readonly most: number };

export const SCALES = {
  CSAT: { least: 1, most: 5 },
  /** 1 is the least effort. */
  CES: { least: 1, most: 7 },
  NPS: { least: 0, most: 10 },
  STARS: { least: 1, most: 5 },
} as const satisfies Readonly<Record<string, Scale>>;

export type FeedbackMetric = keyof typeof SCALES;
export const FEEDBACK_METRICS: readonly FeedbackMetric[] = ['CSAT', 'CES', 'NPS', 'STARS'];

export type FeedbackRepository = {
  readonly feedback: LoadOwned<Feedback>;
  /** The feedback of a customer, newest first. */
  feedbackOf(customerId: string, slice: Slice): Promise<Page<Feedback>>;
  /** Everybody's feedback of a period, newest first. The page may be short although more follows. */
  feedbackGiven(period: GivenPeriod, slice: Slice, matches: (feedback: Feedback) => boolean): Promise<Page<Feedback>>;
};

/** From the first instant to before the last one. */
export type GivenPeriod = { readonly from: Instant; readonly before: Instant };

/** Scores of an unhappy customer: NPS of a detractor, CSAT and stars of 1 and 2, effort in the upper third. */
const LOW: Readonly<Record<FeedbackMetric, (score: number) => boolean>> = {
  CSAT: (score) => score <= 2,
  CES: (score) => score >= 5,
  NPS: (score) => score <= 6,
  STARS: (score) => score <= 2,
};

export const isLowScore = (metric: FeedbackMetric, score: number): boolean => LOW[metric](score);

/** Whether a score of this metric exists: a whole number on its scale. */
export function isOnScale(metric: FeedbackMetric, score: number): boolean {
  const { least, most } = SCALES[metric];
  return Number.isInteger(score) && score >= least && score <= most;
}
