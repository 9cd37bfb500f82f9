import { uniqueKey } from '../kernel/code.ts';
import { isInPast } from '../kernel/history.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import { itemsWithSerialNumber, ownershipPeriodsOf, type Serial, type SerialKey, salesOf } from '../serial/serial.ts';
import type { OrderRepositories } from './context.ts';
import { serialKeysOf } from './item-ownership.ts';
import type { Sale } from './order.ts';
import type { OrderReturn } from './order-return.ts';

/**
 * Finds the known items with the serial numbers of a return. A number that is unknown as typed matches a number in
 * another form if that is the only one of its product.
 */
export async function findReturnedItems(
  repositories: OrderRepositories,
  { returnedLines }: Pick<OrderReturn, 'returnedLines'>,
): Promise<readonly Serial[]> {
  const items = returnedLines.flatMap(serialKeysOf);
  const exact = items.length === 0 ? [] : await repositories.serials(items);
  const found = await mapInParallel(items, (item, index) => exact[index] ?? findSimilarItem(repositories, item));
  return [...new Set(found.filter((serial) => serial !== null))];
}

async function findSimilarItem(
  repositories: OrderRepositories,
  { sku, serialNumber }: SerialKey,
): Promise<Serial | null> {
  const [only, ...others] = itemsWithSerialNumber(await repositories.serialsByNumber(serialNumber), serialNumber, sku);
  return only === undefined || others.length > 0 ? null : { ...only, sku: only.sku ?? sku };
}

/**
 * Finds the one sale of the returned items, if each line of the return has a sku of that sale. Null if the items belong to
 * several sales, or to no known sale: such a return is recorded without a sale.
 */
export async function findSaleOfItems(
  repositories: OrderRepositories,
  items: readonly Serial[],
  { returnedLines, occurredAt }: Pick<OrderReturn, 'returnedLines' | 'occurredAt'>,
): Promise<Sale | null> {
  const orderIds = new Set(items.flatMap((item) => saleAt(item, occurredAt) ?? []));
  const [orderId, ...others] = orderIds;
  const sale = orderId === undefined || others.length > 0 ? null : await repositories.sale(orderId);
  if (sale === null || sale.order.status === 'CANCELLED') return null;
  const skus = new Set(sale.lines.map(({ sku }) => uniqueKey(sku)));
  return returnedLines.every(({ sku }) => skus.has(uniqueKey(sku))) ? sale : null;
}

/** The sale to which an item belonged at a moment, or if it was back in the shop, the last sale before. */
function saleAt(item: Serial, at: Instant): string | null {
  const period = ownershipPeriodsOf(item).find(({ since }) => !isInPast(at, since));
  if (period === undefined || period.orderId !== null) return period?.orderId ?? null;
  const last = salesOf(item).find(({ occurredAt }) => !isInPast(at, occurredAt));
  return period.customerId === null ? (last?.orderId ?? null) : null;
}
