import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonName } from '../../../domain/customer/customer.ts';
import { reverseText } from '../../../domain/customer/lookup-range.ts';
import { MOST_NAME_ENTRIES, nameEntries } from '../../../domain/customer/name-index.ts';
import { nameWords } from '../../../domain/customer/person-name.ts';

const named = (given: string | null, family: string | null = null, preferred: string | null = null): PersonName => ({
  given,
  family,
  preferred,
  pronunciation: null,
});

/** The pairs of words under which a name is found. */
const pairs = (name: PersonName, formerNames: readonly string[] = []) =>
  nameEntries(name, formerNames).flatMap(({ kind, at }) => (kind === 'name' ? at.replace('#', ' ').trim() : []));
const ends = (name: PersonName) =>
  nameEntries(name).flatMap(({ kind, at }) => (kind === 'nameEnd' ? reverseText(at) : []));

describe('under which a name is found', () => {
  test('given and family, both ways round', () => {
    expect(pairs(named('Ana', 'García'))).toEqual(['ana garcia', 'garcia ana']);
  });

  test('each word of several, and those of one part in their order', () => {
    expect(pairs(named('Ana María', 'García López')).toSorted()).toEqual([
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

  test('any of many given names, and not the title before them', () => {
    const found = pairs(named('Dr. Ana Sofía Valentina Alejandra', 'García'));
    for (const given of ['ana', 'sofia', 'valentina', 'alejandra'])
      expect(found).toEqual(expect.arrayContaining([`${given} garcia`, `garcia ${given}`]));
    expect(found.join(' ').split(' ')).not.toContain('dr');
  });

  test('a family name with a particle, in one word too', () => {
    expect(pairs(named('Kealan', 'O Brien'))).toEqual(expect.arrayContaining(['kealan brien', 'obrien kealan']));
    expect(pairs(named('Vincent', 'van Gogh'))).toEqual(expect.arrayContaining(['gogh vincent', 'vangogh vincent']));
  });

  test('a given name of several words that is written in one as well', () => {
    expect(pairs(named('عبد الله', 'العلي'))).toEqual(expect.arrayContaining(['العلي عبدالله', 'العلي عبد']));
    expect(pairs(named('Abd al Rahman', 'Haddad'))).toContain('abdalrahman haddad');
  });

  test('what she is called by counts as a given name', () => {
    expect(pairs(named('Elizabeth', 'Shaw', 'Liz'))).toContain('liz shaw');
    expect(pairs(named(null, null, 'Liz'))).toEqual(['liz']);
  });

  test('one word, and several of one part alone', () => {
    expect(pairs(named('Cher'))).toEqual(['cher']);
    expect(pairs(named(null, 'García López')).toSorted()).toEqual(['garcia lopez', 'lopez']);
  });

  test('a former family name beside the given ones', () => {
    expect(pairs(named('Ana', 'García'), ['Müller'])).toEqual(expect.arrayContaining(['ana muller', 'muller ana']));
  });

  test('words that are long enough for a slip, by their ends', () => {
    expect(ends(named('Ana', 'Whitfield'))).toEqual(['whitfield']);
  });

  test('names that are written without a space are found so too', () => {
    expect(pairs(named('太郎', '山田'))).toContain('山田太郎');
    expect(pairs(named('민수', '김'))).toContain('김민수');
    expect(pairs(named('Taro', 'Yamada'))).toEqual(['taro yamada', 'yamada taro']);
  });

  test('no name, no entry', () => {
    expect(nameEntries(null)).toEqual([]);
    expect(pairs(named('🙂', '...'))).toEqual([]);
  });

  test('any name has a bounded number of entries, each of a few words is found, and no key grows too long', () => {
    const part = fc.option(fc.string({ unit: 'grapheme', maxLength: 200 }));
    fc.assert(
      fc.property(part, part, part, (given, family, preferred) => {
        const found = nameEntries(named(given, family, preferred));
        expect(found.length).toBeLessThanOrEqual(MOST_NAME_ENTRIES);
        const firsts = found.map(({ at }) => at.split('#')[0]);
        const words = [...nameWords(given), ...nameWords(family)];
        if (words.length <= 3 && preferred === null)
          expect(firsts).toEqual(expect.arrayContaining(words.map((word) => [...word].slice(0, 40).join(''))));
        for (const { at } of found) expect(Buffer.byteLength(at)).toBeLessThan(1024 - 'CUSTOMER#cus_'.length - 36);
      }),
    );
  });
});
