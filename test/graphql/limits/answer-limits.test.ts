import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLargerThan } from '../../../graphql/limits/answer-limits.ts';

test('a value is never taken for larger than its JSON by more than the values and names in it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const bytes = Buffer.byteLength(JSON.stringify(value));
      expect(isLargerThan(value, 5 * bytes + 10)).toBe(false);
    }),
  );
});

test('texts are counted until they exceed the bound', () => {
  const texts = Array.from({ length: 1_000 }, () => 'x'.repeat(1_000));
  expect(isLargerThan({ texts }, 990_000)).toBe(true);
  expect(isLargerThan({ texts }, 1_010_000)).toBe(false);
  expect(isLargerThan(undefined, 10)).toBe(false);
});
