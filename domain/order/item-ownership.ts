import {
  addOwnership,
  isSerialNumber,
  itemKey,
  ownershipPeriodsOf,
  removeSale,
  type Serial,
  type SerialKey,
} from '../serial/serial.ts';
import { endCover, endCoverBySale, restoreCover } from '../warranty/end-cover.ts';
import { loadReopenable, type ReopenableAppointments } from '../warranty/reopenable-appointments.ts';
import type { Warranty } from '../warranty/warranty.ts';
import type { OrderChange, OrderRepositories } from './context.ts';
import type { Order, OrderLine } from './order.ts';

/** Present and former owners of items by `itemKey`, their cover, and the appointments that a sale cancelled. */
export type ItemOwnership = {
  readonly serials: ReadonlyMap<string, Serial>;
  readonly covers: readonly Warranty[];
  readonly reopenable: ReopenableAppointments;
};

export const serialKeysOf = ({ sku, serialNumbers }: Pick<OrderLine, 'sku' | 'serialNumbers'>): readonly SerialKey[] =>
  serialNumbers.filter(isSerialNumber).map((serialNumber) => ({ sku, serialNumber }));

/** Loads the owners and the present and former cover of the items with serial numbers in these lines. */
export async function loadItemOwnership(
  repositories: OrderRepositories,
  lines: readonly OrderLine[],
): Promise<ItemOwnership> {
  const items = lines.flatMap(serialKeysOf);
  const found = items.length === 0 ? [] : await repositories.serials(items);
  const serials = new Map(
    items.flatMap((item, index) => {
      const serial = found[index] ?? null;
      return serial === null ? [] : [[itemKey(item), serial] as const];
    }),
  );
  const ids = [...serials.values()].flatMap(ownershipPeriodsOf).flatMap(({ warrantyId }) => warrantyId ?? []);
  const covers = ids.length === 0 ? [] : await repositories.warranties([...new Set(ids)]);
  const known = covers.filter((cover) => cover !== null);
  const endedIds = known.flatMap(({ endedBySale }) => endedBySale?.openAppointments.map(({ id }) => id) ?? []);
  return { serials, covers: known, reopenable: await loadReopenable(repositories, endedIds) };
}

/**
 * Moves one item to the buyer: changes its record, and ends its cover for former owners. If this sale is reported after
 * a later sale of the same item, it replaces the later sale as the one that ended the former cover.
 * @param own the ids of all records of the buyer, who keeps the cover that any of them has
 */
export function transferItem(
  item: SerialKey & { readonly warrantyId: string | null },
  { id: orderId, customerId, occurredAt, placedOn }: Order,
  ownership: ItemOwnership,
  own: readonly string[],
): readonly OrderChange[] {
  if (!isSerialNumber(item.serialNumber)) return [];
  const before = ownership.serials.get(itemKey(item)) ?? null;
  const after = addOwnership(before, { ...item, customerId, orderId, since: occurredAt }, own);
  const periods = ownershipPeriodsOf(after);
  const index = periods.findIndex((one) => one.orderId === orderId);
  const next = periods[index - 1];
  const covers = coversOfPeriods(periods.slice(index + 1), ownership).filter(({ endsOn }) => endsOn >= placedOn);
  const coverChanges = covers.flatMap((cover) => {
    const isOwn = own.includes(cover.customerId);
    // A guest who turns out to be the owner ended nobody's cover.
    if (isOwn) return isEndedBy(cover, orderId) ? restoreCover(cover, ownership.reopenable.appointments) : [];
    const endsWithThisSale = next === undefined ? cover.voidedBecause === null : isEndedBy(cover, next.orderId);
    return endsWithThisSale ? endCoverBySale(cover, RESOLD, orderId) : [];
  });
  return [{ entity: 'serial', before, after }, ...coverChanges];
}

/** The new cover; void from the start if a later sale already moved the item to somebody else. */
export function coverWithLaterSale(
  cover: Warranty,
  { occurredAt }: Order,
  ownership: ItemOwnership,
  own: readonly string[],
): Warranty {
  const { sku, serialNumber } = cover;
  const serial = serialNumber === null ? undefined : ownership.serials.get(itemKey({ sku, serialNumber }));
  const next = ownershipPeriodsOf(serial ?? null).findLast(({ since }) => since > occurredAt);
  if (next === undefined || (next.customerId !== null && own.includes(next.customerId))) return cover;
  const endedBySale = next.orderId === null ? {} : { endedBySale: { orderId: next.orderId, openAppointments: [] } };
  return { ...cover, voidedBecause: TRANSFERRED_SINCE, ...endedBySale };
}

/**
 * Gives back the items of a cancelled sale: the previous owners have them again, with their cover and appointments. An
 * item that was sold again since stays with its new owner.
 */
export function revertTransfers({ id: orderId }: Order, ownership: ItemOwnership): readonly OrderChange[] {
  const changes = [...ownership.serials.values()].flatMap((before): readonly OrderChange[] => {
    const after = removeSale(before, orderId);
    if (after === null) return [];
    const periods = ownershipPeriodsOf(before);
    const index = periods.findIndex((one) => one.orderId === orderId);
    const next = periods[index - 1];
    const ended = coversOfPeriods(periods.slice(index + 1), ownership).filter((cover) => isEndedBy(cover, orderId));
    return [
      { entity: 'serial', before, after } as const,
      ...ended.flatMap((cover) => {
        if (next === undefined || next.customerId === cover.customerId)
          return restoreCover(cover, ownership.reopenable.appointments);
        return next.orderId === null ? endCover(cover, RESOLD) : endCoverBySale(cover, RESOLD, next.orderId);
      }),
    ];
  });
  return withReservedPages(changes, ownership);
}

/** Adds the pages of the store's book that keep the places of the appointments that these changes reopen. */
export function withReservedPages(
  changes: readonly OrderChange[],
  { reopenable }: ItemOwnership,
): readonly OrderChange[] {
  const isReopenable = (id: string) => reopenable.appointments.some((one) => one.id === id);
  const reopened = changes.flatMap((change) =>
    change.entity === 'appointment' && change.after.status !== 'CANCELLED' && isReopenable(change.after.id)
      ? [change.after.id]
      : [],
  );
  return [...changes, ...reopenable.pages.filter(({ after }) => reopened.some((id) => id in after.visits))];
}

/** How many appointments of the cover that these changes restore stay cancelled, because their places are taken. */
export function countDisplaced(changes: readonly OrderChange[], { reopenable }: ItemOwnership): number {
  const restored = changes.flatMap((change) =>
    change.entity === 'warranty' && change.after.voidedBecause === null ? (change.before?.endedBySale ?? []) : [],
  );
  const ids = restored.flatMap(({ openAppointments }) => openAppointments.map(({ id }) => id));
  return ids.filter((id) => reopenable.displacedIds.includes(id)).length;
}

const RESOLD = 'The item was sold again.';
const TRANSFERRED_SINCE = 'The item went on to another owner before this sale was reported.';

const isEndedBy = ({ endedBySale }: Warranty, orderId: string | null): boolean =>
  endedBySale !== undefined && endedBySale.orderId === orderId;

function coversOfPeriods(
  periods: readonly { readonly warrantyId: string | null }[],
  { covers }: ItemOwnership,
): readonly Warranty[] {
  const ids = new Set(periods.map(({ warrantyId }) => warrantyId));
  return covers.filter(({ id }) => ids.has(id));
}
