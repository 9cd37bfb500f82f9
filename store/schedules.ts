/**
 * Who is woken by the clock, and how often: for the stack's schedules and the local ones alike. The name is the
 * function's entry in `lambdas/`. Imports nothing.
 */
export type Schedule = { readonly everyMinutes: number };

export const SCHEDULES = {
  'case-promises': { everyMinutes: 1 },
} as const satisfies Record<string, Schedule>;

export type ScheduledName = keyof typeof SCHEDULES;

export const SCHEDULED_NAMES: readonly ScheduledName[] = ['case-promises'];
