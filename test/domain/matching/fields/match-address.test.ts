import { expect, test } from 'vitest';
import { addressFeatures } from '../../../../domain/matching/fields/match-address.ts';

const compared = (
  lines: readonly string[],
  postalCode: string | null = null,
  country = 'GB',
  locality: string | null = null,
) => addressFeatures({ lines, locality, region: null, postalCode, country, label: null });

test.each([
  [['12 Mill Street'], ['12'], [], ['mill street']],
  [['12 Mill St.'], ['12'], [], ['mill street']],
  [['12a, Mill Str'], ['12a'], [], ['mill street']],
  [['Flat 3', '17 Park Rd'], ['17'], ['3'], ['park road']],
  [['Unit 3/17 Park Road'], ['17'], ['3'], ['park road']],
  [['3/17 Park Road'], ['17'], ['3'], ['park road']],
  [['Lindenstraße 5'], ['5'], [], ['linden street']],
  [['Lindenstr. 5'], ['5'], [], ['linden street']],
  [['St Johns Ave', 'Willow Farm'], [], [], ['saint johns avenue', 'willow farm']],
  [['Église Avenue Nº 4'], ['4'], [], ['eglise avenue']],
])('%j is compared as numbers %j, units %j and %j', (lines, numbers, units, texts) => {
  expect(compared(lines)).toMatchObject({ numbers, units, lines: texts });
});

test.each([
  ['yo1 7hh', 'GB', 'YO17HH'],
  ['12345-6789', 'US', '12345'],
  ['12345', 'US', '12345'],
  ['D-10115', 'DE', '10115'],
  ['DE-10115', 'DE', '10115'],
  ['00-950', 'PL', '00950'],
  ['1234 AB', 'NL', '1234AB'],
])('the postcode %s of %s is compared as %s', (typed, country, postcode) => {
  expect(compared([], typed, country).postcode).toBe(postcode);
});

test.each([
  ['St. Albans', 'saint albans'],
  ['Mt Isa', 'mount isa'],
  ['MÜNCHEN', 'munchen'],
])('the town %s is compared as %s', (typed, locality) => {
  expect(compared([], null, 'GB', typed).locality).toBe(locality);
});
