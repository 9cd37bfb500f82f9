import type { Instant } from '../kernel/instant.ts';
import type { Feedback } from './feedback.ts';

/** A low score that pain points count, and the feedback that gave it. */
export type LowScore = Pick<Feedback, 'occurredAt' | 'via' | 'touchpoint' | 'store' | 'skus'> & {
  readonly feedbackId: string;
};

export type LowScoreRepository = {
  /** The latest low scores from a moment until before another one, newest first: at most `limit`. */
  lowScoresGiven(
    period: { readonly from: Instant; readonly before: Instant },
    limit: number,
  ): Promise<readonly LowScore[]>;
};
