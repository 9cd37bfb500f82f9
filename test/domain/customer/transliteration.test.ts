import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName } from '../../../domain/customer/name-folding.ts';
import { consonantKey, romanizationKey, scriptOf, transliterate } from '../../../domain/customer/transliteration.ts';

const transliterateName = (name: string) => transliterate(foldName(name));

describe('the folded form of a name', () => {
  test.each([
    ['GROẞ', 'Groß'],
    ['O′Connor', 'O’Connor'],
    ['ʿAbdullah', 'Abdullah'],
    ['محـــمود', 'محمود'],
    ['علی', 'علي'],
    ['کریم', 'كريم'],
    ['أحمد', 'احمد'],
    ['فاطمة', 'فاطمه'],
    ['たなか', 'タナカ'],
    ['ﾀﾅｶ', 'タナカ'],
    ['Ｔａｎａｋａ', 'Tanaka'],
    ['١٢٣', '123'],
    ['Σωκράτης', 'ΣΩΚΡΑΤΗΣ'],
  ])('is the same for %s and %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  test('folds to itself, in whatever normalization form the text was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldName(text);
        expect(foldName(folded)).toBe(folded);
        expect(foldName(text.normalize('NFD'))).toBe(folded);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the transliteration of a name', () => {
  test.each([
    ['Мария', 'Maria', 'Mariya'],
    ['Юлия', 'Yulia', 'Julia'],
    ['Щербаков', 'Shcherbakov', 'Scherbakov'],
    ['Хрущёв', 'Khrushchev', 'Hruschev'],
    ['Παπαδόπουλος', 'Papadopoulos', 'Papadopoulos'],
    ['Χρήστος', 'Christos', 'Khristos'],
    ['Ευάγγελος', 'Evangelos', 'Evangelos'],
    ['Գեվորգ', 'Gevorg', 'Gevorg'],
    ['Հարություն', 'Harutyun', 'Harutyun'],
    ['გიორგი', 'Giorgi', 'Giorgi'],
    ['たなか', 'Tanaka', 'Tanaka'],
    ['サトウ', 'Satou', 'Satoo'],
    ['አበበ', 'Abebe', 'Abebe'],
  ])('of %s is by letters, with the same key as %s and %s', (name, ...spellings) => {
    const { text = '', kind } = transliterateName(name) ?? {};
    expect(kind).toBe('letters');
    for (const spelling of spellings) expect(romanizationKey(foldName(spelling))).toBe(romanizationKey(text));
  });

  test.each([
    ['محمد', 'Mohammed'],
    ['محمود', 'Mahmoud'],
    ['כהן', 'Cohen'],
    ['राजेश', 'Rajesh'],
    ['முருகன்', 'Murugan'],
    ['สมชาย', 'Somchai'],
    ['김', 'Kim'],
  ])('of %s is rough, with the consonants of %s', (name, latin) => {
    const { text = '', kind } = transliterateName(name) ?? {};
    expect(kind).toBe('rough');
    expect(consonantKey(foldName(latin))).toBe(consonantKey(text));
  });

  test.each(['田中', 'Ana', '田中たろう', 'Ana田', '123', ''])('does not exist for %s', (name) => {
    expect(transliterateName(name)).toBeNull();
  });

  test('has at least one letter, and only the letters a to z', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const result = transliterateName(text);
        if (result !== null) expect(result.text).toMatch(/^[a-z]+$/);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['мария', 'Cyrillic'],
  ['たなか', 'Kana'],
  ['タロー', 'Kana'],
  ['田中', 'Han'],
  ['anne', 'Latin'],
  ['дaша', null],
])('%s is written in %s', (word, script) => {
  expect(scriptOf(word)).toBe(script);
});
