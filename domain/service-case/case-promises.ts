import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { StoreHours } from '../shop/store-hours.ts';
import type { CaseClock, CasePromise, MissedPromises, ServiceCase, Severity } from './service-case.ts';
import { addWorkingTime, workingTimeBetween } from './working-time.ts';

const HOUR_MS = 60 * 60 * 1_000;

/** Within how much working time a case is answered first, and resolved. */
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

/** The clock of a case that begins now, and what it promises. */
export function startClock(
  severity: Severity,
  at: Instant,
  workingHours: StoreHours,
): DueTimes & { readonly clock: CaseClock } {
  const clock = { since: at, runs: true, used: 0 };
  return { clock, ...dueTimesOf(severity, clock, workingHours) };
}

/** With the promises noted that are past due by now. Those that broke stay broken, whatever is promised later. */
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

/** The promises that are noted as broken and were not before, the first response first. */
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

/** Whether a case that was raised then may have broken a promise by now, however severe it is or becomes. */
export const mayBreach = ({ occurredAt }: Pick<PromisedCase, 'occurredAt'>, now: Instant): boolean =>
  now > addMilliseconds(occurredAt, PROMISES.CRITICAL.firstResponse);

/** Whether a promise broke, noticed or not. */
export function isBreached(serviceCase: PromisedCase, now: Instant): boolean {
  const { firstResponse, resolution } = withBreaches(serviceCase, now).missed;
  return firstResponse !== null || resolution !== null;
}

/** Which promise breaks next if nothing is done; null where none can. */
export function nextBreachAt({ clock, missed, ...serviceCase }: PromisedCase): Instant | null {
  if (!clock.runs) return null;
  if (serviceCase.firstRespondedAt === null && missed.firstResponse === null) return serviceCase.firstResponseDueAt;
  return missed.resolution === null ? serviceCase.resolutionDueAt : null;
}

/** By when the next promise is to be kept, be it broken or not; null while none runs. */
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
 * With the clock standing from a moment on, which may have been a while ago: a promise that was thought to have broken
 * since then did not.
 */
export function stopClock<T extends PromisedCase>(serviceCase: T, at: Instant, workingHours: StoreHours): T {
  const { clock } = serviceCase;
  if (!clock.runs) return serviceCase;
  const since = at < clock.since ? clock.since : at;
  const { missed } = withBreaches(serviceCase, since);
  const broke = (due: Instant | null) => (due !== null && due < since ? due : null);
  return {
    ...serviceCase,
    clock: { since, runs: false, used: workingTimeUsed(clock, since, workingHours) },
    missed: { firstResponse: broke(missed.firstResponse), resolution: broke(missed.resolution) },
  };
}

/** With the clock going on from a moment, and what it leaves of the time promised. */
export function resumeClock<T extends PromisedCase>(serviceCase: T, at: Instant, workingHours: StoreHours): T {
  if (serviceCase.clock.runs) return serviceCase;
  const since = at < serviceCase.clock.since ? serviceCase.clock.since : at;
  return recomputeDueTimes({ ...serviceCase, clock: { ...serviceCase.clock, since, runs: true } }, workingHours);
}

/** With the promises of another severity, counted from the beginning. One that broke before stays broken. */
export function withSeverity<T extends PromisedCase>(
  serviceCase: T,
  severity: Severity,
  now: Instant,
  workingHours: StoreHours,
): T {
  if (severity === serviceCase.severity) return serviceCase;
  return withBreaches(applySeverity(withBreaches(serviceCase, now), severity, workingHours), now);
}

/** With the promises of another severity, whatever broke by then: noting that is left to whoever notices. */
export const applySeverity = <T extends PromisedCase>(
  serviceCase: T,
  severity: Severity,
  workingHours: StoreHours,
): T => recomputeDueTimes({ ...serviceCase, severity }, workingHours);

/** With the first response, which may be recorded late: the earliest of them counts. `at` is not before `occurredAt`. */
export function applyFirstResponse<T extends PromisedCase>(serviceCase: T, at: Instant, workingHours: StoreHours): T {
  const { clock, occurredAt, firstRespondedAt, firstResponseDueAt, missed } = serviceCase;
  if (firstRespondedAt !== null && firstRespondedAt <= at) return serviceCase;
  const took = Math.min(workingTimeUsed(clock, at, workingHours), workingTimeBetween(occurredAt, at, workingHours));
  const firstResponse = at > firstResponseDueAt ? (missed.firstResponse ?? firstResponseDueAt) : null;
  return { ...serviceCase, firstRespondedAt: at, firstResponseTook: took, missed: { ...missed, firstResponse } };
}

/** Milliseconds of working time that a case has taken by a moment. */
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

/** What was used up before the clock went on last, was due at that moment at the latest. */
function dueTimesOf(severity: Severity, { since, used }: CaseClock, workingHours: StoreHours): DueTimes {
  const { firstResponse, resolution } = PROMISES[severity];
  return {
    firstResponseDueAt: addWorkingTime(since, Math.max(0, firstResponse - used), workingHours),
    resolutionDueAt: addWorkingTime(since, Math.max(0, resolution - used), workingHours),
  };
}
