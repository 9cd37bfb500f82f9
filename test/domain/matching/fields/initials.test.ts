import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameComparisons } from '../../../../domain/matching/fields/compare-names.ts';
import { isInitial } from '../../../../domain/matching/fields/initials.ts';
import { contradicts } from '../../../../domain/matching/fields/match-comparison.ts';
import { personFeatures } from '../../../support/match-people.ts';

const given = (left: string, right: string) =>
  nameComparisons(
    personFeatures({ given: left, family: 'Oduya' }),
    personFeatures({ given: right, family: 'Oduya' }),
  )[0].given;

const BY_INITIAL = { level: 'similar', basis: 'initial', weak: true };

describe('initials agree weakly with names that they begin', () => {
  test.each([
    ['J. P.', 'Jean Paul'],
    ['J.P.', 'Jean Paul'],
    ['J.-P.', 'Jean-Paul'],
    ['J P', 'Jean'],
    ['J P', 'J'],
    ['J. P.', 'J. P.'],
    ['J. P.', 'JP'],
    ['J', 'Jean Paul'],
    ['J. Paul', 'Jean Paul'],
    ['J. Paul', 'Jean P.'],
    ['M. J.', 'Mary Ann Jane'],
    ['J.P.V.', 'Jean Paul Victor'],
    ['И. П.', 'Иван Петрович'],
    ['א.', 'אברהם'],
    ['م', 'محمد'],
    ['I. P.', 'Иван Петрович'],
    ['Е.', 'Yelena'],
    ['J.', 'Джон'],
    ['Г.', 'Hanna'],
  ])('%s and %s', (left, right) => {
    expect(given(left, right)).toEqual(BY_INITIAL);
    expect(given(right, left)).toEqual(BY_INITIAL);
  });
});

test.each([
  ['J. P.', 'Jean Robert'],
  ['J. P.', 'J. R.'],
  ['J. P.', 'Paul'],
  ['J. P.', 'Paul Jean'],
  ['P.', 'Jean Paul'],
  ['J. Paul', 'James Robert'],
  // Brothers, and not typos of one letter.
  ['M. Hassan', 'K. Hassan'],
  ['И. П.', 'Пётр Иванович'],
  ['П.', 'Mikhail'],
  ['Paul A.', 'Paula'],
  ['Carl A.', 'Carla M.'],
  ['JP', 'Jean Paul'],
])('the initials of %s and %s contradict each other', (left, right) => {
  expect(contradicts(given(left, right))).toBe(true);
  expect(contradicts(given(right, left))).toBe(true);
});

test.each([
  ['Jean P.', 'Jean Paul', 'close', false],
  ['Jean P.', 'Jean Robert', 'similar', true],
  ['F. Scott', 'Scott', 'similar', true],
  // A space that was typed by mistake, or the initial of a rare name.
  ['Joshu a', 'Joshua', 'close', true],
  ['J oshua', 'Joshua', 'close', true],
  ['J.', '伟', 'missing', false],
  ['J.', 'محمد', 'missing', false],
  ['J.', '竹ノ内', 'missing', false],
  ['J. P.', '小明', 'missing', false],
])('%s and %s are %s', (left, right, level, weak) => {
  const comparison = given(left, right);
  expect([comparison.level, comparison.weak === true]).toEqual([level, weak]);
});

test.each([
  ['j', true],
  ['и', true],
  ['م', true],
  ['1', true],
  ['伟', false],
  ['サ', false],
  ['김', false],
  ['jo', false],
])('%s is an initial: %s', (word, expected) => {
  expect(isInitial(word)).toBe(expected);
});

const NAMES = {
  Latin: ['jean', 'paul', 'robert', 'maria', 'anna', 'oliver', 'tamara', 'kofi', 'siobhan'],
  Cyrillic: ['иван', 'петр', 'мария', 'анна', 'ольга', 'тамара', 'кирилл', 'юлия'],
};

/** Names of one script, and which of them have an initial; the first one always. */
const namesWithInitials = fc
  .constantFrom(NAMES.Latin, NAMES.Cyrillic)
  .chain((names) => fc.array(fc.tuple(fc.constantFrom(...names), fc.boolean()), { minLength: 1, maxLength: 4 }));

test('the initials of any names in their order agree with them, whichever names after the first are missing', () => {
  fc.assert(
    fc.property(namesWithInitials, (names) => {
      const initials = names.filter(([, isWritten], at) => at === 0 || isWritten).map(([name]) => name.charAt(0));
      const whole = names.map(([name]) => name).join(' ');
      expect(given(initials.join('. '), whole)).toEqual(BY_INITIAL);
      expect(given(whole, initials.join(' '))).toEqual(BY_INITIAL);
    }),
  );
});

test('as many initials as names agree with them only if each begins its name', () => {
  fc.assert(
    fc.property(namesWithInitials, fc.nat(3), fc.constantFrom('z', 'j', 'p', 'з', 'и', 'п'), (names, place, letter) => {
      const at = place % names.length;
      const initials = names.map(([name], index) => (index === at ? letter : name.charAt(0)));
      const name = names[at]?.[0] ?? '';
      fc.pre(/[a-z]/.test(letter) === /[a-z]/.test(name));
      const comparison = given(initials.join(' '), names.map(([word]) => word).join(' '));
      if (name.startsWith(letter)) expect(comparison).toEqual(BY_INITIAL);
      else expect(comparison).toEqual({ level: 'different' });
    }),
  );
});
