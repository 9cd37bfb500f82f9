import { expect } from 'vitest';
import type { JourneyFilter } from '../../domain/insight/journey-counters.ts';
import { loadJourneySteps } from '../../domain/insight/journey-steps.ts';
import type { DayRange } from '../../domain/insight/rollup.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { createRepositories } from '../../store/repositories.ts';
import type { HistoryResult } from './customer-histories.ts';

export const JOURNEY_DAYS: DayRange = { from: '2026-01-10', to: '2026-04-20' };
/** Carts after the 18th of April are not two days old by its end. */
const TODAY = '2026-04-20';
const CART_DAYS = 2;
const LAST_CART_DAY = '2026-04-17';
const DAY_MS = 86_400_000;

type Visit = {
  readonly id: string;
  readonly occurredAt: Instant;
  readonly place: string;
  readonly store: string | null;
  readonly via: string | null;
  readonly isCart: boolean;
  readonly isOrder: boolean;
};

const dayOf = (at: Instant): string => at.slice(0, 10);
const millisecondsBetween = (one: Visit, other: Visit): number =>
  Date.parse(other.occurredAt) - Date.parse(one.occurredAt);
/** What these histories say of the channel of an interaction that names none. */
const CHANNELS: Readonly<Partial<Record<Interaction['type'], string>>> = {
  STORE_VISIT: 'STORE',
  CART_ABANDONED: 'WEB',
  CHECKOUT_STARTED: 'WEB',
};

/** All visits and orders of a person, in their order. */
function visitsOf({ scores, cases, interactions, orders }: HistoryResult): readonly Visit[] {
  const said = interactions.map(({ type, via: named, ...one }) => {
    const via = named ?? CHANNELS[type] ?? null;
    return { ...one, via, touchpoint: one.touchpoint ?? via, isCart: type.startsWith('C') && type !== 'COMPLAINT' };
  });
  const bought = orders.map(({ id, at, store, via }) => ({
    id,
    occurredAt: at,
    touchpoint: 'order',
    store,
    via,
    isOrder: true,
  }));
  return [...scores, ...cases, ...said, ...bought]
    .flatMap(({ touchpoint, id, occurredAt, store, via, ...more }): readonly Visit[] =>
      touchpoint === null
        ? []
        : [
            {
              isCart: false,
              isOrder: false,
              ...more,
              ...{ id, occurredAt, store, via },
              place: touchpoint.toLowerCase(),
            },
          ],
    )
    .sort((a, b) => (`${a.occurredAt} ${a.id}` < `${b.occurredAt} ${b.id}` ? -1 : 1));
}

const within = (at: Instant, { from, to }: DayRange): boolean => dayOf(at) >= from && dayOf(at) <= to;
const isIn = ({ store, via }: Visit, filter: JourneyFilter): boolean =>
  (filter.store === null || store === filter.store) && (filter.via === null || via === filter.via);

