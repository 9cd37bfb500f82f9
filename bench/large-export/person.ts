import { mkdir } from 'node:fs/promises';
import type { Attributes } from '../../store/table/item.ts';
import { createPopulatedTable } from '../harness/populated-table.ts';
import { openShop, orderInput, RECORD_ORDER, registerRegularCustomer } from '../harness/shop.ts';
import { openWorkbench } from '../harness/workbench.ts';

/** A database with one customer who bought a lot. */
export type LargePerson = { readonly database: string; readonly customerId: string };

/**
 * Records one sale of a customer through the bundle, and copies its items under other ids, numbers and times, so that the
 * items are those that the bundle writes.
 */
export async function createLargePerson(folder: string, orders: number): Promise<LargePerson> {
  await mkdir(folder, { recursive: true });
  const { graph, table, close } = await openWorkbench();
  await openShop(graph);
  const customerId = await registerRegularCustomer(graph, 'L-LARGE');
  const before = new Set((await itemsOf(table)).map(keyOf));
  await graph.run(RECORD_ORDER, { input: orderInput('L-LARGE', { number: 'COPY-00000000', source: 'POS' }) });
  const all = await itemsOf(table);
  await close();
  const sale = all.filter((item) => !before.has(keyOf(item)) && /^(CUSTOMER|ORDER|RECEIPT)#/.test(item['pk']?.S ?? ''));
  const text = JSON.stringify(sale);
  const orderId = /ord_[0-9a-f-]{36}/.exec(text)?.[0] ?? '';
  const database = await createPopulatedTable(folder, orders, (index) =>
    index === 0 ? all : copyOf(text, orderId, index),
  );
  return { database, customerId };
}

/** The items of another sale. Its time is earlier by one minute for each index. */
function copyOf(text: string, orderId: string, index: number): readonly Attributes[] {
  const hex = index.toString(16).padStart(12, '0');
  const at = new Date(Date.parse('2026-03-02T12:00:00.000Z') - index * 60_000).toISOString();
  return JSON.parse(
    text
      .replaceAll(orderId, `ord_01900000-0000-7000-8000-${hex}`)
      .replaceAll('COPY-00000000', `COPY-${String(index).padStart(8, '0')}`)
      .replaceAll('2026-03-02T12:00:00.000Z', at),
  );
}

const keyOf = ({ pk, sk }: Attributes): string => `${pk?.S} ${sk?.S}`;

async function itemsOf({ client, name }: Awaited<ReturnType<typeof openWorkbench>>['table']): Promise<Attributes[]> {
  const { Items = [] } = await client.call('Scan', { TableName: name, ConsistentRead: true });
  return Items;
}
