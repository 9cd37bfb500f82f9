import { expect, test } from 'vitest';
import { isDistinct, isMerged, recordIdsOf, survivorOf } from '../../domain/cluster.ts';
import { customerWith } from '../support/heads.ts';

test('a record that is alone is the whole person', () => {
  const alone = customerWith({ id: 'a' });
  expect([isMerged(alone), survivorOf(alone), recordIdsOf(alone)]).toEqual([false, 'a', ['a']]);
});

test('each record of a person leads to all of them and to the survivor', () => {
  for (const id of ['a', 'b', 'c']) {
    const record = customerWith({ id, records: ['b', 'a', 'c'] });
    expect([isMerged(record), survivorOf(record), recordIdsOf(record)]).toEqual([true, 'b', ['b', 'a', 'c']]);
  }
});

test('records are distinct where either of them says so', () => {
  const [a, b] = [customerWith({ id: 'a', distinctFrom: ['b'] }), customerWith({ id: 'b' })];
  expect([isDistinct(a, b), isDistinct(b, a), isDistinct(a, a), isDistinct(b, customerWith({ id: 'c' }))]).toEqual([
    ...[true, true, false, false],
  ]);
});
