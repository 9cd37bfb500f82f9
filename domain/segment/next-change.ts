import { isLapsed, predict, type ValueModel } from '../insight/value-model.ts';
import { addDays, type Day, dayOf, type Instant, startOfDay } from '../kernel/instant.ts';
import type { Facts } from '../playbook/evaluate-condition.ts';
import { type FactRef, valueAt } from '../playbook/fact-ref.ts';
import { type Condition, isFact, type Leaf } from '../playbook/playbook-condition.ts';
import type { Metrics } from '../profile/metrics.ts';
import { lostRecordsIn } from '../service-case/case-metrics.ts';
import { dayAt, type Shop, zoneOf } from '../shop/shop.ts';
import { graceEndOf, toOwnerHolds } from '../warranty/cover-hold.ts';
import type { FactContext, SegmentPerson } from './person-facts.ts';
import { isPurchaseFact, MAX_PURCHASE_DAYS } from './segment-facts.ts';

/**
 * The moments after now at which some comparison of the condition may get another result although nothing happens, the
 * earliest first. Between two of them every comparison keeps its result: a number of days crosses a threshold, cover ends,
 * or a probability falls below a threshold.
 */
export function timesOfChange(
  condition: Condition,
  person: SegmentPerson,
  context: FactContext,
  now: Instant,
  facts: Facts,
): readonly Instant[] {
  const times = leavesIn(condition).flatMap((leaf) => timesOfLeaf(leaf, person, context, now, facts));
  return [...new Set(times)].filter((time) => time > now).toSorted();
}

function leavesIn(condition: Condition): readonly Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesIn);
  if ('any' in condition) return condition.any.flatMap(leavesIn);
  return 'not' in condition ? leavesIn(condition.not) : [condition];
}

function timesOfLeaf(
  { fact, value }: Leaf,
  person: SegmentPerson,
  context: FactContext,
  now: Instant,
  facts: Facts,
): readonly Instant[] {
  const timesOf = (ref: FactRef, compared: unknown) =>
    timesOfFact(ref, numbersIn(compared), person, context, now, facts);
  if (!isFact(value)) return timesOf(fact, value);
  return [...timesOf(fact, valueAt(facts, value.fact)), ...timesOf(value.fact, valueAt(facts, fact))];
}

const numbersIn = (value: unknown): readonly number[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'number');

/** Facts that grow by one with each day in the shop. */
const DAY_COUNTS: ReadonlySet<FactRef> = new Set(['customer.daysKnown', 'metrics.daysSinceLastOrder']);

function timesOfFact(
  ref: FactRef,
  thresholds: readonly number[],
  person: SegmentPerson,
  { shop, benchmark }: FactContext,
  now: Instant,
  facts: Facts,
): readonly Instant[] {
  const { metrics } = person.overview;
  if (DAY_COUNTS.has(ref)) return timesOfDayCount(valueAt(facts, ref), thresholds, shop, now);
  // After its last day a purchase no longer counts.
  if (isPurchaseFact(ref)) return timesOfDayCount(valueAt(facts, ref), [...thresholds, MAX_PURCHASE_DAYS], shop, now);
  if (ref === 'warranties.active') return endsOfCover(person, shop);
  if (benchmark === null) return [];
  if (ref === 'insights.aliveProbability') return timesOfFall(benchmark.model, metrics, thresholds, shop, now);
  if (ref === 'insights.tier')
    return firstDayWhere((dawn) => isLapsed(benchmark.model, metrics, dawn), shop, now) ?? [];
  return [];
}

/** A count compares in another way with a threshold on the day on which it reaches it, and on the day after. */
function timesOfDayCount(count: unknown, thresholds: readonly number[], shop: Shop, now: Instant): readonly Instant[] {
  if (typeof count !== 'number') return [];
  const today = dayAt(shop, null, now);
  return thresholds
    .flatMap((threshold) => [Math.ceil(threshold), Math.floor(threshold) + 1])
    .filter((days) => days > count)
    .map((days) => startOfDay(addDays(today, days - count), shop.timeZone));
}

/** Cover is in force until its last day, or until the last day on which a missed inspection can be made up. */
function endsOfCover({ overview: { warranties, metrics } }: SegmentPerson, shop: Shop): readonly Instant[] {
  return warranties.flatMap((warranty) => {
    const zone = zoneOf(shop, warranty.store);
    const { endsOn, nextInspectionDue } = warranty;
    const holds = toOwnerHolds(lostRecordsIn(metrics), zone);
    const grace = nextInspectionDue === null ? null : graceEndOf(nextInspectionDue, warranty, holds).last;
    const lastDays: readonly Day[] = grace === null ? [endsOn] : [endsOn, grace];
    return lastDays.map((day) => startOfDay(addDays(day, 1), zone));
  });
}

/** When the probability falls to a threshold, and when it falls below. It falls until the person buys again. */
const timesOfFall = (
  model: ValueModel,
  metrics: Metrics,
  thresholds: readonly number[],
  shop: Shop,
  now: Instant,
): readonly Instant[] =>
  thresholds.flatMap((threshold) => {
    const alive = (dawn: Instant) => predict(model, metrics, dawn, 0)?.alive ?? 0;
    return [
      ...(firstDayWhere((dawn) => alive(dawn) <= threshold, shop, now) ?? []),
      ...(firstDayWhere((dawn) => alive(dawn) < threshold, shop, now) ?? []),
    ];
  });

/** In days, some decades: nobody waits longer for a segment. */
const HORIZON_DAYS = 2 ** 14;

/** The start of the first day after today from which on something is true that stays true; null: not within the horizon. */
function firstDayWhere(isTrue: (dawn: Instant) => boolean, shop: Shop, now: Instant): readonly [Instant] | null {
  const today = dayOf(now, shop.timeZone);
  const dawnAfter = (days: number) => startOfDay(addDays(today, days), shop.timeZone);
  let [low, high] = [0, HORIZON_DAYS];
  if (!isTrue(dawnAfter(high))) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isTrue(dawnAfter(middle))) high = middle;
    else low = middle;
  }
  return [dawnAfter(high)];
}
