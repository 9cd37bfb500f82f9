/**
 * `npm run bench:chain`: whether pages, figures, rebuilds and jobs are slower for a chain of many shops than for one of them. The pages
 * are the queries of `graphql/operations`. Fails if a figure of the chain is not that of all its shops, or if a rebuild changes
 * anything. No ratio fails the run.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import { buildExecutableSchema } from '../graphql/executable-schema.ts';
import { readOperations } from '../graphql/operation-files.ts';
import { resolvers } from '../graphql/resolvers/all.ts';
import { parseWholeNumber, runCommand } from '../local/common/command-line.ts';
import { READ_MODEL_NAMES } from '../store/read-models.ts';
import { compareQuestions } from './chain/compare-questions.ts';
import { figuresPerShop } from './chain/figures.ts';
import { runJobs } from './chain/jobs.ts';
import { type Days, questionsFor } from './chain/questions.ts';
import { openShopTable, type ShopTable, shopItems } from './chain/shop-tables.ts';
import { thingsIn } from './chain/things.ts';
import { rebuildUnchanged } from './chain/unchanged-rebuild.ts';
import { formatTable } from './harness/report-table.ts';

const USAGE = `Compares the pages, figures, rebuilds and jobs of a shop with those of a chain of such shops.

npm run bench:chain [-- --customers N] [--shops N] [--rounds N]
  --customers N  of one shop, with ten orders each (default 1000)
  --shops N      of the chain (default 100, which takes 40 minutes and 15 GB of disk temporarily)
  --rounds N     in which each query is asked (default 60)`;

const FLAGS = {
  customers: { type: 'string', default: '1000' },
  shops: { type: 'string', default: '100' },
  rounds: { type: 'string', default: '60' },
} as const;

const DAY_MS = 86_400_000;
const dayAt = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const DAYS: Days = { yearAgo: dayAt(-360), today: dayAt(0), nextMonth: dayAt(30) };

const began = performance.now();
const report = (text: string) =>
  process.stderr.write(`${((performance.now() - began) / 1_000).toFixed(0)} s: ${text}\n`);
const print = (line: string) => process.stdout.write(`${line}\n`);

await runCommand(USAGE, FLAGS, async (flags) => {
  const customers = parseWholeNumber('customers', flags.customers, { from: 20, to: 100_000 });
  const shops = parseWholeNumber('shops', flags.shops, { from: 2, to: 999 });
  const rounds = parseWholeNumber('rounds', flags.rounds, { from: 5, to: 10_000 });
  const folder = await mkdtemp(join(tmpdir(), 'bench-chain-'));
  const tables: ShopTable[] = [];
  try {
    report(`a shop of ${customers} customers`);
    const items = await shopItems(customers);
    for (const count of [shops, 1]) {
      tables.push(await openShopTable(join(folder, String(count)), items, { customers, shops: count }));
      report(`a table of ${count * customers} customers: ${count === 1 ? items.length : 'copies'}`);
    }
    await compareFigures(tables);
    const operations = await readOperations(buildExecutableSchema(resolvers));
    const { questions, without } = questionsFor(operations, thingsIn(items), DAYS);
    const rows = await compareQuestions(questions, tables, rounds, ({ what, ratio }) =>
      report(`${what}: ${ratio.toFixed(2)}`),
    );
    const headings = { ms: `${customers * shops} ms`, peerMs: `${customers} ms` };
    process.stdout.write(`${formatTable(rows, headings)}\n\n`);
    process.stdout.write(`not asked: ${without.join(', ')}\n\n`);
    for (const model of READ_MODEL_NAMES) print(await rebuildUnchanged(model, tables));
    for (const line of await runJobs(tables)) print(line);
  } finally {
    for (const { workbench } of tables) await workbench.close();
    await rm(folder, { recursive: true, force: true });
  }
});

/** @throws Error if the figures of the tables differ */
async function compareFigures(tables: readonly ShopTable[]): Promise<void> {
  const [of = '', ...others] = await mapInParallel(tables, ({ workbench, shops }) =>
    figuresPerShop(workbench.graph, shops, DAYS),
  );
  if (others.some((other) => other !== of)) throw new Error('the figures of the chain are not those of its shops');
  print(`${of.split('\n').length} lines of KPIs, pain points and journeys are the same for each shop of the chain`);
}
