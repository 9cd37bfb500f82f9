import { expect, test } from 'vitest';
import { sendGeneratedOperations } from '../support/generated-operations.ts';

test('generated and mutated operations get no server error', { timeout: 300_000 }, async () => {
  const { statuses } = await sendGeneratedOperations(150, 20_261_126);
  expect(statuses[200]).toBeGreaterThan(50);
  expect(statuses[400]).toBeGreaterThan(20);
});
