import { describe, expect, test } from 'vitest';
import { featuresOf } from '../../../../domain/matching/fields/match-features.ts';
import { scoreMatch } from '../../../../domain/matching/score/match-score.ts';
import { DEFAULT_WEIGHTS } from '../../../../domain/matching/score/match-weights.ts';
import { draftCustomer } from '../../../../domain/person/register-customer.ts';
import { UNSAVED_SHOP } from '../../../../domain/shop/shop.ts';
import { generatePeople } from '../../../../local/synthetic-data/synthetic-people.ts';
import { judgePair, type PersonInput, personFeatures, verifiedRecord } from '../../../support/match-people.ts';

const score = (left: PersonInput, right: PersonInput) =>
  scoreMatch(personFeatures(left), personFeatures(right), DEFAULT_WEIGHTS);

const decisionOn = (left: PersonInput, right: PersonInput) =>
  judgePair(verifiedRecord(left), verifiedRecord(right)).decision;

const EVE: PersonInput = {
  given: 'Evelyn',
  family: 'Okafor',
  born: '1984-03-17',
  email: 'eve.okafor@example.com',
  phone: '+447700900111',
  street: '12 Mill Street',
  town: 'York',
  postcode: 'YO1 7HH',
};

describe('one person', () => {
  test.each<[string, PersonInput]>([
    ['typed the same way', EVE],
    ['with typos', { ...EVE, family: 'Okafro', street: '12 Mill St', born: '1984-03-71'.replace('71', '18') }],
    [
      'by her short name, at a new address',
      { ...EVE, given: 'Eve', street: '3 Park Row', town: 'Leeds', postcode: 'LS1 6BH' },
    ],
    ['with her names swapped', { ...EVE, given: 'Okafor', family: 'Evelyn' }],
    [
      'without a birth date',
      { given: 'Evelyn', family: 'Okafor', email: 'eve.okafor@example.com', phone: '+447700900111' },
    ],
  ])('%s', (_, other) => {
    expect(decisionOn(EVE, other)).toBe('MERGE');
  });
});

describe('two people', () => {
  const { email: _, phone: __, born: ___, ...home } = EVE;
  test.each<[string, PersonInput, PersonInput]>([
    ['a couple who share everything but the given name', EVE, { ...EVE, given: 'Daniel', born: '1981-11-02' }],
    ['twins', EVE, { ...EVE, given: 'Daniel' }],
    ['a mother and her daughter of the same name', EVE, { ...EVE, born: '2009-06-30' }],
    ['a father and his son of the same name, without birth dates', home, home],
    ['a father and his son, marked as junior', { ...EVE, family: 'Okafor' }, { ...EVE, family: 'Okafor Jr' }],
    [
      'neighbours',
      EVE,
      { given: 'Marta', family: 'Kowalska', street: '12 Mill Street', town: 'York', postcode: 'YO1 7HH' },
    ],
  ])('%s', (_, left, right) => {
    expect(decisionOn(left, right)).not.toBe('MERGE');
  });
});

test('the bits of the evidence add up to the score', () => {
  const { score: probability, evidence } = score(EVE, { ...EVE, given: 'Daniel' });
  const prior = Math.log2(DEFAULT_WEIGHTS.matches / (1 - DEFAULT_WEIGHTS.matches));
  const bits = evidence.reduce((sum, { weight }) => sum + weight, prior);
  expect(probability).toBeCloseTo(1 / (1 + 2 ** -bits), 10);
  expect(evidence.find(({ field }) => field === 'household')?.weight).toBeLessThan(-5);
});

test('a shared rare name is stronger evidence than a shared common one', () => {
  const weightOf = (family: string) =>
    score({ family }, { family }).evidence.find(({ field }) => field === 'familyName')?.weight ?? 0;
  expect(weightOf('Quackenbush')).toBeGreaterThan(weightOf('Smith') + 3);
});

test('swapped names do not change the frequency of other fields', () => {
  const [of, common] = [DEFAULT_WEIGHTS.fields.familyName, { values: { blue: 0.5 }, others: 0.0001 }];
  const weights = { ...DEFAULT_WEIGHTS, attributes: { colour: { ...of, frequencies: common } } };
  const weightIn = (family: string, given: string) =>
    scoreMatch(
      personFeatures({ given: 'Evelyn', family: 'Okafor', attributes: { colour: 'blue' } }),
      personFeatures({ given, family, attributes: { colour: 'blue' } }),
      weights,
    ).evidence.find(({ field }) => field === 'attributes.colour')?.weight;
  expect(weightIn('Evelyn', 'Okafor')).toBe(weightIn('Okafor', 'Evelyn'));
});

test('the score is symmetric', () => {
  const people = generatePeople(60, 9).map(({ input }) =>
    featuresOf(draftCustomer(input, UNSAVED_SHOP, '2026-01-01T00:00:00.000Z')),
  );
  for (const [index, left] of people.entries())
    for (const right of people.slice(0, index))
      expect(scoreMatch(left, right, DEFAULT_WEIGHTS).score).toBeCloseTo(
        scoreMatch(right, left, DEFAULT_WEIGHTS).score,
        9,
      );
});

describe('attributes without learned weights', () => {
  const [name, passport] = [{ given: 'Evelyn', family: 'Okafor' }, { attributes: { 'passport number': 'P4471902' } }];
  const work = (occupation: string) => ({ attributes: { occupation } });

  test('a shared number of a document is strong evidence, a shared occupation weak evidence', () => {
    const bits = (more: PersonInput) => {
      const person = { ...name, ...more };
      return score(person, person).evidence.find(({ field }) => field.startsWith('attributes.'))?.weight ?? 0;
    };
    expect(bits(passport)).toBeGreaterThan(10);
    expect(bits(work('dancer'))).toBeGreaterThan(0.5);
    expect(bits(work('dancer'))).toBeLessThan(3);
  });

  test('they merge nobody', () => {
    const { decision, autoMergeBlockers } = judgePair(
      verifiedRecord({ ...name, ...passport, born: EVE.born ?? '' }),
      verifiedRecord({ ...name, ...passport, born: EVE.born ?? '' }),
    );
    expect([decision, autoMergeBlockers]).toEqual(['SUGGEST', ['TOO_LITTLE']]);
  });
});

test('weights that were learned before a level existed count it as the next lower one', () => {
  const { email } = DEFAULT_WEIGHTS.fields;
  const without = (rates: typeof email.match) => ({ ...rates, close: 0, different: rates.different + rates.close });
  const older = { match: without(email.match), stranger: without(email.stranger), household: without(email.household) };
  const weights = { ...DEFAULT_WEIGHTS, fields: { ...DEFAULT_WEIGHTS.fields, email: older } };
  const [left, right] = ['sunnyside42@example.com', 'sunnysid42@example.com'].map((address) =>
    personFeatures({ given: 'Eve', email: address }),
  );
  if (left === undefined || right === undefined) throw new Error('two records');
  const weightOf = (used: typeof DEFAULT_WEIGHTS) =>
    scoreMatch(left, right, used).evidence.find(({ field }) => field === 'email')?.weight;
  expect(weightOf(weights)).toBeCloseTo(Math.log2(email.match.similar / email.stranger.similar), 10);
  expect(weightOf(DEFAULT_WEIGHTS)).toBeGreaterThan(weightOf(weights) ?? 0);
});
