import type { Day } from '../kernel/instant.ts';
import type { Owner } from './owner.ts';

/** Whose figures a goal or a query is about: null for all. The agent is as in `KpiFilter`. */
export type KpiTargetScope = { readonly store: string | null; readonly agent: string | null };

/** A goal that a KPI should reach by a day. Goals of former versions are for the whole shop, without an owner. */
export type KpiTarget = Partial<Owner> & {
  readonly version: number;
  readonly kpi: KpiName;
  readonly by: Day;
  readonly value: number;
  /** Absent: for all stores. */
  readonly store?: string;
  /** The id of a member of staff, or the free text of an assignee; absent: for all agents. */
  readonly agent?: string;
  /** The value of the KPI when the goal was set, as who set it says; absent if nobody said it. */
  readonly startValue?: number;
};

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
  'LIFETIME_VALUE',
  'REPEAT_CONTACT',
  'RECOVERED_REPURCHASE',
] as const;
export type KpiName = (typeof KPI_NAMES)[number];

/** The range of a KPI's values, whether a higher value is better, and whether it is of all customers of the shop alone. */
type Scale = {
  readonly min: number;
  readonly max: number;
  readonly isHigherBetter: boolean;
  readonly isOfShop?: boolean;
};

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
  CHURN: { ...PERCENT, isHigherBetter: false, isOfShop: true },
  REPEAT_PURCHASE: { ...PERCENT, isHigherBetter: true, isOfShop: true },
  REPEAT_CONTACT: { ...PERCENT, isHigherBetter: false },
  RECOVERED_REPURCHASE: { ...PERCENT, isHigherBetter: true },
  LIFETIME_VALUE: { min: 0, max: Number.POSITIVE_INFINITY, isHigherBetter: true, isOfShop: true },
};

export type KpiTargetRepository = {
  /** All goals of one scope, by KPI and day. */
  kpiTargets(scope: KpiTargetScope): Promise<readonly KpiTarget[]>;
};

/** The scopes whose goals apply to figures of this scope: the narrowest first, the whole shop last. */
export function applyingScopes({ store, agent }: KpiTargetScope): readonly KpiTargetScope[] {
  const agents = agent === null ? [null] : [agent, null];
  const stores = store === null ? [null] : [store, null];
  return agents.flatMap((one) => stores.map((other) => ({ store: other, agent: one })));
}

/**
 * The goal that applies on a day: the next one due, or the last one if none is due any more. A narrower scope that has a goal
 * for the KPI overrides the wider ones.
 * @param scopes the goals of each scope, the narrowest first
 */
export function targetOn(scopes: readonly (readonly KpiTarget[])[], kpi: KpiName, day: Day): KpiTarget | null {
  const own = scopes.map((targets) => targets.filter((target) => target.kpi === kpi)).find(({ length }) => length > 0);
  const sorted = (own ?? []).toSorted((a, b) => (a.by < b.by ? -1 : 1));
  return sorted.find(({ by }) => by >= day) ?? sorted.at(-1) ?? null;
}

export const isMet = (kpi: KpiName, value: number, target: number): boolean =>
  KPI_SCALES[kpi].isHigherBetter ? value >= target : value <= target;
