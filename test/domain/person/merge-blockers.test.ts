import { describe, expect, test } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import { type Cluster, MAX_RECORDS } from '../../../domain/person/cluster.ts';
import { mergeBlockers } from '../../../domain/person/merge-blockers.ts';
import { customerWith } from '../../support/heads.ts';

/** A person with these records. */
const person = (first: Partial<Customer>, ...others: readonly Partial<Customer>[]): Cluster => {
  const records = [first, ...others].map(({ id = '' }) => id);
  const member = (known: Partial<Customer>) => customerWith({ records: others.length === 0 ? [] : records, ...known });
  return [member(first), ...others.map(member)];
};
const codes = (...people: readonly Cluster[]): string =>
  mergeBlockers(people)
    .map(({ code }) => code)
    .join(' ');

const loyalty = (number: string) => ({ number, tier: null, points: null, memberSince: null });
const web = (value: string) => [{ system: 'web', value }];

test('people may be merged up to the most records of a person', () => {
  const personOfHalf = (name: string) => {
    const [first = {}, ...others] = Array.from({ length: MAX_RECORDS / 2 }, (_, n) => ({ id: `${name}${n}` }));
    return person(first, ...others);
  };
  expect(codes(person({ id: 'a' }), person({ id: 'b' }))).toBe('');
  expect(codes(personOfHalf('a'), personOfHalf('b'))).toBe('');
  expect(codes(personOfHalf('a'), personOfHalf('b'), person({ id: 'c' }))).toBe('TOO_MANY_RECORDS');
});

describe('blockers', () => {
  test.each<[string, readonly Cluster[]]>([
    ['SAME_RECORD', [person({ id: 'a' }), person({ id: 'a' })]],
    ['SAME_RECORD', [person({ id: 'a' }, { id: 'b' }), person({ id: 'a' }, { id: 'b' })]],
    ['SAME_RECORD', [person({ id: 'a' }), person({ id: 'b' }), person({ id: 'b' })]],
    ['ERASURE_PENDING', [person({ id: 'a' }), person({ id: 'b' }, { id: 'c', status: 'ERASURE_PENDING' })]],
    ['ERASURE_PENDING', [person({ id: 'a', status: 'ERASED' }), person({ id: 'b' })]],
    ['REJECTED_BEFORE', [person({ id: 'a' }, { id: 'b' }), person({ id: 'c' }, { id: 'd', distinctFrom: ['b'] })]],
    ['REJECTED_BEFORE', [person({ id: 'a', distinctFrom: ['c'] }), person({ id: 'b' }), person({ id: 'c' })]],
    [
      'CONFLICTING_EXACT_KEY',
      [person({ id: 'a', loyalty: loyalty('L-1') }), person({ id: 'b', loyalty: loyalty('L-2') })],
    ],
    ['CONFLICTING_EXACT_KEY', [person({ id: 'a', externalIds: web('1') }), person({ id: 'b', externalIds: web('2') })]],
    [
      'CONFLICTING_EXACT_KEY',
      [person({ id: 'a' }, { id: 'b', externalIds: web('1') }), person({ id: 'c', externalIds: web('2') })],
    ],
  ])('%s', (code, people) => {
    expect(codes(...people)).toBe(code);
    expect(codes(...people.toReversed())).toBe(code);
  });

  test('do not include ids in different systems, or one loyalty number in two spellings', () => {
    expect(
      codes(
        person({ id: 'a', loyalty: loyalty('L-1'), externalIds: web('1') }),
        person({ id: 'b', loyalty: loyalty(' l-1'), externalIds: [{ system: 'till', value: '2' }] }),
      ),
    ).toBe('');
  });

  test('do not compare records of one person with each other', () => {
    const merged = person({ id: 'a', externalIds: web('1') }, { id: 'b', externalIds: web('2'), distinctFrom: ['x'] });
    expect(codes(merged, person({ id: 'c' }))).toBe('');
  });

  test('are all returned at once', () => {
    expect(
      codes(
        person({ id: 'a', status: 'ERASURE_PENDING', distinctFrom: ['b'], loyalty: loyalty('1') }),
        person({ id: 'b', loyalty: loyalty('2') }),
        person({ id: 'b', loyalty: loyalty('2') }),
      ),
    ).toBe('SAME_RECORD ERASURE_PENDING REJECTED_BEFORE CONFLICTING_EXACT_KEY');
  });
});
