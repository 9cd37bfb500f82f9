/**
 * `npm run cost -- --customers N --orders-a-day N --profile-reads-a-day N`: the bill of a month, from measured units and list prices. See
 * docs/cost.md.
 */
import { readFile } from 'node:fs/promises';
import { parseWholeNumber, runCommand, UsageError } from '../local/common/command-line.ts';
import { billOf, SIGN_INS, type SignIn } from './cost/bill.ts';
import { formatBill } from './cost/format-bill.ts';
import type { Measurements } from './cost/measurements.ts';
import { billOfOptions } from './cost/options.ts';
import { PRICES_OF } from './cost/prices.ts';

const USAGE = `Estimates the bill of a month on AWS.

npm run cost -- --customers N --orders-a-day N --profile-reads-a-day N [--sign-in WAY] [--accounts N] [--emails-a-day N] [--exports-a-day N]
  --customers N             records of customers
  --orders-a-day N          recorded orders
  --profile-reads-a-day N   pages of a till with a customer
  --sign-in WAY             of customers: cognito (default), in the pool of the stack; federated, the shop's issuer through
                            the pool; issuer, with the shop's own issuer, whose tokens the API takes
  --accounts N              customers who sign in within a month (default: a tenth of the customers)
  --emails-a-day N          messages to customers (default 0)
  --exports-a-day N         exports of the table for analysts: 1 with \`analytics\`, default 0
  --edge                    with CloudFront and WAF before the API
  --replica                 with a replica of the table in another region
  --backups N               with so many backups of the table in vaults, copies included (default 0; SCHEDULED_BACKUPS has 47)`;

const FLAGS = {
  customers: { type: 'string', default: '1000000' },
  'orders-a-day': { type: 'string', default: '10000' },
  'profile-reads-a-day': { type: 'string', default: '50000' },
  'sign-in': { type: 'string', default: 'cognito' },
  accounts: { type: 'string' },
  'emails-a-day': { type: 'string', default: '0' },
  'exports-a-day': { type: 'string', default: '0' },
  edge: { type: 'boolean', default: false },
  replica: { type: 'boolean', default: false },
  backups: { type: 'string', default: '0' },
} as const;

const MEASUREMENTS = new URL('cost/measurements.json', import.meta.url);

await runCommand(USAGE, FLAGS, async (flags) => {
  const wholeNumber = (flag: string, text: string) => parseWholeNumber(flag, text, { from: 0, to: 10 ** 10 });
  const count = (flag: Exclude<keyof typeof FLAGS, 'accounts' | 'edge' | 'replica'>) => wholeNumber(flag, flags[flag]);
  const customers = count('customers');
  const measurements: Measurements = JSON.parse(await readFile(MEASUREMENTS, 'utf8'));
  const shop = {
    customers,
    ordersADay: count('orders-a-day'),
    profileReadsADay: count('profile-reads-a-day'),
    signIn: parseSignIn(flags['sign-in']),
    accounts: flags.accounts === undefined ? Math.round(customers / 10) : wholeNumber('accounts', flags.accounts),
    emailsADay: count('emails-a-day'),
    exportsADay: count('exports-a-day'),
  };
  const bill = billOf(shop, measurements);
  const options = { hasEdge: flags.edge, hasReplica: flags.replica, vaultBackups: count('backups') };
  const { measuredOn, ordersPerSecond } = measurements;
  const lines = [
    `Units of ${measuredOn}, with batches as at ${ordersPerSecond} orders/s; list prices of us-east-1 of ${PRICES_OF}. Check both: docs/cost.md.`,
    '',
    formatBill([...bill, ...billOfOptions(options, bill)]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
});

/** @throws UsageError */
function parseSignIn(text: string): SignIn {
  const way = SIGN_INS.find((one) => one === text);
  if (way === undefined) throw new UsageError(`--sign-in takes ${SIGN_INS.join(', ')}, not "${text}".`);
  return way;
}
