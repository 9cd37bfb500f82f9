import { expect, test } from 'vitest';
import { blockingKeys } from '../../../../domain/matching/blocks/match-blocks.ts';
import { type PersonInput, personFeatures } from '../../../support/match-people.ts';

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
  [
    'a town and a family name',
    { family: 'Okafor', town: 'Great Yarmouth' },
    { given: 'Eve', family: 'Okafor', town: 'great yarmuth' },
  ],
  ['a nickname', { given: 'Elizabeth', family: 'Moss' }, { given: 'Betty', family: 'Moss' }],
  ['a nickname of a nickname', { given: 'Christopher', family: 'Moss' }, { given: 'Tina', family: 'Moss' }],
  ['an initial', { given: 'James', family: 'Welton' }, { given: 'J.', family: 'Welton' }],
  ['a middle name', { given: 'Anna Maria', family: 'Moss' }, { given: 'Anna', family: 'Moss' }],
  ['one of two family names', { given: 'Ana', family: 'García López' }, { given: 'Ana', family: 'López' }],
  [
    'the month of birth and the initials, in another order',
    { given: 'Evelyn', family: 'Okafor', born: '1984-03-17' },
    { given: 'Okafohr', family: 'Evlin', born: '1984-03-27' },
  ],
  ['a mailbox at another provider', { email: 'sunny.side42@example.com' }, { email: 'sunnyside42@example.org' }],
  [
    'the streets around a British postcode',
    { given: 'Eve', postcode: 'YO1 7HH' },
    { given: 'Eve', family: 'Marsh', postcode: 'YO1 7HN' },
  ],
  ['a street of a town', { street: '12 Mill Street', town: 'York' }, { street: '21 Mill St', town: 'York' }],
  [
    'the name in a mailbox',
    { given: 'Mary', family: 'Jones', postcode: 'YO1 7HH' },
    { email: 'mary.jones84@mail.example', postcode: 'YO1 7HN' },
  ],
  ['the name in a mailbox, in another order', { given: 'Mary', family: 'Jones' }, { email: 'jones_mary@mail.example' }],
  [
    'the name in a mailbox without a mark between',
    { given: 'Mary', family: 'Jones' },
    { email: 'm.ary.jones@gmail.com' },
  ],
  ['an initial in a mailbox', { given: 'Mary', family: 'Okafor' }, { email: 'mokafor7@gmail.com' }],
  [
    'a given name in a mailbox',
    { given: 'Mary', family: 'Jones' },
    { family: 'Jones', email: 'mary.jones@mail.example' },
  ],
  ['Cyrillic and Latin letters', { given: 'Юлия', family: 'Иванова' }, { given: 'Yulia', family: 'Ivanova' }],
  ['Arabic with another vowel', { given: 'محمود', family: 'حسين' }, { given: 'محمد', family: 'حسين' }],
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
  expect(mine.length).toBeLessThanOrEqual(13);
});

test('a record with both names has no key by the name in its mailbox, and another record few', () => {
  const keysOf = (person: PersonInput) => blockingKeys(personFeatures({ postcode: 'YO1 7HH', ...person }));
  const contact = { email: 'mary.jones@mail.example' };
  const named = { given: 'Eve', family: 'Okafor' };
  expect(keysOf({ ...named, ...contact }).length - keysOf(named).length).toBe(2);
  expect(keysOf(contact).length - keysOf({}).length).toBe(2 + 4);
  expect(keysOf({ email: 'kq7@mail.example' }).length - keysOf({}).length).toBe(2);
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

test('a record with everything has few keys, so that all of them can change in one transaction', () => {
  const full = personFeatures({
    ...EVE,
    given: 'María Carmen',
    family: 'García López',
    preferred: 'Maricarmen',
    town: 'York',
    email: 'mc.garcia@example.com',
    phone: '+447700900111',
  });
  const keys = blockingKeys(full);
  expect(keys.length).toBeLessThanOrEqual(40);
  expect(new Set(keys).size).toBe(keys.length);
});
