import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { KpiFilter } from '../../domain/insight/kpi-counters.ts';
import type { PainDimension } from '../../domain/insight/pain-signals.ts';
import { type DayRange, periodsOf } from '../../domain/insight/rollup.ts';
import { addDays, type Day, type Instant } from '../../domain/kernel/instant.ts';
import type { ServiceCase } from '../../domain/service-case/service-case.ts';
import type { HistoryResult } from './customer-histories.ts';

/** Figures computed directly from whole histories, independent of the counters. For a median, the list of all values. */

const dayOf = (at: Instant): Day => at.slice(0, 10);
const within = (at: Instant | undefined, { from, to }: DayRange): boolean =>
  at !== undefined && dayOf(at) >= from && dayOf(at) <= to;
const normalizeSku = (sku: string): string => sku.toUpperCase();
const normalizeTouchpoint = (touchpoint: string | null): string | null => touchpoint?.toLowerCase() ?? null;
const share = (part: number, count: number) => ({ value: count === 0 ? null : (part / count) * 100, count });

/** One score for each metric and matter of a customer, the last one; feedback without a matter counts by itself. */
const voicesIn = (scores: readonly Feedback[]): readonly Feedback[] => [
  ...scores.filter(({ matter }) => matter === undefined),
  ...[...Map.groupBy(scores, ({ metric, matter }) => `${metric} ${matter}`).values()].flatMap((same) =>
    same
      .filter(({ matter }) => matter !== undefined)
      .toSorted((one, other) => Date.parse(one.occurredAt) - Date.parse(other.occurredAt))
      .slice(-1),
  ),
];

export function expectedKpis(
  histories: readonly HistoryResult[],
  span: DayRange,
  churnDays: number,
  filter: KpiFilter,
) {
  const matchesFilter = ({ touchpoint, store }: KpiFilter) =>
    (filter.touchpoint === null || normalizeTouchpoint(touchpoint) === filter.touchpoint) &&
    (filter.store === null || store === filter.store);
  const isOfAll = filter.touchpoint === null && filter.store === null;
  const buyers = histories
    .filter(({ orders }) => isOfAll && orders.length > 0)
    .map(({ orders }) => {
      const times = orders.map(({ at }) => at).sort();
      const value = orders.reduce((sum, order) => sum + order.value, 0);
      const lostOn = addDays(dayOf(times.at(-1) ?? ''), churnDays);
      return { first: times[0] ?? '', lostOn, value, count: orders.length };
    });
  return periodsOf('MONTH', span).map((days) => {
    const scoresOf = (metric: string) =>
      histories
        .flatMap(({ scores }) => voicesIn(scores))
        .filter((one) => one.metric === metric && matchesFilter(one) && within(one.occurredAt, days))
        .map(({ score }) => score ?? 0);
    const [csat, nps, ces] = [scoresOf('CSAT'), scoresOf('NPS'), scoresOf('CES')];
    const cases = histories
      .flatMap((one) => one.cases)
      .filter((one) => matchesFilter(one) && within(one.occurredAt, days));
    const newBuyers = buyers.filter(({ first }) => within(first, days));
    const atStart = buyers.filter(({ first, lostOn }) => dayOf(first) < days.from && lostOn >= days.from);
    const lost = buyers.filter(({ lostOn }) => lostOn >= days.from && lostOn <= days.to);
    const value = newBuyers.reduce((sum, one) => sum + one.value, 0);
    return {
      ...days,
      csat: share(csat.filter((score) => score > 3).length, csat.length),
      nps: share(nps.filter((score) => score > 8).length - nps.filter((score) => score < 7).length, nps.length),
      ces: {
        value: ces.length === 0 ? null : ces.reduce((sum, score) => sum + score, 0) / ces.length,
        count: ces.length,
      },
      ...expectedCaseKpis(cases),
      churnRate: share(lost.length, atStart.length),
      repeatPurchaseRate: share(newBuyers.filter(({ count }) => count > 1).length, newBuyers.length),
      averageLifetimeValue:
        newBuyers.length === 0 ? null : { minor: Math.round(value / newBuyers.length), currency: 'GBP' },
    };
  });
}

function expectedCaseKpis(cases: readonly ServiceCase[]) {
  const resolved = cases.filter(({ rootCause }) => rootCause !== null);
  return {
    firstContactResolutionRate: share(
      resolved.filter(({ firstContactResolution }) => firstContactResolution).length,
      resolved.length,
    ),
    reopenRate: share(resolved.filter(({ reopenCount }) => reopenCount > 0).length, resolved.length),
    breachRate: share(cases.filter(({ missed }) => missed.firstResponse !== null).length, cases.length),
    medianFirstResponseMinutes: cases.flatMap(({ firstResponseTook: took }) => (took === null ? [] : [took / 60_000])),
    medianResolutionHours: cases.flatMap(({ resolutionTook: took }) => (took === null ? [] : [took / 3_600_000])),
  };
}

type PainSignal = {
  readonly at: Instant;
  readonly kind: 'complaints' | 'lowScores' | 'returns';
  readonly keys: readonly string[];
};

