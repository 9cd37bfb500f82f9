import type { Instant } from '../../kernel/instant.ts';
import type { MatchWeights } from '../score/match-weights.ts';

/** What one run of learning saw. It holds counts only. */
export type LearningFigures = {
  /** The number of records of the table, and how many of them were compared. */
  readonly records: number;
  readonly sampled: number;
  /** The number of pairs that were compared, and how many of them are one person, as an estimate for the whole table. */
  readonly pairs: number;
  readonly matches: number;
  /** The pairs about which a person decided. */
  readonly decisions: number;
  /** The estimated share of one person among the pairs that reach the threshold for merges; null: no pair does. */
  readonly precision: number | null;
  /** The same by the weights in use before. */
  readonly precisionBefore: number | null;
  /** Why the score is not calibrated; null: it is. */
  readonly uncalibratedBecause: string | null;
};

/** The weights that the table taught. */
export type MatchModel = LearningFigures & {
  /** Counts up from 1. */
  readonly version: number;
  readonly learnedAt: Instant;
  readonly weights: MatchWeights;
  /** The version of the earlier model that it repeats; absent: a run learned it. */
  readonly restored?: number;
};

/** The last run, also one that learned nothing. */
export type LearningRun = LearningFigures & {
  readonly at: Instant;
  /** The version of the model that it wrote; null: the weights stay, and `reason` says why. */
  readonly learned: number | null;
  readonly reason: string | null;
  /** The version of the earlier model that the new one repeats; absent: the run learned. */
  readonly restored?: number;
};

export type LearningRunRepository = {
  /** null: none has run. */
  lastLearningRun(): Promise<LearningRun | null>;
};
