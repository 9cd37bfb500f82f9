export type MatchThresholds = {
  /** From this score on, records are merged without being asked. */
  readonly merge: number;
  /** From this score on, a pair waits for a decision. */
  readonly suggest: number;
};

export const DEFAULT_THRESHOLDS: MatchThresholds = { merge: 0.995, suggest: 0.5 };
