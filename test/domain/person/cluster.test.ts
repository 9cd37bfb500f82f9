import { expect, test } from 'vitest';
import {
  isDistinct,
  isMerged,
  MAX_DISTINCT,
  markDistinct,
  recordIdsOf,
  survivorOf,
} from '../../../domain/person/cluster.ts';
import { customerWith } from '../../support/heads.ts';

test('an unmerged record is the whole person', () => {
  const alone = customerWith({ id: 'a' });
  expect([isMerged(alone), survivorOf(alone), recordIdsOf(alone)]).toEqual([false, 'a', ['a']]);
});

test('each record of a person leads to all of them and to the survivor', () => {
  for (const id of ['a', 'b', 'c']) {
    const record = customerWith({ id, records: ['b', 'a', 'c'] });
    expect([isMerged(record), survivorOf(record), recordIdsOf(record)]).toEqual([true, 'b', ['b', 'a', 'c']]);
  }
});

test('records are distinct if either of them stores it', () => {
  const [a, b] = [customerWith({ id: 'a', distinctFrom: ['b'] }), customerWith({ id: 'b' })];
  expect([isDistinct(a, b), isDistinct(b, a), isDistinct(a, a), isDistinct(b, customerWith({ id: 'c' }))]).toEqual([
    ...[true, true, false, false],
  ]);
});

test('both records store that they are distinct, as far as they have room; if neither has, marking fails', () => {
  const full = (id: string) =>
    customerWith({ id, distinctFrom: Array.from({ length: MAX_DISTINCT }, (_, n) => `${id}${n}`) });
  const [a, b] = [customerWith({ id: 'a' }), customerWith({ id: 'b', distinctFrom: ['c'] })];
  const both = markDistinct(a, b);
  expect(both?.map(({ distinctFrom }) => distinctFrom)).toEqual([['b'], ['c', 'a']]);
  expect(markDistinct(...(both ?? [a, b]))).toEqual(both);
  for (const [one, other] of [
    [full('x'), a],
    [a, full('x')],
  ] as const) {
    const [left, right] = markDistinct(one, other) ?? [one, one];
    expect(isDistinct(left, right)).toBe(true);
    expect([left, right].map(({ distinctFrom }) => distinctFrom.length).toSorted()).toEqual([1, MAX_DISTINCT]);
  }
  expect(markDistinct(full('x'), full('y'))).toBeNull();
});
