import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonName } from '../../../domain/customer/customer.ts';
import { areCompatibleNames, nameWords } from '../../../domain/customer/person-name.ts';

const named = (given: string | null, family: string | null = null, preferred: string | null = null): PersonName => ({
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

  test('are the same however the text was composed and cased', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = nameWords(text);
        expect(nameWords(text.normalize('NFD'))).toEqual(words);
        expect(nameWords(words.join(' '))).toEqual(words);
      }),
    );
  });
});

describe('names that may be one person’s', () => {
  test.each([
    [named('Ana', 'García'), named('ANA', 'Garcia')],
    [named('Ana', 'García'), named('Ana María', 'García López')],
    [named('A.', 'García'), named('Ana', 'García')],
    [named('Elizabeth', 'Shaw', 'Liz'), named('Liz', 'Shaw')],
    [named('Ana'), named(null, 'García')],
    [named('Dr. James', 'Shaw'), named('James', 'Mr Shaw')],
    [named('John', 'Shaw Jr'), named('John Junior', 'Shaw')],
  ])('%o and %o', (left, right) => {
    expect(areCompatibleNames(left, right)).toBe(true);
    expect(areCompatibleNames(right, left)).toBe(true);
  });

  test.each([
    [named('Ana', 'García'), named('Luis', 'García')],
    [named('Ana', 'García'), named('Ana', 'López')],
    [named('Al', 'Shaw'), named('Alice', 'Shaw')],
    [named('राम'), named('रमा')],
  ])('not %o and %o', (left, right) => {
    expect(areCompatibleNames(left, right)).toBe(false);
    expect(areCompatibleNames(right, left)).toBe(false);
  });

  test('nothing is known of who has no name', () => {
    expect(areCompatibleNames(null, named('Ana'))).toBe(true);
    expect(areCompatibleNames(named('Ana'), null)).toBe(true);
  });
});
