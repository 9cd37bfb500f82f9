import { type MetricsItem, type MetricsSlice, newMetricsItem } from '../customer/metrics.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Money } from '../kernel/money.ts';
import { truncate } from '../kernel/text.ts';
import { awaitsAnswer, isInCustody, type ServiceJob } from './service-job.ts';

/** What a till shows of a customer's items, without another read. */
export type JobMetrics = MetricsItem & {
  /** Notes of the jobs that need an action. Their number is bounded, so some may be missing. */
  readonly jobNotes: readonly JobNote[];
};

export type JobNote = {
  readonly id: string;
  readonly store: string;
  readonly tag: string;
  readonly description: string;
  readonly promisedBy: Instant;
  /** Since when the item waits to be collected. Absent if it does not. */
  readonly readyAt?: Instant;
  /** The job was cancelled, and the item waits to be given back. */
  readonly isCancelled?: true;
  /** The sum that waits for an answer. */
  readonly estimate?: Money;
};

export const newJobMetrics = (customerId: string): JobMetrics => ({ ...newMetricsItem(customerId), jobNotes: [] });

export const joinJobMetrics = (
  one: MetricsSlice<JobMetrics>,
  other: MetricsSlice<JobMetrics>,
): MetricsSlice<JobMetrics> => ({ jobNotes: [...one.jobNotes, ...other.jobNotes] });

/** More than a till can show. */
const MAX_NOTES = 20;
/** Characters. The item of the metrics is rewritten with every sale. */
const MAX_NOTE_TEXT = 80;

/** The metrics after a job was changed. The same object where nothing changes for a till. */
export function withJob<M extends JobMetrics>(metrics: M, after: ServiceJob): M {
  const former = metrics.jobNotes.find(({ id }) => id === after.id) ?? null;
  const note = noteOf(after);
  if (JSON.stringify(former) === JSON.stringify(note)) return metrics;
  const others = metrics.jobNotes.filter(({ id }) => id !== after.id);
  const jobNotes = [...(note === null ? [] : [note]), ...others].slice(0, MAX_NOTES);
  return { ...metrics, version: metrics.version + 1, jobNotes };
}

/** Null where nobody has to do anything with the customer. */
function noteOf(job: ServiceJob): JobNote | null {
  const { id, store, tag, jobStatus, promisedBy, readyAt, estimate } = job;
  const isCancelled = isInCustody(job) && jobStatus === 'CANCELLED';
  const isReady = jobStatus === 'READY' && readyAt !== null;
  if (!isReady && !isCancelled && !awaitsAnswer(job)) return null;
  return {
    ...{ id, store, tag: truncate(tag, MAX_NOTE_TEXT), description: truncate(job.description, MAX_NOTE_TEXT) },
    promisedBy,
    ...(isReady ? { readyAt } : {}),
    ...(isCancelled ? { isCancelled } : {}),
    ...(awaitsAnswer(job) && estimate !== null ? { estimate } : {}),
  };
}
