import { normalizeTouchpoint } from '../interaction/touchpoint.ts';
import { uniqueKey } from '../kernel/code.ts';
import { daySpan } from '../kernel/day-span.ts';
import { addDays, type Day, dayOf, type Instant, startOfDay, type TimeZone } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import { type Feedback, type FeedbackMetric, type FeedbackRepository, isLowScore } from './feedback.ts';

/** What feedback has to have. A field that is null lets all feedback pass; of a list, one value has to fit. */
export type FeedbackTraits = {
  readonly metric: readonly FeedbackMetric[] | null;
  /** Only scores of an unhappy customer. */
  readonly lowOnly: boolean;
  /** Only feedback that is about no case, and for which none was opened. */
  readonly withoutCase: boolean;
  readonly touchpoint: string | null;
  readonly store: string | null;
  /** Upper and lower case mean the same. */
  readonly sku: string | null;
};

/** Days in the shop's time zone, both included; null: up to today, and from 30 days before the last one. */
export type FeedbackSearch = FeedbackTraits & { readonly from: Day | null; readonly to: Day | null };

const DEFAULT_DAYS = 31;

/**
 * Everybody's feedback of these days that has all of these traits, newest first.
 * @throws Rejection for more than 92 days
 */
export function searchFeedback(
  repositories: FeedbackRepository,
  { from: first, to: last, ...traits }: FeedbackSearch,
  zone: TimeZone,
  now: Instant,
  slice: Slice,
): Promise<Page<Feedback>> {
  const end = last ?? dayOf(now, zone);
  const { from, to } = daySpan(first ?? addDays(end, 1 - DEFAULT_DAYS), end);
  const period = { from: startOfDay(from, zone), before: startOfDay(addDays(to, 1), zone) };
  return repositories.feedbackGiven(period, slice, traitsPredicate(traits));
}

function traitsPredicate({ metric, lowOnly, withoutCase, store, ...traits }: FeedbackTraits) {
  const sku = traits.sku === null ? null : uniqueKey(traits.sku);
  const touchpoint = traits.touchpoint === null ? null : normalizeTouchpoint(traits.touchpoint);
  return (one: Feedback): boolean =>
    (metric === null || (one.metric !== null && metric.includes(one.metric))) &&
    (!lowOnly || (one.metric !== null && one.score !== null && isLowScore(one.metric, one.score))) &&
    (!withoutCase || one.caseId === null) &&
    (touchpoint === null || (one.touchpoint !== null && normalizeTouchpoint(one.touchpoint) === touchpoint)) &&
    (store === null || one.store === store) &&
    (sku === null || one.skus.some((own) => uniqueKey(own) === sku));
}
