import anyAscii from 'any-ascii';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlaceholderName } from '../../../../domain/customer/placeholder-contacts.ts';
import { nameComparisons } from '../../../../domain/matching/fields/compare-names.ts';
import { READ_CHARACTERS } from '../../../../domain/matching/fields/han-given-names.ts';
import { foldHan, HAN_FORMS } from '../../../../domain/matching/fields/han-names.ts';
import { contradicts } from '../../../../domain/matching/fields/match-comparison.ts';
import { judgePair, type PersonInput, personFeatures, verifiedRecord } from '../../../support/match-people.ts';

const compare = (left: PersonInput, right: PersonInput) => nameComparisons(personFeatures(left), personFeatures(right));
const given = (left: string, right: string) =>
  compare({ given: left, family: '王' }, { given: right, family: 'Wang' })[0].given;

const READING = { level: 'similar', basis: 'reading', weak: true };

describe('the readings of characters', () => {
  /** Forms that any-ascii reads as characters of their own, by its reading. In names they are Japanese forms, or a variant. */
  const OTHER_CHARACTERS = { 浜: 'bang', 豊: 'li', 鉄: 'zhi', 𠮷: 'kichi' };

  test('include the one of any-ascii, for each form of the character', () => {
    const formsOf = new Map(HAN_FORMS.map((forms) => [forms[0], forms]));
    const others = READ_CHARACTERS.flatMap(([character, readings]) =>
      (formsOf.get(character) ?? [character])
        .map((form) => [form, anyAscii(form).toLowerCase()] as const)
        .filter(([, reading]) => !readings.includes(reading)),
    );
    expect(READ_CHARACTERS.length).toBeGreaterThanOrEqual(500);
    expect(Object.fromEntries(others)).toEqual(OTHER_CHARACTERS);
  });

  test('are found by the standard form of each character, and none is listed twice', () => {
    for (const [character, readings] of READ_CHARACTERS) {
      expect(foldHan(character)).toBe(character);
      expect(new Set(readings).size).toBe(readings.length);
    }
  });

  test('are several only of characters with several readings, and of lü', () => {
    const several =
      '柏 bai bo; 曾 ceng zeng; 查 cha zha; 單 chan dan shan; 长 chang zhang; 長 chang zhang; 朝 chao zhao; 晟 cheng sheng; ' +
      '盛 cheng sheng; 重 chong zhong; 行 hang xing; 筠 jun yun; 樂 le yue; 律 lu lv lyu; 綠 lu lv lyu; 娜 na nuo; 茜 qian xi; ' +
      '莎 sha suo; 蔚 wei yu';
    const found = READ_CHARACTERS.filter(([, readings]) => readings.length > 1);
    expect(found.map(([character, readings]) => [character, ...readings].join(' '))).toEqual(several.split('; '));
  });
});

test.each([
  ['伟', 'Wei'],
  ['偉', 'Wei'],
  ['小明', 'Xiaoming'],
  ['小明', 'Xiao Ming'],
  ['小 明', 'xiao-ming'],
  ['乐', 'Le'],
  ['乐', 'Yue'],
  ['绿', 'Lü'],
  ['绿', 'Lyu'],
])('%s may be %s', (han, latin) => {
  expect(given(han, latin)).toEqual(READING);
  expect(given(latin, han)).toEqual(READING);
});

test.each([
  ['伟', 'Fang'],
  ['伟', 'Wei Ming'],
  ['小明', 'Xiao'],
  ['小明', 'Ming Xiao'],
  ['小明', 'Xiao Ming David'],
  // Wade-Giles, Cantonese and Japanese.
  ['小明', 'Hsiao-Ming'],
  ['小明', 'Siu Ming'],
  ['大輔', 'Daisuke'],
  ['伟', 'J.'],
])('%s is neither for nor against %s', (han, latin) => {
  expect(given(han, latin)).toEqual({ level: 'missing' });
});

