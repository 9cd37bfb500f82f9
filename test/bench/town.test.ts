import { expect, test } from 'vitest';
import { simulateArrivals } from '../../bench/matching/arrivals.ts';
import { toArrivals } from '../../bench/matching/people-weights.ts';
import { generateTown } from '../../bench/matching/town-people.ts';
import { DEFAULT_WEIGHTS } from '../../domain/matching/match-weights.ts';

test('5,000 different people of one town: nobody is merged, and at most one pair per hundred people is suggested', {
  timeout: 120_000,
}, () => {
  const people = generateTown(5_000, 7);
  expect(people).toHaveLength(5_000);
  expect(new Set(people.map(({ person }) => person)).size).toBe(5_000);
  const { merged, suggestions } = simulateArrivals(toArrivals(people, 'GB'), DEFAULT_WEIGHTS);
  expect([...merged]).toEqual([]);
  expect(suggestions).toBeLessThanOrEqual(50);
});
