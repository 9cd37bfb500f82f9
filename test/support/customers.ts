import type { Customer } from '../../domain/customer/customer.ts';
import { loadTransliteration, namesToTransliterate } from '../../domain/customer/load-transliteration.ts';
import { newMetrics } from '../../domain/profile/metrics.ts';
import { writesOf } from '../../store/changes.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { createRepositories } from '../../store/repositories.ts';

const MAX_PER_BATCH = 25;
const CONCURRENT_BATCHES = 20;

/** Writes many customers in batches, with the items that their registration writes. */
export async function putCustomers({ client, name }: Table, customers: readonly Customer[]): Promise<void> {
  await loadTransliteration(namesToTransliterate(customers));
  const items = customers
    .flatMap((customer) => [
      ...writesOf({ entity: 'customer', before: null, after: customer }),
      ...writesOf({ entity: 'metrics', before: null, after: newMetrics(customer.id) }),
    ])
    .flatMap((write) => ('put' in write ? [write.put] : []));
  for (let start = 0; start < items.length; start += CONCURRENT_BATCHES * MAX_PER_BATCH)
    await Promise.all(
      Array.from({ length: CONCURRENT_BATCHES }, (_, batch) => start + batch * MAX_PER_BATCH)
        .map((from) => items.slice(from, from + MAX_PER_BATCH))
        .filter((batch) => batch.length > 0)
        .map(async (batch) => {
          const requests = batch.map((Item) => ({ PutRequest: { Item } }));
          const output = await client.call('BatchWriteItem', { RequestItems: { [name]: requests } });
          if (Object.keys(output.UnprocessedItems ?? {}).length > 0) throw new Error('a batch was not fully written');
        }),
    );
}

/** Sets a status in the table, for states that no mutation leads to. */
export async function setStatus(table: Table, id: string, status: Customer['status']): Promise<void> {
  const customer = await createRepositories(table, { consistent: true }).customer(id);
  if (customer === null) throw new Error(`there is no customer ${id}`);
  await putCustomers(table, [{ ...customer, status }]);
}
