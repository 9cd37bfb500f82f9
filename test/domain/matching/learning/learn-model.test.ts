import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Customer } from '../../../../domain/customer/customer.ts';
import { NOTHING_UNVERIFIED } from '../../../../domain/customer/unverified.ts';
import { blockKeysOf } from '../../../../domain/matching/blocks/block-keys.ts';
import { featuresOf } from '../../../../domain/matching/fields/match-features.ts';
import { calibrate, type ScoredDecision } from '../../../../domain/matching/learning/calibrate.ts';
import { isHeldOut } from '../../../../domain/matching/learning/held-out.ts';
import { learnModel } from '../../../../domain/matching/learning/learn-model.ts';
import { toWeightsFile } from '../../../../domain/matching/learning/match-weights-file.ts';
import { fitSize } from '../../../../domain/matching/learning/model-size.ts';
import { takeoverRefusal } from '../../../../domain/matching/learning/self-check.ts';
import { drawingProbability, tableSample } from '../../../../domain/matching/learning/table-sample.ts';
import { calibratedScore } from '../../../../domain/matching/score/calibration.ts';
import { DEFAULT_WEIGHTS } from '../../../../domain/matching/score/match-weights.ts';
import { createRandom } from '../../../../local/synthetic-data/random.ts';
import { registeredPeople } from '../../../support/learned-people.ts';

const terms = { threshold: 0.995, now: '2026-02-01T00:00:00.000Z' };
const wholeOf = (drawn: readonly Customer[]) =>
  tableSample({ drawn, others: [], pairs: null, recordShare: 1, blockShare: 1, decisions: [] });
const PEOPLE = registeredPeople(350, 7);
const WHOLE = wholeOf(PEOPLE);
const LEARNED = learnModel(WHOLE, DEFAULT_WEIGHTS, terms);

describe('a sample of the table', () => {
  test('leaves out erased people, people being erased, and unidentified records', () => {
    const left = PEOPLE.map((one, at): Customer => {
      if (at % 3 === 0) return { ...one, status: at % 2 === 0 ? 'ERASED' : 'ERASURE_PENDING' };
      return at % 3 === 1 ? { ...one, identified: false } : one;
    });
    expect(wholeOf(left).ids).toEqual(PEOPLE.filter((_, at) => at % 3 === 2).map(({ id }) => id));
  });

  test('holds only what the shop itself knows, however often customers change their profiles', () => {
    const attacked = PEOPLE.map((one): Customer => {
      const [address] = one.emails;
      const mine = { address: 'everybody@example.com', label: null, verified: false, primary: address === undefined };
      return {
        ...one,
        name: { given: 'Mallory', family: 'Attacker', preferred: null, pronunciation: null },
        emails: [...one.emails, mine],
        unverified: {
          ...NOTHING_UNVERIFIED,
          values: {
            'name.given': one.name?.given ?? null,
            'name.family': one.name?.family ?? null,
            'name.preferred': one.name?.preferred ?? null,
          },
          emails: ['everybody@example.com'],
        },
      };
    });
    expect(wholeOf(attacked)).toEqual(WHOLE);
  });

  test('counts a pair by the probability to be drawn, so that the sum is that of all pairs', () => {
    const pairs = WHOLE.candidates.map(({ left, right }) => [WHOLE.ids[left] ?? '', WHOLE.ids[right] ?? ''] as const);
    expect(drawingProbability(['a', 'b', 'c'], ['b', 'c', 'd'], 0.5)).toBe(0.75);
    const share = 0.3;
    const { candidates } = tableSample({
      ...{ drawn: PEOPLE, others: [], recordShare: 1, blockShare: share, decisions: [] },
      pairs,
    });
    const keys = new Map(PEOPLE.map((one) => [one.id, blockKeysOf(one)]));
    const blocks = [...new Set([...keys.values()].flat())];
    // Blocks are drawn many times over. A pair is seen if one of its blocks is.
    const random = createRandom(3);
    const rounds = 60;
    let sum = 0;
    for (let round = 0; round < rounds; round++) {
      const drawn = new Set(blocks.filter(() => random.percent(100 * share)));
      for (const { left, right, weight } of candidates) {
        const theirs = new Set(keys.get(WHOLE.ids[right] ?? ''));
        if ((keys.get(WHOLE.ids[left] ?? '') ?? []).some((key) => drawn.has(key) && theirs.has(key))) sum += weight;
      }
    }
    expect(sum / rounds / pairs.length).toBeGreaterThan(0.93);
    expect(sum / rounds / pairs.length).toBeLessThan(1.07);
  });

  test('holds a pair out by its two ids, in any order', () => {
    fc.assert(fc.property(fc.uuid(), fc.uuid(), (one, other) => isHeldOut(one, other) === isHeldOut(other, one)));
    const held = PEOPLE.slice(1).filter(({ id }) => isHeldOut(id, PEOPLE[0]?.id ?? '')).length;
    expect(held / (PEOPLE.length - 1)).toBeGreaterThan(0.18);
    expect(held / (PEOPLE.length - 1)).toBeLessThan(0.32);
  });
});

