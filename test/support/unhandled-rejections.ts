import { afterAll, expect } from 'vitest';

const unhandled: unknown[] = [];
process.on('unhandledRejection', (reason) => unhandled.push(reason));

/** The bundle runs in the process of its tests. An unhandled rejection there would end a function on Lambda. */
afterAll(async () => {
  // Node emits the event after the microtasks that follow the rejection.
  await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled).toEqual([]);
});
