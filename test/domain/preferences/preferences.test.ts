import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergePatch, noPreferences, withMarketingSent } from '../../../domain/preferences/preferences.ts';

const instantAt = (second: number): string => new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString();

test('the newest hundred marketing sends are stored, in whatever order they arrive', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000), { maxLength: 150 }), (seconds) => {
      const sends = seconds.map(instantAt);
      const { marketingSends } = sends.reduce(withMarketingSent, noPreferences('cus_1'));
      expect(marketingSends).toEqual(sends.toSorted().slice(-100));
    }),
  );
});

test('a marketing send changes the stored version, but not the edition', () => {
  const withOne = withMarketingSent(noPreferences('cus_1'), instantAt(0));
  expect(withOne).toMatchObject({ version: 1, edition: 0 });
  const full = Array.from({ length: 99 }, (_, index) => instantAt(index + 1)).reduce(withMarketingSent, withOne);
  expect(full.marketingSends).toHaveLength(100);
  expect(withMarketingSent(full, instantAt(-1))).toBe(full);
});

test('a patch with equal values changes nothing', () => {
  const tastes = { likes: [{ topic: 'metal', value: 'gold' }], dislikes: [], sizes: [] };
  const patched = mergePatch(noPreferences('cus_1'), { tastes });
  expect(patched).toMatchObject({ version: 1, edition: 1, tastes });
  expect(mergePatch(patched, { tastes: structuredClone(tastes) })).toBe(patched);
  // The table returns the parts of a map in its own order.
  const { likes, dislikes, sizes } = tastes;
  expect(mergePatch(patched, { tastes: { sizes, likes, dislikes } })).toBe(patched);
});
