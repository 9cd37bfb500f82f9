import type { Day } from '../kernel/instant.ts';

/** A goal that a KPI should reach by a day. */
export type KpiTarget = { readonly version: number; readonly kpi: KpiName; readonly by: Day; readonly value: number };

export const KPI_NAMES = [
  'CSAT',
  'NPS',
  'CES',
  'STARS',
  'FIRST_CONTACT_RESOLUTION',
  'REOPEN',
  'BREACH',
  'FIRST_RESPONSE_MINUTES',
  'RESOLUTION_HOURS',
  'CHURN',
  'REPEAT_PURCHASE',
] as const;
export type KpiName = (typeof KPI_NAMES)[number];

/** The range of a KPI's values, and whether a higher value is better. */
type Scale = { readonly min: number; readonly max: number; readonly isHigherBetter: boolean };

const PERCENT = { min: 0, max: 100 };
const TIME = { min: 0, max: Number.POSITIVE_INFINITY, isHigherBetter: false };

export const KPI_SCALES: Readonly<Record<KpiName, Scale>> = {
  CSAT: { ...PERCENT, isHigherBetter: true },
  NPS: { min: -100, max: 100, isHigherBetter: true },
  CES: { min: 1, max: 7, isHigherBetter: false },
  STARS: { min: 1, max: 5, isHigherBetter: true },
  FIRST_CONTACT_RESOLUTION: { ...PERCENT, isHigherBetter: true },
  REOPEN: { ...PERCENT, isHigherBetter: false },
  BREACH: { ...PERCENT, isHigherBetter: false },
  FIRST_RESPONSE_MINUTES: TIME,
  RESOLUTION_HOURS: TIME,
  CHURN: { ...PERCENT, isHigherBetter: false },
  REPEAT_PURCHASE: { ...PERCENT, isHigherBetter: true },
};

export type KpiTargetRepository = {
  /** All goals, by KPI and day. */
  kpiTargets(): Promise<readonly KpiTarget[]>;
};

/** The goal that applies on a day: the next one due, or the last one if none is due any more. */
export function targetOn(targets: readonly KpiTarget[], kpi: KpiName, day: Day): number | null {
  const own = targets.filter((target) => target.kpi === kpi).toSorted((a, b) => (a.by < b.by ? -1 : 1));
  return (own.find(({ by }) => by >= day) ?? own.at(-1))?.value ?? null;
}

export const isMet = (kpi: KpiName, value: number, target: number): boolean =>
  KPI_SCALES[kpi].isHigherBetter ? value >= target : value <= target;
