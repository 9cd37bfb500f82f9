export type MatchThresholds = {
  /** From this score on, records may be merged automatically. */
  readonly merge: number;
  /** From this score on, a pair is suggested to a clerk. */
  readonly suggest: number;
};

export const DEFAULT_THRESHOLDS: MatchThresholds = { merge: 0.995, suggest: 0.5 };
