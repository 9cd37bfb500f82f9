import { SCHEDULED_NAMES, SCHEDULES, type Schedule } from '../../store/schedules.ts';

/** The schedules of the stack, and what a state machine starts there. */
export const LOCAL_SCHEDULES = {
  ...SCHEDULES,
  // Who tries the effect of a prevention action sees it soon.
  'order-days': { runs: { everyMinutes: 0.1 }, timeoutMinutes: 14 },
  // It learns once a month, and goes on with records that are not matched again yet.
  'match-learning': { runs: { everyMinutes: 60 }, timeoutMinutes: 15 },
} as const satisfies Record<string, Schedule>;

export type LocalName = keyof typeof LOCAL_SCHEDULES;

export const LOCAL_NAMES: readonly LocalName[] = [...SCHEDULED_NAMES, 'match-learning'];
