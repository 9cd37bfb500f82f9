import { expect, test } from 'vitest';
import { sendGeneratedOperations } from '../support/generated-operations.ts';

test('ten thousand generated and ten thousand mutated operations get no server error, and the memory stays flat', async () => {
  const { statuses, slowest, heap } = await sendGeneratedOperations(10_000, Date.now());
  process.stdout.write(`${JSON.stringify({ statuses, slowest, heap: heap.map(Math.round) })}\n`);
  // The documents of the first tenths fill the caches, which are bounded.
  const [early = 0, late = 0] = [Math.max(...heap.slice(2, 5)), Math.max(...heap.slice(-3))];
  expect(late).toBeLessThan(early * 1.2);
});
