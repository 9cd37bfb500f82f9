import { describe, expect, test } from 'vitest';
import { compareAddresses } from '../../../domain/matching/compare-addresses.ts';
import { compareBirthDates } from '../../../domain/matching/compare-birth-dates.ts';
import { compareAttribute, compareEmails, comparePhones } from '../../../domain/matching/compare-contacts.ts';
import { nameComparisons } from '../../../domain/matching/compare-names.ts';
import { type PersonInput, personFeatures } from '../../support/match-people.ts';

describe('given names', () => {
  test.each([
    ['Robert', 'robert', 'exact'],
    ['Robert', 'Bob', 'close'],
    ['Robert', 'Robret', 'close'],
    ['Anna Maria', 'Anna', 'close'],
    ['Robert', 'R', 'similar'],
    ['R', 'R', 'similar'],
    ['Robert', 'Daniel', 'different'],
    ['Robert', undefined, 'missing'],
  ])('%s and %s are %s', (left, right, level) => {
    const given = (name: string | undefined) => personFeatures({ family: 'Okafor', ...(name && { given: name }) });
    expect(nameComparisons(given(left), given(right))[0].given.level).toBe(level);
  });
});

describe('family names', () => {
  test.each([
    ['de la Cruz', 'Delacruz', 'exact'],
    ['van Berg', 'Berg', 'exact'],
    ['Okafor', 'Okaforr', 'close'],
    ['Okafor', 'Okafor-Marsh', 'close'],
    ['Okafor', 'Marsh', 'different'],
  ])('%s and %s are %s', (left, right, level) => {
    expect(nameComparisons(personFeatures({ family: left }), personFeatures({ family: right }))[0].family.level).toBe(
      level,
    );
  });
});

test('a name is compared swapped only if both parts agree then', () => {
  const swapped = (left: PersonInput, right: PersonInput) =>
    nameComparisons(personFeatures(left), personFeatures(right)).slice(1).length > 0;
  expect(swapped({ given: 'Emily', family: 'Taylor' }, { given: 'Taylor', family: 'Emily' })).toBe(true);
  expect(swapped({ given: 'Taylor', family: 'Emily' }, { given: 'William', family: 'Taylor' })).toBe(false);
  expect(swapped({ given: 'Emily Taylor' }, { given: 'Emily', family: 'Taylor' })).toBe(true);
});

test.each([
  ['1984-03-17', '1984-03-17', 'exact'],
  ['1984-03-17', '1984-03-18', 'close'],
  ['1984-03-17', '1948-03-17', 'close'],
  ['1984-03-07', '1984-07-03', 'close'],
  ['1984-03-17', '1984-03-29', 'similar'],
  ['1984-03-17', '1961-11-02', 'different'],
  ['1984-03-17', null, 'missing'],
])('birth dates %s and %s are %s', (left, right, level) => {
  expect(compareBirthDates(left, right).level).toBe(level);
});

test.each([
  ['eve.okafor@gmail.com', 'EveOkafor+shop@googlemail.com', 'exact'],
  ['sunnyside42@example.com', 'sunnysid42@example.com', 'close'],
  ['sunnyside42@example.com', 'sunnyside42@example.net', 'similar'],
  // Both addresses contain the name, so they add nothing to it.
  ['eve.okafor@example.com', 'eve.okafor@example.net', 'different'],
  ['eve.okafor15@example.com', 'eve.okafor65@example.com', 'different'],
  ['sunnyside42@example.com', 'blue17@example.com', 'different'],
  // The whole family may use it.
  ['the.okafors@example.com', 'the.okafors@example.com', 'similar'],
])('emails %s and %s are %s', (left, right, level) => {
  const eve = (email: string) => personFeatures({ given: 'Eve', family: 'Okafor', email });
  expect(compareEmails(eve(left), eve(right)).level).toBe(level);
});

test.each([
  ['+447700900111', '+447700900111', 'exact'],
  ['+447700900111', '+447700900101', 'nearly'],
  ['+447700900111', '+447700900999', 'different'],
])('phones %s and %s are %s', (left, right, level) => {
  expect(comparePhones(personFeatures({ phone: left }), personFeatures({ phone: right })).level).toBe(level);
});

describe('addresses', () => {
  const mill: PersonInput = { street: '12 Mill Street', town: 'York', postcode: 'YO1 7HH' };
  test.each<[string, PersonInput, string, string]>([
    ['abbreviated', { street: '12 Mill St', town: 'york', postcode: 'yo17hh' }, 'exact', 'exact'],
    ['typed wrong', { street: '12 Mil Street', town: 'York', postcode: 'YO1 7HJ' }, 'close', 'exact'],
    ['next door', { street: '14 Mill Street', town: 'York', postcode: 'YO1 7HH' }, 'similar', 'exact'],
    ['of that name elsewhere', { street: '12 Mill Street', town: 'Leeds', postcode: 'LS1 6BH' }, 'exact', 'different'],
    ['elsewhere in the same town', { street: '3 Park Row', town: 'York', postcode: 'YO9 1AB' }, 'different', 'close'],
    ['of a town alone', { town: 'York' }, 'missing', 'exact'],
    ['none', {}, 'missing', 'missing'],
  ])('%s', (_, other, street, place) => {
    const compared = compareAddresses(personFeatures(mill), personFeatures(other));
    expect([compared.street.level, compared.place.level]).toEqual([street, place]);
  });

  test('flats of one house are not one home', () => {
    const flat = (number: number) => personFeatures({ street: [`Flat ${number}`, '12 Mill Street'], town: 'York' });
    expect(compareAddresses(flat(1), flat(2)).street.level).toBe('similar');
    expect(compareAddresses(flat(1), flat(1)).street.level).toBe('exact');
  });
});

test.each([
  ['6988048', '6988048', 'exact'],
  ['6988048', '6988084', 'nearly'],
  ['black onyx', 'blakc onyx', 'close'],
  ['6988048', '7364009', 'different'],
  ['L', 'M', 'different'],
  ['L', undefined, 'missing'],
])('attributes %s and %s are %s', (left, right, level) => {
  expect(compareAttribute(left, right).level).toBe(level);
});

test.each<[string, string, string, string]>([
  ['the domain mistyped', 'ida.lindqvist@brookside.example', 'ida.lindqvist@brokside.example', 'similar'],
  ['short domains', 'ida.lindqvist@mail.com', 'ida.lindqvist@mai.com', 'different'],
  ['another person at the domain', 'ida.lindqvist@brookside.example', 'nils.lindqvist@brookside.example', 'different'],
])('mailboxes with the name of the person: %s', (_, one, other, level) => {
  const [left, right] = [one, other].map((email) => personFeatures({ given: 'Ida', family: 'Lindqvist', email }));
  if (left === undefined || right === undefined) throw new Error('two records');
  expect(compareEmails(left, right).level).toBe(level);
});

test.each([
  ['1986-12-29', '1987-01-28', 'similar'],
  ['1987-01-28', '1987-03-02', 'different'],
  ['1987-01-28', '1997-02-03', 'different'],
])('birth dates up to a month apart may be guesses: %s and %s are %s', (one, other, level) => {
  expect(compareBirthDates(one, other).level).toBe(level);
});
