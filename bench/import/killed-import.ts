import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Order } from '../../domain/order/order.ts';
import { TABLE_NAME } from '../../local/engine/database.ts';
import { generateShopifyOrders } from '../../local/synthetic-data/shopify-orders.ts';
import { entityOf } from '../../store/table/item.ts';
import { SETUP } from './setup.ts';

export type KilledImport = {
  readonly rows: number;
  /** Of the file. Totals are in pence. */
  readonly expected: OrderSums;
  /** Of the table. */
  readonly stored: OrderSums;
  /** The last lines of the command. */
  readonly output: string;
  readonly seconds: number;
};

export type OrderSums = { readonly orders: number; readonly total: number };

/**
 * Imports generated rows of Shopify with `npm run import`, kills the command with SIGKILL when these shares of the rows are done,
 * and runs it again. The built bundles must be fresh.
 * @param options.log gets the progress lines
 */
export async function runKilledImport(
  folder: string,
  options: { readonly rows: number; readonly killAt: readonly number[]; readonly log: (line: string) => void },
): Promise<KilledImport> {
  const [file, setup, data] = [join(folder, 'orders.csv'), join(folder, 'setup.ndjson'), join(folder, 'data')];
  const expected = { orders: 0, total: 0 };
  await pipeline(Readable.from(countedLines(options.rows, expected)), createWriteStream(file));
  await writeFile(setup, SETUP);
  await runImport(['mutations', setup, '--data', data], () => false, options.log);
  const begun = performance.now();
  const args = ['shopify-orders', file, '--integration', 'shopify-uk', '--data', data];
  for (const share of options.killAt) {
    await runImport(args, (done, total) => total > 0 && done >= share * total, options.log);
    options.log(`killed at ${share * 100} %`);
  }
  const output = await runImport(args, () => false, options.log);
  const seconds = Math.round((performance.now() - begun) / 1_000);
  return { rows: options.rows, expected, stored: readSums(join(data, 'table.db')), output, seconds };
}

function* countedLines(rows: number, sums: { orders: number; total: number }): Generator<string> {
  let at = -1;
  for (const line of generateShopifyOrders(rows)) {
    // No cell before the total has a comma.
    const cells = line.split(',');
    if (at === -1) at = cells.indexOf('Total');
    else if (cells[at] !== '') {
      sums.orders++;
      sums.total += Math.round(Number(cells[at]) * 100);
    }
    yield `${line}\n`;
  }
}

/** @returns the output of the command; empty if it was killed @throws Error if it failed by itself */
async function runImport(
  args: readonly string[],
  isKillTime: (done: number, total: number) => boolean,
  log: (line: string) => void,
): Promise<string> {
  const script = join(import.meta.dirname, '../../local/import.ts');
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let isKilled = false;
  createInterface(child.stdout).on('line', (line) => lines.push(line));
  createInterface(child.stderr).on('line', (line) => {
    log(line);
    const [, done, total] = /^(\d+) of (\d+) rows/.exec(line) ?? [];
    if (done !== undefined && isKillTime(Number(done), Number(total))) isKilled = child.kill('SIGKILL');
  });
  const [exitCode] = await once(child, 'close');
  if (!isKilled && exitCode !== 0) throw new Error('the import failed; with --folder, a further run goes on');
  return lines.join('\n');
}

/**
 * Reads the orders out of the engine's file after the command ended. The engine itself sorts the whole table for each page of a
 * Scan: with nine million items it did not get to the end in 20 minutes.
 */
function readSums(dbPath: string): OrderSums {
  const database = new DatabaseSync(dbPath, { readOnly: true });
  const sums = { orders: 0, total: 0 };
  for (const { item_json: text } of database.prepare(ORDERS).iterate()) {
    sums.orders++;
    sums.total += entityOf<Order>(JSON.parse(String(text))).total;
  }
  database.close();
  return sums;
}

/** The engine writes the type of a key before it. */
const ORDERS = `SELECT item_json FROM "${TABLE_NAME}"
  WHERE sk LIKE 'S:ORDER#%' AND (pk LIKE 'S:CUSTOMER#%' OR pk LIKE 'S:ORDER#%')`;
