import { describe, expect, test } from 'vitest';
import { mergeBound, type TrueRecord } from '../../bench/matching/bound/merge-bound.ts';
import { type PersonInput, personFeatures } from '../support/match-people.ts';

const anna: PersonInput = { given: 'Anna', family: 'Quackenbush' };
const born = { born: '1985-03-08' };
const mail = { email: 'k7q2@mail.example' };
const phone = { phone: '+447700900411' };
const home = { street: '14 Elm Grove', town: 'Leeds' };

/** The pairs that may be merged, as `1-2`, of records that are all one person unless they name another one. */
function boundOf(...records: readonly (PersonInput & { readonly person?: string })[]): readonly string[] {
  const all = records.map(
    ({ person = 'a', ...input }, at): TrueRecord => ({
      record: String(at + 1),
      person,
      features: personFeatures(input),
    }),
  );
  return [...mergeBound(all)].map((pair) => JSON.parse(pair).join('-')).toSorted();
}

describe('two records of one person may be merged', () => {
  test.each<[string, PersonInput, PersonInput]>([
    ['with both names, a birth date and a mailbox', { ...anna, ...born, ...mail }, { ...anna, ...born, ...mail }],
    ['with a typo in a name', { ...anna, ...born, ...phone }, { ...anna, family: 'Quackenbsh', ...born, ...phone }],
    ['with a typo in the birth date', { ...anna, ...born, ...mail }, { ...anna, born: '1985-03-09', ...mail }],
    ['with a mailbox and a home', { ...anna, ...home, ...mail }, { ...anna, ...home, ...mail }],
    ['without a name, with a birth date and a mailbox', { ...anna, ...born, ...mail }, { ...born, ...mail }],
    [
      'with a nickname, birth date and mailbox',
      { given: 'Robert', family: 'Hollis', ...born, ...mail },
      { given: 'Bob', family: 'Hollis', ...born, ...mail },
    ],
  ])('%s', (_, one, other) => {
    expect(boundOf(one, other)).toEqual(['1-2']);
  });
});

describe('two records of one person may not be merged', () => {
  test.each<[string, PersonInput, PersonInput]>([
    ['with one field besides the names', { ...anna, ...born }, { ...anna, ...born }],
    ['with only a home and a phone', { ...anna, ...home, ...phone }, { ...anna, ...home, ...phone }],
    ['with another given name', { ...anna, ...born, ...mail }, { ...anna, given: 'Maria', ...born, ...mail }],
    ['with another birth date', { ...anna, ...home, ...born }, { ...anna, ...home, born: '1979-06-21' }],
    [
      'with birth dates that are a generation apart',
      { ...anna, ...mail, ...home, born: '1955-03-08' },
      { ...anna, ...mail, ...home, ...born },
    ],
    ['with January 1st and a home', { ...anna, ...home, born: '1985-01-01' }, { ...anna, ...home, born: '1985-01-01' }],
    [
      'with two names that have no part in common',
      { given: 'Anna', ...born, ...mail },
      { family: 'Maria', ...born, ...mail },
    ],
    ['without a name and without a birth date', { ...anna, ...mail, ...phone }, { ...mail, ...phone }],
    [
      'with a nickname without a birth date',
      { given: 'Robert', family: 'Hollis', ...mail, ...phone },
      { given: 'Bob', family: 'Hollis', ...mail, ...phone },
    ],
    [
      'with another mark of generation',
      { ...anna, ...born, ...mail },
      { ...anna, family: 'Quackenbush Jr', ...born, ...mail },
    ],
  ])('%s', (_, one, other) => {
    expect(boundOf(one, other)).toEqual([]);
  });
});

test('records of a person are joined through each other, and their evidence counts together', () => {
  const [first, second, third] = [
    { ...anna, ...born, ...mail },
    { ...anna, ...born, ...mail, ...phone },
    { ...anna, ...born, ...phone },
  ];
  expect(boundOf(first, third)).toEqual([]);
  expect(boundOf(first, second, third)).toEqual(['1-2', '1-3', '2-3']);
  // The third record has the phone of one of them and the home of the other.
  expect(boundOf({ ...first, ...home }, second, { ...anna, ...home, ...phone })).toEqual(['1-2']);
  expect(boundOf({ ...first, ...home }, { ...second, ...born }, { ...anna, ...phone, ...mail })).toEqual([
    '1-2',
    '1-3',
    '2-3',
  ]);
});

test('a record that contradicts any record of the group stays apart', () => {
  const own = { ...anna, ...born, ...mail, ...phone };
  expect(boundOf(own, own, { ...own, given: 'Maria' })).toEqual(['1-2']);
});

test('a mailbox of four people is no evidence, and a shared one does not make up for a missing name', () => {
  const other = (person: string) => ({ given: 'Mia', family: 'Hollis', ...mail, person });
  const own = { ...anna, ...mail, ...home };
  expect(boundOf(own, own, other('b'), other('c'))).toEqual(['1-2']);
  expect(boundOf(own, own, other('b'), other('c'), other('d'))).toEqual([]);
  const nameless = { ...born, ...mail };
  expect(boundOf({ ...anna, ...nameless }, nameless)).toEqual(['1-2']);
  expect(boundOf({ ...anna, ...nameless }, nameless, other('b'))).toEqual([]);
});

test('an attribute counts if few records have its value', () => {
  const others = Array.from({ length: 20 }, (_, at) => ({ person: `p${at}`, attributes: { card: `9000${at}` } }));
  const own = { ...anna, ...born, attributes: { card: '123456' } };
  expect(boundOf(own, own, ...others)).toEqual(['1-2']);
  expect(boundOf(own, own)).toEqual([]);
});

test('records without a true person are in no pair', () => {
  const features = personFeatures({ ...anna, ...born, ...mail });
  const records = ['1', '2'].map((record) => ({ record, person: null, features }));
  expect(mergeBound(records)).toEqual(new Set());
});
