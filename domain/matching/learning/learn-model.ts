import type { Instant } from '../../kernel/instant.ts';
import { MAX_RECORDS } from '../../person/cluster.ts';
import type { Features } from '../fields/match-features.ts';
import { scoreMatch } from '../score/match-score.ts';
import { DEFAULT_WEIGHTS, type MatchWeights } from '../score/match-weights.ts';
import { calibrate } from './calibrate.ts';
import type { DecidedPair } from './decided-pair.ts';
import { HELD_OUT_SHARE, isHeldOut } from './held-out.ts';
import type { LearningFigures } from './match-model.ts';
import { learnFromSample } from './match-training.ts';
import { fitSize } from './model-size.ts';
import { estimatePrecision, takeoverRefusal } from './self-check.ts';
import { withSharedValues } from './shared-values.ts';
import type { TableSample } from './table-sample.ts';

/** What a run learned. */
export type LearningOutcome = {
  /** null: the weights in use stay. */
  readonly weights: MatchWeights | null;
  /** Why they stay. */
  readonly reason: string | null;
  readonly figures: LearningFigures;
};

/**
 * Learns weights from a sample of the table, and checks them on pairs that were held out. It always starts from the shipped
 * weights, so that the result depends on the records alone, and no earlier mistake lives on.
 * @param inUse the weights that the matcher uses now. It will use the new ones by the same counts of values, and so the check does
 * @param threshold from which pairs are merged
 */
export function learnModel(
  sample: TableSample,
  inUse: MatchWeights,
  { threshold, now }: { readonly threshold: number; readonly now: Instant },
): LearningOutcome {
  const { people, ids, decisions } = sample;
  const held = sample.candidates.map(({ left, right }) => isHeldOut(ids[left] ?? '', ids[right] ?? ''));
  const part = (wanted: boolean, share: number) => ({
    ...sample,
    matchesPerRecord: MAX_RECORDS - 1,
    candidates: sample.candidates
      .filter((_, at) => held[at] === wanted)
      .map((pair) => ({ ...pair, weight: pair.weight / share })),
  });
  const [training, test] = [part(false, 1 - HELD_OUT_SHARE), part(true, HELD_OUT_SHARE)];
  const source = `learned ${now.slice(0, 10)} from the table`;
  const start = inUse.shares === undefined ? DEFAULT_WEIGHTS : { ...DEFAULT_WEIGHTS, shares: inUse.shares };
  const learned = learnFromSample(training, start, source);
  const judge = learnFromSample(test, start, source).weights;
  const calibration = calibrate(scoredDecisions(people, decisions, learned.weights));
  const isCalibrated = 'calibration' in calibration;
  const weights = { ...learned.weights, ...(isCalibrated ? { calibration: calibration.calibration } : {}) };
  const heldOut = { people, pairs: test.candidates, decisions, judge };
  const after = estimatePrecision(heldOut, weights, threshold);
  const before = estimatePrecision(heldOut, inUse, threshold);
  const reason = learned.rejectionReason ?? takeoverRefusal(after, before, threshold);
  return {
    reason,
    weights:
      reason === null ? fitSize(withSharedValues(weights, { ...training, candidates: sample.candidates })) : null,
    figures: {
      records: Math.round(sample.population),
      sampled: people.length,
      pairs: sample.candidates.length,
      matches: Math.round(learned.matches),
      decisions: decisions.filter(({ by }) => by === 'PERSON').length,
      precision: after.precision,
      precisionBefore: before.precision,
      uncalibratedBecause: isCalibrated ? null : calibration.reason,
    },
  };
}

const scoredDecisions = (people: readonly Features[], decisions: readonly DecidedPair[], weights: MatchWeights) =>
  decisions.flatMap(({ left, right, isOnePerson, by }) => {
    const [one, other] = [people[left], people[right]];
    if (one === undefined || other === undefined) return [];
    return [{ isOnePerson, by, score: scoreMatch(one, other, weights).score }];
  });
