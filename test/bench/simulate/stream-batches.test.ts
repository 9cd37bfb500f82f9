import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BatchBuffer } from '../../../bench/simulate/stream-batches.ts';

const SETTINGS = { batchSize: 3, batchingWindowSeconds: 1 };

test('a batch is due when it is full, or when its first record has waited for the window', () => {
  const buffer = new BatchBuffer<string>(SETTINGS);
  buffer.add(['a'], 0);
  buffer.add(['b'], 0.75);
  expect(buffer.takeDue(0.75)).toEqual([]);
  expect(buffer.takeDue(1)).toEqual([['a', 'b']]);
  buffer.add(['c', 'd', 'e', 'f'], 1.5);
  expect(buffer.takeDue(1.5)).toEqual([['c', 'd', 'e']]);
  expect(buffer.takeDue(2.25)).toEqual([]);
  expect(buffer.takeDue(2.5)).toEqual([['f']]);
  expect(buffer.isEmpty).toBe(true);
});

test('every record is in one batch, in order, and no later than a window and a poll after it came', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(7), { minLength: 1, maxLength: 40 }), (arrivals) => {
      const buffer = new BatchBuffer<{ at: number }>(SETTINGS);
      const out: { at: number }[] = [];
      for (const [index, count] of [...arrivals, 0, 0, 0, 0].entries()) {
        const at = index / 4;
        buffer.add(
          Array.from({ length: count }, () => ({ at })),
          at,
        );
        const due = buffer.takeDue(at);
        expect(due.every(({ length }) => length >= 1 && length <= SETTINGS.batchSize)).toBe(true);
        for (const record of due.flat()) expect(at - record.at).toBeLessThanOrEqual(1);
        out.push(...due.flat());
      }
      expect(buffer.isEmpty).toBe(true);
      expect(out).toEqual(arrivals.flatMap((count, index) => Array.from({ length: count }, () => ({ at: index / 4 }))));
    }),
  );
});
