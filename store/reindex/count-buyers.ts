import { v7 } from 'uuid';
import type { CustomerValue } from '../../domain/insight/customer-value.ts';
import { updateCustomerValues } from '../../domain/insight/update-customer-value.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { customerValueStore } from '../insight/customer-value-store.ts';
import { ALL_COUNTED_KEY } from '../insight/former-values.ts';
import { readValueModel } from '../insight/value-model-items.ts';
import { shopRepository } from '../shop/shop-repository.ts';
import { readerOf } from '../table/dynamo-read.ts';
import { type Attributes, entityOf, itemOf, stringOf } from '../table/item.ts';

/** The prefix of the partition keys of people's values. */
export const VALUE_PREFIX = 'VALUE#';

/**
 * Counts the people of a page, and ranks them, if a former version wrote their values, while others write.
 * @throws Error if a value could not be updated
 */
export async function countBuyers(table: Table, items: readonly Attributes[], now: Instant): Promise<void> {
  const uncounted = items
    .filter((item) => stringOf(item, 'pk').startsWith(VALUE_PREFIX))
    .map((item) => entityOf<CustomerValue>(item))
    .filter(({ days }) => days === undefined);
  if (uncounted.length === 0) return;
  const reader = readerOf(table, true);
  const { timeZone: zone } = await shopRepository(reader).shop();
  const context = { model: await readValueModel(reader), now, zone, newToken: v7 };
  const ids = uncounted.map(({ customerId }) => customerId);
  const [error] = (await updateCustomerValues(customerValueStore(table), ids, context)).values();
  if (error !== undefined) throw error;
}

/** Lets figures use the present counters, once every value was counted. */
export async function markAllCounted({ client, name }: Table): Promise<void> {
  await client.call('PutItem', { TableName: name, Item: itemOf(ALL_COUNTED_KEY, {}) });
}
