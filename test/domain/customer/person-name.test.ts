import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonName } from '../../../domain/customer/customer.ts';
import { areCompatibleNames, nameWords } from '../../../domain/customer/person-name.ts';

const nameOf = (given: string | null, family: string | null = null, preferred: string | null = null): PersonName => ({
  given,
  family,
  preferred,
  pronunciation: null,
});

describe('the words of a name', () => {
  test.each([
    ['García López', 'garcia lopez'],
    ['GARCÍA', 'garcia'],
    ['Müller-Weiß', 'muller weiss'],
    ["O'Brien", 'obrien'],
    ['O’Brien', 'obrien'],
    ['J. R. R.', 'j r r'],
    ['Øystein Đặng', 'oystein dang'],
    ['İpek Işık', 'ipek isik'],
    ['Łukasz', 'lukasz'],
    ['Ёлкин', 'елкин'],
    ['Σωκράτης', 'σωκρατησ'],
    ['أحمد', 'احمد'],
    ['राम', 'राम'],
    ['रमा', 'रमा'],
    ['ガルシア', 'ガルシア'],
    ['ﾔﾏﾀﾞ', 'ヤマダ'],
    ['김민수', '김민수'],
    ['สมชาย', 'สมชาย'],
    ['  ', ''],
    ['🙂', ''],
  ])('%s: %s', (text, words) => {
    expect(nameWords(text).join(' ')).toBe(words.normalize('NFC'));
  });

  test('are the same in every normalization form, and are their own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = nameWords(text);
        expect(nameWords(text.normalize('NFD'))).toEqual(words);
        expect(nameWords(words.join(' '))).toEqual(words);
      }),
    );
  });
});

describe('names that may belong to one person', () => {
  test.each([
    [nameOf('Ana', 'García'), nameOf('ANA', 'Garcia')],
    [nameOf('Ana', 'García'), nameOf('Ana María', 'García López')],
    [nameOf('A.', 'García'), nameOf('Ana', 'García')],
    [nameOf('Elizabeth', 'Shaw', 'Liz'), nameOf('Liz', 'Shaw')],
    [nameOf('Ana'), nameOf(null, 'García')],
    [nameOf('Dr. James', 'Shaw'), nameOf('James', 'Mr Shaw')],
    [nameOf('John', 'Shaw Jr'), nameOf('John Junior', 'Shaw')],
  ])('%o and %o', (left, right) => {
    expect(areCompatibleNames(left, right)).toBe(true);
    expect(areCompatibleNames(right, left)).toBe(true);
  });

  test.each([
    [nameOf('Ana', 'García'), nameOf('Luis', 'García')],
    [nameOf('Ana', 'García'), nameOf('Ana', 'López')],
    [nameOf('Al', 'Shaw'), nameOf('Alice', 'Shaw')],
    [nameOf('राम'), nameOf('रमा')],
  ])('not %o and %o', (left, right) => {
    expect(areCompatibleNames(left, right)).toBe(false);
    expect(areCompatibleNames(right, left)).toBe(false);
  });

  test('a missing name is compatible with any', () => {
    expect(areCompatibleNames(null, nameOf('Ana'))).toBe(true);
    expect(areCompatibleNames(nameOf('Ana'), null)).toBe(true);
  });
});
