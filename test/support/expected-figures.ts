import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { KpiFilter } from '../../domain/insight/kpi-counters.ts';
import type { PainDimension, PainPointKey } from '../../domain/insight/pain-dimension.ts';
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
  readonly id: string;
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
  where: PainPointKey | null = null,
) {
  const all = histories.flatMap((history) => painSignalsOf(history, by, where));
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
      const lastPainAt = latestSince(history, painSignalsOf(history, by, where), where)
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

/** With a second dimension, the latest five signals since the last order count. */
function latestSince(history: HistoryResult, found: readonly PainSignal[], where: PainPointKey | null) {
  if (where === null) return found;
  const lastOrderAt =
    history.orders
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? '';
  const all = painSignalsOf(history, null, null).filter(({ at }) => at > lastOrderAt);
  const latest = all.toSorted((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1)).slice(-5);
  return found.filter(({ id }) => latest.some((one) => one.id === id));
}

const normalizeKey = ({ dimension, key }: PainPointKey): string | null =>
  dimension === 'SKU' ? normalizeSku(key) : dimension === 'TOUCHPOINT' ? normalizeTouchpoint(key) : key;

type Keys = Readonly<Record<PainDimension, readonly (string | null)[]>>;

/** @param by null: all signals, without keys */
function painSignalsOf(
  { cases, interactions, scores, returns }: HistoryResult,
  by: PainDimension | null,
  where: PainPointKey | null,
): readonly PainSignal[] {
  const isKey = (key: string | null): key is string => key !== null;
  const narrowed = where === null ? null : normalizeKey(where);
  function signalOf(id: string, at: Instant, kind: PainSignal['kind'], all: Keys): readonly PainSignal[] {
    if (where !== null && !all[where.dimension].some((key) => key === narrowed)) return [];
    return [{ id, at, kind, keys: by === null ? [] : all[by].filter(isKey) }];
  }
  const low = voicesIn(scores).filter(({ metric, score }) => {
    const value = score ?? 0;
    return metric === 'NPS' ? value < 7 : metric === 'CES' ? value > 4 : value < 3;
  });
  return [
    ...cases.flatMap((one) => {
      const keys: Keys = {
        ...{
          TOUCHPOINT: [normalizeTouchpoint(one.touchpoint)],
          STORE: [one.store],
          SKU: one.skus.map(normalizeSku),
          CHANNEL: ['PHONE'],
        },
        ...{ REASON: [one.caseReason], ROOT_CAUSE: [one.rootCause?.category ?? null] },
      };
      return signalOf(one.id, one.occurredAt, 'complaints', keys);
    }),
    ...interactions
      .filter(({ type, sentiment }) => type !== 'MARKETING_SENT' && (type === 'COMPLAINT' || sentiment === 'NEGATIVE'))
      .flatMap((one) => {
        const keys: Keys = {
          ...{
            TOUCHPOINT: [normalizeTouchpoint(one.touchpoint)],
            STORE: [one.store],
            SKU: one.skus.map(normalizeSku),
            CHANNEL: [one.via],
          },
          ...{ REASON: [], ROOT_CAUSE: [] },
        };
        return signalOf(one.id, one.occurredAt, 'complaints', keys);
      }),
    ...low.flatMap((one) => {
      const keys: Keys = {
        ...{
          TOUCHPOINT: [normalizeTouchpoint(one.touchpoint)],
          STORE: [one.store],
          SKU: one.skus.map(normalizeSku),
          CHANNEL: ['PHONE'],
        },
        ...{ REASON: [], ROOT_CAUSE: [] },
      };
      const id = one.matter === undefined ? one.id : `${one.metric} ${one.matter}`;
      return signalOf(id, one.occurredAt, 'lowScores', keys);
    }),
    ...returns.flatMap((one) => {
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
      return signalOf(one.id, one.occurredAt, 'returns', keys);
    }),
  ];
}
