import { expect, test } from 'vitest';
import { shareTime } from '../../../domain/kernel/share-time.ts';

test('each part gets an equal share of what is left, and the last one all of it', () => {
  let remaining = 400;
  const shares = shareTime(() => remaining, 4);
  const first = shares();
  remaining = 301;
  expect(first()).toBe(true);
  remaining = 300;
  expect(first()).toBe(false);
  // The second part needs nothing, so the third has half of 300.
  shares();
  const third = shares();
  remaining = 151;
  expect(third()).toBe(true);
  remaining = 150;
  expect(third()).toBe(false);
  const last = shares();
  remaining = 1;
  expect(last()).toBe(true);
  remaining = 0;
  expect(last()).toBe(false);
});

test('without time, no part has any', () => {
  const shares = shareTime(() => -5, 2);
  expect([shares()(), shares()()]).toEqual([false, false]);
});
