import type { LowScore, LowScoreRepository } from '../feedback/low-score.ts';
import { addDays, startOfDay, type TimeZone } from '../kernel/instant.ts';
import type { ServiceCase, ServiceCaseRepository } from '../service-case/service-case.ts';
import { hasPainKey, type PainPointKey } from './pain-dimension.ts';
import type { PainPoint, PainQuery } from './pain-points.ts';
import { painSignalOfCase, scoreKeys } from './pain-signals.ts';

/** A pain point with the query that it answers, to find its cases and feedback. */
export type QueriedPainPoint = PainPoint & { readonly query: PainQuery };

/** Of each pain point. */
const MAX_LATEST = 20;

/** The cases or scores that one query looks at for all of its points, newest first. */
const MAX_LOOKED_AT = 1_000;

/** The latest cases of the days of a query, newest first. */
export async function loadLatestCases(
  repositories: ServiceCaseRepository,
  query: PainQuery,
  zone: TimeZone,
): Promise<readonly ServiceCase[]> {
  const slice = { first: MAX_LOOKED_AT, after: null };
  const { entries } = await repositories.casesRaised(periodOf(query, zone), slice, () => true);
  return entries.map(({ item }) => item);
}

/** The latest low scores of the days of a query, newest first. */
export const loadLatestScores = (
  repositories: LowScoreRepository,
  query: PainQuery,
  zone: TimeZone,
): Promise<readonly LowScore[]> => repositories.lowScoresGiven(periodOf(query, zone), MAX_LOOKED_AT);

/** Those of the cases that the pain point counts, at most 20. */
export const latestCasesAt = (point: QueriedPainPoint, cases: readonly ServiceCase[]): readonly ServiceCase[] =>
  cases.filter((one) => isAt(point, painSignalOfCase(one).keys)).slice(0, MAX_LATEST);

/** The ids of the feedback with the scores that the pain point counts, at most 20. */
export const latestFeedbackAt = (point: QueriedPainPoint, scores: readonly LowScore[]): readonly string[] =>
  scores
    .filter((one) => isAt(point, scoreKeys(one)))
    .slice(0, MAX_LATEST)
    .map(({ feedbackId }) => feedbackId);

function isAt({ key, query: { by, where } }: QueriedPainPoint, keys: readonly PainPointKey[]): boolean {
  return hasPainKey(keys, { dimension: by, key }) && (where === null || hasPainKey(keys, where));
}

const periodOf = ({ from, to }: PainQuery, zone: TimeZone) => ({
  from: startOfDay(from, zone),
  before: startOfDay(addDays(to, 1), zone),
});
