import { HOUR_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { StoreHours } from '../shop/store-hours.ts';
import type { CaseClock, CasePromise, MissedPromises, ServiceCase, Severity } from './service-case.ts';
import { addWorkingTime, workingTimeBetween } from './working-time.ts';

/** The working time within which the shop promises a first response and a resolution. */
const PROMISES: Readonly<Record<Severity, { readonly firstResponse: number; readonly resolution: number }>> = {
  CRITICAL: { firstResponse: HOUR_MS, resolution: 8 * HOUR_MS },
  HIGH: { firstResponse: 2 * HOUR_MS, resolution: 16 * HOUR_MS },
  NORMAL: { firstResponse: 8 * HOUR_MS, resolution: 40 * HOUR_MS },
  LOW: { firstResponse: 16 * HOUR_MS, resolution: 80 * HOUR_MS },
};

type DueTimes = Pick<ServiceCase, 'firstResponseDueAt' | 'resolutionDueAt'>;
type PromisedCase = DueTimes &
  Pick<
    ServiceCase,
    'occurredAt' | 'severity' | 'clock' | 'firstRespondedAt' | 'firstResponseTook' | 'missed' | 'resolvedAt'
  >;

/** The clock and the due times of a case that begins now. */
export function startClock(
  severity: Severity,
  at: Instant,
  workingHours: StoreHours,
): DueTimes & { readonly clock: CaseClock } {
  const clock = { since: at, runs: true, used: 0 };
  return { clock, ...dueTimesOf(severity, clock, workingHours) };
}

/** Notes the promises that are past due by now. A broken promise stays broken, also where a later promise moves its due time. */
export function withBreaches<T extends PromisedCase>(serviceCase: T, now: Instant): T {
  const { missed, firstResponseDueAt, firstRespondedAt, resolutionDueAt, clock, resolvedAt } = serviceCase;
  const answeredBy = firstRespondedAt ?? (clock.runs ? now : null);
  const isLate = answeredBy !== null && answeredBy > firstResponseDueAt;
  const firstResponse = missed.firstResponse ?? (isLate ? firstResponseDueAt : null);
  const isOverdue = clock.runs && resolvedAt === null && now > resolutionDueAt;
  const resolution = missed.resolution ?? (isOverdue ? resolutionDueAt : null);
  if (firstResponse === missed.firstResponse && resolution === missed.resolution) return serviceCase;
  return { ...serviceCase, missed: { firstResponse, resolution } };
}

/** The promises that are newly noted as broken, the first response first. */
export function newBreaches(
  before: MissedPromises | null,
  after: MissedPromises,
): readonly { readonly promise: CasePromise; readonly at: Instant }[] {
  const promises = [
    ['FIRST_RESPONSE', before?.firstResponse ?? null, after.firstResponse],
    ['RESOLUTION', before?.resolution ?? null, after.resolution],
  ] as const;
  return promises.flatMap(([promise, was, at]) => (at === null || at === was ? [] : [{ promise, at }]));
}

/** Whether a case of this age may have broken a promise, at any severity. */
export const mayBreach = ({ occurredAt }: Pick<PromisedCase, 'occurredAt'>, now: Instant): boolean =>
  now > addMilliseconds(occurredAt, PROMISES.CRITICAL.firstResponse);

/** Whether a promise is broken, noted or not. */
export function isBreached(serviceCase: PromisedCase, now: Instant): boolean {
  const { firstResponse, resolution } = withBreaches(serviceCase, now).missed;
  return firstResponse !== null || resolution !== null;
}

/** The time at which the next promise breaks if nothing is done; null where none can break. */
export function nextBreachAt({ clock, missed, ...serviceCase }: PromisedCase): Instant | null {
  if (!clock.runs) return null;
  if (serviceCase.firstRespondedAt === null && missed.firstResponse === null) return serviceCase.firstResponseDueAt;
  return missed.resolution === null ? serviceCase.resolutionDueAt : null;
}

/** The due time of the next promise, broken or not; null while the clock is stopped. */
export function nextPromiseDueAt({
  clock,
  firstRespondedAt,
  firstResponseDueAt,
  resolutionDueAt,
}: PromisedCase): Instant | null {
  if (!clock.runs) return null;
  return firstRespondedAt === null ? firstResponseDueAt : resolutionDueAt;
}

/**
 * Stops the clock at a moment, which may lie in the past. A breach that was noted after that moment is taken back.
 */
export function stopClock<T extends PromisedCase>(serviceCase: T, at: Instant, workingHours: StoreHours): T {
  const { clock } = serviceCase;
  if (!clock.runs) return serviceCase;
  const since = at < clock.since ? clock.since : at;
  const { missed } = withBreaches(serviceCase, since);
  const ifBefore = (due: Instant | null) => (due !== null && due < since ? due : null);
  return {
    ...serviceCase,
    clock: { since, runs: false, used: workingTimeUsed(clock, since, workingHours) },
    missed: { firstResponse: ifBefore(missed.firstResponse), resolution: ifBefore(missed.resolution) },
  };
}

/** Starts the clock again at a moment. The due times follow from the rest of the promised time. */
export function resumeClock<T extends PromisedCase>(serviceCase: T, at: Instant, workingHours: StoreHours): T {
  if (serviceCase.clock.runs) return serviceCase;
  const since = at < serviceCase.clock.since ? serviceCase.clock.since : at;
  return recomputeDueTimes({ ...serviceCase, clock: { ...serviceCase.clock, since, runs: true } }, workingHours);
}

/** Sets the severity. Its promises count from the beginning of the case. A broken promise stays broken. */
export function withSeverity<T extends PromisedCase>(
  serviceCase: T,
  severity: Severity,
  now: Instant,
  workingHours: StoreHours,
): T {
  if (severity === serviceCase.severity) return serviceCase;
  return withBreaches(applySeverity(withBreaches(serviceCase, now), severity, workingHours), now);
}

/** Sets the severity and its promises, but notes no breach. The next change of the case or the schedule notes it. */
export const applySeverity = <T extends PromisedCase>(
  serviceCase: T,
  severity: Severity,
  workingHours: StoreHours,
): T => recomputeDueTimes({ ...serviceCase, severity }, workingHours);

/** Sets the first response. It may be recorded late, and the earliest one counts. `at` is not before `occurredAt`. */
export function applyFirstResponse<T extends PromisedCase>(serviceCase: T, at: Instant, workingHours: StoreHours): T {
  const { clock, occurredAt, firstRespondedAt, firstResponseDueAt, missed } = serviceCase;
  if (firstRespondedAt !== null && firstRespondedAt <= at) return serviceCase;
  const took = Math.min(workingTimeUsed(clock, at, workingHours), workingTimeBetween(occurredAt, at, workingHours));
  const firstResponse = at > firstResponseDueAt ? (missed.firstResponse ?? firstResponseDueAt) : null;
  return { ...serviceCase, firstRespondedAt: at, firstResponseTook: took, missed: { ...missed, firstResponse } };
}

/** Milliseconds of working time that a case has used by a moment. */
export function workingTimeUsed({ since, runs, used }: CaseClock, at: Instant, workingHours: StoreHours): number {
  return runs ? used + workingTimeBetween(since, at, workingHours) : used;
}

function recomputeDueTimes<T extends PromisedCase>(serviceCase: T, workingHours: StoreHours): T {
  const due = dueTimesOf(serviceCase.severity, serviceCase.clock, workingHours);
  const { firstRespondedAt, missed, resolvedAt } = serviceCase;
  const keepsResponse = firstRespondedAt !== null || missed.firstResponse !== null;
  const keepsResolution = resolvedAt !== null || missed.resolution !== null;
  return {
    ...serviceCase,
    firstResponseDueAt: keepsResponse ? serviceCase.firstResponseDueAt : due.firstResponseDueAt,
    resolutionDueAt: keepsResolution ? serviceCase.resolutionDueAt : due.resolutionDueAt,
  };
}

/** Where no time is left when the clock starts again, the promise is due at that moment. */
function dueTimesOf(severity: Severity, { since, used }: CaseClock, workingHours: StoreHours): DueTimes {
  const { firstResponse, resolution } = PROMISES[severity];
  return {
    firstResponseDueAt: addWorkingTime(since, Math.max(0, firstResponse - used), workingHours),
    resolutionDueAt: addWorkingTime(since, Math.max(0, resolution - used), workingHours),
  };
}
