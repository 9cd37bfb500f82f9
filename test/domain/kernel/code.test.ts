import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uniqueKey } from '../../../domain/kernel/code.ts';

describe('uniqueKey', () => {
  test.each([
    ['1-23', '12-3'],
    ['RING-15', 'RING-1.5'],
    ['a b', 'ab'],
  ])('keeps %s and %s apart', (left, right) => {
    expect(uniqueKey(left)).not.toBe(uniqueKey(right));
  });

  test.each([
    [' ab-1 ', 'AB-1'],
    ['ＡＢ－１', 'AB-1'],
    ['STRASSE', 'straße'],
    ['STRAẞE', 'strasse'],
    ['\u3000Σ7', 'ς7'],
    ['é', 'e\u0301'],
  ])('is equal for %s and %s', (left, right) => {
    expect(uniqueKey(left)).toBe(uniqueKey(right));
  });

  test('of a key is the key itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => uniqueKey(uniqueKey(text)) === uniqueKey(text)));
  });
});
