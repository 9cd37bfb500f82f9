import { inspect } from 'node:util';
import { afterAll, expect } from 'vitest';

const unhandled: string[] = [];
process.on('unhandledRejection', (reason) => unhandled.push(describeRejection(reason)));

/** A text with the test that ran, or that ran last, and with the stack of the reason and of its causes. */
function describeRejection(reason: unknown): string {
  const { currentTestName = 'a hook' } = expect.getState();
  return `during ${currentTestName}: ${inspect(reason, { depth: 4 })}`;
}

/** The bundle runs in the process of its tests. An unhandled rejection there would end a function on Lambda. */
afterAll(async () => {
  // Node emits the event after the microtasks that follow the rejection.
  await new Promise((resolve) => setImmediate(resolve));
  if (unhandled.length > 0) throw new Error(`Nobody handled these rejections.\n${unhandled.join('\n')}`);
});
