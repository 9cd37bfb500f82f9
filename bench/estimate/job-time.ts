import { ASSUMED } from '../cost/bill.ts';
import { PARTITION_UNITS } from '../simulate/shards.ts';
import type { Taken } from './lockstep.ts';

/** How many runs of a job work at the same time. What one run does in parallel is in its round trips. */
export type Runs = {
  readonly most: number;
  /** A run begins so often, and ends so long after its beginning. Null: all begin at once, and go on until the end. */
  readonly schedule: { readonly everyMinutes: number; readonly lifeMinutes: number } | null;
};

/** What one run of a job takes for so many customers. */
export type MeasuredJob = {
  readonly name: string;
  readonly runs: Runs;
  /** The partition keys that share its units; null: those of all customers. */
  readonly keys: number | null;
  readonly customers: number;
  readonly taken: Taken;
};

export type JobTime = {
  /** Until all customers are done, from the beginning of the first run. */
  readonly minutes: number;
  /** What takes so long: waiting for the table, or a limit of it. */
  readonly bound: 'round trips' | 'units of the table' | 'units of its partition keys';
};

/**
 * What a table on demand takes in a second unless a higher quota was asked for, and what one partition of it reads.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html,
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html
 */
export const TABLE_UNITS = 40_000;
const PARTITION_READS = 3_000;

export function timeFor({ runs, keys, customers, taken }: MeasuredJob, all: number): JobTime {
  const { roundTrips, reads, writes } = taken;
  const factor = all / customers;
  const oneRun = (roundTrips * factor * ASSUMED.requestWaitMs) / 60_000;
  const times: readonly JobTime[] = [
    { bound: 'round trips', minutes: minutesFor(runs, oneRun) },
    { bound: 'units of the table', minutes: (Math.max(reads, writes) * factor) / TABLE_UNITS / 60 },
    {
      bound: 'units of its partition keys',
      minutes: keys === null ? 0 : (Math.max(reads / PARTITION_READS, writes / PARTITION_UNITS) * factor) / keys / 60,
    },
  ];
  return times.reduce((longest, time) => (time.minutes > longest.minutes ? time : longest));
}

/** Steps of the minutes in which runs begin and end. */
const STEPS = 60;

/** @param work minutes of one run */
function minutesFor({ most, schedule }: Runs, work: number): number {
  if (schedule === null) return work / most;
  const { everyMinutes, lifeMinutes } = schedule;
  for (let [step, left] = [0, work]; ; step++) {
    const minute = step / STEPS;
    const begun = Math.floor(minute / everyMinutes) + 1;
    const ended = minute < lifeMinutes ? 0 : Math.floor((minute - lifeMinutes) / everyMinutes) + 1;
    const busy = Math.min(most, begun - ended);
    if (left * STEPS <= busy) return minute + left / busy;
    left -= busy / STEPS;
  }
}
