import fc from 'fast-check';
import { test } from 'vitest';
import { anyHistory, applyHistory } from '../support/customer-histories.ts';
import { expectExact, SHOP } from '../support/exact-figures.ts';
import { interleave, project } from '../support/projection.ts';
import { seed } from '../support/seed.ts';
import { freshTable } from '../support/table.ts';

test('KPIs, pain points and journeys are exact in spite of redeliveries, interleaved changes, any batches and crashes', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyHistory, { minLength: 1, maxLength: 4 }),
      fc.infiniteStream(fc.nat(1_000_000)),
      async (histories, choices) => {
        const table = await freshTable();
        await seed(table, [{ entity: 'shop', before: null, after: SHOP }]);
        const results = histories.map(applyHistory);
        const choose = (below: number) => Number(choices.next().value) % below;
        await project(table, interleave(results, choose), choose);
        await expectExact(table, results);
      },
    ),
    { numRuns: 20 },
  );
});
