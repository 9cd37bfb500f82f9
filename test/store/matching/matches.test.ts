import { v7 } from 'uuid';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import type { Match } from '../../../domain/matching/match.ts';
import { customerWith } from '../../support/heads.ts';
import { registrationChanges, suggestionChanges, suggestionOf } from '../../support/matches.ts';
import { expectUnits } from '../../support/meter.ts';
import { openMeteredGraph } from '../../support/metered-graph.ts';
import { seed } from '../../support/seed.ts';

const SCORES = [0.55, 0.97, 0.7, 0.985, 0.62, 0.9];
const QUEUE = `query ($minScore: Float, $first: Int, $after: String) {
  matchQueue(minScore: $minScore, first: $first, after: $after) { nodes { id score } pageInfo { hasNextPage endCursor } }
}`;

let graph: Awaited<ReturnType<typeof openMeteredGraph>>;
let pairs: readonly (readonly [Customer, Customer])[];
let matches: readonly Match[];
beforeAll(async () => {
  graph = await openMeteredGraph();
  pairs = SCORES.map(() => [record(), record()]);
  matches = pairs.map(([left, right], index) => suggestionOf(left.id, right.id, SCORES[index] ?? 0));
  await seed(graph.table, registrationChanges(pairs.flat()));
  await seed(graph.table, suggestionChanges(matches));
});
beforeEach(() => graph.meter.reset());

const record = () => customerWith({ id: `cus_${v7()}` });

test('the queue is read highest score first, page by page', async () => {
  const seen: number[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { matchQueue } = await graph.run(QUEUE, { first: 4, after });
    seen.push(...matchQueue.nodes.map(({ score }: Match) => score));
    [after, more] = [matchQueue.pageInfo.endCursor, matchQueue.pageInfo.hasNextPage];
  }
  expect(seen).toEqual([0.985, 0.97, 0.9, 0.7, 0.62, 0.55]);
});

test.each([
  [0.7, 4],
  [0.71, 3],
  [0.99, 0],
])('the queue from score %d has %i matches', async (minScore, count) => {
  expect((await graph.run(QUEUE, { minScore })).matchQueue.nodes).toHaveLength(count);
});

test('a page costs one or two Queries per partition, and one batch of profiles', async () => {
  await graph.run(QUEUE, { first: 2 });
  const queries = graph.meter.operations.filter((operation) => operation === 'Query').length;
  expect(queries).toBeLessThanOrEqual(2 * 4);
  expect(graph.meter.operations.filter((operation) => operation !== 'Query')).toEqual(['BatchGetItem']);
});

test('a profile shows suggestions without a further Query', async () => {
  const [[left, right] = []] = pairs;
  const { customer } = await graph.run(
    `query ($id: ID!) { customer(id: $id) { nextActions { kind subject { ... on Match { id left { id } right { id } matchStatus } } } } }`,
    { id: left?.id },
  );
  expect(customer.nextActions).toContainEqual({
    kind: 'REVIEW_DUPLICATE',
    subject: {
      id: matches[0]?.id,
      left: { id: left?.id },
      right: { id: right?.id },
      matchStatus: 'SUGGESTED',
    },
  });
  graph.meter.reset();
  await graph.run(`query ($id: ID!) { customer(id: $id) { id nextActions { kind } } }`, { id: right?.id });
  // Half a unit for the head, and one for the shop, which is read consistently and cached once it is saved.
  expect(graph.meter.operations).toEqual(['Query', 'Query']);
  expectUnits(graph.meter, 1.5);
});

test('a pair has one id in either order', () => {
  expect(suggestionOf('cus_b', 'cus_a', 1).id).toBe(suggestionOf('cus_a', 'cus_b', 1).id);
});
