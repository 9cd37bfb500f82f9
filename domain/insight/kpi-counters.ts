import type { CountedScore } from '../feedback/counted-score.ts';
import type { Feedback } from '../feedback/feedback.ts';
import { normalizeTouchpoint } from '../interaction/touchpoint.ts';
import { HOUR_MS, MINUTE_MS } from '../kernel/duration.ts';
import { type Day, dayOf, type TimeZone } from '../kernel/instant.ts';
import type { ServiceCase } from '../service-case/service-case.ts';
import type { CounterDelta, Counts } from './counters.ts';
import { keyText } from './key-text.ts';
import { bucketOf } from './sketch.ts';

/**
 * Limits feedback and cases to a touchpoint, a store, a touchpoint in a store, or to the cases of an agent (also in a store)
 * and the feedback about them; null: no limit. An agent is the id of a member of staff, or the free text of an assignee.
 */
export type KpiFilter = {
  readonly touchpoint: string | null;
  readonly store: string | null;
  readonly agent?: string | null;
};

export const kpiBoard = ({ touchpoint, store, agent = null }: KpiFilter): string => {
  const place = ['kpi', touchpoint === null ? '' : normalizeTouchpoint(touchpoint), store ?? ''];
  return [...place, ...(agent === null ? [] : [normalizeAgent(agent)])].map(keyText).join('/');
};

/** People type names by hand. */
export const normalizeAgent = (agent: string): string => agent.trim().toLowerCase();

/** Prefixes of counters for medians: the bucket of the measure follows. */
export const FIRST_RESPONSE_PREFIX = 'firstResponse:';
export const RESOLUTION_PREFIX = 'resolution:';

/** A score counts on the day on which the customer gave it. */
export function feedbackCounters(
  feedback: (Pick<Feedback, keyof KpiFilter | 'metric' | 'score' | 'occurredAt'> & CountedMark) | null,
  zone: TimeZone,
): readonly CounterDelta[] {
  if (feedback === null) return [];
  const counts = scoreCounts(feedback);
  if (counts === null) return [];
  // Feedback itself never changes, so nothing is subtracted that was not counted.
  const agentInStore = feedback.version === undefined || feedback.agentInStore === true;
  return spreadOverBoards({ ...feedback, agentInStore }, dayOf(feedback.occurredAt, zone), counts);
}

/** The mark of a counted score; feedback that counts by itself has no version. */
type CountedMark = Partial<Pick<CountedScore, 'version' | 'agentInStore'>>;

/** A case, with everything that happens to it later, counts on the day on which it was raised. */
export function caseCounters(serviceCase: ServiceCase | null, zone: TimeZone): readonly CounterDelta[] {
  if (serviceCase === null) return [];
  const { missed, firstContactResolution, reopenCount, firstResponseTook, resolutionTook, occurredAt } = serviceCase;
  const wasResolved = firstContactResolution !== null;
  return spreadOverBoards(kpiSourceOf(serviceCase), dayOf(occurredAt, zone), {
    cases: 1,
    breached: missed.firstResponse !== null || missed.resolution !== null ? 1 : 0,
    resolved: wasResolved ? 1 : 0,
    firstContact: firstContactResolution === true ? 1 : 0,
    reopened: wasResolved && reopenCount > 0 ? 1 : 0,
    ...(firstResponseTook === null ? {} : { [FIRST_RESPONSE_PREFIX + bucketOf(firstResponseTook / MINUTE_MS)]: 1 }),
    ...(resolutionTook === null ? {} : { [RESOLUTION_PREFIX + bucketOf(resolutionTook / HOUR_MS)]: 1 }),
  });
}

function scoreCounts({ metric, score }: Pick<Feedback, 'metric' | 'score'>): Counts | null {
  if (metric === null || score === null) return null;
  switch (metric) {
    case 'CSAT':
      return { csat: 1, csatGood: score >= 4 ? 1 : 0 };
    case 'NPS':
      return { nps: 1, npsPromoters: score >= 9 ? 1 : 0, npsDetractors: score <= 6 ? 1 : 0 };
    case 'CES':
      return { ces: 1, cesSum: score };
    case 'STARS':
      return { stars: 1, starsSum: score };
  }
}

/** Where the KPIs of a case or of a score count. */
export type KpiSource = KpiFilter & {
  /** Whether the board of the agent in the store counts it too. It must not be subtracted where a former version did not. */
  readonly agentInStore: boolean;
};

export const kpiSourceOf = ({ touchpoint, store, kpiAgent, agentInStore }: ServiceCase): KpiSource => ({
  ...{ touchpoint, store, agent: kpiAgent ?? null, agentInStore: agentInStore === true },
});

/** The same counts on each board that the source belongs to: at most six. */
export function spreadOverBoards(source: KpiSource, day: Day, counts: Counts): readonly CounterDelta[] {
  const { touchpoint, store, agent = null, agentInStore } = source;
  const stores = store === null ? [null] : [null, store];
  const touchpoints = touchpoint === null ? [null] : [null, touchpoint];
  const places: readonly KpiFilter[] = touchpoints.flatMap((one) =>
    stores.map((other) => ({ touchpoint: one, store: other })),
  );
  const ofAgent: readonly KpiFilter[] =
    agent === null
      ? []
      : stores.filter((one) => one === null || agentInStore).map((one) => ({ touchpoint: null, store: one, agent }));
  return [...places, ...ofAgent].map((filter) => ({ board: kpiBoard(filter), key: '', day, counts }));
}
