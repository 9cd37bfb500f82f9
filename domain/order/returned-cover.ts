import { uniqueKey } from '../kernel/code.ts';
import type { Instant } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';
import { endFormerOwnership, isInShopAt, isSerialNumber, ownershipPeriodsOf, type Serial } from '../serial/serial.ts';
import type { Warranty } from '../warranty/warranty.ts';
import type { OrderChange } from './context.ts';
import type { Order } from './order.ts';
import type { ReturnedUnits } from './returned-units.ts';

/**
 * The items that a return of an order moves back to the shop: those that still belong to this sale, and those that got
 * their owner without a sale before the return. An item that was sold again stays with its new sale. Rejects an item that
 * was already returned by its serial number alone.
 */
export function returnedSerials(
  known: readonly (Serial | null)[],
  order: Order,
  returnedAt: Instant,
): readonly Serial[] {
  const serials = known.filter((serial) => serial !== null);
  if (serials.some((serial) => isInShopAt(serial, returnedAt) && serial.since >= order.occurredAt))
    reject(
      'NOT_ALLOWED',
      ['input', 'lines'],
      'An item with one of these serial numbers was already returned without its receipt.',
    );
  return serials.filter(({ orderId, since }) => orderId === order.id || (orderId === null && since <= returnedAt));
}

/**
 * Changes the records of returned items that were sold again since: removes the former ownership by this sale.
 * @param back the items that this return moves back to the shop
 */
export const resoldItemChanges = (
  known: readonly (Serial | null)[],
  back: readonly Serial[],
  { id }: Order,
): readonly OrderChange[] =>
  known.flatMap((before) => {
    const [, ...former] = ownershipPeriodsOf(before);
    if (before === null || back.includes(before) || !former.some(({ orderId }) => orderId === id)) return [];
    return [{ entity: 'serial', before, after: endFormerOwnership(before, id) }];
  });

/**
 * The cover that ends with these units. Units with a serial number end the cover of their items, of any owner. Units
 * without one end as many covers as units come back, the buyer's first.
 */
export function coverToEnd(
  units: readonly ReturnedUnits[],
  known: readonly (Warranty | null)[],
  serials: readonly Serial[],
  { customerId }: Order,
): readonly Warranty[] {
  const active = known.filter((cover) => cover !== null).filter(mayEnd);
  const itemCoverIds = new Set(serials.map(({ warrantyId }) => warrantyId));
  const ending = units.flatMap(({ line, quantity, serialNumbers }) => {
    const ofLine = active.filter(({ id }) => line.warrantyIds.includes(id));
    const keys = new Set(serialNumbers.map(uniqueKey));
    const withSerial = ofLine.filter(({ serialNumber }) => serialNumber !== null && keys.has(uniqueKey(serialNumber)));
    const withoutSerial = ofLine
      .filter(({ serialNumber }) => serialNumber === null || !isSerialNumber(serialNumber))
      .toSorted((one, other) => Number(other.customerId === customerId) - Number(one.customerId === customerId));
    return [...withSerial, ...withoutSerial.slice(0, quantity - serialNumbers.length)];
  });
  return [...new Set([...ending, ...active.filter(({ id }) => itemCoverIds.has(id))])];
}

/** Includes cover that a sale ended: a cancellation of that sale would restore it, which a return of the item prevents. */
const mayEnd = ({ voidedBecause, endedBySale }: Warranty): boolean =>
  voidedBecause === null || endedBySale !== undefined;
