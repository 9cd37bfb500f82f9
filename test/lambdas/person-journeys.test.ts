import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPainPoints } from '../../domain/insight/pain-points.ts';
import { UNSAVED_SHOP } from '../../domain/shop/shop.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { createRepositories } from '../../store/repositories.ts';
import { anyHistory, applyHistory, type HistoryResult } from '../support/customer-histories.ts';
import { expectedPainPoints } from '../support/expected-figures.ts';
import { expectJourneys, JOURNEY_DAYS } from '../support/expected-journeys.ts';
import { createPeople, joinHistories, type PersonStep } from '../support/person-histories.ts';
import { type Choose, type Commit, interleave, project } from '../support/projection.ts';
import { seed } from '../support/seed.ts';
import { freshTable } from '../support/table.ts';

const SHOP = { ...UNSAVED_SHOP, version: 1, name: 'Vantage', currency: 'GBP', defaultRegion: 'GB' };
const BEFORE = { from: '2025-10-01', to: '2026-01-09' };

const index = fc.nat(9);
const anyStep: fc.Arbitrary<PersonStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ merge: fc.tuple(index, index) }) },
  { weight: 3, arbitrary: fc.record({ unmerge: index }) },
  { weight: 2, arbitrary: fc.record({ identify: fc.tuple(index, index) }) },
  { weight: 1, arbitrary: fc.record({ unidentify: index }) },
);

/** An unidentified record has no sales. */
const withoutSales = (history: Parameters<typeof applyHistory>[0]) =>
  history.filter((step) => !('order' in step || 'paid' in step || 'cancelled' in step || 'back' in step));

/** Puts commits between others at random, in their order. */
function mixIn(others: readonly Commit[], commits: readonly Commit[], choose: Choose): readonly Commit[] {
  const [left, right] = [[...others], [...commits]];
  const mixed: Commit[] = [];
  while (left.length + right.length > 0) {
    const next = (choose(left.length + right.length) < left.length ? left : right).shift();
    if (next !== undefined) mixed.push(next);
  }
  return mixed;
}

async function expectPeople(
  table: Table,
  people: readonly (readonly string[])[],
  histories: readonly HistoryResult[],
): Promise<void> {
  const repositories = createRepositories(table, { consistent: true });
  const joined = people.map((records) =>
    joinHistories(histories.filter(({ customerId }) => records.includes(customerId))),
  );
  await expectJourneys(repositories, joined);
  const query = { ...JOURNEY_DAYS, by: 'TOUCHPOINT', where: null, first: 100 } as const;
  const points = await loadPainPoints(repositories, { churnDays: 30 }, '2026-12-31', query);
  expect(points.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
    expectedPainPoints(joined, JOURNEY_DAYS, BEFORE, 'TOUCHPOINT'),
  );
}

test('a person of several records is one customer, in any order of merges, redeliveries and crashes, and is taken apart exactly', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyHistory, { minLength: 2, maxLength: 3 }),
      fc.array(anyHistory, { minLength: 1, maxLength: 2 }),
      fc.array(anyStep, { minLength: 1, maxLength: 8 }),
      fc.infiniteStream(fc.nat(1_000_000)),
      async (known, unknown, steps, choices) => {
        const choose: Choose = (below) => Number(choices.next().value) % below;
        const table = await freshTable();
        await seed(table, [{ entity: 'shop', before: null, after: SHOP }]);
        const histories = [...known, ...unknown.map(withoutSales)].map(applyHistory);
        const ids = histories.map(({ customerId }) => customerId);
        const people = createPeople(ids.slice(0, known.length), ids.slice(known.length));
        const decisions = steps.map((step) => people.apply(step)).filter((commit) => commit !== null);
        const commits = [people.first, ...mixIn(interleave(histories, choose), decisions, choose)];
        await project(table, commits, choose);
        await expectPeople(table, people.people(), histories);

        const parted = [
          ...ids.map((_, at) => people.apply({ unidentify: at })),
          ...ids.map((_, at) => people.apply({ unmerge: at })),
        ].filter((commit) => commit !== null);
        await project(table, parted, choose);
        await expectPeople(
          table,
          ids.map((id) => [id]),
          histories,
        );
      },
    ),
    { numRuns: 8, endOnFailure: true },
  );
});
