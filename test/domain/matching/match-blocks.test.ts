import { expect, test } from 'vitest';
import { blockingKeys } from '../../../domain/matching/match-blocks.ts';
import { type PersonInput, personFeatures } from '../../support/match-people.ts';

const EVE: PersonInput = {
  given: 'Evelyn',
  family: 'Okafor',
  born: '1984-03-17',
  street: '12 Mill Street',
  postcode: 'YO1 7HH',
};

test.each<[string, PersonInput, PersonInput]>([
  [
    'a family name that sounds alike, and the year of birth',
    { family: 'Meyer', born: '1984-03-17' },
    { family: 'Maier', born: '1984-11-30' },
  ],
  ['swapped names', { given: 'Evelyn', family: 'Okafor' }, { given: 'Okafor', family: 'Evelyn' }],
  [
    'a postcode and a given name',
    { given: 'Evelyn', postcode: 'YO1 7HH' },
    { given: 'Evelyn', family: 'Marsh', postcode: 'yo17hh' },
  ],
  ['a house', { family: 'Okafor', street: '12 Mill Street' }, { family: 'Marsh', street: '12 Mill St.' }],
  ['a mailbox', { email: 'Eve.Okafor@gmail.com' }, { email: 'eveokafor+shop@googlemail.com' }],
  ['a phone number with another country code', { phone: '+447700900111' }, { phone: '+17700900111' }],
  [
    'an attribute with a number',
    { attributes: { 'tax id': '123-456-789' } },
    { attributes: { 'tax id': '123456789' } },
  ],
])('%s brings two records together', (_, left, right) => {
  const keys = new Set(blockingKeys(personFeatures(left)));
  expect(blockingKeys(personFeatures(right)).filter((key) => keys.has(key))).not.toEqual([]);
});

test('strangers share no key, and a record has few', () => {
  const mine = blockingKeys(personFeatures(EVE));
  const theirs = blockingKeys(
    personFeatures({
      given: 'Marta',
      family: 'Kowalska',
      born: '1990-03-17',
      street: '12 Park Row',
      postcode: 'LS1 6BH',
    }),
  );
  expect(mine.filter((key) => theirs.includes(key))).toEqual([]);
  expect(mine.length).toBeLessThanOrEqual(14);
});

test.each<[string, PersonInput, PersonInput]>([
  [
    'a domain with a typo',
    { given: 'Eve', email: 'k7.q2@brookside.example' },
    { family: 'Moss', email: 'k7.q2@brokside.example' },
  ],
  ['a year with a typo', { given: 'Eve', born: '1988-03-17' }, { given: 'Eve', family: 'Moss', born: '1998-03-17' }],
])('%s leaves one shared key', (_, one, other) => {
  const theirs = new Set(blockingKeys(personFeatures(other)));
  expect(blockingKeys(personFeatures(one)).filter((key) => theirs.has(key))).toHaveLength(1);
});
