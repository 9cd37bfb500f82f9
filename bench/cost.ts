/**
 * `npm run cost -- --customers N --orders-a-day N --profile-reads-a-day N`: the bill of a month, from measured units and list prices. See
 * docs/cost.md.
 */
import { readFile } from 'node:fs/promises';
import { parseWholeNumber, runCommand } from '../local/common/command-line.ts';
import { billOf } from './cost/bill.ts';
import { formatBill } from './cost/format-bill.ts';
import type { Measurements } from './cost/measurements.ts';
import { PRICES_OF } from './cost/prices.ts';

const USAGE = `Estimates the bill of a month on AWS.

npm run cost -- --customers N --orders-a-day N --profile-reads-a-day N [--signed-in PERCENT] [--emails-a-day N]
  --customers N             records of customers
  --orders-a-day N          recorded orders
  --profile-reads-a-day N   pages of a till with a customer
  --signed-in PERCENT       of the customers who sign in within a month in the pool of the stack (default 10).
                            0: they sign in with the shop's own issuer
  --emails-a-day N          messages to customers (default 0)`;

const FLAGS = {
  customers: { type: 'string', default: '1000000' },
  'orders-a-day': { type: 'string', default: '10000' },
  'profile-reads-a-day': { type: 'string', default: '50000' },
  'signed-in': { type: 'string', default: '10' },
  'emails-a-day': { type: 'string', default: '0' },
} as const;

const MEASUREMENTS = new URL('cost/measurements.json', import.meta.url);

await runCommand(USAGE, FLAGS, async (flags) => {
  const count = (flag: keyof typeof FLAGS, to = 10 ** 10) => parseWholeNumber(flag, flags[flag], { from: 0, to });
  const measurements: Measurements = JSON.parse(await readFile(MEASUREMENTS, 'utf8'));
  const shop = {
    customers: count('customers'),
    ordersADay: count('orders-a-day'),
    profileReadsADay: count('profile-reads-a-day'),
    signedInShare: count('signed-in', 100),
    emailsADay: count('emails-a-day'),
  };
  const { measuredOn, ordersPerSecond } = measurements;
  const lines = [
    `Units of ${measuredOn}, with batches as at ${ordersPerSecond} orders/s; list prices of us-east-1 of ${PRICES_OF}. Check both: docs/cost.md.`,
    '',
    formatBill(billOf(shop, measurements)),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
});
