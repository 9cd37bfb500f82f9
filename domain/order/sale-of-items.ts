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
 * The items with serial numbers that a return names, as far as they are known. A number that is not known as it was
 * typed may lead to one that is written differently, if it is the only one of its product.
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
 * The one sale that the items of a return came with, if each of its lines is of that sale. Null where the items are of
 * several sales, or of none that is known: such a return is kept without a sale.
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

/** The sale with which an item was out at a moment, or, if it was back with the shop, the one that it had come back from. */
function saleAt(item: Serial, at: Instant): string | null {
  const holding = ownershipPeriodsOf(item).find(({ since }) => !isInPast(at, since));
  if (holding === undefined || holding.orderId !== null) return holding?.orderId ?? null;
  const last = salesOf(item).find(({ occurredAt }) => !isInPast(at, occurredAt));
  return holding.customerId === null ? (last?.orderId ?? null) : null;
}
