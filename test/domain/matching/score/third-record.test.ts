import { expect, test } from 'vitest';
import { evidenceText } from '../../../../domain/matching/evidence-text.ts';
import type { MatchScore } from '../../../../domain/matching/score/match-score.ts';
import { isThroughThird, scoreThroughThird, withThirdRecord } from '../../../../domain/matching/score/third-record.ts';

const bits = (score: number) => Math.log2(score / (1 - score));

const DIRECT: MatchScore = { score: 0.2, evidence: [{ field: 'givenName', agreement: 'EXACT', weight: bits(0.2) }] };

test('two links are as likely as their product, and do not count if that is too low', () => {
  expect(scoreThroughThird(0.95, 0.9)).toBeCloseTo(0.855, 10);
  expect(scoreThroughThird(0.9, 0.95)).toBe(scoreThroughThird(0.95, 0.9));
  expect(scoreThroughThird(0.9, 0.85)).toBeNull();
  expect(scoreThroughThird(0.79, 1)).toBeNull();
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
