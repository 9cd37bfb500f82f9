import { describe, expect, test } from 'vitest';
import { parseSearch } from '../../../domain/person/search-text.ts';
import { type Shop, UNSAVED_SHOP } from '../../../domain/shop/shop.ts';

const GB: Shop = { ...UNSAVED_SHOP, defaultRegion: 'GB' };

/** The interpretations of a text in short form: keys by kind, ranges by kind, key and prefix (`=` if exact). */
const searchTerms = (text: string, shop = GB) => {
  const { keys, ranges } = parseSearch(text, shop);
  return [
    ...keys.map(({ key }) => key.kind),
    ...ranges.map(({ range: { kind, key, prefix, isExact } }) =>
      `${kind} ${key} ${isExact ? '=' : ''}${prefix === 'CUSTOMER' ? '' : prefix}`.trim(),
    ),
  ];
};
const CODES = ['loyalty', 'serialNumber', 'receipt'];

describe('the interpretations of a text', () => {
  test.each([
    ['garcia', ['name gar =garcia', 'name gar garcia']],
    ['  GARCÍA ', ['name gar =garcia', 'name gar garcia']],
    ['Li', ['name li =li']],
    ['Ana Gar', ['name ana =ana#gar', 'name gar =gar#ana', 'name ana ana#gar', 'name gar gar#ana']],
    ['Ana María Gar', ['name ana =ana#maria', 'name mar =maria#ana', 'name ana ana#maria', 'name mar maria#ana']],
    [
      'María de los Ángeles',
      [
        ...['name mar =maria#angeles', 'name ang =angeles#maria'],
        ...['name mar =maria#delosangeles', 'name del =delosangeles#maria'],
        ...['name mar maria#angeles', 'name ang angeles#maria'],
        ...['name mar maria#delosangeles', 'name del delosangeles#maria'],
      ],
    ],
    ['Ana Ana', ['name ana =ana', 'name ana ana']],
    ['山田 太郎', ['name 山田 =山田#太郎', 'name 太郎 =太郎#山田', 'name 山田 山田#太郎', 'name 太郎 太郎#山田']],
    ['Ana.Garcia+shop@Example.com', ['email ana.garcia@example.com =']],
    ['…4821', ['phoneEnd 4821 1284']],
    ['...4821', ['phoneEnd 4821 1284']],
    ['**** 4821', ['phoneEnd 4821 1284']],
    ['xx4821', ['phoneEnd 4821 1284']],
    ['4821', [...CODES, 'phoneEnd 4821 1284', 'postcode 4821 =']],
    ['M1 1AE', [...CODES, 'postcode M11AE =']],
    ['m11ae', [...CODES, 'postcode M11AE =']],
    ['07700 904821', [...CODES, 'phone +447700904821 =', 'phoneEnd 4821 1284090077']],
    ['+44 7700 904821', [...CODES, 'phone +447700904821 =', 'phoneEnd 4821 128409007744']],
    ['R-2026/00017', [...CODES, 'postcode R202600017 =']],
    ['A1', ['name a1 =a1']],
    [
      '8K Media',
      [
        ...[...CODES, 'postcode 8KMEDIA ='],
        ...['name 8k =8k#media', 'name med =media#8k', 'name 8k 8k#media', 'name med media#8k'],
      ],
    ],
    ['Mueller', ['name mue =mueller', 'name mul =muller', 'name mue mueller', 'name mul muller']],
    ['Müller', ['name mul =muller', 'name mue =mueller', 'name mul muller', 'name mue mueller']],
    [
      'O Brien',
      [
        'name o =o#brien',
        'name bri =brien#o',
        'name obr =obrien',
        'name o o#brien',
        'name bri brien#o',
        'name obr obrien',
      ],
    ],
    [
      'Mrs Shaw',
      [
        'name mrs =mrs#shaw',
        'name sha =shaw#mrs',
        'name sha =shaw',
        'name mrs mrs#shaw',
        'name sha shaw#mrs',
        'name sha shaw',
      ],
    ],
    ['１０７－００６１', [...CODES, 'phone +441070061 =', 'phoneEnd 0061 1600701', 'postcode 1070061 =']],
    ['?!', []],
  ])('%s', (text, terms) => {
    const simple = searchTerms(text).map((term) => term.replace(/ (\S+) =$/, ' $1 ='));
    expect(simple).toEqual(terms);
  });

  test('include the end of a phone number in a shop without a region', () => {
    expect(searchTerms('07700 904821', UNSAVED_SHOP)).toContain('phoneEnd 4821 1284090077');
  });

  test.each(['', '   ', 'x'.repeat(201)])('rejects an empty and a long text', (text) => {
    expect(() => parseSearch(text, GB)).toThrow('INVALID');
  });
});
