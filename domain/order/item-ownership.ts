import {
  addOwnership,
  isSerialNumber,
  itemKey,
  ownershipPeriodsOf,
  removeSale,
  type Serial,
  type SerialKey,
} from '../serial/serial.ts';
import type { Appointment } from '../warranty/appointment.ts';
import { endCover, endCoverBySale, restoreCover } from '../warranty/end-cover.ts';
import type { Warranty } from '../warranty/warranty.ts';
import type { OrderChange, OrderRepositories } from './context.ts';
import type { Order, OrderLine } from './order.ts';

/** Who has items now and had them before, by `itemKey`, what covers them, and what was booked when a sale ended cover. */
export type ItemOwnership = {
  readonly serials: ReadonlyMap<string, Serial>;
  readonly covers: readonly Warranty[];
  readonly appointments: readonly Appointment[];
};

export const serialKeysOf = ({ sku, serialNumbers }: Pick<OrderLine, 'sku' | 'serialNumbers'>): readonly SerialKey[] =>
  serialNumbers.filter(isSerialNumber).map((serialNumber) => ({ sku, serialNumber }));

/** Who has the items with serial numbers of these lines, and what covers or covered them. */
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
  return { serials, covers: known, appointments: await loadCancelledAppointments(repositories, known) };
}

/** What was booked of cover that a sale ended. */
async function loadCancelledAppointments(
  repositories: OrderRepositories,
  covers: readonly Warranty[],
): Promise<readonly Appointment[]> {
  const ids = covers.flatMap(({ endedBySale }) => endedBySale?.openAppointments.map(({ id }) => id) ?? []);
  const found = ids.length === 0 ? [] : await repositories.appointments(ids);
  return found.filter((appointment) => appointment !== null);
}

/**
 * The changes by which one item goes to the buyer: its record, and the end of what covered it for others. Where the sale
 * is reported after the item went on, former cover ends by this sale instead of by the later one.
 * @param own the ids of all records that are the buyer: what one of them has is not another's
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
  const holdings = ownershipPeriodsOf(after);
  const place = holdings.findIndex((one) => one.orderId === orderId);
  const next = holdings[place - 1];
  const covers = coversOfPeriods(holdings.slice(place + 1), ownership).filter(({ endsOn }) => endsOn >= placedOn);
  const changed = covers.flatMap((cover) => {
    const isOwn = own.includes(cover.customerId);
    // A guest who turns out to be the owner took nothing from anybody.
    if (isOwn) return isEndedBy(cover, orderId) ? restoreCover(cover, ownership.appointments) : [];
    const isTaken = next === undefined ? cover.voidedBecause === null : isEndedBy(cover, next.orderId);
    return isTaken ? endCoverBySale(cover, RESOLD, orderId) : [];
  });
  return [{ entity: 'serial', before, after }, ...changed];
}

/** The new cover as it is now: void from the start where the sale is reported after the item went on to somebody else. */
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
 * The changes by which a cancelled sale gives back the items that it had taken: whoever had them before has them again,
 * with their cover and what was booked. What was sold again since stays there.
 */
export function revertTransfers({ id: orderId }: Order, ownership: ItemOwnership): readonly OrderChange[] {
  return [...ownership.serials.values()].flatMap((before) => {
    const after = removeSale(before, orderId);
    if (after === null) return [];
    const holdings = ownershipPeriodsOf(before);
    const place = holdings.findIndex((one) => one.orderId === orderId);
    const next = holdings[place - 1];
    const ended = coversOfPeriods(holdings.slice(place + 1), ownership).filter((cover) => isEndedBy(cover, orderId));
    return [
      { entity: 'serial', before, after } as const,
      ...ended.flatMap((cover) => {
        if (next === undefined || next.customerId === cover.customerId)
          return restoreCover(cover, ownership.appointments);
        return next.orderId === null ? endCover(cover, RESOLD) : endCoverBySale(cover, RESOLD, next.orderId);
      }),
    ];
  });
}

const RESOLD = 'The item was sold again.';
const TRANSFERRED_SINCE = 'The item went on to another owner before this sale was reported.';

const isEndedBy = ({ endedBySale }: Warranty, orderId: string | null): boolean =>
  endedBySale !== undefined && endedBySale.orderId === orderId;

function coversOfPeriods(
  holdings: readonly { readonly warrantyId: string | null }[],
  { covers }: ItemOwnership,
): readonly Warranty[] {
  const ids = new Set(holdings.map(({ warrantyId }) => warrantyId));
  return covers.filter(({ id }) => ids.has(id));
}
