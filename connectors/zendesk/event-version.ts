import type { Instant } from '../../domain/kernel/instant.ts';
import { nanosecondsOf } from './zendesk-fields.ts';

/** When an event happened, and its place among the events of one action. */
export type EventTimes = {
  readonly time: Instant;
  /** As received, with nanoseconds. */
  readonly timeText: string;
  readonly position: number;
};

const POSITION_DIGITS = 6;

/**
 * The version of the state that an event carries. `updated_at` has whole seconds and comes first, because exports have nothing else; the
 * time of the event orders the updates of one second, and its position those of one action.
 */
export const versionOf = (updatedAt: Instant, { timeText, position }: EventTimes): string =>
  [updatedAt, nanosecondsOf(timeText), String(position).padStart(POSITION_DIGITS, '0')].join('#');

/** The version of a state in an export: the last one of its second, because the export was made later. */
export const exportedVersionOf = (updatedAt: Instant): string => `${updatedAt}#~`;
