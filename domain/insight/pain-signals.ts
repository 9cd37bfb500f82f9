import type { CountedScore } from '../feedback/counted-score.ts';
import { type Feedback, isLowScore } from '../feedback/feedback.ts';
import { type Interaction, isComplaint } from '../interaction/interaction.ts';
import { normalizeTouchpoint } from '../interaction/touchpoint.ts';
import type { SourceSystem } from '../kernel/caller.ts';
import { distinctTexts } from '../kernel/code.ts';
import { dayOf, type Instant, type TimeZone } from '../kernel/instant.ts';
import type { OrderReturn, ReturnReason } from '../order/order-return.ts';
import type { CaseReason, ServiceCase } from '../service-case/service-case.ts';
import type { CounterDelta, Counts } from './counters.ts';
import { type PainDimension, type PainPointKey, painBoard } from './pain-dimension.ts';
import { pairKeysOf } from './pain-pairs.ts';

/** A bad experience of a customer, and where it happened. */
export type PainSignal = {
  readonly id: string;
  /** The version of its source: a case gets its root cause later. */
  readonly version: number;
  readonly customerId: string | null;
  readonly at: Instant;
  readonly keys: readonly PainPointKey[];
  /** Whether pairs of dimensions count it too; absent in journeys of former versions. */
  readonly paired?: true;
};

/** A case counts as a complaint on the day on which it was raised. */
export const casePainCounters = (one: ServiceCase | null, zone: TimeZone): readonly CounterDelta[] =>
  one === null ? [] : painCounters(painSignalOfCase(one), zone, { complaints: 1 }, one.painPairs === true);

/** A complaint that is no case counts on the day on which the customer made it. */
export const interactionPainCounters = (one: Interaction | null, zone: TimeZone): readonly CounterDelta[] =>
  one === null ? [] : painCounters(painSignalOfInteraction(one), zone, { complaints: 1 });

export const feedbackPainCounters = (one: ScoreSource | null, zone: TimeZone): readonly CounterDelta[] =>
  one === null || !isLow(one)
    ? []
    : countersOf(
        scoreKeys(one),
        one.occurredAt,
        zone,
        { lowScores: 1 },
        one.version === undefined || one.painPairs === true,
      );

/** A return counts once for each returned sku. */
export const returnPainCounters = (one: OrderReturn | null, zone: TimeZone): readonly CounterDelta[] =>
  one === null ? [] : painCounters(painSignalOfReturn(one), zone, { returns: 1 });

/** The place counts once. If a playbook opened the case for a complaint, the place counts with the complaint. */
export function painSignalOfCase(one: ServiceCase): PainSignal {
  const { id, version, customerId, occurredAt, caseReason, via, rootCause, complaintId } = one;
  const causes = [...painPointKeys('REASON', caseReason), ...painPointKeys('ROOT_CAUSE', rootCause?.category ?? null)];
  const places = complaintId === undefined ? [...painPointKeys('CHANNEL', via), ...placeKeys(one)] : [];
  return { id, version, customerId, at: occurredAt, keys: [...causes, ...places], paired: true };
}

/** Null if the interaction is no complaint. */
export function painSignalOfInteraction(one: Interaction): PainSignal | null {
  if (!isComplaint(one)) return null;
  const { id, customerId, occurredAt, via } = one;
  const keys = [...painPointKeys('CHANNEL', via), ...placeKeys(one)];
  return { id, version: 1, customerId, at: occurredAt, keys, paired: true };
}

/** Null if there is no score, or it is not low. */
export function painSignalOfFeedback(one: Feedback): PainSignal | null {
  const { id, customerId, occurredAt } = one;
  return isLow(one) ? { id, version: 1, customerId, at: occurredAt, keys: scoreKeys(one), paired: true } : null;
}

