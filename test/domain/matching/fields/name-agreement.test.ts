import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameAgreement } from '../../../../domain/matching/fields/name-agreement.ts';
import { type PersonInput, personFeatures } from '../../../support/match-people.ts';

const agreement = (left: PersonInput, right: PersonInput) =>
  nameAgreement([[personFeatures(left), personFeatures(right)]]);
const givenAgreement = (left: string, right: string) =>
  agreement({ given: left, family: 'Oduya' }, { given: right, family: 'Oduya' }).given;

test.each([
  ['Jean', 'Jean', 'AGREE'],
  ['Jean Paul', 'Jean P.', 'AGREE'],
  ['J. Paul', 'J. Paul', 'AGREE'],
  // One Chinese character is a name, not an initial.
  ['伟', '伟', 'AGREE'],
  ['Bob', 'Robert', 'NICKNAME'],
  ['Jean Paul', 'Jean Robert', 'WEAK'],
  ['J. P.', 'Jean Paul', 'MISSING'],
  ['J. P.', 'J. P.', 'MISSING'],
  ['J. Paul', 'Jean Paul', 'MISSING'],
  ['J.', '伟', 'MISSING'],
  ['J. P.', 'Jean Robert', 'DIFFERENT'],
  ['J. Paul', 'K. Paul', 'DIFFERENT'],
  ['Paul A.', 'Paula', 'DIFFERENT'],
])('the given names %s and %s: %s', (left, right, expected) => {
  expect(givenAgreement(left, right)).toBe(expected);
  expect(givenAgreement(right, left)).toBe(expected);
});

describe('initials', () => {
  const initials = fc
    .array(fc.constantFrom('J', 'P', 'A', 'И', 'م', '1'), { minLength: 1, maxLength: 3 })
    .map((letters) => letters.join('. '));
  const names = fc
    .array(fc.constantFrom('Jean', 'Paul', 'Anna', 'J', 'P', 'Иван', 'محمد', '伟', '1'), { maxLength: 3 })
    .map((words) => words.join(' '));

  test('never agree, in whichever order the parts of the names stand', () => {
    fc.assert(
      fc.property(initials, names, fc.boolean(), fc.boolean(), (short, given, isSwapped, isAlone) => {
        const one = { given: short, family: 'Paul' };
        const [first, last] = isSwapped ? ['Paul', given] : [given, 'Paul'];
        const other = { given: first, ...(isAlone ? {} : { family: last }) };
        expect(['MISSING', 'DIFFERENT']).toContain(agreement(one, other).given);
        expect(agreement(other, one).given).toBe(agreement(one, other).given);
      }),
    );
  });
});
