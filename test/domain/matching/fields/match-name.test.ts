import { describe, expect, test } from 'vitest';
import { nameFeatures } from '../../../../domain/matching/fields/match-name.ts';
import { areNicknames } from '../../../../domain/matching/fields/nicknames.ts';

const name = (given: string | null, family: string | null, preferred: string | null = null) =>
  nameFeatures({ given, family, preferred, pronunciation: null });

describe('a family name is compared', () => {
  test.each([
    ['GARCÍA', 'garcia', 'garcia'],
    ['van der Berg', 'berg', 'vanderberg'],
    ['Vanderberg', 'vanderberg', 'vanderberg'],
    ['von Müller', 'muller', 'vonmuller'],
    ['de la Cruz', 'cruz', 'delacruz'],
    ["O'Brien", 'obrien', 'obrien'],
    ['Smith-Jones', 'smith jones', 'smithjones'],
    ['Okafor Jr.', 'okafor', 'okafor'],
    // A particle alone is the whole name.
    ['Le', 'le', 'le'],
  ])('%s as %s', (typed, family, joinedFamily) => {
    expect(name('Ana', typed)).toMatchObject({ family, joinedFamily });
  });
});

test.each([
  ['Dr. Eva', null, ['eva']],
  ['Eleanor', 'Nell', ['eleanor', 'nell']],
  ['Anna Maria', null, ['anna maria']],
  ['Zoë', 'zoe', ['zoe']],
  ['J.P.', null, ['jp', 'j p']],
  ['Eleanor', 'E.J.', ['eleanor', 'ej', 'e j']],
  ['St.John', null, ['stjohn']],
  [null, null, []],
])('the given name %s with the preferred name %s is compared as %j', (given, preferred, expected) => {
  expect(name(given, 'Whitfield', preferred).given).toEqual(expected);
});

test.each([
  ['John', 'Smith Jr', 'jr'],
  ['John', 'Smith Junior', 'jr'],
  ['John', 'Smith III', 'iii'],
  ['John Snr', 'Smith', 'sr'],
  ['John', 'Smith', null],
  ['John', 'Smith jun.', 'jr'],
  ['John', 'Smith sen.', 'sr'],
  ['John', 'Smith V', 'v'],
  ['John Paul V', 'Smith', 'v'],
  ['J. P. V.', 'Smith', null],
  ['J. P. Jr', 'Smith', 'jr'],
  ['Hans', 'Müller d. J.', 'jr'],
  ['Hans', 'Müller d.Ä.', 'sr'],
  ['Alexandre', 'Dumas fils', 'jr'],
  ['João', 'Silva Filho', 'jr'],
  ['João', 'Silva Neto', 'neto'],
  ['János', 'ifj. Kovács', 'jr'],
  ['Иван', 'Петров мл.', 'jr'],
  ['Hans jun.', 'Müller', 'jr'],
  ['Hans Sen.', 'Müller', 'sr'],
  ['Hans jun', 'Müller', 'jr'],
  ['Hans Peter jun.', 'Müller', 'jr'],
  // Chinese, Korean and Bengali names.
  ['Xiao Jun', 'Zhang', null],
  ['Min-jun', 'Kim', null],
  ['MIN JUN', 'Kim', null],
  ['Amartya', 'Sen', null],
  ['Aparna', 'Sen Gupta', null],
  // As the only word they are family names.
  ['Ana', 'Neto', null],
  ['Ana', 'Filho', null],
])('%s %s is of generation %s', (given, family, generation) => {
  expect(name(given, family).generation).toBe(generation);
});

test.each([
  ['robert', 'bob'],
  ['bob', 'rob'],
  ['elizabeth', 'liz'],
  ['beth', 'liz'],
  ['william', 'bill'],
])('%s and %s are one name', (left, right) => {
  expect(areNicknames(left, right)).toBe(true);
  expect(areNicknames(right, left)).toBe(true);
});

test.each([
  ['robert', 'william'],
  ['anna', 'robert'],
  ['constructor', 'robert'],
])('%s and %s are two names', (left, right) => {
  expect(areNicknames(left, right)).toBe(false);
});

test.each([
  ['Sir', 'Baronet'],
  ['1st', 'Bt.'],
  ['Mrs', 'Esq'],
])('%s %s is a form of address, not a name', (given, family) => {
  const {
    given: called,
    family: named,
    joinedFamily,
  } = nameFeatures({ given, family, preferred: null, pronunciation: null });
  expect([called, named, joinedFamily]).toEqual([[], '', '']);
});