describe('learning from the table', () => {
  test('gives weights that keep what the threshold promises, and the same again for the same records', () => {
    const { weights, reason, figures } = LEARNED;
    expect(reason).toBeNull();
    expect(weights?.source).toBe('learned 2026-02-01 from the table');
    expect(figures).toMatchObject({ records: PEOPLE.length, sampled: PEOPLE.length, decisions: 0 });
    expect(figures.precision).toBeGreaterThan(0.995);
    expect(figures.uncalibratedBecause).toContain('100 decisions');
    expect(learnModel(wholeOf(PEOPLE.toReversed()), DEFAULT_WEIGHTS, terms).weights).toEqual(weights);
  });

  test('names no value that fewer than five people share', () => {
    const { weights } = LEARNED;
    const known = PEOPLE.map((one) => ({
      family: featuresOf(one).name.family,
      person: `${one.name?.given} ${one.birthDate}`,
    }));
    const holders = (value: string) =>
      new Set(known.filter(({ family }) => family === value).map(({ person }) => person)).size;
    const listed = Object.keys(weights?.fields.familyName.frequencies?.values ?? {});
    expect(listed.length).toBeGreaterThan(0);
    for (const value of listed) expect(holders(value)).toBeGreaterThanOrEqual(5);
  });

  test('is refused if many pairs differ in family name and birth date, as in a poisoned table', () => {
    // Strangers of one name, home, mailbox and phone: 4 of 10 pairs that look alike.
    const poisoned = PEOPLE.flatMap((one, at): readonly Customer[] => {
      if (at % 3 !== 0 || one.birthDate === null || one.name === null || one.emails.length === 0) return [one];
      const name = { ...one.name, family: ['Quaxenburg', 'Zwiebelfisch', 'Ixnay'][(at % 7) % 3] ?? '' };
      const birthDate = `19${40 + (at % 50)}-0${1 + (at % 9)}-1${at % 7}`;
      return [one, { ...one, id: one.id.replace('8000', '9000'), name, birthDate }];
    });
    const { weights, reason } = learnModel(wholeOf(poisoned), DEFAULT_WEIGHTS, terms);
    expect(weights).toBeNull();
    expect(reason).toMatch(
      /families|of the pairs that reach the threshold for merges, an estimated|cannot be separated/,
    );
  });

  test('is refused if it is less precise than the weights in use and than the threshold promises', () => {
    const pairs = 100;
    expect(takeoverRefusal({ pairs, precision: 0.98 }, { pairs, precision: 0.999 }, 0.995)).toBe(
      'of the pairs that reach the threshold for merges, an estimated 98.00 % are one person; with the weights in use 99.90 % are, and the threshold promises 99.50 %.',
    );
    expect(takeoverRefusal({ pairs, precision: 0.996 }, { pairs, precision: 0.9999 }, 0.995)).toBeNull();
    expect(takeoverRefusal({ pairs, precision: 0.98 }, { pairs, precision: 0.97 }, 0.995)).toBeNull();
    expect(takeoverRefusal({ pairs, precision: 0.98 }, { pairs: 0, precision: null }, 0.995)).toContain(
      'none reaches it',
    );
    expect(takeoverRefusal({ pairs: 0, precision: null }, { pairs, precision: 1 }, 0.995)).toBeNull();
  });

  test('counts what people decided about held-out pairs', () => {
    const decisions = WHOLE.candidates.map(({ left, right }) => ({
      left,
      right,
      isOnePerson: false,
      by: 'PERSON' as const,
    }));
    const refused = learnModel({ ...WHOLE, decisions }, DEFAULT_WEIGHTS, terms);
    // Both weights are wrong about all pairs, so the learned ones are no worse.
    expect(refused.figures).toMatchObject({ precision: 0, precisionBefore: 0, decisions: decisions.length });
  });

  test('is refused if nobody has two records', () => {
    const { reason } = learnModel(wholeOf(PEOPLE.slice(0, 50)), DEFAULT_WEIGHTS, terms);
    expect(reason).toContain('fewer than 100');
  });
});

