import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameComparisons } from '../../../../domain/matching/fields/compare-names.ts';
import { compareWords } from '../../../../domain/matching/fields/compare-words.ts';
import { agrees, contradicts } from '../../../../domain/matching/fields/match-comparison.ts';
import { areNicknames, shareFormalName } from '../../../../domain/matching/fields/nicknames.ts';
import { personFeatures } from '../../../support/match-people.ts';

const given = (left: string, right: string) =>
  nameComparisons(
    personFeatures({ given: left, family: 'Oduya' }),
    personFeatures({ given: right, family: 'Oduya' }),
  )[0].given;
const family = (left: string, right: string) =>
  nameComparisons(personFeatures({ given: 'Ada', family: left }), personFeatures({ given: 'Ada', family: right }))[0]
    .family;

/** Popular given names of several languages. Some pairs differ by one typo. */
const POPULAR = (
  'luis luisa paul paula carl carla marie maria mario jon joan john jean dean sean sara tara lara laura lauren laurence ' +
  'daniel daniela danielle gabriel gabriela michael michelle nicola nicolas martin martina martha marta andre andrea ' +
  'andreas simon simone julia julian juliana christian christina christine kristen justin justina austin erin eric ' +
  'hassan hussein hasan ali alia amir amira omar umar karim karima jamal jamil jamila samir samira nadir nadia rashid ' +
  'olga elena irina marina ivan ivana dmitri darya daria alexander alexandra alexis victor victoria adrian adriana ' +
  'rafael raphael robert roberta roberto francis frances francesca ernest ernesto henry harry larry barry gary mary ' +
  'jack jake jade jane janet jana anna anne hannah dana diana dina tina nina lily ella ellen helen lena nora leo theo'
).split(' ');

