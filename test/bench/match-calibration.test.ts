import { expect, test } from 'vitest';
import { simulateArrivals } from '../../bench/matching/arrivals.ts';
import { calibrationRows } from '../../bench/matching/calibration-bins.ts';
import { setOf } from '../../bench/matching/people-set.ts';
import { SHIPPED } from '../../bench/matching/people-weights.ts';
import { decideSuggestions, halvesOf, judgeSuggestions } from '../../bench/matching/simulated-desk.ts';
import type { FilePerson } from '../../local/importers/people/people-file.ts';
import { generatePeople } from '../../local/synthetic-data/synthetic-people.ts';

const times = (count: number, score: number, isOnePerson: boolean) =>
  Array.from({ length: count }, () => ({ score, isOnePerson }));

test('each bin compares its mean score with the share that is true', () => {
  const suggestions = [
    ...times(96, 0.95, true),
    ...times(4, 0.95, false),
    ...times(60, 0.7, true),
    ...times(60, 0.7, false),
    ...times(2, 1, true),
    ...times(1, 0.5, false),
  ];
  expect(calibrationRows(suggestions)).toEqual([
    '0.9 to 1.0: 102 suggestions, mean score 0.951, true 0.961 [0.903, 0.985]: 1.0 points apart (within 5)',
    '0.8 to 0.9: no suggestion',
    '0.7 to 0.8: 120 suggestions, mean score 0.700, true 0.500 [0.412, 0.588]: 20.0 points apart (more than 5)',
    '0.6 to 0.7: no suggestion',
    '0.5 to 0.6: 1 suggestions, mean score 0.500, true 0.000 [0.000, 0.793]: 50.0 points apart (few suggestions)',
  ]);
  expect(calibrationRows(times(40, 0.8, true))).toContain(
    '0.8 to 0.9: 40 suggestions, mean score 0.800, true 1.000 [0.912, 1.000]: 20.0 points apart (few suggestions, more than 5 by the interval too)',
  );
});

test('no person is in both halves, and nobody is lost', () => {
  const set = setOf('made up', generatePeople(200, 3), 'GB');
  const [one, other] = halvesOf(set, 'GB');
  expect(one.people.length + other.people.length).toBe(set.people.length);
  const persons = new Set(one.people.map(({ person }) => person));
  expect(other.people.filter(({ person }) => persons.has(person))).toEqual([]);
  expect(Math.min(one.people.length, other.people.length)).toBeGreaterThan(set.people.length / 3);
});

test('the desk merges what is one person and rejects what is not', () => {
  const record = (name: string, person: string, born: string, email: string, phone?: string): FilePerson => ({
    record: name,
    person,
    input: {
      name: { given: 'Ana', family: 'Quackenbush' },
      birthDate: born,
      emails: [{ address: email, verified: false, primary: true }],
      phones: phone === undefined ? [] : [{ number: phone, verified: false, primary: true }],
    },
  });
  const set = setOf(
    'three records',
    [
      record('1', 'a', '1985-03-08', 'k7q2@mail.example'),
      record('2', 'a', '1985-03-08', 'k7q2@mail.example'),
      record('3', 'b', '1985-03-08', 'other@post.example'),
    ],
    'GB',
  );
  const found = simulateArrivals(set.arrivals, SHIPPED.weights);
  expect(judgeSuggestions(set, found).map(({ isOnePerson }) => isOnePerson)).toEqual([false]);
  const decisions = decideSuggestions(set, found, SHIPPED.weights);
  expect(decisions.map(({ isOnePerson, by }) => [isOnePerson, by])).toEqual([
    [false, 'PERSON'],
    [true, 'MATCHER'],
  ]);
  expect(decisions[0]?.records).toContain('3');
  expect(decisions[1]?.records.toSorted()).toEqual(['1', '2']);
});
