import type { Customer } from '../customer/customer.ts';
import { uniqueKey } from '../kernel/code.ts';
import { trimToNull } from '../kernel/text.ts';
import { type InputErrors, reject } from '../kernel/user-error.ts';
import { recordIdsOf } from '../person/cluster.ts';
import { isSerialNumber, itemsWithSerialNumber, type Serial, type SerialRepository } from '../serial/serial.ts';
import type { Warranty } from '../warranty/warranty.ts';
import type { SaleOfItem } from './context.ts';
import type { ServiceJob } from './service-job.ts';

/** What an input says about the item. */
export type ItemInput = {
  readonly warrantyId?: string | null | undefined;
  readonly orderId?: string | null | undefined;
  readonly sku?: string | null | undefined;
  readonly serialNumber?: string | null | undefined;
};

/** What the graph knows about the item. */
export type KnownItem = {
  /** The cover that the input names. */
  readonly cover: Warranty | null;
  /** The sale that the input names. */
  readonly order: SaleOfItem | null;
  /** The items with the serial number of the input or of the cover, of any owner. */
  readonly items: readonly Serial[];
  /** The cover of the customer's item with that serial number. */
  readonly coverOfItem: Warranty | null;
};

/** The items that the input may mean: with its sku, where that is known, exactly one. */
export async function loadItems(
  repositories: SerialRepository,
  input: ItemInput,
  cover: Warranty | null,
): Promise<readonly Serial[]> {
  const serialNumber = trimToNull(input.serialNumber) ?? cover?.serialNumber ?? null;
  const sku = trimToNull(input.sku) ?? cover?.sku ?? null;
  if (serialNumber === null || !isSerialNumber(serialNumber)) return [];
  if (sku === null) return itemsWithSerialNumber(await repositories.serialsByNumber(serialNumber), serialNumber, null);
  return (await repositories.serials([{ sku, serialNumber }])).filter((item) => item !== null);
}

/** The one item of the customer among these; null where there are none or several. */
export function itemOfCustomer(items: readonly Serial[], customer: Customer): Serial | null {
  const own = items.filter(({ customerId }) => customerId !== null && recordIdsOf(customer).includes(customerId));
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** Adds an error for cover and a sale that do not exist, belong to somebody else, or are of another item. */
export function checkItem(
  errors: InputErrors,
  input: ItemInput,
  { cover, order }: KnownItem,
  customer: Customer,
): void {
  const records = recordIdsOf(customer);
  if (cover !== null && !records.includes(cover.customerId))
    errors.add(
      'NOT_ALLOWED',
      ['input', 'warrantyId'],
      'This cover belongs to another customer. Transfer it first, or leave it out: the item is received without it.',
    );
  const [sku, serialNumber] = [trimToNull(input.sku), trimToNull(input.serialNumber)];
  if (cover !== null && sku !== null && uniqueKey(sku) !== uniqueKey(cover.sku))
    errors.add('INVALID', ['input', 'sku'], 'The cover is of another product.');
  if (cover?.serialNumber != null && serialNumber !== null && uniqueKey(serialNumber) !== uniqueKey(cover.serialNumber))
    errors.add('INVALID', ['input', 'serialNumber'], 'The cover is of an item with another serial number.');
  if (input.orderId == null) return;
  if (order === null) errors.add('NOT_FOUND', ['input', 'orderId'], 'No order has this id.');
  else if (order.customerId !== null && !records.includes(order.customerId))
    errors.add(
      'NOT_ALLOWED',
      ['input', 'orderId'],
      'This sale was to another customer. Leave it out: the item is received without it.',
    );
}

/** The cover of the item: the one that the input names, else the customer's own cover of this serial number. */
export const coverOf = ({ cover, coverOfItem }: KnownItem, customer: Customer): Warranty | null =>
  cover ??
  (coverOfItem !== null && coverOfItem.voidedBecause === null && recordIdsOf(customer).includes(coverOfItem.customerId)
    ? coverOfItem
    : null);

/** What the job says about the item: what the input says, completed by what the graph knows of the customer's own item. */
export function describeItem(
  input: ItemInput,
  known: KnownItem,
  customer: Customer,
): Pick<ServiceJob, 'warrantyId' | 'orderId' | 'sku' | 'serialNumber'> {
  const cover = coverOf(known, customer);
  const item = itemOfCustomer(known.items, customer);
  return {
    warrantyId: cover?.id ?? null,
    orderId: known.order?.id ?? cover?.orderId ?? item?.orderId ?? null,
    sku: trimToNull(input.sku) ?? cover?.sku ?? item?.sku ?? null,
    serialNumber: trimToNull(input.serialNumber) ?? cover?.serialNumber ?? null,
  };
}

/** Whether the item is known, but as that of somebody else: a gift, or a mistyped number. */
export const isOfSomebodyElse = (items: readonly Serial[], customer: Customer): boolean =>
  items.length > 0 &&
  items.every(({ customerId }) => customerId !== null && !recordIdsOf(customer).includes(customerId));

/** Rejects a tag under which the store has another item. */
export function requireFreeTag(jobId: string | null): void {
  if (jobId !== null)
    reject('CONFLICT', ['input', 'tag'], 'Another item is in custody under this tag. Take another bag.');
}
