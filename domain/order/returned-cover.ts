import { uniqueKey } from '../kernel/code.ts';
import type { Instant } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';
import { endFormerOwnership, isInShopAt, isSerialNumber, ownershipPeriodsOf, type Serial } from '../serial/serial.ts';
import type { Warranty } from '../warranty/warranty.ts';
import type { OrderChange } from './context.ts';
import type { Order } from './order.ts';
import type { ReturnedUnits } from './returned-units.ts';

/**
 * The items that a return of an order brings back to the shop: those that are with this sale still, and those that are
 * known from elsewhere than a sale, where the return is the newer. What was sold again stays with its sale, and what
 * came back by its number alone does not come back twice.
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
      'An item of these serial numbers came back already, without its receipt.',
    );
  return serials.filter(({ orderId, since }) => orderId === order.id || (orderId === null && since <= returnedAt));
}

/**
 * The records of items that came back from a sale and that were sold again since: their former owner has them no more.
 * @param back the items that are back with the shop
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
 * The cover that ends with these units: what covers the things of their serial numbers, whoever has it; and of units
 * without one as many as come back, those first that still are the buyer's.
 */
export function coverToEnd(
  units: readonly ReturnedUnits[],
  known: readonly (Warranty | null)[],
  serials: readonly Serial[],
  { customerId }: Order,
): readonly Warranty[] {
  const live = known.filter((cover) => cover !== null).filter(mayEnd);
  const ofThings = new Set(serials.map(({ warrantyId }) => warrantyId));
  const ending = units.flatMap(({ line, quantity, serialNumbers }) => {
    const ofLine = live.filter(({ id }) => line.warrantyIds.includes(id));
    const keys = new Set(serialNumbers.map(uniqueKey));
    const numbered = ofLine.filter(({ serialNumber }) => serialNumber !== null && keys.has(uniqueKey(serialNumber)));
    const anonymous = ofLine
      .filter(({ serialNumber }) => serialNumber === null || !isSerialNumber(serialNumber))
      .toSorted((one, other) => Number(other.customerId === customerId) - Number(one.customerId === customerId));
    return [...numbered, ...anonymous.slice(0, quantity - serialNumbers.length)];
  });
  return [...new Set([...ending, ...live.filter(({ id }) => ofThings.has(id))])];
}

/** What a sale ended might come back with its cancellation, and does not once the item itself came back. */
const mayEnd = ({ voidedBecause, endedBySale }: Warranty): boolean =>
  voidedBecause === null || endedBySale !== undefined;
