import { describe, expect, test } from 'vitest';
import { simulateArrivals } from '../../bench/matching/arrivals.ts';
import { pairFigures } from '../../bench/matching/pair-figures.ts';
import { loadSet } from '../../bench/matching/people-set.ts';
import { weightsFor } from '../../bench/matching/people-weights.ts';

const OPTIONS = { without: [], country: 'GB' };

describe.each(['paper-forms', 'many-scripts'])('%s', { timeout: 240_000 }, (kind) => {
  // The benches of the matcher try more seeds.
  test('is merged without error, as shipped and after a learning run', async () => {
    const set = await loadSet(`${kind}:600:11`, OPTIONS);
    for (const { weights } of weightsFor(set, 'both')) {
      const merged = pairFigures(simulateArrivals(set.arrivals, weights).merged, set.truth.pairs);
      expect(merged.precision).toBeGreaterThanOrEqual(0.999);
      expect(merged.found).toBeGreaterThan(50);
    }
  });

  test('the same seed gives the same people, and another seed others', async () => {
    const [one, again, other] = await Promise.all(
      [3, 3, 4].map(async (seed) => (await loadSet(`${kind}:50:${seed}`, OPTIONS)).people),
    );
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    expect(new Set(one?.map(({ person }) => person)).size).toBeGreaterThanOrEqual(50);
    expect(new Set(one?.map(({ record }) => record)).size).toBe(one?.length);
  });
});

test('paper forms hold the errors that they are made for', async () => {
  const { people } = await loadSet('paper-forms:400:5', OPTIONS);
  const forms = [...Map.groupBy(people, ({ person }) => person).values()];
  const differ = (pick: (input: (typeof people)[number]['input']) => unknown) =>
    forms.filter((own) => new Set(own.map(({ input }) => pick(input)).filter(Boolean)).size > 1).length;
  expect(differ(({ name }) => name?.family)).toBeGreaterThan(40);
  expect(differ(({ birthDate }) => birthDate)).toBeGreaterThan(10);
  expect(differ(({ phones }) => phones?.[0]?.number)).toBeGreaterThan(2);
  expect(people.filter(({ input }) => input.name?.family?.includes('-')).length).toBeGreaterThan(5);
});

test('records in many scripts hold twins, namesakes and two scripts of one name', async () => {
  const { people } = await loadSet('many-scripts:400:5', OPTIONS);
  const isLatin = (text: string | null | undefined) => /^[\p{Script=Latin}\s-]+$/u.test(text ?? '');
  const scripts = [...Map.groupBy(people, ({ person }) => person).values()].filter(
    (own) => new Set(own.map(({ input }) => isLatin(input.name?.given))).size === 2,
  );
  expect(scripts.length).toBeGreaterThan(50);
  const births = Map.groupBy(
    people.filter(({ input }) => input.birthDate != null),
    ({ person, input }) => `${person?.split('.')[0]} ${input.birthDate}`,
  );
  const twins = [...births.values()].filter((own) => new Set(own.map(({ person }) => person)).size > 1);
  expect(twins.length).toBeGreaterThan(5);
});
