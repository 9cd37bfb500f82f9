import { codeKey, uniqueKey } from '../kernel/code.ts';
import type { Instant } from '../kernel/instant.ts';
import { isPlaceholderText } from '../kernel/placeholder.ts';

/** A serial number is unique for one product only, so both together name an item. */
export type SerialKey = { readonly sku: string; readonly serialNumber: string };

/** Who has an item from a moment on, how it came there, and what covers it. */
export type OwnershipPeriod = {
  /** Null where nobody known has it: sold to a guest, returned, or its sale cancelled. */
  readonly customerId: string | null;
  /** The sale it came with; null where it came otherwise. */
  readonly orderId: string | null;
  /** The cover of it that was written last. */
  readonly warrantyId: string | null;
  /** When this came about. */
  readonly since: Instant;
};

/** An item with a serial number and who has it now. */
export type Serial = OwnershipPeriod & {
  /** Null in a record from before the sku was part of the key whose product nothing tells: it may be of any product. */
  readonly sku: string | null;
  /** As printed. */
  readonly serialNumber: string;
  readonly version: number;
  /** Who had it before, the latest first, so that a cancelled sale gives back what it took. */
  readonly former?: readonly OwnershipPeriod[];
  /** The sales of it, the latest first, whatever became of them. */
  readonly sales?: readonly SaleOfItem[];
  /** Where it was read from a record from before the sku was part of the key: the next change moves it. */
  readonly isUnderFormerKey?: true;
};

export type SaleOfItem = { readonly orderId: string; readonly occurredAt: Instant };

export type SerialRepository = {
  /** In the order of the keys. */
  serials(keys: readonly SerialKey[]): Promise<readonly (Serial | null)[]>;
  /** The items of every product with this serial number, in whatever way it is written: at most a hundred. */
  serialsByNumber(serialNumber: string): Promise<readonly Serial[]>;
};

/** The same for every way to write the sku and the serial number that names the same item. */
export const itemKey = ({ sku, serialNumber }: SerialKey): string =>
  JSON.stringify([uniqueKey(sku), uniqueKey(serialNumber)]);

/** Whether a text names an item at all. Tills send `N/A` or `0` for what has no number, and that is nobody's item. */
export const isSerialNumber = (serialNumber: string): boolean => !isPlaceholderText(serialNumber);

/** Items are sold rarely. A number that is no serial number, such as `0`, would otherwise grow without end. */
const MOST_FORMER_OWNERS = 20;
const MOST_SALES = 50;

/** An item that nobody was sold yet, as far as anybody knows. */
const NO_OWNER: OwnershipPeriod = {
  customerId: null,
  orderId: null,
  warrantyId: null,
  since: '1970-01-01T00:00:00.000Z',
};

/** Everybody who had it, the present one first. */
export function ownershipPeriodsOf(serial: Serial | null): readonly OwnershipPeriod[] {
  if (serial === null) return [];
  const { customerId, orderId, warrantyId, since, former = [] } = serial;
  return since === NO_OWNER.since ? [] : [{ customerId, orderId, warrantyId, since }, ...former];
}

/**
 * The item with one more holding, in its place by time: a till that was offline may report a sale after the next one.
 * Cover that the same owner had of it before stays theirs.
 * @param own the ids of all records that are the new owner
 */
export function addOwnership(before: Serial | null, to: OwnershipPeriod & SerialKey, own: readonly string[]): Serial {
  const { sku, serialNumber, customerId, orderId, since } = to;
  const others = ownershipPeriodsOf(before).filter((one) => one.orderId === null || one.orderId !== orderId);
  const [later, earlier] = [others.filter((one) => one.since > since), others.filter((one) => one.since <= since)];
  const [last] = earlier;
  const isSameOwner = last !== undefined && last.customerId !== null && own.includes(last.customerId);
  const warrantyId = to.warrantyId ?? (isSameOwner ? last.warrantyId : null);
  const holdings = [...later, { customerId, orderId, warrantyId, since }, ...earlier];
  const sales = salesOf(before);
  const isKnown = orderId === null || sales.some((sale) => sale.orderId === orderId);
  return withOwnershipPeriods(
    { version: before?.version ?? 0, sku, serialNumber },
    holdings,
    isKnown ? sales : [{ orderId, occurredAt: since }, ...sales],
  );
}

