import type { Customer } from '../../domain/customer/customer.ts';
import { isUnidentified } from '../../domain/customer/unidentified.ts';
import type { Order } from '../../domain/order/order.ts';
import type { GuestPage } from '../../domain/source-record/privacy/shop-erasure-job.ts';
import { PROFILE_SK } from '../customer/customer-keys.ts';
import { customerFrom } from '../customer/customer-repository.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { BEFORE_ALL_TIME, readerOf } from '../table/dynamo-read.ts';
import { type Attributes, entityOf, stringOf } from '../table/item.ts';
import { type KeyFilter, scanKeys } from '../table/scan-keys.ts';
import { SORT_KEY } from '../table/table-schema.ts';

/**
 * So many that a run finishes one of them, and that the position is a number: where a scan stops is a key of the table, which may be
 * the address of somebody.
 */
export const GUEST_PARTS = 64;
const PER_BATCH = 100;

/**
 * The sales of guests of an integration that have a person yet, and all unidentified records, of one part of the table. No list holds
 * them, so it scans for the keys of sales without a customer and of profiles, and reads these items. IAM allows no other attributes.
 */
export async function* scanGuests(table: Table, integration: string, part: number): AsyncGenerator<GuestPage> {
  const reader = readerOf(table, true, () => BEFORE_ALL_TIME);
  let after: Attributes | undefined;
  do {
    const { keys, next } = await scanKeys(table, { part, parts: GUEST_PARTS, after }, SALES_AND_PROFILES);
    for (let start = 0; start < keys.length; start += PER_BATCH) {
      const items = (await reader.getMany(keys.slice(start, start + PER_BATCH))).filter((item) => item !== null);
      yield { orders: items.flatMap((item) => guestSaleIn(item, integration)), records: items.flatMap(unidentifiedIn) };
    }
    after = next;
  } while (after !== undefined);
}

function guestSaleIn(item: Attributes, integration: string): readonly Order[] {
  if (stringOf(item, SORT_KEY) === PROFILE_SK) return [];
  const order = entityOf<Order>(item);
  const isOwn = order.broughtBy === integration || order.integration === integration;
  return isOwn && order.customerId === null && order.personErased !== true ? [order] : [];
}

function unidentifiedIn(item: Attributes): readonly Customer[] {
  if (stringOf(item, SORT_KEY) !== PROFILE_SK) return [];
  const record = customerFrom(item);
  return isUnidentified(record) ? [record] : [];
}

/** Sales without a customer, and profiles. */
const SALES_AND_PROFILES: KeyFilter = {
  condition: '(begins_with(#pk, :sale) AND begins_with(#sk, :sale)) OR #sk = :profile',
  values: { ':sale': { S: 'ORDER#' }, ':profile': { S: PROFILE_SK } },
};
