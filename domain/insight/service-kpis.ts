import { addDays, type Day } from '../kernel/instant.ts';
import { type Money, toDecimal } from '../kernel/money.ts';
import { REPURCHASE_DAYS, repeatsWithin } from './case-outcome.ts';
import { type CounterSum, type Counts, countsWithPrefix, sumCounters, withoutCounts } from './counters.ts';
import { FIRST_RESPONSE_PREFIX, RESOLUTION_PREFIX } from './kpi-counters.ts';
import { isMet, type KpiName, type KpiTarget, targetOn } from './kpi-target.ts';
import type { DayRange } from './rollup.ts';
import { medianOf } from './sketch.ts';

/** A value, the number of items behind it, and how it compares to the goal that applies on the last day of the period. */
export type Kpi = {
  /** Rates in percent, scores on their scales, times in minutes or hours as the name says; null if nothing was counted. */
  readonly value: number | null;
  readonly count: number;
  readonly target: number | null;
  readonly met: boolean | null;
  /** The goal's day, the value when it was set, and who is responsible; null where there is none. */
  readonly targetBy: Day | null;
  readonly startValue: number | null;
  readonly owner: string | null;
};

export type ServiceKpis = DayRange & {
  readonly csat: Kpi;
  readonly nps: Kpi;
  readonly ces: Kpi;
  readonly stars: Kpi;
  readonly firstContactResolutionRate: Kpi;
  readonly reopenRate: Kpi;
  readonly breachRate: Kpi;
  readonly medianFirstResponseMinutes: Kpi;
  readonly medianResolutionHours: Kpi;
  readonly repeatContactRate: Kpi;
  readonly recoveredRepurchase: Kpi;
  readonly unrecoveredRepurchase: Kpi;
  readonly churnRate: Kpi;
  readonly repeatPurchaseRate: Kpi;
  /** In units of the shop's currency; the count is of the customers won. */
  readonly lifetimeValue: Kpi;
  readonly averageLifetimeValue: Money | null;
};

/** The counters of people who bought, by day. */
export type CustomerSums = {
  readonly sums: readonly CounterSum[];
  /** By day of the last order, for the orders that become `churnDays` old in the query's range. */
  readonly lastBought: readonly CounterSum[];
  /** Customers won, and customers lost, before the first day. */
  readonly wonBefore: number;
  readonly lostBefore: number;
  readonly currency: string | null;
};

type KpiOptions = {
  /** The goals of each scope, the narrowest first. */
  readonly targets: readonly (readonly KpiTarget[])[];
  readonly churnDays: number;
  readonly repeatContactDays: number;
  readonly today: Day;
};

/** The counters behind the KPIs of a query. */
type KpiSums = {
  readonly sums: readonly CounterSum[];
  /** The latest days again, by day: at least those whose cases are not followed to the end yet. */
  readonly recent: readonly CounterSum[];
  /** Null if the query is limited to a touchpoint, a store or an agent, since a customer belongs to none. */
  readonly customers: CustomerSums | null;
};

/** One row for each period, in order. */
export function computeServiceKpis(
  periods: readonly DayRange[],
  { sums, recent, customers }: KpiSums,
  options: KpiOptions,
): readonly ServiceKpis[] {
  const { targets, churnDays, today } = options;
  const customerSums = customers ?? { sums: [], lastBought: [], wonBefore: 0, lostBefore: 0, currency: null };
  let active = customerSums.wonBefore - customerSums.lostBefore;
  return periods.map((days) => {
    const counts = sumWithin(sums, days);
    const { won = 0, repeated = 0, lifetimeValue = 0 } = sumWithin(customerSums.sums, days);
    // A customer who is lost on one of these days had the last order `churnDays` before.
    const lastOrderDays = { from: addDays(days.from, -churnDays), to: addDays(earlierDay(days.to, today), -churnDays) };
    const { lastBought: lost = 0 } = sumWithin(customerSums.lastBought, lastOrderDays);
    const atStart = active;
    active += won - lost;
    const kpi = (name: KpiName | null, value: number | null, count: number) =>
      kpiOf(targets, name, days.to, value, count);
    const rate = (name: KpiName, share: number, count: number) => kpi(name, percent(share, count), count);
    const { currency } = customerSums;
    const averageLifetimeValue =
      currency === null || won === 0 ? null : { minor: Math.round(lifetimeValue / won), currency };
    return {
      ...days,
      ...scoreKpis(counts, kpi, rate),
      ...caseKpis(counts, kpi, rate),
      ...followUpKpis(
        counts,
        (since) => sumWithin(recent, { from: later(since, days.from), to: days.to }),
        kpi,
        options,
      ),
      churnRate: rate('CHURN', lost, atStart),
      repeatPurchaseRate: rate('REPEAT_PURCHASE', repeated, won),
      lifetimeValue: kpi('LIFETIME_VALUE', averageLifetimeValue && Number(toDecimal(averageLifetimeValue)), won),
      averageLifetimeValue,
    };
  });
}

