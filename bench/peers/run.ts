/**
 * `npm run bench:peers`: the built function against Apollo Server, Mercurius and PostGraphile over PostgreSQL, with the same data
 * and questions. Compares all answers field by field first. No ratio fails the run: compare them with their aims.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseWholeNumber, runCommand, UsageError } from '../../local/common/command-line.ts';
import { createPopulatedTable } from '../harness/populated-table.ts';
import { processorMsOf, processorMsOfTree } from '../harness/processor-time.ts';
import { openShop } from '../harness/shop.ts';
import { environmentFor, openWorkbench } from '../harness/workbench.ts';
import { compareAnswers } from './compare-answers.ts';
import { itemsOf, loadPostgres } from './load-data.ts';
import { measure } from './measure.ts';
import { installPeers } from './packages.ts';
import { startPostgres } from './postgres.ts';
import { READS, RECORDING } from './questions.ts';
import { formatComparison, formatMeasurement, NOT_COMPARABLE } from './report.ts';
import { openServer, SERVERS, type ServerName, type ServerProcess } from './server-process.ts';
import { customerDataAt, REGULAR_EVERY, sizesFor } from './shop-data.ts';

const USAGE = `Compares the function with Apollo Server, Mercurius and PostGraphile over PostgreSQL.

npm run bench:peers [-- flags]

  --customers N  (default 20000)
  --orders N     of all customers, and as many interactions (default 100000)
  --rounds N     blocks of each server for each question and number of callers (default 25)

It installs the packages of bench/peers, and PostgreSQL from Debian if it is missing. The cluster is a temporary one.`;

const OPTIONS = {
  customers: { type: 'string', default: '20000' },
  orders: { type: 'string', default: '100000' },
  rounds: { type: 'string', default: '25' },
} as const;

/** A page of the questions has so many entries. */
const PAGE = 20;

await runCommand(USAGE, OPTIONS, async (flags) => {
  const number = (flag: keyof typeof OPTIONS, from: number, to: number) =>
    parseWholeNumber(flag, flags[flag], { from, to });
  const [customers, orders, rounds] = [
    number('customers', 1_000, 1_000_000),
    number('orders', 2_000, 10_000_000),
    number('rounds', 1, 10_000),
  ];
  if (customers % REGULAR_EVERY !== 0) throw new UsageError(`--customers is a multiple of ${REGULAR_EVERY}.`);
  const sizes = sizesFor(customers, orders);
  if (sizes.ofRegular < PAGE || sizes.ofRegular > 1_000)
    throw new UsageError('Give 2 to 100 orders for each customer, so that some customers have a page of them.');

  await installPeers();
  const folder = await mkdtemp(join(tmpdir(), 'bench-peers-'));
  const cleanups: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    process.stderr.write(`loading ${customers} customers\n`);
    const postgres = await startPostgres();
    cleanups.push(postgres.stop);
    await loadPostgres(postgres, join(folder, 'rows'), customers, sizes);
    await mkdir(join(folder, 'table'));
    const database = await createPopulatedTable(join(folder, 'table'), customers, (index) =>
      itemsOf(customerDataAt(index, sizes)),
    );
    const workbench = await openWorkbench(database);
    cleanups.push(workbench.close);
    // The engine keeps the deleted file open, so nothing is left if the bench is interrupted.
    await rm(folder, { recursive: true });
    await openShop(workbench.graph);

    const servers: ServerProcess[] = [];
    for (const name of SERVERS) {
      const server =
        name === 'graph'
          ? await openServer(name, [], environmentFor(workbench.table.name, workbench.endpoint))
          : await openServer(name, [postgres.connectionString], {});
      servers.push(server);
      cleanups.push(server.close);
    }
    const [graph, ...peers] = servers;
    if (graph === undefined) throw new Error('there are no servers');
    const print = (text: string) => process.stdout.write(`${text}\n\n`);
    print(
      `Node.js ${process.version}, ${postgres.version}; ${customers} customers, ${orders} orders, ${rounds} rounds`,
    );
    print(formatComparison(await compareAnswers(graph, peers, customers)));
    const databaseMs = (name: ServerName) =>
      name === 'graph' ? processorMsOf(workbench.enginePid) : processorMsOfTree(postgres.pid);
    for (const question of [...READS, RECORDING])
      print(formatMeasurement(await measure(question, { servers, databaseMs, customers, rounds })));
    print(NOT_COMPARABLE);
  } finally {
    for (const cleanUp of cleanups.toReversed()) await cleanUp();
  }
});
