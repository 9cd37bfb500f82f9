import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { StoreHours } from '../shop/store-hours.ts';
import type { CaseClock, CasePromise, MissedPromises, ServiceCase, Severity } from './service-case.ts';
import { afterWorking, workingBetween } from './working-time.ts';

const HOUR_MS = 60 * 60 * 1_000;

/** Within how much working time a case is answered first, and resolved. */
const PROMISES: Readonly<Record<Severity, { readonly firstResponse: number; readonly resolution: number }>> = {
  CRITICAL: { firstResponse: HOUR_MS, resolution: 8 * HOUR_MS },
  HIGH: { firstResponse: 2 * HOUR_MS, resolution: 16 * HOUR_MS },
  NORMAL: { firstResponse: 8 * HOUR_MS, resolution: 40 * HOUR_MS },
  LOW: { firstResponse: 16 * HOUR_MS, resolution: 80 * HOUR_MS },
};

type Due = Pick<ServiceCase, 'firstResponseDueAt' | 'resolutionDueAt'>;
type Promised = Due &
  Pick<
    ServiceCase,
    'occurredAt' | 'severity' | 'clock' | 'firstRespondedAt' | 'firstResponseTook' | 'missed' | 'resolvedAt'
  >;

/** The clock of a case that begins now, and what it promises. */
export function startedClock(
  severity: Severity,
  at: Instant,
  working: StoreHours,
): Due & { readonly clock: CaseClock } {
  const clock = { since: at, runs: true, used: 0 };
  return { clock, ...dueBy(severity, clock, working) };
}

/** With the promises noted that are past due by now. Those that broke stay broken, whatever is promised later. */
export function withBreaches<T extends Promised>(one: T, now: Instant): T {
  const { missed, firstResponseDueAt, firstRespondedAt, resolutionDueAt, clock, resolvedAt } = one;
  const answeredBy = firstRespondedAt ?? (clock.runs ? now : null);
  const isLate = answeredBy !== null && answeredBy > firstResponseDueAt;
  const firstResponse = missed.firstResponse ?? (isLate ? firstResponseDueAt : null);
  const isOverdue = clock.runs && resolvedAt === null && now > resolutionDueAt;
  const resolution = missed.resolution ?? (isOverdue ? resolutionDueAt : null);
  if (firstResponse === missed.firstResponse && resolution === missed.resolution) return one;
  return { ...one, missed: { firstResponse, resolution } };
}

/** The promises that are noted as broken and were not before, the first response first. */
export function newlyBroken(
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
export const mayBreak = ({ occurredAt }: Pick<Promised, 'occurredAt'>, now: Instant): boolean =>
  now > addMilliseconds(occurredAt, PROMISES.CRITICAL.firstResponse);

/** Whether a promise broke, noticed or not. */
export function isBreached(one: Promised, now: Instant): boolean {
  const { firstResponse, resolution } = withBreaches(one, now).missed;
  return firstResponse !== null || resolution !== null;
}

/** Which promise breaks next if nothing is done; null where none can. */
export function nextBreachAt({ clock, missed, ...one }: Promised): Instant | null {
  if (!clock.runs) return null;
  if (one.firstRespondedAt === null && missed.firstResponse === null) return one.firstResponseDueAt;
  return missed.resolution === null ? one.resolutionDueAt : null;
}

/** By when the next promise is to be kept, be it broken or not; null while none runs. */
export function promisedBy({ clock, firstRespondedAt, firstResponseDueAt, resolutionDueAt }: Promised): Instant | null {
  if (!clock.runs) return null;
  return firstRespondedAt === null ? firstResponseDueAt : resolutionDueAt;
}

/**
 * With the clock standing from a moment on, which may have been a while ago: a promise that was thought to have broken
 * since then did not.
 */
export function stopped<T extends Promised>(one: T, at: Instant, working: StoreHours): T {
  const { clock } = one;
  if (!clock.runs) return one;
  const since = at < clock.since ? clock.since : at;
  const { missed } = withBreaches(one, since);
  const broke = (due: Instant | null) => (due !== null && due < since ? due : null);
  return {
    ...one,
    clock: { since, runs: false, used: usedBy(clock, since, working) },
    missed: { firstResponse: broke(missed.firstResponse), resolution: broke(missed.resolution) },
  };
}

/** With the clock going on from a moment, and what it leaves of the time promised. */
export function resumed<T extends Promised>(one: T, at: Instant, working: StoreHours): T {
  if (one.clock.runs) return one;
  const since = at < one.clock.since ? one.clock.since : at;
  return promisedAnew({ ...one, clock: { ...one.clock, since, runs: true } }, working);
}

/** With the promises of another severity, counted from the beginning. One that broke before stays broken. */
export function withSeverity<T extends Promised>(one: T, severity: Severity, now: Instant, working: StoreHours): T {
  if (severity === one.severity) return one;
  return withBreaches(promisedAs(withBreaches(one, now), severity, working), now);
}

/** With the promises of another severity, whatever broke by then: noting that is left to whoever notices. */
export const promisedAs = <T extends Promised>(one: T, severity: Severity, working: StoreHours): T =>
  promisedAnew({ ...one, severity }, working);

/** With the first response, which may be recorded late: the earliest of them counts. `at` is not before `occurredAt`. */
export function responded<T extends Promised>(one: T, at: Instant, working: StoreHours): T {
  const { clock, occurredAt, firstRespondedAt, firstResponseDueAt, missed } = one;
  if (firstRespondedAt !== null && firstRespondedAt <= at) return one;
  const took = Math.min(usedBy(clock, at, working), workingBetween(occurredAt, at, working));
  const firstResponse = at > firstResponseDueAt ? (missed.firstResponse ?? firstResponseDueAt) : null;
  return { ...one, firstRespondedAt: at, firstResponseTook: took, missed: { ...missed, firstResponse } };
}

/** Milliseconds of working time that a case has taken by a moment. */
export function usedBy({ since, runs, used }: CaseClock, at: Instant, working: StoreHours): number {
  return runs ? used + workingBetween(since, at, working) : used;
}

function promisedAnew<T extends Promised>(one: T, working: StoreHours): T {
  const due = dueBy(one.severity, one.clock, working);
  const { firstRespondedAt, missed, resolvedAt } = one;
  const keepsResponse = firstRespondedAt !== null || missed.firstResponse !== null;
  const keepsResolution = resolvedAt !== null || missed.resolution !== null;
  return {
    ...one,
    firstResponseDueAt: keepsResponse ? one.firstResponseDueAt : due.firstResponseDueAt,
    resolutionDueAt: keepsResolution ? one.resolutionDueAt : due.resolutionDueAt,
  };
}

/** What was used up before the clock went on last, was due at that moment at the latest. */
function dueBy(severity: Severity, { since, used }: CaseClock, working: StoreHours): Due {
  const { firstResponse, resolution } = PROMISES[severity];
  return {
    firstResponseDueAt: afterWorking(since, Math.max(0, firstResponse - used), working),
    resolutionDueAt: afterWorking(since, Math.max(0, resolution - used), working),
  };
}
