import { expect, test } from 'vitest';
import { simulateArrivals } from '../../bench/matching/arrivals.ts';
import { toArrivals } from '../../bench/matching/people-weights.ts';
import { generateTown } from '../../bench/matching/town-people.ts';
import { DEFAULT_WEIGHTS } from '../../domain/matching/match-weights.ts';

test('of 5,000 people of one town, nobody twice, nobody is merged, and a clerk is asked about one pair in a hundred people at most', {
  timeout: 120_000,
}, () => {
  const people = generateTown(5_000, 7);
  expect(people).toHaveLength(5_000);
  expect(new Set(people.map(({ person }) => person)).size).toBe(5_000);
  const { merged, suggestions } = simulateArrivals(toArrivals(people, 'GB'), DEFAULT_WEIGHTS);
  expect([...merged]).toEqual([]);
  expect(suggestions).toBeLessThanOrEqual(50);
});
