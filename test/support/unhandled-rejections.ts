import { afterAll, expect } from 'vitest';

const unhandled: unknown[] = [];
process.on('unhandledRejection', (reason) => unhandled.push(reason));

/** The bundle runs in the process of its tests: a rejection that nobody handles there would end a function on Lambda. */
afterAll(async () => {
  // Node tells of it once the microtasks after the rejection have run.
  await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled).toEqual([]);
});
