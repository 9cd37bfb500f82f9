import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergePatch, noPreferences, withMarketingSent } from '../../../domain/preferences/preferences.ts';

const instantAt = (second: number): string => new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString();

test('the newest hundred marketing sends are remembered, in whatever order they are told', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000), { maxLength: 150 }), (seconds) => {
      const sends = seconds.map(instantAt);
      const { marketingSends } = sends.reduce(withMarketingSent, noPreferences('cus_1'));
      expect(marketingSends).toEqual(sends.toSorted().slice(-100));
    }),
  );
});

test('a marketing send is a change of what is stored, but not of what the person wishes', () => {
  const told = withMarketingSent(noPreferences('cus_1'), instantAt(0));
  expect(told).toMatchObject({ version: 1, edition: 0 });
  const full = Array.from({ length: 99 }, (_, index) => instantAt(index + 1)).reduce(withMarketingSent, told);
  expect(full.marketingSends).toHaveLength(100);
  expect(withMarketingSent(full, instantAt(-1))).toBe(full);
});

test('wishes that are what they were change nothing', () => {
  const tastes = { likes: [{ topic: 'metal', value: 'gold' }], dislikes: [], sizes: [] };
  const wished = mergePatch(noPreferences('cus_1'), { tastes });
  expect(wished).toMatchObject({ version: 1, edition: 1, tastes });
  expect(mergePatch(wished, { tastes: structuredClone(tastes) })).toBe(wished);
  // The table gives the parts of a map back in an order of its own.
  const { likes, dislikes, sizes } = tastes;
  expect(mergePatch(wished, { tastes: { sizes, likes, dislikes } })).toBe(wished);
});