/** Pain points, one row for each key, sorted by key. */
export function expectedPainPoints(
  histories: readonly HistoryResult[],
  span: DayRange,
  before: DayRange,
  by: PainDimension,
) {
  const all = histories.flatMap((history) => painSignalsOf(history, by));
  const signalsOf = (key: string, days: DayRange) =>
    all.filter(({ at, keys }) => keys.includes(key) && within(at, days));
  const keys = [...new Set(all.flatMap((painSignal) => painSignal.keys))]
    .filter((key) => signalsOf(key, span).length > 0)
    .sort();
  const total = keys.reduce((sum, key) => sum + signalsOf(key, span).length, 0);
  return keys.map((key) => {
    const found = signalsOf(key, span);
    const earlier = signalsOf(key, before).length;
    const count = (kind: PainSignal['kind']) => found.filter((painSignal) => painSignal.kind === kind).length;
    const isLost = (history: HistoryResult) => {
      const lastPainAt = painSignalsOf(history, by)
        .filter((painSignal) => painSignal.keys.includes(key))
        .map(({ at }) => at)
        .sort()
        .at(-1);
      return within(lastPainAt, span) && history.orders.every(({ at }) => at < (lastPainAt ?? ''));
    };
    return {
      ...{ key, complaints: count('complaints'), lowScores: count('lowScores'), returns: count('returns') },
      customersLost: histories.filter(isLost).length,
      share: found.length / total,
      trend: earlier === 0 ? null : (found.length - earlier) / earlier,
    };
  });
}

type Keys = Readonly<Record<PainDimension, readonly (string | null)[]>>;

function painSignalsOf(
  { cases, interactions, scores, returns }: HistoryResult,
  by: PainDimension,
): readonly PainSignal[] {
  const isKey = (key: string | null): key is string => key !== null;
  const low = voicesIn(scores).filter(({ metric, score }) => {
    const value = score ?? 0;
    return metric === 'NPS' ? value < 7 : metric === 'CES' ? value > 4 : value < 3;
  });
  return [
    ...cases.map((one) => {
      const keys: Keys = {
        ...{
          TOUCHPOINT: [normalizeTouchpoint(one.touchpoint)],
          STORE: [one.store],
          SKU: one.skus.map(normalizeSku),
          CHANNEL: ['PHONE'],
        },
        ...{ REASON: [one.caseReason], ROOT_CAUSE: [one.rootCause?.category ?? null] },
      };
      return { at: one.occurredAt, kind: 'complaints' as const, keys: keys[by].filter(isKey) };
    }),
    ...interactions
      .filter(({ type, sentiment }) => type !== 'MARKETING_SENT' && (type === 'COMPLAINT' || sentiment === 'NEGATIVE'))
      .map((one) => {
        const keys: Keys = {
          ...{
            TOUCHPOINT: [normalizeTouchpoint(one.touchpoint)],
            STORE: [one.store],
            SKU: one.skus.map(normalizeSku),
            CHANNEL: [one.via],
          },
          ...{ REASON: [], ROOT_CAUSE: [] },
        };
        return { at: one.occurredAt, kind: 'complaints' as const, keys: keys[by].filter(isKey) };
      }),
    ...low.map((one) => {
      const keys: Keys = {
        ...{
          TOUCHPOINT: [normalizeTouchpoint(one.touchpoint)],
          STORE: [one.store],
          SKU: one.skus.map(normalizeSku),
          CHANNEL: ['PHONE'],
        },
        ...{ REASON: [], ROOT_CAUSE: [] },
      };
      return { at: one.occurredAt, kind: 'lowScores' as const, keys: keys[by].filter(isKey) };
    }),
    ...returns.map((one) => {
      const keys: Keys = {
        ...{
          TOUCHPOINT: [],
          STORE: [one.store],
          SKU: one.returnedLines.map(({ sku }) => normalizeSku(sku)),
          ROOT_CAUSE: [],
        },
        CHANNEL: [one.store === null ? 'WEB' : 'STORE'],
        REASON: [one.returnReason === 'DAMAGED' ? 'DAMAGED_ITEM' : 'CHANGED_MIND'],
      };
      return { at: one.occurredAt, kind: 'returns' as const, keys: keys[by].filter(isKey) };
    }),
  ];
}

/** Journey steps, one row for each step, sorted by name, with the hours of each customer. */
export function expectedJourneySteps(histories: readonly HistoryResult[], span: DayRange) {
  const transitions = histories.flatMap(({ scores, cases, interactions, orders }) => {
    // A store visit has the touchpoint `store`; in these histories, complaints without a touchpoint come by phone.
    const channels = { STORE_VISIT: 'store', COMPLAINT: 'phone' };
    const visits = interactions.map(({ type, touchpoint, ...one }) => ({
      ...one,
      touchpoint: touchpoint ?? (type in channels ? channels[type as keyof typeof channels] : null),
    }));
    const bought = orders.map(({ id, at }) => ({ id, occurredAt: at, touchpoint: 'order' }));
    // Orders alone make no journey: a customer without any touchpoint or pain signal has none.
    const touchpointVisits = [...scores, ...cases, ...visits, ...bought]
      .flatMap(({ id, occurredAt, touchpoint }) =>
        touchpoint === null ? [] : [{ id, occurredAt, at: touchpoint.toLowerCase() }],
      )
      .sort((a, b) => (`${a.occurredAt} ${a.id}` < `${b.occurredAt} ${b.id}` ? -1 : 1));
    return touchpointVisits.flatMap(({ at, occurredAt }, index) => {
      const next = touchpointVisits[index + 1];
      if (next?.at === at || !within(occurredAt, span)) return [];
      if (next === undefined && at === 'order') return [];
      const hours = next === undefined ? [] : [(Date.parse(next.occurredAt) - Date.parse(occurredAt)) / 3_600_000];
      return [{ name: `${at} > ${next?.at ?? ''}`, hours }];
    });
  });
  return [...Map.groupBy(transitions, ({ name }) => name)]
    .map(([name, steps]) => ({ name, customers: steps.length, medianHours: steps.flatMap(({ hours }) => hours) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
