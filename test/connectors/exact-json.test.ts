import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseExactJson } from '../../connectors/exact-json.ts';

it('keeps the digits of ids that a number cannot hold', () => {
  expect(parseExactJson('{"id":820982911946154508,"line":[9007199254740993,-9007199254740993],"n":7}')).toEqual({
    id: '820982911946154508',
    line: ['9007199254740993', '-9007199254740993'],
    n: 7,
  });
});

it('leaves texts and fractions as they are', () => {
  expect(parseExactJson('{"a":"820982911946154508","b":89.99,"c":1e300,"d":0.1}')).toEqual({
    a: '820982911946154508',
    b: 89.99,
    c: 1e300,
    d: 0.1,
  });
});

it('parses every JSON of exact numbers as JSON.parse does', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const plain: unknown = JSON.parse(text);
      fc.pre(!/\d{16}/.test(text));
      expect(parseExactJson(text)).toEqual(plain);
    }),
  );
});

it('throws for what is no JSON', () => {
  expect(() => parseExactJson('{"id":')).toThrow(SyntaxError);
});
