import { expect, test } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import { loadPeople, loadPeopleOfRecords } from '../../../domain/person/people.ts';
import { loadOverviews } from '../../../domain/profile/load-overviews.ts';
import { customerWith, headWith } from '../../support/heads.ts';

const record = (id: string, ...records: readonly string[]) => customerWith({ id, records });

/** Keeps records, and tells which were read together. */
function lookupPartition(...known: readonly Customer[]) {
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
      return customer === null ? null : headWith({ customer });
    },
  };
}

const abc = [record('a', 'b', 'a', 'c'), record('b', 'b', 'a', 'c'), record('c', 'b', 'a', 'c')];

test('who has one record is read with one read, and nobody is nobody', async () => {
  const records = lookupPartition(record('x'), record('y'));
  const people = await loadPeople(records, ['x', 'nobody', 'y', 'x']);
  expect(people.map((person) => person?.customer.id)).toEqual(['x', undefined, 'y', 'x']);
  expect(records.rounds).toEqual([['x', 'nobody', 'y']]);
  expect((await loadOverviews(records, ['nobody']))[0]).toBeNull();
});

test('every record leads to the person, in at most one more round, each record read once', async () => {
  const records = lookupPartition(...abc, record('x'));
  const people = await loadPeople(records, ['c', 'x', 'a']);
  expect(people.map((person) => person?.customer.id)).toEqual(['b', 'x', 'b']);
  expect(people[0]?.members.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  expect(records.rounds).toEqual([['c', 'x', 'a'], ['b']]);
  const heads = lookupPartition(...abc);
  expect((await loadOverviews(heads, ['a', 'b', 'c'])).map((head) => head?.customer.id)).toEqual(['b', 'b', 'b']);
  expect(heads.rounds).toHaveLength(3);
});

test('of records that are at hand, only the others are read', async () => {
  const records = lookupPartition(...abc);
  expect((await loadPeopleOfRecords(records, abc.slice(0, 2))).map(({ customer }) => customer.id)).toEqual(['b', 'b']);
  expect(records.rounds).toEqual([['c']]);
  await loadPeopleOfRecords(records, [record('x')]);
  expect(records.rounds).toHaveLength(1);
});

test('a record that does not say so itself is no part of the person', async () => {
  const [person] = await loadPeople(lookupPartition(record('a', 'a', 'b'), record('b')), ['a']);
  expect(person?.members.map(({ id }) => id)).toEqual(['a']);
  const [other] = await loadPeople(lookupPartition(record('a', 'a', 'b'), record('b')), ['b']);
  expect(other?.customer.id).toBe('b');
});
