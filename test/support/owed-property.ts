import fc from 'fast-check';
import { expect } from 'vitest';
import { ACTS, beginHistory, commands, type Successes } from './owed-commands.ts';
import { expectListsToMatch } from './owed-lists.ts';
import { openOwedShop } from './owed-shop.ts';

/** Each history is of up to so many commands. */
const COMMANDS = 150;

/** Plays random histories, each on a table of its own, and compares the lists of each with a reckoning over its table. */
export async function expectHistoriesToMatch(histories: number): Promise<void> {
  const successes: Successes = new Map();
  let owed = 0;
  await fc.assert(
    fc.asyncProperty(commands(COMMANDS, successes), async (history) => {
      const shop = await openOwedShop();
      const model = await beginHistory(shop);
      await fc.asyncModelRun(() => ({ model, real: shop }), history);
      owed += await expectListsToMatch(shop);
    }),
    { numRuns: histories, endOnFailure: true },
  );
  // Enough of everything to make the test meaningful; a few commands are rarely possible.
  expect(owed).toBeGreaterThan(5 * histories);
  const missing = Object.keys(ACTS).filter((name) => !successes.has(name));
  expect(missing.length, missing.join()).toBeLessThan(6);
}
