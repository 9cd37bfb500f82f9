import { codeKey, uniqueKey } from '../kernel/code.ts';
import type { Instant } from '../kernel/instant.ts';
import { isPlaceholderText } from '../kernel/placeholder.ts';

/** A serial number is unique within one product only, so both together identify an item. */
export type SerialKey = { readonly sku: string; readonly serialNumber: string };

/** Who has an item from a moment on, by which sale, and its cover. */
export type OwnershipPeriod = {
  /** Null if no known customer has it: it was sold to a guest, it was returned, or its sale was cancelled. */
  readonly customerId: string | null;
  /** The sale by which the owner got it; null if there was none. */
  readonly orderId: string | null;
  /** The latest cover of the item. */
  readonly warrantyId: string | null;
  /** Start of the period. */
  readonly since: Instant;
};

/** An item with a serial number, and its present owner. */
export type Serial = OwnershipPeriod & {
  /** Null if the record was stored before the sku was part of the key, and its product is unknown: it can be any product. */
  readonly sku: string | null;
  /** As printed. */
  readonly serialNumber: string;
  readonly version: number;
  /** Former owners, latest first, so that a cancelled sale can give the item back. */
  readonly former?: readonly OwnershipPeriod[];
  /** All sales of the item, latest first, cancelled and returned ones included. */
  readonly sales?: readonly SaleOfItem[];
  /** Set if the record was stored before the sku was part of the key. The next change moves it. */
  readonly isUnderFormerKey?: true;
};

export type SaleOfItem = { readonly orderId: string; readonly occurredAt: Instant };

export type SerialRepository = {
  /** In the order of the keys. */
  serials(keys: readonly SerialKey[]): Promise<readonly (Serial | null)[]>;
  /** The items of all products with this serial number in any form. At most a hundred. */
  serialsByNumber(serialNumber: string): Promise<readonly Serial[]>;
};

/** One key for all spellings of the sku and the serial number of an item. */
export const itemKey = ({ sku, serialNumber }: SerialKey): string =>
  JSON.stringify([uniqueKey(sku), uniqueKey(serialNumber)]);

/** Whether a text is a real serial number. Tills send `N/A` or `0` for goods without a number. */
export const isSerialNumber = (serialNumber: string): boolean => !isPlaceholderText(serialNumber);

/** Items are rarely sold. Without these limits, a number that is not a real serial number would grow without end. */
const MAX_FORMER_OWNERS = 20;
const MAX_SALES = 50;

/** The state of an item without a known sale or owner. */
const NO_OWNER: OwnershipPeriod = {
  customerId: null,
  orderId: null,
  warrantyId: null,
  since: '1970-01-01T00:00:00.000Z',
};

/** All ownership periods, the present one first. */
export function ownershipPeriodsOf(serial: Serial | null): readonly OwnershipPeriod[] {
  if (serial === null) return [];
  const { customerId, orderId, warrantyId, since, former = [] } = serial;
  return since === NO_OWNER.since ? [] : [{ customerId, orderId, warrantyId, since }, ...former];
}

/**
 * Adds an ownership period in order of time: a till that was offline may report a sale after the next one. An owner who
 * buys the item again keeps the cover.
 * @param own the ids of all records of the new owner
 */
export function addOwnership(before: Serial | null, to: OwnershipPeriod & SerialKey, own: readonly string[]): Serial {
  const { sku, serialNumber, customerId, orderId, since } = to;
  const others = ownershipPeriodsOf(before).filter((one) => one.orderId === null || one.orderId !== orderId);
  const [later, earlier] = [others.filter((one) => one.since > since), others.filter((one) => one.since <= since)];
  const [last] = earlier;
  const isSameOwner = last !== undefined && last.customerId !== null && own.includes(last.customerId);
  const warrantyId = to.warrantyId ?? (isSameOwner ? last.warrantyId : null);
  const periods = [...later, { customerId, orderId, warrantyId, since }, ...earlier];
  const sales = salesOf(before);
  const isKnown = orderId === null || sales.some((sale) => sale.orderId === orderId);
  return withOwnershipPeriods(
    { version: before?.version ?? 0, sku, serialNumber },
    periods,
    isKnown ? sales : [{ orderId, occurredAt: since }, ...sales],
  );
}

