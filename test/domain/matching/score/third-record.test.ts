import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceText } from '../../../../domain/matching/evidence-text.ts';
import { type MatchScore, scoreMatch } from '../../../../domain/matching/score/match-score.ts';
import { DEFAULT_WEIGHTS, type MatchWeights } from '../../../../domain/matching/score/match-weights.ts';
import { isThroughThird, scoreThroughThird, withThirdRecord } from '../../../../domain/matching/score/third-record.ts';
import { personFeatures } from '../../../support/match-people.ts';

const bits = (score: number) => Math.log2(score / (1 - score));

const through = (one: number, other: number) => scoreThroughThird({ score: one }, { score: other });
const throughOf = (one?: MatchScore, other?: MatchScore) =>
  one === undefined || other === undefined ? null : scoreThroughThird(one, other);

/** The score of two records of one given name and town, that may share more. */
function scoreOf(
  shared: { readonly email: boolean; readonly born: boolean; readonly family: string },
  weights: MatchWeights,
): MatchScore {
  const person = { given: 'Ada', family: 'Okonkwo', town: 'Leeds', email: 'k7q2@mail.example', born: '1981-05-17' };
  const other = {
    ...{ given: 'Ada', family: shared.family, town: 'Leeds' },
    ...(shared.email ? { email: person.email } : {}),
    ...(shared.born ? { born: person.born } : {}),
  };
  return scoreMatch(personFeatures(person), personFeatures(other), weights);
}

const DIRECT: MatchScore = { score: 0.2, evidence: [{ field: 'givenName', agreement: 'EXACT', weight: bits(0.2) }] };

test('two links are as likely as their product, and do not count if that is too low', () => {
  expect(through(0.95, 0.9)).toBeCloseTo(0.855, 10);
  expect(through(0.9, 0.95)).toBe(through(0.95, 0.9));
  expect(through(0.9, 0.85)).toBeNull();
  expect(through(0.79, 1)).toBeNull();
});

test('a calibration makes no link more likely, but may make it less likely', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  const calibrations = fc.array(fc.tuple(probability, probability), { minLength: 1, maxLength: 8 }).map((points) => {
    const [scores, shares] = [0, 1].map((at) => points.map((point) => point[at] ?? 0).toSorted((a, b) => a - b));
    return (scores ?? []).map((score, at) => ({ score, calibrated: shares?.[at] ?? 0 }));
  });
  const match = fc.record({
    email: fc.boolean(),
    born: fc.boolean(),
    family: fc.constantFrom('Okonkwo', 'Okonko', 'Ek'),
  });
  fc.assert(
    fc.property(calibrations, match, match, (calibration, ...matches) => {
      const links = (weights: MatchWeights) => matches.map((one) => scoreOf(one, weights));
      const [plain, calibrated] = [links(DEFAULT_WEIGHTS), links({ ...DEFAULT_WEIGHTS, calibration })];
      const [before, after] = [plain, calibrated].map(([one, other]) => throughOf(one, other) ?? 0);
      expect(after).toBeLessThanOrEqual(before ?? 0);
      const product = calibrated.reduce((all, { score }) => all * score, 1);
      expect(after).toBeLessThanOrEqual(product);
      if (plain.every(({ score }, at) => score <= (calibrated[at]?.score ?? 0))) expect(after).toBe(before);
    }),
  );
});

test('the third record adds evidence, and the bits still add up to the score', () => {
  const { score, evidence } = withThirdRecord(DIRECT, 0.9);
  expect(score).toBe(0.9);
  expect(evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(bits(0.9), 10);
  expect([isThroughThird(evidence), isThroughThird(DIRECT.evidence)]).toEqual([true, false]);
  expect(evidence.map(evidenceText)).toContain('Both are likely the same person as a third record.');
});

test('the probabilities 0 and 1 have finite bits', () => {
  const [, third] = withThirdRecord({ ...DIRECT, score: 0 }, 1).evidence;
  expect(third?.weight).toBeCloseTo(80, 6);
});

test('a higher direct score stays', () => {
  expect(withThirdRecord({ ...DIRECT, score: 0.95 }, 0.9)).toMatchObject({
    score: 0.95,
    evidence: [{}, { field: 'thirdRecord', weight: 0 }],
  });
});
