import { describe, expect, test } from 'vitest';
import { type Features, featuresOf } from '../../../../domain/matching/fields/match-features.ts';
import { learnWeights } from '../../../../domain/matching/learning/match-training.ts';
import { fromWeightsFile, toWeightsFile } from '../../../../domain/matching/learning/match-weights-file.ts';
import { DEFAULT_WEIGHTS, FIELDS } from '../../../../domain/matching/score/match-weights.ts';
import { draftCustomer } from '../../../../domain/person/register-customer.ts';
import { UNSAVED_SHOP } from '../../../../domain/shop/shop.ts';
import type { FilePerson } from '../../../../local/importers/people/people-file.ts';
import { generatePeople } from '../../../../local/synthetic-data/synthetic-people.ts';
import { personFeatures } from '../../../support/match-people.ts';

const GB = { ...UNSAVED_SHOP, defaultRegion: 'GB' };
const featuresIn = (people: readonly FilePerson[]): readonly Features[] =>
  people.map(({ input }) => featuresOf(draftCustomer(input, GB, '2026-01-01T00:00:00.000Z')));

test('training without labels learns how the records of the people agree', () => {
  const people = generatePeople(1_500, 7).map((one) => {
    // A number with an occasional typo, and a value that a third of all people share.
    const number = Number(one.person?.replace('.', '')) * 7_919 + (one.record.endsWith('-2') ? 1 : 0);
    const colour = ['red', 'green', 'blue'][Number(one.person?.split('.')[0]) % 3] ?? '';
    const attributes = [
      { name: 'member', value: String(number).padStart(8, '0') },
      { name: 'colour', value: colour },
      // Nobody shares it with more than a few others.
      { name: 'club', value: `club ${Number(one.person?.replace('.', '')) % 211}` },
    ];
    return { ...one, input: { ...one.input, attributes } };
  });
  const sizes = [...Map.groupBy(people, ({ person }) => person).values()].map(({ length }) => length);
  const pairs = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);

  const { weights, rejectionReason, matches } = learnWeights(featuresIn(people), DEFAULT_WEIGHTS, 'made up');

  expect(rejectionReason).toBeNull();
  // Not all: a number that differs in one digit is no evidence for one person.
  expect(matches / pairs).toBeGreaterThan(0.85);
  expect(matches / pairs).toBeLessThan(1.1);
  // The generator uses a nickname in 15 of 100 names that have one, and a typo in 6 of 100. Several people share a home.
  const { givenName, familyName, localityOfAddress } = weights.fields;
  expect(givenName.match.exact).toBeGreaterThan(0.7);
  expect(givenName.match.different).toBeLessThan(0.06);
  expect(familyName.match.different).toBeLessThan(0.08);
  expect(localityOfAddress.match.exact).toBeGreaterThan(0.9);
  const bits = (name: string) =>
    Math.log2((weights.attributes[name]?.match.exact ?? 0) / (weights.attributes[name]?.stranger.exact ?? 1));
  expect(bits('member')).toBeGreaterThan(10);
  expect(bits('colour')).toBeLessThan(2.5);
  // The shipped rate of a category, 0.3, does not stand for a rare value of a few hundred people.
  expect(weights.attributes['club']?.frequencies?.others).toBeLessThan(0.02);
  expect(weights.fields.familyName.frequencies?.values['smith']).toBeGreaterThan(0.005);

  const read = fromWeightsFile(toWeightsFile(weights));
  expect(read.fields.givenName.match.exact).toBeCloseTo(givenName.match.exact, 3);
  expect(read.attributes['colour']?.frequencies?.values).toHaveProperty('RED');
}, 300_000);

describe('the prior weights stay, with a reason', () => {
  test.each<[string, readonly Features[], RegExp]>([
    ['no people', [], /fewer than 100/],
    ['one person', [personFeatures({ given: 'Ana', family: 'García' })], /fewer than 100/],
    [
      'a file without duplicates',
      featuresIn(generatePeople(400, 3).filter(({ record }) => record.endsWith('-0'))),
      /fewer than 100/,
    ],
    ['a file of copies', featuresIn(duplicatedPeople(300)), /too clean/],
  ])(
    '%s',
    (_, people, reason) => {
      const { weights, rejectionReason } = learnWeights(people, DEFAULT_WEIGHTS, 'too little');
      expect(rejectionReason).toMatch(reason);
      expect(weights).toEqual(DEFAULT_WEIGHTS);
    },
    60_000,
  );
});

test.each([
  ['{}', /version/],
  [JSON.stringify({ ...DEFAULT_WEIGHTS, version: 2 }), /version 2.*train-matcher/],
  [JSON.stringify({ ...DEFAULT_WEIGHTS, swapped: null }), /swapped/],
  [JSON.stringify({ ...DEFAULT_WEIGHTS, fields: { ...DEFAULT_WEIGHTS.fields, email: {} } }), /email/],
  [JSON.stringify({ ...DEFAULT_WEIGHTS, attributes: { 'tax id': { match: { exact: 2 } } } }), /tax id/],
])('a file without valid weights is rejected: %#', (text, reason) => {
  expect(() => fromWeightsFile(text)).toThrow(reason);
});

test('a file without the level nearly can be read', () => {
  const rates = { exact: 0.5, close: 0.1, similar: 0.1, different: 0.3 };
  const field = { match: rates, stranger: rates, household: rates };
  const fields = Object.fromEntries(FIELDS.map((name) => [name, field]));
  const read = fromWeightsFile(JSON.stringify({ ...DEFAULT_WEIGHTS, fields, attributes: { member: field } }));
  expect(read.fields.phone.match).toEqual({ ...rates, nearly: 0 });
  expect(read.attributes['member']?.stranger.nearly).toBe(0);
});

test('the default weights are valid', () => {
  const read = fromWeightsFile(toWeightsFile(DEFAULT_WEIGHTS));
  expect(read.fields.birthDate.match.exact).toBe(DEFAULT_WEIGHTS.fields.birthDate.match.exact);
  expect(read.fields.familyName.frequencies).toEqual(DEFAULT_WEIGHTS.fields.familyName.frequencies);
});

/** People who each appear twice with identical data. */
function duplicatedPeople(count: number): readonly FilePerson[] {
  const once = generatePeople(2 * count, 5).filter(
    ({ record, input }) => record.endsWith('-0') && (input.emails ?? []).length > 0,
  );
  return once.slice(0, count).flatMap((one) => [one, { ...one, record: `${one.record}-again` }]);
}