describe('a name in Chinese characters and one in Latin letters agree in both parts', () => {
  const inHan: readonly PersonInput[] = [
    { given: '伟', family: '张' },
    { given: '偉', family: '張' },
    { given: '张伟' },
    { given: '张 伟' },
    { family: '张伟' },
  ];
  const inLatin: readonly PersonInput[] = [
    { given: 'Wei', family: 'Zhang' },
    { given: 'Wei', family: 'Cheung' },
    { given: 'Zhang', family: 'Wei' },
    { given: 'Zhang Wei' },
    { family: 'Wei Zhang' },
  ];
  const pairs = [
    ...inHan.flatMap((han) => inLatin.map((latin) => [han, latin] as const)),
    [
      { given: '张', family: '伟' },
      { given: 'Wei', family: 'Zhang' },
    ] as const,
  ];

  test.each(pairs)('%j and %j', (han, latin) => {
    const agreeing = compare(han, latin).filter(({ given, family }) => given.weak === true && family.weak === true);
    expect(agreeing.map(({ given, family }) => [given, family])).toContainEqual([READING, READING]);
  });

  test.each<[PersonInput, PersonInput]>([
    [{ given: '张伟' }, { given: '伟', family: '张' }],
    [{ family: '張偉' }, { given: '偉', family: '張' }],
    [{ given: '欧阳娜' }, { given: '娜', family: '欧阳' }],
  ])('and %j is %j', (whole, parts) => {
    const exact = compare(whole, parts).map(({ given, family }) => [given.level, family.level]);
    expect(exact).toContainEqual(['exact', 'exact']);
  });

  test('which supports a suggestion, but no merge', () => {
    const shared = { born: '1985-03-08', phone: '+447700900311', email: 'k7q2@mail.example' };
    const han = { given: '伟', family: '张', ...shared };
    const judged = judgePair(verifiedRecord(han), verifiedRecord({ given: 'Wei', family: 'Zhang', ...shared }));
    expect([judged.decision, judged.autoMergeBlockers]).toEqual(['SUGGEST', ['NAME_WEAK']]);
  });
});

const characters = fc.oneof(
  fc.constantFrom(...READ_CHARACTERS.map(([character]) => character), '輔', '々'),
  fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
);
const hanText = fc.array(characters, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));
const syllables = fc.constantFrom(...READ_CHARACTERS.flatMap(([, readings]) => readings));
const latinText = fc.oneof(
  fc.array(syllables, { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
  fc.stringMatching(/^[a-zA-Z]{1,12}([ .'-][a-zA-Z]{1,12})?$/),
);

test('no given name in Chinese characters contradicts one in Latin letters, and the order of the two does not matter', () => {
  fc.assert(
    fc.property(hanText, latinText, (han, latin) => {
      const comparison = given(han, latin);
      expect(contradicts(comparison)).toBe(false);
      expect(comparison.level === 'missing' || comparison.weak === true).toBe(true);
      expect(given(latin, han)).toEqual(comparison);
    }),
    { numRuns: 2_000 },
  );
});

test('one to three characters agree with each spelling of their readings', () => {
  const read = fc
    .constantFrom(...READ_CHARACTERS)
    .chain(([one, readings]) => fc.constantFrom(...readings).map((reading) => [one, reading] as const));
  fc.assert(
    fc.property(fc.array(read, { minLength: 1, maxLength: 3 }), fc.constantFrom('', ' ', '-'), (name, between) => {
      const [first = '', ...others] = name.map(([, reading]) => reading);
      // In lower case, jun and sen may mark a generation.
      const latin = [first, others.join('')]
        .filter((word) => word !== '')
        .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
        .join(between);
      // Files write `nan` for no name.
      fc.pre(!isPlaceholderName(latin));
      expect(given(name.map(([character]) => character).join(''), latin)).toEqual(READING);
    }),
    { numRuns: 2_000 },
  );
});
