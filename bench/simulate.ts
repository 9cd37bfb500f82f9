/**
 * `npm run simulate -- --orders-per-second N`: which items the real functions write, how often, and with how many units, over a generated day.
 * Fails if an item gets too many transactional writes. See docs/decisions/simulation.md.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseWholeNumber, runCommand } from '../local/common/command-line.ts';
import { measure } from './cost/measure.ts';
import { writeMeasurements } from './cost/write-measurements.ts';
import { formatReport } from './simulate/report.ts';
import { EVENT_FILE, openShopRun } from './simulate/shop-run.ts';
import { simulateDay } from './simulate/simulate-day.ts';

const USAGE = `Simulates the writes of a day, with the built functions on the local engine.

npm run simulate -- --orders-per-second N [--window SECONDS] [--customers N] [--new-customers PERCENT] [--seed N]
                    [--write-measurements]
  --orders-per-second N     in the busiest hour of the day
  --window SECONDS          of each hour that is run (default 8, longer for few orders)
  --customers N             of the shop (default 10000000)
  --new-customers PERCENT   of the orders that are not of guests (default 5)
  --seed N                  of the generated day (default 1)
  --write-measurements      writes bench/cost/measurements.json, which \`npm run cost\` reads

It exits with 1 if an item gets more than 500 transactional writes a second.`;

const FLAGS = {
  'orders-per-second': { type: 'string', default: '1' },
  window: { type: 'string' },
  customers: { type: 'string', default: '10000000' },
  'new-customers': { type: 'string', default: '5' },
  seed: { type: 'string', default: '1' },
  'write-measurements': { type: 'boolean' },
} as const;

await runCommand(USAGE, FLAGS, async (flags) => {
  const ordersPerSecond = parseWholeNumber('orders-per-second', flags['orders-per-second'], { from: 1, to: 100_000 });
  const { window } = flags;
  const settings = {
    ordersPerSecond,
    seconds: window === undefined ? null : parseWholeNumber('window', window, { from: 1, to: 3_600 }),
    population: {
      customers: parseWholeNumber('customers', flags.customers, { from: 1_000, to: 1_000_000_000 }),
      newShare: parseWholeNumber('new-customers', flags['new-customers'], { from: 0, to: 100 }),
    },
    seed: parseWholeNumber('seed', flags.seed, { from: 0, to: 2 ** 31 }),
  };
  const folder = await mkdtemp(join(tmpdir(), 'simulate-'));
  const run = await openShopRun(folder);
  try {
    const day = await simulateDay(run, settings);
    const { text, itemsAboveAim } = formatReport(day, ordersPerSecond);
    process.stdout.write(`${text}\n`);
    if (itemsAboveAim.length > 0) process.exitCode = 1;
    if (flags['write-measurements'] === true)
      await writeMeasurements(await measure(run, day.peak, join(folder, EVENT_FILE)));
  } finally {
    await run.close();
    await rm(folder, { recursive: true, force: true });
  }
});
