import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName } from '../../../domain/customer/name-folding.ts';
import { consonantKey, romanizationKey, scriptOf, transliterate } from '../../../domain/customer/transliteration.ts';

const reading = (name: string) => transliterate(foldName(name));

describe('the form in which names are compared', () => {
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
  ])('%s is %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  test('is its own form, however the text was composed', () => {
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

describe('how a name reads in Latin letters', () => {
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
  ])('%s by its letters, as %s or %s', (name, ...spellings) => {
    const { text = '', kind } = reading(name) ?? {};
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
  ])('%s roughly, with the consonants of %s', (name, latin) => {
    const { text = '', kind } = reading(name) ?? {};
    expect(kind).toBe('rough');
    expect(consonantKey(foldName(latin))).toBe(consonantKey(text));
  });

  test.each(['田中', 'Ana', '田中たろう', 'Ana田', '123', ''])('%s has none', (name) => {
    expect(reading(name)).toBeNull();
  });

  test('is never empty, and in plain letters alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = reading(text);
        if (read !== null) expect(read.text).toMatch(/^[a-z]+$/);
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