/** Journey steps, one row for each step, sorted by name, with the hours of each customer. */
function expectedSteps(people: readonly HistoryResult[], days: DayRange, filter: JourneyFilter) {
  const steps = people.flatMap((person) => {
    const visits = visitsOf(person);
    return visits.flatMap((visit, index) => {
      const next = visits[index + 1];
      if (next?.place === visit.place || !within(visit.occurredAt, days) || !isIn(visit, filter)) return [];
      if (next === undefined && visit.isOrder) return [];
      const hours = next === undefined ? [] : [millisecondsBetween(visit, next) / 3_600_000];
      return [{ name: `${visit.place} > ${next?.place ?? ''}`, from: visit.place, hours }];
    });
  });
  return [...Map.groupBy(steps, ({ name }) => name)]
    .map(([name, all]) => ({
      ...{ name, from: all[0]?.from ?? '', customers: all.length },
      medianHours: all.flatMap(({ hours }) => hours),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Of the people who came to a place on a day: the share that bought, and the share that came back. */
function expectedShares(people: readonly HistoryResult[], days: DayRange, filter: JourneyFilter, place: string) {
  const visitors = people.flatMap((person) => {
    const visits = visitsOf(person);
    if (visits.every(({ isOrder }) => isOrder)) return [];
    const here = visits.filter((visit) => visit.place === place && isIn(visit, filter));
    const visitDays = [...new Set(here.map(({ occurredAt }) => dayOf(occurredAt)))];
    return visitDays
      .filter((day) => day >= days.from && day <= days.to)
      .map((day) => {
        const first = here.find(({ occurredAt }) => dayOf(occurredAt) === day) as Visit;
        const hasBought = visits.some((one) => {
          const after = millisecondsBetween(first, one);
          return one.isOrder && one.id !== first.id && after >= 0 && after <= 30 * DAY_MS;
        });
        return { hasBought, cameBack: visitDays.some((other) => other > day) };
      });
  });
  const share = (count: number): number | null => (visitors.length === 0 ? null : count / visitors.length);
  return {
    conversion: share(visitors.filter(({ hasBought }) => hasBought).length),
    repeatVisits: share(visitors.filter(({ cameBack }) => cameBack).length),
  };
}

/** Carts at a place that are old enough, and those without an order in two days. */
function expectedCarts(people: readonly HistoryResult[], days: DayRange, filter: JourneyFilter, place: string) {
  const carts = people.flatMap((person) => {
    const visits = visitsOf(person);
    return visits.flatMap((visit, index) => {
      if (!visit.isCart || visit.place !== place || !isIn(visit, filter)) return [];
      if (dayOf(visit.occurredAt) < days.from || dayOf(visit.occurredAt) > LAST_CART_DAY) return [];
      const next = visits.slice(index + 1).find(({ isCart, isOrder }) => isCart || isOrder);
      if (next?.isCart === true && millisecondsBetween(visit, next) <= DAY_MS) return [];
      const order = visits.slice(index + 1).find(({ isOrder }) => isOrder);
      return [order === undefined || millisecondsBetween(visit, order) >= CART_DAYS * DAY_MS];
    });
  });
  return { carts: carts.length, abandonedCarts: carts.filter((isAbandoned) => isAbandoned).length };
}

const FILTERS: readonly JourneyFilter[] = [
  { store: null, via: null },
  { store: 'york', via: null },
  { store: null, via: 'WEB' },
  { store: 'york', via: 'STORE' },
];

/** The journeys that the repositories have counted are those of these people. */
export async function expectJourneys(
  repositories: ReturnType<typeof createRepositories>,
  people: readonly HistoryResult[],
): Promise<void> {
  for (const filter of FILTERS) {
    const steps = await loadJourneySteps(repositories, { cartDays: CART_DAYS }, TODAY, { ...JOURNEY_DAYS, ...filter });
    const named = new Map(steps.map((step) => [`${step.from} > ${step.to ?? ''}`, step]));
    const expected = expectedSteps(people, JOURNEY_DAYS, filter);
    expect([...named.keys()].toSorted()).toEqual(expected.map(({ name }) => name));
    for (const { name, from, customers, medianHours } of expected) {
      const { medianHours: median = null, from: _, to: __, ...figures } = named.get(name) ?? {};
      expect([name, filter, figures]).toEqual([
        name,
        filter,
        {
          customers,
          ...expectedShares(people, JOURNEY_DAYS, filter, from),
          ...expectedCarts(people, JOURNEY_DAYS, filter, from),
        },
      ]);
      expectMedian(median, medianHours);
    }
  }
}

/** Half of the measurements are at most the median, half at least; the buckets have an error of 1 %. */
export function expectMedian(found: number | null, measures: readonly number[]): void {
  expect(found === null).toBe(measures.length === 0);
  if (found === null) return;
  const half = measures.length / 2;
  expect(measures.filter((measure) => measure <= found * 1.011).length).toBeGreaterThanOrEqual(half);
  expect(measures.filter((measure) => measure >= found * 0.989).length).toBeGreaterThanOrEqual(half);
}
