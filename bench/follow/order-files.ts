import { join } from 'node:path';
import { generateShopifyOrders } from '../../local/synthetic-data/shopify-orders.ts';
import { writeLines } from '../import/import-place.ts';

export type OrderFiles = {
  /** The first orders. They are not measured: a process is slow until it has compiled what it runs. */
  readonly warmUp: string;
  readonly measured: string;
  /** How many orders are measured. */
  readonly orders: number;
};

const WARM_UP_SHARE = 0.1;

/** Writes generated rows of Shopify as two files. No order is in both. */
export async function writeOrderFiles(folder: string, rows: number): Promise<OrderFiles> {
  const [header = '', ...lines] = generateShopifyOrders(rows);
  const orders = [...Map.groupBy(lines, (line) => line.slice(0, line.indexOf(','))).values()];
  const first = Math.ceil(orders.length * WARM_UP_SHARE);
  const [warmUp, measured] = [join(folder, 'warm-up.csv'), join(folder, 'orders.csv')];
  await writeLines(warmUp, [header, ...orders.slice(0, first).flat()]);
  await writeLines(measured, [header, ...orders.slice(first).flat()]);
  return { warmUp, measured, orders: orders.length - first };
}
