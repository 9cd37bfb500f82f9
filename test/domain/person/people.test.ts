import { expect, test } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import { loadPeople, loadPeopleOfRecords } from '../../../domain/person/people.ts';
import { loadOverviews } from '../../../domain/profile/load-overviews.ts';
import { customerWith, overviewWith } from '../../support/heads.ts';

const record = (id: string, ...records: readonly string[]) => customerWith({ id, records });

/** Repositories with these records. `rounds`: the ids of each read. */
function recordingRepositories(...known: readonly Customer[]) {
  const rounds: string[][] = [];
  const find = (id: string) => known.find((one) => one.id === id) ?? null;
  return {
    rounds,
    async customers(ids: readonly string[]) {
      rounds.push([...ids]);
      return ids.map(find);
    },
    async overview(id: string) {
      rounds.push([id]);
      const customer = find(id);
      return customer === null ? null : overviewWith({ customer });
    },
  };
}

const abc = [record('a', 'b', 'a', 'c'), record('b', 'b', 'a', 'c'), record('c', 'b', 'a', 'c')];

test('loads people with one record in one read, and null for an unknown id', async () => {
  const repositories = recordingRepositories(record('x'), record('y'));
  const people = await loadPeople(repositories, ['x', 'nobody', 'y', 'x']);
  expect(people.map((person) => person?.customer.id)).toEqual(['x', undefined, 'y', 'x']);
  expect(repositories.rounds).toEqual([['x', 'nobody', 'y']]);
  expect((await loadOverviews(repositories, ['nobody']))[0]).toBeNull();
});

test('loads a person from any of their records in at most one more round, each record once', async () => {
  const repositories = recordingRepositories(...abc, record('x'));
  const people = await loadPeople(repositories, ['c', 'x', 'a']);
  expect(people.map((person) => person?.customer.id)).toEqual(['b', 'x', 'b']);
  expect(people[0]?.members.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  expect(repositories.rounds).toEqual([['c', 'x', 'a'], ['b']]);
  const others = recordingRepositories(...abc);
  expect((await loadOverviews(others, ['a', 'b', 'c'])).map((overview) => overview?.customer.id)).toEqual([
    'b',
    'b',
    'b',
  ]);
  expect(others.rounds).toHaveLength(3);
});

test('reads only records that are not loaded yet', async () => {
  const repositories = recordingRepositories(...abc);
  expect((await loadPeopleOfRecords(repositories, abc.slice(0, 2))).map(({ customer }) => customer.id)).toEqual([
    'b',
    'b',
  ]);
  expect(repositories.rounds).toEqual([['c']]);
  await loadPeopleOfRecords(repositories, [record('x')]);
  expect(repositories.rounds).toHaveLength(1);
});

test('leaves out a record whose own profile does not list the person', async () => {
  const [person] = await loadPeople(recordingRepositories(record('a', 'a', 'b'), record('b')), ['a']);
  expect(person?.members.map(({ id }) => id)).toEqual(['a']);
  const [other] = await loadPeople(recordingRepositories(record('a', 'a', 'b'), record('b')), ['b']);
  expect(other?.customer.id).toBe('b');
});
