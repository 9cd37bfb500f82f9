import { ASSUMED } from '../cost/bill.ts';
import { formatColumns } from '../harness/columns.ts';
import { type MeasuredJob, TABLE_UNITS, timeFor } from './job-time.ts';

/** Jobs that may take longer than an hour, and why. */
export const SLOW: Readonly<Record<string, string>> = {
  'rebuild of kpis': 'after a loss of the stream; leaves units to tills: `rebuildPartsAtOnce`',
  'rebuild of journeys': 'the same',
  'rebuild of rankings': 'the same',
  'rebuild of segments': 'the same',
};

const HEAD = ['', 'reads', 'writes', 'waits', 'runs', 'minutes', 'bound by', 'longer than an hour because'];

/** What each job takes of a customer, and how long it takes for all customers. */
export function formatEstimate(jobs: readonly MeasuredJob[], customers: number): string {
  const rows = jobs.map((job) => {
    const { minutes, bound } = timeFor(job, customers);
    const { reads, writes, roundTrips } = job.taken;
    const each = (count: number) => (count / job.customers).toPrecision(3);
    return [
      ...[job.name, each(reads), each(writes), each(roundTrips), String(job.runs.most)],
      ...[minutes.toFixed(minutes < 10 ? 1 : 0), bound, minutes > 60 ? (SLOW[job.name] ?? 'NO REASON') : ''],
    ];
  });
  return [
    `For ${customers} customers. Units and waits are for one customer: a run waits so often for the table, ${ASSUMED.requestWaitMs} ms each, with all that it does in`,
    `parallel. So many runs work at the same time at most. A table takes ${TABLE_UNITS} read and write units a second. Processor time is left out.`,
    '',
    formatColumns([HEAD, ...rows]),
  ].join('\n');
}
