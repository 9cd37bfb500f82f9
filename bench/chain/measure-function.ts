import { openUnitProxy, type UnitsAndKeys } from '../harness/unit-proxy.ts';
import { environmentFor } from '../harness/workbench.ts';
import { type Functions, loadFunctions } from './functions.ts';
import type { ShopTable } from './shop-tables.ts';

/** What one of the tables took. */
export type Measured = { readonly count: number; readonly milliseconds: number; readonly units: UnitsAndKeys };

/**
 * Runs a function on each table, through a proxy that counts units.
 * @param run returns how many customers or items it worked on
 * @param describe what one table took
 * @returns a line about both, and how many times as long one of the first table took as one of the second
 */
export async function measureFunction(
  name: string,
  tables: readonly ShopTable[],
  run: (functions: Functions, table: ShopTable) => Promise<number>,
  describe: (measured: Measured, table: ShopTable) => string,
): Promise<string> {
  const lines: string[] = [];
  const times: number[] = [];
  for (const table of tables) {
    const { workbench } = table;
    const proxy = await openUnitProxy(workbench.endpoint);
    try {
      const functions = await loadFunctions(environmentFor(workbench.table.name, proxy.endpoint), [name]);
      proxy.take();
      const began = performance.now();
      const count = await run(functions, table);
      const milliseconds = performance.now() - began;
      times.push(milliseconds / count);
      lines.push(describe({ count, milliseconds, units: proxy.take() }, table));
    } finally {
      proxy.close();
    }
  }
  const [many = 0, few = 0] = times;
  return `${lines.join('; with few customers ')}; ${(many / few).toFixed(2)} times as long`;
}