describe('given names that are both common', () => {
  test.each([
    ['Luis', 'Luisa'],
    ['Paul', 'Paula'],
    ['Hassan', 'Hussein'],
    ['Carl', 'Carla'],
    ['Marie', 'Maria'],
    ['Jon', 'Joan'],
    ['Christian', 'Christina'],
    ['Sunil', 'Sunita'],
  ])('%s and %s are two names', (left, right) => {
    expect(contradicts(given(left, right))).toBe(true);
  });

  test('are never a typo of each other', () => {
    const name = fc.constantFrom(...POPULAR);
    fc.assert(
      fc.property(name, name, (left, right) => {
        if (left === right) return;
        const comparison = compareWords(left, right, 'given');
        expect(agrees(comparison), `${left} ${right}`).toBe(false);
        const whole = given(left, right);
        expect(agrees(whole)).toBe(areNicknames(left, right) || shareFormalName(left, right));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('given names of which one is rare', () => {
  test.each([
    ['Harriet', 'Harriat', 'close'],
    ['Robert', 'Robret', 'close'],
    ['Oduyemi', 'Oduyemy', 'similar'],
    ['Wanjiru', 'Wanjira', 'similar'],
    ['Nkechi', 'Chidi', 'different'],
  ])('%s and %s are %s', (left, right, level) => {
    expect(given(left, right).level).toBe(level);
  });
});

describe('several given names', () => {
  test.each([
    ['Anna Maria', 'Anna', 'close'],
    ['Anna Maria', 'Annamaria', 'exact'],
    ['Anna M', 'Anna Maria', 'close'],
    ['Jean-Paul', 'Jean-Pierre', 'similar'],
    ['Muhammad Ali', 'Muhammad Hassan', 'similar'],
    ['Mary Ann', 'Mary Anne', 'close'],
    ['Al Hassan', 'El Hassan', 'close'],
    ['Carl Maria', 'Carla Maria', 'nearly'],
  ])('%s and %s are %s', (left, right, level) => {
    expect(given(left, right).level).toBe(level);
  });
});

test.each([
  ['Bob', 'Robert', 'close'],
  ['Kathryn', 'Cathy', 'close'],
  ['Mohammed', 'Muhammad', 'close'],
  ['Lily', 'Elizabeth', 'close'],
  // Not in the table of nicknames.
  ['Steph', 'Stephan', 'close'],
  ['Rosal', 'Rosalba', 'close'],
  // Each is a form of Elizabeth.
  ['Lily', 'Ella', 'similar'],
])('the forms %s and %s of a name are %s', (left, right, level) => {
  expect(given(left, right)).toMatchObject({ level, basis: 'nickname' });
});

describe('family names', () => {
  test.each([
    ['Whitfield', 'Whitfeild', 'close'],
    ['Spence', 'Ford', 'different'],
    ['Reed', 'Reid', 'nearly'],
    ['García López', 'García Pérez', 'different'],
    ['García López', 'García', 'close'],
    ['López García', 'García López', 'close'],
    ['Kuznetsov', 'Kuznetsova', 'similar'],
    ['O’Brien', 'OBrien', 'exact'],
  ])('%s and %s are %s', (left, right, level) => {
    expect(family(left, right).level).toBe(level);
  });
});

describe('names of one script', () => {
  test.each([
    ['Cyrillic', 'Мария', 'Ольга'],
    ['Cyrillic', 'Александр', 'Александра'],
    ['Greek', 'Γιώργος', 'Δημήτρης'],
    ['Arabic', 'حسن', 'حسين'],
    ['Arabic', 'محمد', 'أحمد'],
    ['Hebrew', 'דוד', 'משה'],
    ['Devanagari', 'सुनील', 'राजेश'],
    ['Bengali', 'রহিম', 'করিম'],
    ['Gurmukhi', 'ਗੁਰਪ੍ਰੀਤ', 'ਹਰਜੀਤ'],
    ['Gujarati', 'પટેલ', 'શાહ'],
    ['Tamil', 'முருகன்', 'கண்ணன்'],
    ['Telugu', 'రాము', 'సీత'],
    ['Kannada', 'ರಮೇಶ್', 'ಸುರೇಶ್'],
    ['Malayalam', 'രാജൻ', 'സുമ'],
    ['Sinhala', 'කමල්', 'සුනිල්'],
    ['Thai', 'สมชาย', 'สมหญิง'],
    ['Lao', 'ສົມຊາຍ', 'ບຸນມີ'],
    ['Khmer', 'សុខា', 'ចាន់'],
    ['Myanmar', 'အောင်', 'မောင်'],
    ['Han', '王伟', '王芳'],
    ['kana', 'さとう', 'さいとう'],
    ['Hangul', '김민수', '김민주'],
    ['Armenian', 'Արամ', 'Անի'],
    ['Georgian', 'გიორგი', 'ნინო'],
    ['Ethiopic', 'አበበ', 'ከበደ'],
  ])('%s: %s equals itself, and does not agree with %s', (_, one, other) => {
    expect(given(one, one).level).toBe('exact');
    const { level, weak } = given(one, other);
    expect(level === 'different' || level === 'nearly' || weak === true).toBe(true);
    expect(level).not.toBe('exact');
    expect(level).not.toBe('close');
  });

  test.each([
    ['محمد', 'محمود'],
    ['יוסף', 'יסף'],
    ['كريم', 'كرم'],
  ])('the consonants of %s and %s support only a suggestion', (left, right) => {
    expect(given(left, right)).toEqual({ level: 'similar', basis: 'consonants', weak: true });
  });

  test.each([
    ['علی', 'علي'],
    ['أحمد', 'احمد'],
    ['فاطمة', 'فاطمه'],
    ['さとう', 'ｻﾄｳ'],
    ['Ёлкин', 'Елкин'],
  ])('%s and %s are one name', (left, right) => {
    expect(given(left, right).level).toBe('exact');
  });
});

describe('names of two scripts', () => {
  test.each([
    ['Мария', 'Maria', 'close'],
    ['Юлия', 'Julia', 'close'],
    ['Παπαδόπουλος', 'Papadopoulos', 'close'],
    ['მარიამ', 'Mariam', 'close'],
    ['タナカ', 'Tanaka', 'close'],
    ['Мария', 'Olga', 'different'],
    // The tables read these as Mandarin, and a Japanese reading is unknown.
    ['田中', 'タナカ', 'missing'],
    ['田中', 'Tanaka', 'missing'],
    ['김', '金', 'missing'],
    ['محمد', 'Mohammed', 'similar'],
    ['כהן', 'Cohen', 'similar'],
    ['राजेश', 'Rajesh', 'similar'],
    ['محمد', 'Peter', 'missing'],
    ['김', 'Smith', 'missing'],
    ['竹ノ内', 'Takenouchi', 'missing'],
  ])('%s and %s are %s', (left, right, level) => {
    const comparison = given(left, right);
    expect(comparison.level).toBe(level);
    if (level === 'similar') expect(comparison.weak).toBe(true);
  });
});

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    ...POPULAR,
    'Мария',
    'محمد',
    '田中',
    'タナカ',
    '김',
    'สมชาย',
    '🙂',
    '-',
    'N/A',
    'J',
    'J. P.',
    'F Scott',
    'J.P.',
    'Anna Maria',
  ),
);

test('a comparison of names is symmetric', () => {
  fc.assert(
    fc.property(words, words, words, words, (givenLeft, familyLeft, givenRight, familyRight) => {
      const [left, right] = [
        personFeatures({ given: givenLeft, family: familyLeft }),
        personFeatures({ given: givenRight, family: familyRight }),
      ];
      const levels = (one: typeof left, other: typeof left) =>
        nameComparisons(one, other).map((each) => `${each.given.level} ${each.family.level} ${each.swapped}`);
      expect(levels(left, right)[0]).toBe(levels(right, left)[0]);
      expect(new Set(levels(left, right))).toEqual(new Set(levels(right, left)));
    }),
    { numRuns: 2_000 },
  );
});

test('a name without comparable words agrees with nothing', () => {
  const nothing = fc.constantFrom('', ' ', '🙂', '-', '...', 'N/A', 'unknown', 'undefined', 'null', '不明', 'Test');
  fc.assert(
    fc.property(nothing, words, (left, right) => {
      expect(agrees(given(left, right))).toBe(false);
      expect(agrees(family(right, left))).toBe(false);
    }),
  );
});
