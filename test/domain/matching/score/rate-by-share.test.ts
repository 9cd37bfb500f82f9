import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountedField } from '../../../../domain/matching/fields/counted-value.ts';
import { featuresOf } from '../../../../domain/matching/fields/match-features.ts';
import type { CountedShare } from '../../../../domain/matching/score/counted-share.ts';
import { scoreMatch } from '../../../../domain/matching/score/match-score.ts';
import { DEFAULT_WEIGHTS } from '../../../../domain/matching/score/match-weights.ts';
import { draftCustomer } from '../../../../domain/person/register-customer.ts';
import { UNSAVED_SHOP } from '../../../../domain/shop/shop.ts';
import { generatePeople } from '../../../../local/synthetic-data/synthetic-people.ts';
import { judgePair, type PersonInput, personFeatures, verifiedRecord } from '../../../support/match-people.ts';

const RARE: CountedShare = { least: 0, most: 0 };

/** The weights of a shop in which values have these shares, and in which others are rare. */
const weightsWith = (shares: Readonly<Record<string, CountedShare>>) => ({
  ...DEFAULT_WEIGHTS,
  shares: ({ field, value }: { readonly field: CountedField; readonly value: string }) =>
    shares[`${field} ${value}`] ?? RARE,
});

const bitsOf = (
  left: PersonInput,
  right: PersonInput,
  shares: Readonly<Record<string, CountedShare>> | null,
): Readonly<Record<string, number>> => {
  const weights = shares === null ? DEFAULT_WEIGHTS : weightsWith(shares);
  const { evidence } = scoreMatch(personFeatures(left), personFeatures(right), weights);
  return Object.fromEntries(evidence.map(({ field, weight }) => [field, weight]));
};

const JAN: PersonInput = { given: 'Jan', family: 'Kowalski', born: '1984-03-17', town: 'Ely', postcode: '10115' };
const exactly = (share: number): CountedShare => ({ least: share, most: share });

describe('an agreement in a value', () => {
  test('weighs less if many of the shop’s records have it', () => {
    const before = bitsOf(JAN, JAN, null);
    const after = bitsOf(JAN, JAN, {
      'familyName kowalski': exactly(0.02),
      'birthDate 1984-03-17': exactly(0.05),
      'postcode 10115': exactly(0.5),
    });
    expect(after['familyName']).toBeCloseTo(Math.log2(0.82 / 0.02), 5);
    expect(after['birthDate']).toBeCloseTo(Math.log2(0.88 / 0.05), 5);
    expect(after['locality']).toBeCloseTo(Math.log2(0.55 / 0.5), 5);
    expect(after['givenName']).toBe(before['givenName']);
  });

  test('in a birth date that forms enter for an unknown one weighs by that date', () => {
    const unknown = { ...JAN, born: '1980-01-01' };
    expect(bitsOf(unknown, unknown, { 'birthDate 1980-01-01': exactly(0.1) })['birthDate']).toBeCloseTo(
      Math.log2(0.88 / 0.1),
      5,
    );
  });

  test('in a town weighs more if few have it, but no more than in a postal code of a street', () => {
    const { postcode: _, ...inTown } = JAN;
    const before = bitsOf(inTown, inTown, null)['locality'];
    const rare = bitsOf(inTown, inTown, { 'town ely': { least: 0, most: 0.01 } })['locality'];
    expect(before).toBeCloseTo(Math.log2(0.55 / 0.3), 5);
    expect(rare).toBeCloseTo(Math.log2(0.55 / 0.01), 5);
    const street = { ...inTown, postcode: 'YO1 7HH' };
    expect(bitsOf(inTown, inTown, {})['locality']).toBe(bitsOf(street, street, {})['locality']);
  });

  test('is never evidence against one person', () => {
    const all = exactly(1);
    const bits = bitsOf(JAN, JAN, {
      ...{ 'givenName jan': all, 'familyName kowalski': all, 'birthDate 1984-03-17': all, 'postcode 10115': all },
    });
    for (const field of ['givenName', 'familyName', 'birthDate', 'locality']) expect(bits[field]).toBe(0);
  });

  test('of swapped names counts as the more frequent of both', () => {
    const swapped = { ...JAN, given: 'Kowalski', family: 'Jan' };
    const bits = bitsOf(JAN, swapped, { 'givenName jan': exactly(0.2), 'familyName jan': exactly(0.1) });
    expect(bits['nameOrder']).toBeLessThan(0);
    expect(bits['familyName']).toBeCloseTo(Math.log2(0.82 / 0.2), 5);
  });
});

test('a birth date that a tenth of the shop’s records have merges nobody', () => {
  const imported = { given: 'Ann', family: 'Okafor', born: '1980-02-03', phone: '+447700900111' };
  const pair = [verifiedRecord(imported), verifiedRecord(imported)] as const;
  expect(judgePair(...pair).decision).toBe('MERGE');
  const weights = weightsWith({ 'birthDate 1980-02-03': exactly(0.12) });
  expect(judgePair(...pair, weights).decision).toBe('SUGGEST');
});

describe('for any two records and any shares', () => {
  const people = generatePeople(60, 3).map(({ input }) =>
    featuresOf(draftCustomer(input, { ...UNSAVED_SHOP, defaultRegion: 'GB' }, '2026-01-01T00:00:00.000Z')),
  );
  const anyPerson = fc.integer({ min: 0, max: people.length - 1 }).map((at) => people[at] ?? personFeatures({}));
  const anyShare = fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([one, other]) => ({ least: Math.min(one, other), most: Math.max(one, other) }));

  test('names, birth dates and contacts never weigh more than without counts', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, anyShare, (left, right, share) => {
        const bits = (counts: object) =>
          new Map(
            scoreMatch(left, right, { ...DEFAULT_WEIGHTS, ...counts }).evidence.map(({ field, weight }) => [
              field,
              weight,
            ]),
          );
        const [before, after] = [bits({}), bits({ shares: () => share })];
        for (const field of ['givenName', 'familyName', 'birthDate', 'email', 'phone', 'address'])
          if (before.has('nameOrder') === after.has('nameOrder'))
            expect(after.get(field) ?? 0).toBeLessThanOrEqual((before.get(field) ?? 0) + 1e-9);
      }),
    );
  });

  test('the score is that without counts where a field is not counted', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, (left, right) => {
        const shares = () => null;
        expect(scoreMatch(left, right, { ...DEFAULT_WEIGHTS, shares })).toEqual(
          scoreMatch(left, right, DEFAULT_WEIGHTS),
        );
      }),
    );
  });
});