test('a model fits an item, and then no value that is left out weighs more than before', () => {
  const values = Object.fromEntries(
    Array.from({ length: 500 }, (_, at) => [`name ${at} ${'x'.repeat(100)}`, 0.001 - at / 1e6]),
  );
  const frequencies = { values, others: 0.00001 };
  const { givenName } = DEFAULT_WEIGHTS.fields;
  const weights = {
    ...DEFAULT_WEIGHTS,
    fields: { ...DEFAULT_WEIGHTS.fields, givenName: { ...givenName, frequencies } },
  };
  const fitted = fitSize(weights, 20_000);
  expect(Buffer.byteLength(toWeightsFile(fitted))).toBeLessThanOrEqual(20_000);
  const listed = fitted.fields.givenName.frequencies;
  expect(Object.keys(listed?.values ?? {}).length).toBeGreaterThan(10);
  const dropped = Object.entries(values).filter(([name]) => !Object.hasOwn(listed?.values ?? {}, name));
  expect(listed?.others).toBe(Math.max(...dropped.map(([, share]) => share)));
});

describe('a calibrated score', () => {
  const decided = (score: number, isOnePerson: boolean, count: number): readonly ScoredDecision[] =>
    Array.from({ length: count }, () => ({ score, isOnePerson, by: 'PERSON' }));

  test('is the share of one person among decided pairs of that score', () => {
    const fit = calibrate([...decided(0.9, true, 600), ...decided(0.9, false, 400), ...decided(0.99, true, 1_000)]);
    const calibration = 'calibration' in fit ? fit.calibration : undefined;
    expect(calibratedScore(0.9, calibration)).toBeCloseTo(0.6, 1);
    expect(calibratedScore(0.99, calibration)).toBeGreaterThan(0.98);
  });

  test('stays below the scores that people decide about, if it is not above their share then', () => {
    const raised = [
      { score: 0.5, calibrated: 0.9 },
      { score: 0.9, calibrated: 0.95 },
    ];
    expect([0, 0.2, 0.49, 0.5].map((score) => calibratedScore(score, raised))).toEqual([0, 0.2, 0.49, 0.9]);
    const lowered = raised.map(({ score }) => ({ score, calibrated: 0.3 }));
    expect([0, 0.2, 0.49, 0.5, 0.7].map((score) => calibratedScore(score, lowered))).toEqual([0, 0.2, 0.3, 0.3, 0.3]);
    expect([0.2, 0.5, 0.9].map((score) => calibratedScore(score, undefined))).toEqual([0.2, 0.5, 0.9]);
  });

  test('needs enough decisions of people, of both kinds', () => {
    expect(calibrate(decided(0.9, true, 500))).toEqual({ reason: expect.stringContaining('rejected 0') });
    const few = calibrate([...decided(0.6, true, 97), ...decided(0.9, false, 2)]);
    expect(few).toEqual({ reason: expect.stringContaining('rejected 2') });
    const byMatcher = decided(0.9, true, 500).map((one) => ({ ...one, by: 'MATCHER' as const }));
    expect(calibrate([...byMatcher, ...decided(0.9, false, 50)])).toEqual({ reason: expect.any(String) });
  });

  test('never falls where the score rises, and stays a probability', () => {
    const decision = fc.record({
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      isOnePerson: fc.boolean(),
      by: fc.constant('PERSON' as const),
    });
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(decision, { minLength: 200, maxLength: 400 }), score, score, (decisions, one, other) => {
        const fit = calibrate(decisions);
        const calibration = 'calibration' in fit ? fit.calibration : undefined;
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((each) =>
          calibratedScore(each, calibration),
        );
        expect(low).toBeLessThanOrEqual((high ?? 0) + 1e-12);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});
