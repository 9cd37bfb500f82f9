import type { ScheduledName } from '../../store/schedules.ts';
import { openUnitProxy } from '../harness/unit-proxy.ts';
import { environmentFor } from '../harness/workbench.ts';
import { loadFunctions } from './functions.ts';
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

async function runJob(name: ScheduledName, tables: readonly ShopTable[]): Promise<string> {
  const results: string[] = [];
  const times: number[] = [];
  for (const { customers, workbench } of tables) {
    const proxy = await openUnitProxy(workbench.endpoint);
    try {
      const functions = await loadFunctions(environmentFor(workbench.table.name, proxy.endpoint), [name]);
      const began = performance.now();
      await functions.invoke(name, {});
      const took = (performance.now() - began) / customers;
      const { reads, writes } = proxy.take();
      times.push(took);
      results.push(
        `${took.toFixed(2)} ms, ${(reads / customers).toFixed(2)} read and ${(writes / customers).toFixed(2)} write units a customer`,
      );
    } finally {
      proxy.close();
    }
  }
  const [many = 0, few = 0] = times;
  return `${results.join('; with few customers ')}; ${(many / few).toFixed(2)} times as long`;
}
