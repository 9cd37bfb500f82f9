/**
 * `npm run bench:profile`: what the processor time of the function goes to, for the questions of `bench:peers`, as shares of a
 * profile. The bundle is that of the function, with its whitespace.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { type Profiler, Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../bundle.ts';
import { parseWholeNumber, runCommand } from '../local/common/command-line.ts';
import { eventOf, type Graph, openGraph } from './harness/graph.ts';
import { createPopulatedTable } from './harness/populated-table.ts';
import { openShop } from './harness/shop.ts';
import { environmentFor, openWorkbench } from './harness/workbench.ts';
import { itemsOf } from './peers/load-data.ts';
import { type Question, READS, RECORDING } from './peers/questions.ts';
import { customerDataAt, sizesFor } from './peers/shop-data.ts';
import { bundleSources } from './profile/bundle-sources.ts';
import { PARTS, type Shares, sharesOf } from './profile/shares.ts';

const USAGE = `Shows what the processor time of the function goes to.

npm run bench:profile [-- flags]

  --requests N  of each question (default 1000)`;

const [CUSTOMERS, ORDERS] = [1_000, 5_000];
/** Until V8 has compiled what runs often. */
const WARM_UP_REQUESTS = 300;
const SAMPLING_MICROS = 200;

await runCommand(USAGE, { requests: { type: 'string', default: '1000' } }, async (flags) => {
  const requests = parseWholeNumber('requests', flags.requests, { from: 100, to: 100_000 });
  const folder = await mkdtemp(join(tmpdir(), 'bench-profile-'));
  const cleanups: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    const sizes = sizesFor(CUSTOMERS, ORDERS);
    await mkdir(join(folder, 'table'));
    const database = await createPopulatedTable(join(folder, 'table'), CUSTOMERS, (index) =>
      itemsOf(customerDataAt(index, sizes)),
    );
    const workbench = await openWorkbench(database);
    cleanups.push(workbench.close);
    await openShop(workbench.graph);
    await bundle('lambdas/graphql.ts', join(folder, 'bundle'), { minifyWhitespace: false });
    const bundleUrl = pathToFileURL(`${join(folder, 'bundle')}/`).href;
    const environment = environmentFor(workbench.table.name, workbench.endpoint);
    const graph = await openGraph(environment, `${bundleUrl}index.mjs`);
    for (const question of [...READS, RECORDING]) {
      await ask(graph, question, 0, WARM_UP_REQUESTS);
      const profile = await profiled(() => ask(graph, question, WARM_UP_REQUESTS, requests));
      process.stdout.write(`${formatShares(question.name, requests, sharesOf(profile, bundleSources(bundleUrl)))}\n`);
    }
  } finally {
    for (const cleanUp of cleanups.toReversed()) await cleanUp();
  }
});

/** One request after the other. @throws Error if an answer has errors */
async function ask(graph: Graph, question: Question, first: number, count: number): Promise<void> {
  for (let number = first; number < first + count; number++) {
    const { query, variables } = question.request(number, `profile-${number}`, CUSTOMERS);
    await graph.answer(eventOf(query, variables));
  }
}

async function profiled(work: () => Promise<void>): Promise<Profiler.Profile> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: SAMPLING_MICROS });
    await session.post('Profiler.start');
    await work();
    return (await session.post('Profiler.stop')).profile;
  } finally {
    session.disconnect();
  }
}

function formatShares(name: string, requests: number, { busyMs, percent }: Shares): string {
  const lines = PARTS.map((part) => `${percent[part].toFixed(1).padStart(6)} %  ${part}`);
  return [`${name}: ${(busyMs / requests).toFixed(2)} ms a request`, ...lines, ''].join('\n');
}
