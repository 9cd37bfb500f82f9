import type { DayRange } from '../../domain/insight/rollup.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { HistoryResult } from './customer-histories.ts';

const within = (at: Instant, { from, to }: DayRange): boolean => at.slice(0, 10) >= from && at.slice(0, 10) <= to;

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