/** The item as it would be without a sale that is cancelled; null where it did not come with that sale. */
export function removeSale(before: Serial, orderId: string): Serial | null {
  const holdings = ownershipPeriodsOf(before);
  const rest = holdings.filter((one) => one.orderId !== orderId);
  return rest.length === holdings.length ? null : withOwnershipPeriods(before, rest, salesOf(before));
}

/** The item in the hands of somebody else, from whatever sale it came. */
export function changeOwner(before: Serial, customerId: string, since: Instant): Serial {
  const { orderId, warrantyId, former = [] } = before;
  return withOwnershipPeriods(before, [{ customerId, orderId, warrantyId, since }, ...former], salesOf(before));
}

/**
 * The item back with the shop, from whomever it was with; the cover that ended with it still is found by its number. A
 * return that is reported late does not turn back the time of what is known.
 */
export function returnToShop(before: Serial, at: Instant): Serial {
  const { warrantyId, since, former = [] } = before;
  const back = { customerId: null, orderId: null, warrantyId, since: since > at ? since : at };
  return withOwnershipPeriods(before, [back, ...former], salesOf(before));
}

/** The item as it is after it came back from a sale behind which it was sold again. */
export function endFormerOwnership(before: Serial, orderId: string): Serial {
  const holdings = ownershipPeriodsOf(before).map((one) =>
    one.orderId === orderId ? { ...one, customerId: null, orderId: null } : one,
  );
  return withOwnershipPeriods(before, holdings, salesOf(before));
}

/** Whether the item was back with the shop by a moment: neither a sale nor an owner leads to it. */
export const isInShopAt = ({ customerId, orderId, since }: Serial, at: Instant): boolean =>
  customerId === null && orderId === null && since <= at;

/** Sales by time; of two of one moment, as when one was voided and recorded again, the order that they have stays. */
export const sortLatestFirst = (sales: readonly SaleOfItem[]): readonly SaleOfItem[] =>
  sales.toSorted((a, b) => (a.occurredAt < b.occurredAt ? 1 : a.occurredAt > b.occurredAt ? -1 : 0));

/** Every sale of the item, the latest first, and of one moment the one reported last. A record of a former version knows those who had it alone. */
export const salesOf = (serial: Serial | null): readonly SaleOfItem[] =>
  serial?.sales ??
  ownershipPeriodsOf(serial).flatMap(({ orderId, since }) =>
    orderId === null ? [] : [{ orderId, occurredAt: since }],
  );

/**
 * Of what a serial number leads to, those written just so, or all where none is.
 * @param sku leaves out other products
 */
export function itemsWithSerialNumber(
  found: readonly Serial[],
  serialNumber: string,
  sku: string | null,
): readonly Serial[] {
  const ofProduct = found.filter((one) => sku === null || one.sku === null || uniqueKey(one.sku) === uniqueKey(sku));
  const exact = ofProduct.filter((one) => uniqueKey(one.serialNumber) === uniqueKey(serialNumber));
  return exact.length > 0 ? exact : ofProduct;
}

/** Whether two ways to write a serial number may be of one item: people read it out with spaces and dashes of their own. */
export const isSimilarSerialNumber = (one: string, other: string): boolean => codeKey(one) === codeKey(other);

function withOwnershipPeriods(
  item: Pick<Serial, 'sku' | 'serialNumber' | 'version'>,
  [now = NO_OWNER, ...former]: readonly OwnershipPeriod[],
  sales: readonly SaleOfItem[],
): Serial {
  return {
    ...now,
    sku: item.sku,
    serialNumber: item.serialNumber,
    version: item.version + 1,
    former: former.slice(0, MOST_FORMER_OWNERS),
    sales: sortLatestFirst(sales).slice(0, MOST_SALES),
  };
}
