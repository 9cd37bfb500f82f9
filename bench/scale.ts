/**
 * `npm run bench:scale`: whether the queries of a till are slower with more customers. It alternates between a thousand and a
 * million customers. No ratio fails the run.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseWholeNumber, runCommand } from '../local/common/command-line.ts';
import { PROFILE } from './cases/reads.ts';
import { eventOf } from './harness/graph.ts';
import { median, ratio, runInterleaved, timedVariant } from './harness/interleaved-timing.ts';
import { createPopulatedTable } from './harness/populated-table.ts';
import { customerAt, FAMILY_NAMES, registrationItemsOf } from './harness/population.ts';
import { costOf, openRecordedGraph } from './harness/recorded-graph.ts';
import { formatTable, type Row } from './harness/report-table.ts';
import { openShop } from './harness/shop.ts';
import { openWorkbench, type Workbench } from './harness/workbench.ts';

const USAGE = `Compares the queries of a till with few customers and with many.

npm run bench:scale [-- --customers N]    the larger number of customers (default 1000000, which needs 8 GB of disk temporarily)`;

const FEW = 1_000;
const COUNTS = { warmUp: 200, rounds: 1_000 };

/** The distance between the customers of two successive queries. */
const STRIDE = 7_919;

/** A query for one customer of a population, a different one each time. */
type Question = { readonly what: string; readonly query: string; variables(index: number): object };

const QUESTIONS: readonly Question[] = [
  { what: "the till's profile", query: PROFILE, variables: (index) => ({ id: customerAt(index).id }) },
  {
    what: 'a lookup by phone',
    query: 'query ($phone: PhoneNumber!) { customersBy(key: { phone: $phone }) { id name { display } } }',
    variables: (index) => ({ phone: customerAt(index).phones[0]?.number }),
  },
  {
    what: 'a search by name',
    query: 'query ($text: String!) { searchCustomers(text: $text) { nodes { id name { display } } } }',
    variables: (index) => ({ text: FAMILY_NAMES[index % FAMILY_NAMES.length] }),
  },
];

type Population = { readonly size: number; readonly workbench: Workbench };

await runCommand(USAGE, { customers: { type: 'string', default: '1000000' } }, async ({ customers }) => {
  const many = parseWholeNumber('customers', customers, { from: FEW, to: 10_000_000 });
  const folder = await mkdtemp(join(tmpdir(), 'bench-scale-'));
  const populations: Population[] = [];
  try {
    for (const size of [many, FEW])
      populations.push(await createPopulation(join(folder, String(populations.length)), size));
    const rows: Row[] = [];
    for (const question of QUESTIONS) rows.push(await compare(question, populations));
    process.stdout.write(`${formatTable(rows, { ms: `${many} ms`, peerMs: `${FEW} ms` })}\n`);
  } finally {
    for (const { workbench } of populations) await workbench.close();
    await rm(folder, { recursive: true, force: true });
  }
});

async function createPopulation(folder: string, size: number): Promise<Population> {
  await mkdir(folder);
  process.stderr.write(`importing ${size} customers\n`);
  const workbench = await openWorkbench(
    await createPopulatedTable(folder, size, (index) => registrationItemsOf(customerAt(index))),
  );
  await openShop(workbench.graph);
  return { size, workbench };
}

async function compare({ what, query, variables }: Question, populations: readonly Population[]): Promise<Row> {
  const variants = populations.map(({ size, workbench }) =>
    timedVariant((round) => {
      const event = eventOf(query, variables((round * STRIDE) % size));
      return () => workbench.graph.answer(event);
    }),
  );
  const [many = [], few = []] = await runInterleaved(variants, COUNTS);
  const [cost, ...others] = await costsIn(populations, query, variables(0));
  return {
    what,
    ms: median(many),
    peerMs: median(few),
    ratio: ratio(many, few),
    aim: 1.1,
    cost: others.every((other) => other === cost) ? `same: ${cost}` : `${cost}, but with few: ${others}`,
  };
}

async function costsIn(
  populations: readonly Population[],
  query: string,
  variables: object,
): Promise<readonly string[]> {
  const costs: string[] = [];
  for (const { workbench } of populations) {
    const recorded = await openRecordedGraph(workbench);
    const { waves } = await recorded.requests(query, () => variables);
    costs.push(costOf(waves));
    recorded.close();
  }
  return costs;
}
