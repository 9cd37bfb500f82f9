import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openShare, waitBefore } from '../../../domain/import-job/follow-projectors.ts';

const lagOf = (seconds: number) => ({ seconds, records: null });

test.each([
  [0, 1],
  [60, 1],
  [180, 0.55],
  [300, 0.1],
  [86_400, 0.1],
])('behind by %d s, an import writes in %d of the time', (seconds, share) => {
  expect(openShare(lagOf(seconds))).toBeCloseTo(share);
});

test('an unknown lag does not slow an import', () => expect(openShare(null)).toBe(1));

test('the share of the time without a pause is the share of the lag, and each pause ends in less than a second', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 600 }), (seconds) => {
      const clocks = Array.from({ length: 1_000 }, (_, at) => 5_000 + at);
      const pauses = clocks.map((clock) => waitBefore(lagOf(seconds), clock));
      const open = pauses.filter((pause) => pause === 0).length;
      expect(Math.abs(open / 1_000 - openShare(lagOf(seconds)))).toBeLessThan(0.002);
      for (const [at, pause] of pauses.entries())
        if (pause > 0) expect(waitBefore(lagOf(seconds), (clocks[at] ?? 0) + pause)).toBe(0);
    }),
  );
});

test('a greater lag never lets an import write more', () => {
  fc.assert(
    fc.property(fc.nat(1_000), fc.nat(1_000), (one, more) => {
      expect(openShare(lagOf(one + more))).toBeLessThanOrEqual(openShare(lagOf(one)));
    }),
  );
});
