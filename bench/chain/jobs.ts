import { newInvocation } from '../../local/schedule/job-invocation.ts';
import type { ScheduledName } from '../../store/schedules.ts';
import type { Job } from './functions.ts';
import { measureFunction } from './measure-function.ts';
import type { ShopTable } from './shop-tables.ts';

/** The jobs whose work grows with the customers. Clocks work off what is due: test/store/clocks.test.ts states what an item takes. */
const JOBS: readonly { readonly name: ScheduledName; readonly what: string }[] = [
  { name: 'segment-builds', what: 'building a segment' },
  { name: 'value-predictions', what: 'a night of predictions' },
];

const SAVE_SEGMENT = `mutation ($input: SaveSegmentInput!) { saveSegment(input: $input) { segment { id } userErrors { message } } }`;
const SEGMENT = {
  ...{ idempotencyKey: 'regulars', name: 'Regulars' },
  condition: { all: [{ fact: 'metrics', path: '$.orderCount', operator: 'greaterThanInclusive', value: 12 }] },
};
const SIZE = 'query ($id: ID!) { node(id: $id) { ... on Segment { memberCount } } }';

/**
 * Runs the jobs of both tables to their end.
 * @returns what a customer takes, as lines
 * @throws Error if the segment of the chain does not have the members of all its shops
 */
export async function runJobs(tables: readonly ShopTable[]): Promise<readonly string[]> {
  const segments: string[] = [];
  for (const { workbench } of tables) {
    const { saveSegment } = await workbench.graph.run(SAVE_SEGMENT, { input: SEGMENT });
    segments.push((saveSegment as { segment: { id: string } }).segment.id);
  }
  const lines: string[] = [];
  for (const { name, what } of JOBS) lines.push(`${what}: ${await runJob(name, tables)}`);
  const sizes: number[] = [];
  for (const [index, { workbench, shops }] of tables.entries()) {
    const { node } = await workbench.graph.run(SIZE, { id: segments[index] });
    sizes.push((node as { memberCount: number }).memberCount / shops);
  }
  if (new Set(sizes).size !== 1) throw new Error(`the segment has ${sizes.join(' and ')} members a shop`);
  return [...lines, `${sizes[0]} members a shop are in the segment, in the chain as in one shop`];
}

const runJob = (name: ScheduledName, tables: readonly ShopTable[]): Promise<string> =>
  measureFunction(
    name,
    tables,
    async (functions, { customers }) => {
      await functions.handler<Job>(name)({}, newInvocation());
      return customers;
    },
    ({ count, milliseconds, units: { reads, writes } }) => {
      const units = `${(reads / count).toFixed(2)} read and ${(writes / count).toFixed(2)} write units a customer`;
      return `${(milliseconds / count).toFixed(2)} ms, ${units}`;
    },
  );
