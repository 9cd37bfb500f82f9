import type { Day } from '../kernel/instant.ts';

/** What the own tokens of a customer's record did on one day, by the names of the bounds. */
export type DailyUse = {
  readonly customerId: string;
  readonly day: Day;
  readonly counts: Readonly<Record<string, number>>;
};

/** Adds 1 to each of these counts of the day. The transaction fails unless each is still below its number. */
export type DailyUseChange = {
  readonly entity: 'dailyUse';
  readonly customerId: string;
  readonly day: Day;
  readonly below: Readonly<Record<string, number>>;
};

export type DailyUseRepository = {
  /** The use of each record that did something on this day. */
  dailyUses(customerIds: readonly string[], day: Day): Promise<readonly DailyUse[]>;
};