/** Removes a cancelled sale from the item; null if the sale did not include the item. */
export function removeSale(before: Serial, orderId: string): Serial | null {
  const periods = ownershipPeriodsOf(before);
  const rest = periods.filter((one) => one.orderId !== orderId);
  return rest.length === periods.length ? null : withOwnershipPeriods(before, rest, salesOf(before));
}

/** Gives the item to another owner, without a new sale. */
export function changeOwner(before: Serial, customerId: string, since: Instant): Serial {
  const { orderId, warrantyId, former = [] } = before;
  return withOwnershipPeriods(before, [{ customerId, orderId, warrantyId, since }, ...former], salesOf(before));
}

/**
 * Moves the item back to the shop, from any owner. The ended cover can still be found by the serial number. A return that
 * is reported late does not set `since` back to an earlier time.
 */
export function returnToShop(before: Serial, at: Instant): Serial {
  const { warrantyId, since, former = [] } = before;
  const inShop = { customerId: null, orderId: null, warrantyId, since: since > at ? since : at };
  return withOwnershipPeriods(before, [inShop, ...former], salesOf(before));
}

/** Ends the ownership by a sale that was returned after the item was sold again. */
export function endFormerOwnership(before: Serial, orderId: string): Serial {
  const periods = ownershipPeriodsOf(before).map((one) =>
    one.orderId === orderId ? { ...one, customerId: null, orderId: null } : one,
  );
  return withOwnershipPeriods(before, periods, salesOf(before));
}

/**
 * The item without these customers, who were erased: their sales stay, and their cover goes with them. Null if it never
 * belonged to them.
 */
export function forgetOwners(before: Serial, customerIds: ReadonlySet<string>): Serial | null {
  const periods = ownershipPeriodsOf(before);
  const isErased = ({ customerId }: OwnershipPeriod) => customerId !== null && customerIds.has(customerId);
  if (!periods.some(isErased)) return null;
  const rest = periods.map((one) => (isErased(one) ? { ...one, customerId: null, warrantyId: null } : one));
  return withOwnershipPeriods(before, rest, salesOf(before));
}

/** Whether the item was in the shop at a moment: it has neither a sale nor an owner. */
export const isInShopAt = ({ customerId, orderId, since }: Serial, at: Instant): boolean =>
  customerId === null && orderId === null && since <= at;

/** Sorts sales by time. Sales of the same moment, such as a voided sale that is recorded again, stay in their order. */
export const sortLatestFirst = (sales: readonly SaleOfItem[]): readonly SaleOfItem[] =>
  sales.toSorted((a, b) => (a.occurredAt < b.occurredAt ? 1 : a.occurredAt > b.occurredAt ? -1 : 0));

/**
 * All sales of the item, latest first. Of sales at the same moment, the one reported last is first. Old records do not
 * store sales: theirs come from the ownership periods.
 */
export const salesOf = (serial: Serial | null): readonly SaleOfItem[] =>
  serial?.sales ??
  ownershipPeriodsOf(serial).flatMap(({ orderId, since }) =>
    orderId === null ? [] : [{ orderId, occurredAt: since }],
  );

/**
 * The items whose serial number is written exactly like this, or if there are none, all found items.
 * @param sku limits the items to this product
 */
export function itemsWithSerialNumber<T extends Pick<Serial, 'sku' | 'serialNumber'>>(
  found: readonly T[],
  serialNumber: string,
  sku: string | null,
): readonly T[] {
  const ofProduct = found.filter((one) => sku === null || one.sku === null || uniqueKey(one.sku) === uniqueKey(sku));
  const exact = ofProduct.filter((one) => uniqueKey(one.serialNumber) === uniqueKey(serialNumber));
  return exact.length > 0 ? exact : ofProduct;
}

/** Whether two serial numbers may mean the same item: people read them out with different spaces and dashes. */
export const isSimilarSerialNumber = (one: string, other: string): boolean => codeKey(one) === codeKey(other);

function withOwnershipPeriods(
  item: Pick<Serial, 'sku' | 'serialNumber' | 'version'>,
  [present = NO_OWNER, ...former]: readonly OwnershipPeriod[],
  sales: readonly SaleOfItem[],
): Serial {
  return {
    ...present,
    sku: item.sku,
    serialNumber: item.serialNumber,
    version: item.version + 1,
    former: former.slice(0, MAX_FORMER_OWNERS),
    sales: sortLatestFirst(sales).slice(0, MAX_SALES),
  };
}
