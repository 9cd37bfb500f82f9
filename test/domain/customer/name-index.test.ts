import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonName } from '../../../domain/customer/customer.ts';
import { reverseText } from '../../../domain/customer/lookup-range.ts';
import { MAX_NAME_ENTRIES, nameEntries } from '../../../domain/customer/name-index.ts';
import { nameWords } from '../../../domain/customer/person-name.ts';

const nameOf = (given: string | null, family: string | null = null, preferred: string | null = null): PersonName => ({
  given,
  family,
  preferred,
  pronunciation: null,
});

const pairs = (name: PersonName, formerNames: readonly string[] = []) =>
  nameEntries(name, formerNames).flatMap(({ kind, at }) => (kind === 'name' ? at.replace('#', ' ').trim() : []));
const ends = (name: PersonName) =>
  nameEntries(name).flatMap(({ kind, at }) => (kind === 'nameEnd' ? reverseText(at) : []));

describe('the entries of a name', () => {
  test('pair given and family name in both orders', () => {
    expect(pairs(nameOf('Ana', 'García'))).toEqual(['ana garcia', 'garcia ana']);
  });

  test('pair every word with every other, those of one part in their order', () => {
    expect(pairs(nameOf('Ana María', 'García López')).toSorted()).toEqual([
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

  test('pair each of many given names, but not a title', () => {
    const found = pairs(nameOf('Dr. Ana Sofía Valentina Alejandra', 'García'));
    for (const given of ['ana', 'sofia', 'valentina', 'alejandra'])
      expect(found).toEqual(expect.arrayContaining([`${given} garcia`, `garcia ${given}`]));
    expect(found.join(' ').split(' ')).not.toContain('dr');
  });

  test('include a family name with a particle as one word too', () => {
    expect(pairs(nameOf('Kealan', 'O Brien'))).toEqual(expect.arrayContaining(['kealan brien', 'obrien kealan']));
    expect(pairs(nameOf('Vincent', 'van Gogh'))).toEqual(expect.arrayContaining(['gogh vincent', 'vangogh vincent']));
  });

  test('include a given name with a particle as one word too', () => {
    expect(pairs(nameOf('عبد الله', 'العلي'))).toEqual(expect.arrayContaining(['العلي عبدالله', 'العلي عبد']));
    expect(pairs(nameOf('Abd al Rahman', 'Haddad'))).toContain('abdalrahman haddad');
  });

  test('treat the preferred name as a given name', () => {
    expect(pairs(nameOf('Elizabeth', 'Shaw', 'Liz'))).toContain('liz shaw');
    expect(pairs(nameOf(null, null, 'Liz'))).toEqual(['liz']);
  });

  test('include a single word, and pairs of a name with only one part', () => {
    expect(pairs(nameOf('Cher'))).toEqual(['cher']);
    expect(pairs(nameOf(null, 'García López')).toSorted()).toEqual(['garcia lopez', 'lopez']);
  });

  test('pair a former family name with the given names', () => {
    expect(pairs(nameOf('Ana', 'García'), ['Müller'])).toEqual(expect.arrayContaining(['ana muller', 'muller ana']));
  });

  test('include the ends of words that are long enough for a search with a typo', () => {
    expect(ends(nameOf('Ana', 'Whitfield'))).toEqual(['whitfield']);
  });

  test('include the form without a space in scripts that put none between names', () => {
    expect(pairs(nameOf('太郎', '山田'))).toContain('山田太郎');
    expect(pairs(nameOf('민수', '김'))).toContain('김민수');
    expect(pairs(nameOf('Taro', 'Yamada'))).toEqual(['taro yamada', 'yamada taro']);
  });

  test('are none without a name', () => {
    expect(nameEntries(null)).toEqual([]);
    expect(pairs(nameOf('🙂', '...'))).toEqual([]);
  });

  test('have a bounded number, include each word of a short name, and have short keys', () => {
    const part = fc.option(fc.string({ unit: 'grapheme', maxLength: 200 }));
    fc.assert(
      fc.property(part, part, part, (given, family, preferred) => {
        const found = nameEntries(nameOf(given, family, preferred));
        expect(found.length).toBeLessThanOrEqual(MAX_NAME_ENTRIES);
        const firsts = found.map(({ at }) => at.split('#')[0]);
        const words = [...nameWords(given), ...nameWords(family)];
        if (words.length <= 3 && preferred === null)
          expect(firsts).toEqual(expect.arrayContaining(words.map((word) => [...word].slice(0, 40).join(''))));
        for (const { at } of found) expect(Buffer.byteLength(at)).toBeLessThan(1024 - 'CUSTOMER#cus_'.length - 36);
      }),
    );
  });
});
