import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonName } from '../../../domain/customer/customer.ts';
import { compatibleNames, nameEntries, nameWords } from '../../../domain/customer/person-name.ts';

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

describe('under which a name is found', () => {
  const entries = (name: PersonName) => nameEntries(name).map(({ first, second }) => `${first} ${second}`.trim());

  test('given and family, both ways round', () => {
    expect(entries(named('Ana', 'García'))).toEqual(['ana garcia', 'garcia ana']);
  });

  test('each word of several, and those of one part in their order', () => {
    expect(entries(named('Ana María', 'García López')).toSorted()).toEqual([
      'ana garcia',
      'ana lopez',
      'ana maria',
      'garcia ana',
      'garcia lopez',
      'garcia maria',
      'lopez ana',
      'lopez maria',
      'maria garcia',
      'maria lopez',
    ]);
  });

  test('what she is called by counts as a given name', () => {
    expect(entries(named('Elizabeth', 'Shaw', 'Liz'))).toContain('liz shaw');
    expect(entries(named(null, null, 'Liz'))).toEqual(['liz']);
  });

  test('one word, and several of one part alone', () => {
    expect(entries(named('Cher'))).toEqual(['cher']);
    expect(entries(named(null, 'García López')).toSorted()).toEqual(['garcia lopez', 'lopez']);
  });

  test('names that are written without a space are found so too', () => {
    expect(entries(named('太郎', '山田'))).toContain('山田太郎');
    expect(entries(named('민수', '김'))).toContain('김민수');
    expect(entries(named('Taro', 'Yamada'))).toEqual(['taro yamada', 'yamada taro']);
  });

  test('no name, no entry', () => {
    expect(nameEntries(null)).toEqual([]);
    expect(entries(named('🙂', '...'))).toEqual([]);
  });

  test('any name has few entries, each word of few comes first in one, and no key grows too long', () => {
    const part = fc.option(fc.string({ unit: 'grapheme', maxLength: 200 }));
    fc.assert(
      fc.property(part, part, part, (given, family, preferred) => {
        const found = nameEntries(named(given, family, preferred));
        expect(found.length).toBeLessThanOrEqual(26);
        const firsts = found.map(({ first }) => first);
        const words = [...nameWords(given), ...nameWords(family)];
        if (words.length <= 3 && preferred === null)
          expect(firsts).toEqual(expect.arrayContaining(words.map((word) => [...word].slice(0, 40).join(''))));
        for (const { first, second } of found)
          expect(Buffer.byteLength(`${first}#${second}`)).toBeLessThan(1024 - 'CUSTOMER#cus_'.length - 36);
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
  ])('%o and %o', (left, right) => {
    expect(compatibleNames(left, right)).toBe(true);
    expect(compatibleNames(right, left)).toBe(true);
  });

  test.each([
    [named('Ana', 'García'), named('Luis', 'García')],
    [named('Ana', 'García'), named('Ana', 'López')],
    [named('Al', 'Shaw'), named('Alice', 'Shaw')],
    [named('राम'), named('रमा')],
  ])('not %o and %o', (left, right) => {
    expect(compatibleNames(left, right)).toBe(false);
    expect(compatibleNames(right, left)).toBe(false);
  });

  test('nothing is known of who has no name', () => {
    expect(compatibleNames(null, named('Ana'))).toBe(true);
    expect(compatibleNames(named('Ana'), null)).toBe(true);
  });
});
