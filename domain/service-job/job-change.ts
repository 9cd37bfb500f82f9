import { isDeepStrictEqual } from 'node:util';
import { writtenBy } from '../kernel/caller.ts';
import { clampToNow, isInFuture } from '../kernel/history.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { trimToNull } from '../kernel/text.ts';
import { reject } from '../kernel/user-error.ts';
import type { Shop } from '../shop/shop.ts';
import type { ServiceJobChange, ServiceJobCommandContext, ServiceJobEvent } from './context.ts';
import { findJob } from './find-job.ts';
import { type JobMetrics, newJobMetrics, withJob } from './job-metrics.ts';
import type { ServiceJob, ServiceJobStage, ServiceJobStatus } from './service-job.ts';

/** A job, and what every change of it depends on. */
export type LoadedJob = {
  readonly job: ServiceJob;
  readonly shop: Shop;
  /** Of the record that the job belongs to; null where there is none. */
  readonly metrics: JobMetrics | null;
};

type Run = ReturnType<ServiceJobCommandContext['policy']['begin']>;

/**
 * Loads a job for a change. The customer may be about to be erased: the item still has to go back.
 * @param mayCause the events that the change may cause
 */
export async function loadJob(
  { repositories, caller }: ServiceJobCommandContext,
  policy: Run,
  jobId: string,
  mayCause: readonly ServiceJobEvent['type'][],
): Promise<LoadedJob> {
  const [job, shop] = await inParallel(
    () => findJob(repositories, caller, jobId),
    () => repositories.shop(),
  );
  const { customerId, store } = job;
  const loaded = await policy.load({ customerId, store, shop }, mayCause);
  if (customerId === null) return { job, shop, metrics: null };
  const { metrics } = loaded ?? (await repositories.customerWithMetrics(customerId));
  return { job, shop, metrics };
}

/** The job as it is stored: all changes of one transaction are one version. The same object where nothing changed. */
export const storedJob = (before: ServiceJob, after: ServiceJob): ServiceJob =>
  isDeepStrictEqual(before, after) ? before : { ...after, version: before.version + 1 };

/** The change of a job, and of the metrics that show it. Metrics that are gone went with their customer. */
export function jobChanges({ job: before, metrics }: LoadedJob, after: ServiceJob): readonly ServiceJobChange[] {
  if (after === before) return [];
  return [{ entity: 'serviceJob', before, after }, ...metricsChanges(metrics, after)];
}

function metricsChanges(before: JobMetrics | null, job: ServiceJob): readonly ServiceJobChange[] {
  if (before === null) return [];
  // Metrics that were stored before jobs existed lack this slice.
  const current = { ...newJobMetrics(before.customerId), ...before };
  const after = withJob(current, job);
  return after === current ? [] : [{ entity: 'metrics', before, after }];
}

/** When something happened to a job: as the client says, else now. Rejects a time before the receipt or in the future. */
export function stageTime(job: ServiceJob, occurredAt: Instant | null | undefined, now: Instant): Instant {
  if (occurredAt == null) return now;
  const path = ['input', 'occurredAt'];
  if (isInFuture(occurredAt, now)) reject('INVALID', path, 'This time is in the future. Give the time of the change.');
  if (occurredAt < job.occurredAt) reject('INVALID', path, 'This is before the item was received.');
  return clampToNow(occurredAt, now);
}

/** A stage that the caller writes. */
export const stageBy = (
  { caller }: Pick<ServiceJobCommandContext, 'caller'>,
  status: ServiceJobStatus,
  at: Instant,
  { associate, note }: { readonly associate?: string | null | undefined; readonly note?: string | null | undefined },
): ServiceJobStage => ({ status, at, by: trimToNull(associate), note: trimToNull(note), ...writtenBy(caller) });

/** Characters of a note or a reason. A job stores up to 150 of them. */
export const MAX_NOTE_LENGTH = 1_000;