type KpiMaker = (name: KpiName, value: number | null, count: number) => Kpi;

function scoreKpis(counts: Counts, kpi: KpiMaker, rate: (name: KpiName, share: number, count: number) => Kpi) {
  const { csat = 0, csatGood = 0, nps = 0, npsPromoters = 0, npsDetractors = 0 } = counts;
  const { ces = 0, cesSum = 0, stars = 0, starsSum = 0 } = counts;
  return {
    csat: rate('CSAT', csatGood, csat),
    nps: rate('NPS', npsPromoters - npsDetractors, nps),
    ces: kpi('CES', ces === 0 ? null : cesSum / ces, ces),
    stars: kpi('STARS', stars === 0 ? null : starsSum / stars, stars),
  };
}

function caseKpis(counts: Counts, kpi: KpiMaker, rate: (name: KpiName, share: number, count: number) => Kpi) {
  const { cases = 0, breached = 0, resolved = 0, firstContact = 0, reopened = 0 } = counts;
  const median = (name: KpiName, prefix: string) => {
    const buckets = countsWithPrefix(counts, prefix);
    const count = Object.values(buckets).reduce((sum, times) => sum + times, 0);
    return kpi(name, medianOf(buckets), count);
  };
  return {
    firstContactResolutionRate: rate('FIRST_CONTACT_RESOLUTION', firstContact, resolved),
    reopenRate: rate('REOPEN', reopened, resolved),
    breachRate: rate('BREACH', breached, cases),
    medianFirstResponseMinutes: median('FIRST_RESPONSE_MINUTES', FIRST_RESPONSE_PREFIX),
    medianResolutionHours: median('RESOLUTION_HOURS', RESOLUTION_PREFIX),
  };
}

/** @param countedSince what the row counts from a day on */
function followUpKpis(
  counts: Counts,
  countedSince: (day: Day) => Counts,
  kpi: (name: KpiName | null, value: number | null, count: number) => Kpi,
  { repeatContactDays, today }: KpiOptions,
) {
  // The days after a case have passed if the last of them is before today.
  const contacts = withoutCounts(counts, countedSince(addDays(today, -repeatContactDays)));
  const purchases = withoutCounts(counts, countedSince(addDays(today, -REPURCHASE_DAYS)));
  const rate = (name: KpiName | null, share: number, count = 0) => kpi(name, percent(share, count), count);
  return {
    repeatContactRate: rate('REPEAT_CONTACT', repeatsWithin(contacts, repeatContactDays), contacts['followed']),
    recoveredRepurchase: rate('RECOVERED_REPURCHASE', purchases['recoveredBought'] ?? 0, purchases['recovered']),
    unrecoveredRepurchase: rate(null, purchases['unrecoveredBought'] ?? 0, purchases['unrecovered']),
  };
}

function kpiOf(
  targets: readonly (readonly KpiTarget[])[],
  name: KpiName | null,
  on: Day,
  value: number | null,
  count: number,
): Kpi {
  const goal = name === null ? null : targetOn(targets, name, on);
  return {
    ...{ value, count, target: goal?.value ?? null, targetBy: goal?.by ?? null },
    ...{ startValue: goal?.startValue ?? null, owner: goal?.owner ?? null },
    met: goal === null || name === null || value === null ? null : isMet(name, value, goal.value),
  };
}

const percent = (share: number, count: number): number | null => (count === 0 ? null : (share / count) * 100);

const sumWithin = (sums: readonly CounterSum[], { from, to }: DayRange): Counts =>
  sumCounters(sums.filter(({ start }) => start >= from && start <= to).map(({ counts }) => counts));

const later = (one: Day, other: Day): Day => (one > other ? one : other);
const earlierDay = (one: Day, other: Day): Day => (one < other ? one : other);
