/**
 * `npm run bench:import-plan`: the plan of an import of 10 million orders on AWS, by simulation: chunks, workers, write units, hours and
 * price. What an order costs is measured first, on the local engine.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseWholeNumber, runCommand } from '../local/common/command-line.ts';
import { formatPlan } from './import-plan/format-plan.ts';
import { measureOrders } from './import-plan/measure-orders.ts';

const USAGE = `Simulates the import of many orders on AWS.

npm run bench:import-plan [-- --orders N] [--rows N]
  --orders N   of the plan (default 10000000)
  --rows N     of the file that is measured (default 2000)`;

const FLAGS = { orders: { type: 'string', default: '10000000' }, rows: { type: 'string', default: '2000' } } as const;

await runCommand(USAGE, FLAGS, async ({ orders, rows }) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-import-plan-'));
  try {
    const measured = await measureOrders(folder, parseWholeNumber('rows', rows, { from: 100, to: 1_000_000 }));
    const count = parseWholeNumber('orders', orders, { from: 1_000, to: 1_000_000_000 });
    process.stdout.write(formatPlan(measured, count));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
