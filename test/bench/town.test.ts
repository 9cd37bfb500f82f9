import { expect, test } from 'vitest';
import { simulateArrivals } from '../../bench/matching/arrivals.ts';
import { loadSet, setOf } from '../../bench/matching/people-set.ts';
import { learningRun, SHIPPED } from '../../bench/matching/people-weights.ts';
import { generateTown } from '../../bench/matching/town-people.ts';

test('5,000 different people of one town: nobody is merged, and at most one pair per hundred people is suggested', {
  timeout: 300_000,
}, () => {
  const people = generateTown(5_000, 7);
  expect(people).toHaveLength(5_000);
  expect(new Set(people.map(({ person }) => person)).size).toBe(5_000);
  const { merged, suggestions } = simulateArrivals(setOf('town', people, 'GB').arrivals, SHIPPED.weights);
  expect([...merged]).toEqual([]);
  expect(suggestions.length).toBeLessThanOrEqual(50);
});

test('weights that were learned elsewhere merge nobody in the town', { timeout: 300_000 }, async () => {
  const set = await loadSet('made-up:1000:3', { without: [], country: 'GB' });
  const { weights, rejectionReason } = learningRun(set);
  expect(rejectionReason).toBeNull();
  expect([...simulateArrivals(setOf('town', generateTown(3_000, 8), 'GB').arrivals, weights).merged]).toEqual([]);
});
