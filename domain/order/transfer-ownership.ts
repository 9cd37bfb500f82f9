import { uniqueKey } from '../kernel/code.ts';
import type { NewId } from '../kernel/id.ts';
import { createCover, type Warranty } from '../warranty/warranty.ts';
import type { WarrantyPlan } from '../warranty/warranty-plan.ts';
import type { OrderChange } from './context.ts';
import { coverWithLaterSale, type ItemOwnership, transferItem, withReservedPages } from './item-ownership.ts';
import type { Order, OrderLine, Sale } from './order.ts';

/** The lines with their new cover, and the changes of cover and items. */
export type OwnershipTransfer = { readonly lines: readonly OrderLine[]; readonly changes: readonly OrderChange[] };

/**
 * Transfers the goods of a sale to the buyer. Each unreturned unit gets its cover, if it was sold with a plan and the
 * buyer is known. Each item with a serial number gets its owner, and cover of former owners ends. A cancelled or unpaid
 * sale transfers nothing.
 * @param own the ids of all records of the buyer, who keeps the cover that any of them has
 */
export function transferOwnership(
  { order, lines }: Sale,
  plans: readonly WarrantyPlan[],
  ownership: ItemOwnership,
  newId: NewId,
  own: readonly string[],
): OwnershipTransfer {
  if (order.status === 'CANCELLED' || order.isUnpaid === true) return { lines, changes: [] };
  const covered = lines.map((line) => ({ line, covers: createCovers(order, line, plans, newId) }));
  const changes = covered.flatMap(({ line, covers }): readonly OrderChange[] => [
    ...covers.map(
      (cover): OrderChange => ({
        entity: 'warranty',
        before: null,
        after: coverWithLaterSale(cover, order, ownership, own),
      }),
    ),
    ...unreturnedSerials(order, line).flatMap((serialNumber) => {
      const warrantyId = covers.find((cover) => cover.serialNumber === serialNumber)?.id ?? null;
      return transferItem({ sku: line.sku, serialNumber, warrantyId }, order, ownership, own);
    }),
  ]);
  return {
    lines: covered.map(({ line, covers }) => ({ ...line, warrantyIds: covers.map(({ id }) => id) })),
    changes: withReservedPages(changes, ownership),
  };
}

function createCovers(
  order: Order,
  line: OrderLine,
  plans: readonly WarrantyPlan[],
  newId: NewId,
): readonly Warranty[] {
  const plan = plans.find(({ code }) => code === line.warrantyPlan);
  const { customerId } = order;
  if (plan === undefined || customerId === null) return [];
  const serials = unreturnedSerials(order, line);
  const units = line.quantity - (order.returned[line.number]?.quantity ?? 0);
  return Array.from({ length: units }, (_, unit) =>
    createCover(
      plan,
      {
        customerId,
        orderId: order.id,
        orderLineId: line.id,
        receipt: null,
        store: order.store,
        sku: line.sku,
        description: line.description,
        serialNumber: serials[unit] ?? null,
        startsOn: order.placedOn,
      },
      newId('warranty'),
    ),
  );
}

function unreturnedSerials({ returned }: Order, line: OrderLine): readonly string[] {
  const returnedKeys = new Set(returned[line.number]?.serialNumbers.map(uniqueKey));
  return line.serialNumbers.filter((serialNumber) => !returnedKeys.has(uniqueKey(serialNumber)));
}
