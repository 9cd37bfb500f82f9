import { mkdir } from 'node:fs/promises';
import { newInvocation } from '../../local/schedule/job-invocation.ts';
import { READ_MODEL_NAMES } from '../../store/read-models.ts';
import { type Attributes, stringOf } from '../../store/table/item.ts';
import { scanPages } from '../../store/table/scan-pages.ts';
import { PARTITION_KEY } from '../../store/table/table-schema.ts';
import { createPopulatedTable } from '../harness/populated-table.ts';
import { environmentFor, openWorkbench, type Workbench } from '../harness/workbench.ts';
import { createBaseShop } from './base-shop.ts';
import { copierFor } from './copies.ts';
import { type Job, loadFunctions } from './functions.ts';
import { rebuild } from './rebuild.ts';

/** A table with a shop and copies of it. */
export type ShopTable = { readonly customers: number; readonly shops: number; readonly workbench: Workbench };

/** The items of a shop of so many customers, with all read models. */
export async function shopItems(customers: number): Promise<readonly Attributes[]> {
  const workbench = await openWorkbench();
  try {
    await createBaseShop(workbench.table, customers);
    const environment = environmentFor(workbench.table.name, workbench.endpoint);
    const functions = await loadFunctions(environment, ['rebuild', 'order-days']);
    for (const model of READ_MODEL_NAMES) await rebuild(functions, model);
    await functions.handler<Job>('order-days')({}, newInvocation());
    const items: Attributes[] = [];
    for await (const page of scanPages(workbench.table)) items.push(...page);
    return items.filter((item) => !LEFT_OUT.test(stringOf(item, PARTITION_KEY)));
  } finally {
    await workbench.close();
  }
}

/** Records of calls, whose keys are digests, and cursors of jobs. */
const LEFT_OUT = /^(IDEMPOTENCY|JOB)#/;

/** Loads a table with a chain of so many shops, which are the first one and copies of it. */
export async function openShopTable(
  folder: string,
  items: readonly Attributes[],
  { customers, shops }: { readonly customers: number; readonly shops: number },
): Promise<ShopTable> {
  await mkdir(folder);
  const copier = copierFor(items);
  const groups = Array.from({ length: customers }, (): Attributes[] => []);
  for (const [index, item] of items.entries()) groups[index % customers]?.push(item);
  const database = await createPopulatedTable(folder, customers * shops, (index) => {
    const [copy, group = []] = [Math.floor(index / customers), groups[index % customers]];
    if (copy === 0) return group.map((item) => copier.inChain(item, shops));
    return group.flatMap((item) => copier.copiesOf(item, copy));
  });
  return { customers: customers * shops, shops, workbench: await openWorkbench(database) };
}
