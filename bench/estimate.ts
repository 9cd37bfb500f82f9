/**
 * `npm run estimate -- --customers N`: how long the jobs over all customers take on AWS, from what the real code takes of a small shop on the local
 * engine. Fails if one takes longer than an hour without a reason. See docs/decisions/jobs.md.
 */
import { PROD } from '../cdk/configuration.ts';
import { parseWholeNumber, runCommand } from '../local/common/command-line.ts';
import { startEngine } from '../local/engine/engine.ts';
import { engineTable } from '../local/engine/engine-table.ts';
import { createTable } from '../local/engine/table.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { setShards } from '../store/table/shards.ts';
import { measureAudience } from './estimate/audience-job.ts';
import { timeFor } from './estimate/job-time.ts';
import { formatEstimate, SLOW } from './estimate/report.ts';
import {
  countItems,
  createShop,
  measureBuild,
  measureRebuilds,
  measureReindex,
  SHOP_CUSTOMERS,
} from './estimate/scan-jobs.ts';
import { measureValueJobs } from './estimate/value-jobs.ts';

const USAGE = `Estimates how long the jobs over all customers take on AWS.

npm run estimate [-- --customers N]
  --customers N  who bought, with ten orders each (default 10000000)

It exits with 1 if a job takes longer than an hour, unless its table says why it may. Takes a minute.`;

const FLAGS = { customers: { type: 'string', default: '10000000' } } as const;

await runCommand(USAGE, FLAGS, async (flags) => {
  const customers = parseWholeNumber('customers', flags.customers, { from: 1_000, to: 1_000_000_000 });
  setShards(PROD.shards);
  const engine = await startEngine();
  const withTable = async <T>(name: string, use: (table: Table) => Promise<T>): Promise<T> => {
    await createTable(engine.endpoint, name, { withStream: false });
    const table = engineTable(engine.endpoint, name);
    try {
      return await use(table);
    } finally {
      table.client.close();
    }
  };
  try {
    const ofValues = await withTable('values', measureValueJobs);
    const ofShop = await withTable('shop', async (table) => {
      await createShop(table);
      const rebuilds = await measureRebuilds(table);
      const items = await countItems(table);
      return {
        items,
        jobs: [await measureBuild(table), await measureAudience(table), await measureReindex(table), ...rebuilds],
      };
    });
    const jobs = [...ofValues, ...ofShop.jobs];
    process.stdout.write(`${formatEstimate(jobs, customers)}\n\n`);
    process.stdout.write(`A customer has ${Math.round(ofShop.items / SHOP_CUSTOMERS)} items.\n`);
    const late = jobs.filter((job) => timeFor(job, customers).minutes > 60 && SLOW[job.name] === undefined);
    if (late.length > 0) process.exitCode = 1;
  } finally {
    await engine.stop();
  }
});