/** One signal for each matter. A better score clears it; null if there is nothing to clear. */
export function painSignalOfScore(one: CountedScore): PainSignal | null {
  const { metric, matter, version, customerId, occurredAt } = one;
  if (version === 1 && !isLow(one)) return null;
  const keys = isLow(one) ? scoreKeys(one) : [];
  return { id: `${metric} ${matter}`, version, customerId, at: occurredAt, keys, paired: true };
}

/** A score, and where it was given. */
export type ScoreSource = Pick<
  Feedback,
  'occurredAt' | 'via' | 'metric' | 'score' | 'touchpoint' | 'store' | 'skus' | 'agent'
> &
  Partial<Pick<CountedScore, 'version' | 'painPairs'>>;

const isLow = ({ metric, score }: ScoreSource): boolean =>
  metric !== null && score !== null && isLowScore(metric, score);

export const scoreKeys = (one: Pick<ScoreSource, 'via' | keyof Places>): readonly PainPointKey[] => [
  ...painPointKeys('CHANNEL', one.via),
  ...placeKeys(one),
];

/** Null for a refund without goods: it compensates for another bad experience. */
export function painSignalOfReturn({
  id,
  customerId,
  occurredAt,
  returnReason,
  source,
  store,
  returnedLines,
}: OrderReturn): PainSignal | null {
  if (returnReason === 'GOODWILL') return null;
  const skus = returnedLines.map(({ sku }) => sku);
  const channel = store === null ? CHANNELS[source] : 'STORE';
  const keys = [...painPointKeys('REASON', REASONS[returnReason]), ...painPointKeys('CHANNEL', channel ?? null)];
  return {
    ...{ id, version: 1, customerId, at: occurredAt },
    keys: [...keys, ...placeKeys({ touchpoint: null, store, skus })],
    paired: true,
  };
}

/** A return has the same key as a case with the same reason. */
const REASONS: Readonly<Record<Exclude<ReturnReason, 'GOODWILL'>, CaseReason | 'CHANGED_MIND'>> = {
  DAMAGED: 'DAMAGED_ITEM',
  WRONG_ITEM: 'WRONG_ITEM',
  NOT_AS_DESCRIBED: 'PRODUCT_QUALITY',
  LATE: 'LATE_DELIVERY',
  CHANGED_MIND: 'CHANGED_MIND',
  WARRANTY: 'WARRANTY',
  OTHER: 'OTHER',
};

const CHANNELS: Readonly<Partial<Record<SourceSystem, string>>> = { POS: 'STORE', ECOMMERCE: 'WEB' };

type Places = { readonly touchpoint: string | null; readonly store: string | null; readonly skus: readonly string[] };

function placeKeys({ touchpoint, store, skus }: Places): readonly PainPointKey[] {
  return [
    ...painPointKeys('TOUCHPOINT', touchpoint === null ? null : normalizeTouchpoint(touchpoint)),
    ...painPointKeys('STORE', store),
    ...distinctTexts(skus.map((sku) => sku.trim())).flatMap((sku) => painPointKeys('SKU', sku)),
  ];
}

const painPointKeys = (dimension: PainDimension, key: string | null): readonly PainPointKey[] =>
  key === null || key === '' ? [] : [{ dimension, key }];

function painCounters(
  painSignal: PainSignal | null,
  zone: TimeZone,
  counts: Counts,
  paired = true,
): readonly CounterDelta[] {
  return painSignal === null ? [] : countersOf(painSignal.keys, painSignal.at, zone, counts, paired);
}

/** @param paired false for an entity that changes and that former versions counted by one dimension only */
function countersOf(
  keys: readonly PainPointKey[],
  at: Instant,
  zone: TimeZone,
  counts: Counts,
  paired: boolean,
): readonly CounterDelta[] {
  const day = dayOf(at, zone);
  const pairs = paired ? pairKeysOf(keys) : [];
  return [
    ...keys.map(({ dimension, key }) => ({ board: painBoard(dimension), key, day, counts })),
    ...pairs.map(({ board, painPoint: { key } }) => ({ board, key, day, counts })),
  ];
}
