/**
 * Who is woken by the clock, and when: for the stack's schedules and the local ones alike. The name is the function's
 * entry in `lambdas/`. Imports nothing.
 */
export type Schedule = {
  readonly runs: { readonly everyMinutes: number };
  /** How long a run may take; Lambda lets none take more than 15. */
  readonly timeoutMinutes: number;
};

export const SCHEDULES = {
  'case-promises': { runs: { everyMinutes: 1 }, timeoutMinutes: 1 },
  overdue: { runs: { everyMinutes: 15 }, timeoutMinutes: 5 },
  'order-values': { runs: { everyMinutes: 1 }, timeoutMinutes: 1 },
  // Once a day for everybody, in as many runs as that takes. No two at once.
  'value-predictions': { runs: { everyMinutes: 15 }, timeoutMinutes: 14 },
} as const satisfies Record<string, Schedule>;

export type ScheduledName = keyof typeof SCHEDULES;

export const SCHEDULED_NAMES: readonly ScheduledName[] = [
  'case-promises',
  'overdue',
  'order-values',
  'value-predictions',
];
