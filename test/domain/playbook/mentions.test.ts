import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWord, mentions } from '../../../domain/playbook/mentions.ts';

test.each<[string, string]>([
  ['ring', 'The ring, is bent'],
  ['ring', 'My RING’s stone is loose'],
  ['ring', '(ring)'],
  ['ring', 'the ri\u00adng, \u200ering\u200f'],
  ['محمود', 'قال محـــمود'],
  ['broken box', 'A broken  box arrived'],
  ['broken box', 'Broken, box and all'],
  ["didn't", 'It didn’t arrive'],
  ['didn’t', "It didn't arrive"],
  ['kırık', 'KIRIK geldi'],
  ['İade', 'iade istiyorum'],
  ['strasse', 'In der STRAẞE'],
  ['Straße', 'STRASSE 1'],
  ['cafe', 'Le café'],
  ['cafe\u0301', 'Le CAFÉ'],
  ['σπασμένος', 'ΣΠΑΣΜΕΝΟΣ'],
  ['сломано', 'Всё СЛОМАНО!'],
  ['odszkodowanie', 'Odszkodowanie?'],
  ['løse', 'LOSE'],
  ['戒指', '我的戒指坏了'],
  ['こわれた', '指輪がこわれたので'],
  ['반지', '반지가 고장났어요'],
  ['แหวน', 'แหวนของฉันหัก'],
  ['टूटा', 'डिब्बा टूटा हुआ'],
  ['مكسور', 'الصندوق مَكْسُور'],
  ['#fail', 'this is a #fail'],
  ['😡', 'so 😡😡'],
  ['24/7', 'you said 24/7!'],
  ['a+b', 'an a+b test'],
])('%s is mentioned in: %s', (word, text) => {
  expect(mentions(text, ['no such word', word])).toBe(true);
});

test.each<[string, string]>([
  ['ring', 'Thanks, lovely this spring'],
  ['ring', 'rings'],
  ['ring', 'ring1'],
  ['box', 'broken boxes'],
  ['broken box', 'brokenbox'],
  ['반지', '금반지'],
  ['टू', 'टूटा'],
  ['a.b', 'axb'],
  ['', 'anything'],
  ['\u200b', 'anything'],
  [' \u3000', 'any thing'],
])('%s is not mentioned in: %s', (word, text) => {
  expect(mentions(text, [word])).toBe(false);
});

test('any word is mentioned between spaces, and no text or list breaks the comparison', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (word, other) => {
      mentions(other, [word]);
      if (isWord(word)) expect(mentions(`- ${word} -`, [word])).toBe(true);
      else expect(mentions(other, [word])).toBe(false);
    }),
  );
  expect(mentions(null, ['a'])).toBe(false);
  expect(mentions('a', 'a')).toBe(false);
  expect(mentions('a', [1, null])).toBe(false);
});
