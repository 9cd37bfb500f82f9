import type { Day } from '../kernel/instant.ts';

/** A goal for a KPI by a day. */
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

/** The values that a KPI may have, and whether more of it is better. */
type Scale = { readonly least: number; readonly most: number; readonly isMoreBetter: boolean };

const PERCENT = { least: 0, most: 100 };
const TIME = { least: 0, most: Number.POSITIVE_INFINITY, isMoreBetter: false };

export const KPI_SCALES: Readonly<Record<KpiName, Scale>> = {
  CSAT: { ...PERCENT, isMoreBetter: true },
  NPS: { least: -100, most: 100, isMoreBetter: true },
  CES: { least: 1, most: 7, isMoreBetter: false },
  STARS: { least: 1, most: 5, isMoreBetter: true },
  FIRST_CONTACT_RESOLUTION: { ...PERCENT, isMoreBetter: true },
  REOPEN: { ...PERCENT, isMoreBetter: false },
  BREACH: { ...PERCENT, isMoreBetter: false },
  FIRST_RESPONSE_MINUTES: TIME,
  RESOLUTION_HOURS: TIME,
  CHURN: { ...PERCENT, isMoreBetter: false },
  REPEAT_PURCHASE: { ...PERCENT, isMoreBetter: true },
};

export type KpiTargetRepository = {
  /** Every goal there is, by KPI and day. */
  kpiTargets(): Promise<readonly KpiTarget[]>;
};

/** The goal that holds on a day: the next one that is to be reached, or else the last one. */
export function targetOn(targets: readonly KpiTarget[], kpi: KpiName, day: Day): number | null {
  const own = targets.filter((target) => target.kpi === kpi).toSorted((a, b) => (a.by < b.by ? -1 : 1));
  return (own.find(({ by }) => by >= day) ?? own.at(-1))?.value ?? null;
}

export const isMet = (kpi: KpiName, value: number, target: number): boolean =>
  KPI_SCALES[kpi].isMoreBetter ? value >= target : value <= target;
