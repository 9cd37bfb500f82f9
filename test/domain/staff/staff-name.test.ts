import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldStaffName, leadsTo, nameStarts } from '../../../domain/staff/staff-name.ts';

describe('a folded name', () => {
  test.each([
    ['  Zoë  O’Brien-Smith ', 'zoe obrien smith'],
    ['ÅSA', 'asa'],
    ['やまだ 花子', 'ヤマダ 花子'],
    ['–', ''],
  ])('of %j is %j', (name, folded) => expect(foldStaffName(name)).toBe(folded));

  it('fits a key, and is its own folded form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (name) => {
        const folded = foldStaffName(name);
        expect(Buffer.byteLength(folded)).toBeLessThanOrEqual(400);
        expect(foldStaffName(folded)).toBe(folded);
      }),
    );
  });
});

describe('the starts of a name', () => {
  it('are the name from each of its first six words on', () => {
    expect(nameStarts('ana maria bell')).toEqual(['ana maria bell', 'maria bell', 'bell']);
    expect(nameStarts('a b c d e f g h')).toHaveLength(6);
  });

  it('lead to a member once, even where several of them match', () => {
    const word = fc.constantFrom('a', 'an', 'ana', 'b', 'bo');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), word, (words, text) => {
        const name = words.join(' ');
        const starts = nameStarts(name);
        const found = starts.filter((start, index) => starts.indexOf(start) === index && leadsTo(name, start, text));
        expect(found).toHaveLength(starts.some((start) => start.startsWith(text)) ? 1 : 0);
      }),
    );
  });
});
