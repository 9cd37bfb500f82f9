import type { ReadModelName } from '../../store/read-models.ts';
import { openUnitProxy } from '../harness/unit-proxy.ts';
import { environmentFor } from '../harness/workbench.ts';
import { loadFunctions } from './functions.ts';
import { rebuild } from './rebuild.ts';
import type { ShopTable } from './shop-tables.ts';

/** The parts of a chain's table that are rebuilt: as many items as the whole table of a shop of its size has. */
const PARTS_OF_A_CHAIN = 1;
/** A cursor moves for each page, and each move writes so many units. */
const UNITS_OF_A_CURSOR = 2;

/**
 * Rebuilds a read model of a shop, and a part of that of a chain.
 * @returns what an item takes, as a line
 * @throws Error if a rebuild writes anything but its cursors. That of blocks may: the score of a suggestion depends on how frequent values
 * are, and all shops of a chain have the same names
 */
export async function rebuildUnchanged(model: ReadModelName, tables: readonly ShopTable[]): Promise<string> {
  const results: string[] = [];
  const times: number[] = [];
  for (const { shops, customers, workbench } of tables) {
    const proxy = await openUnitProxy(workbench.endpoint);
    try {
      const functions = await loadFunctions(environmentFor(workbench.table.name, proxy.endpoint), ['rebuild']);
      proxy.take();
      const began = performance.now();
      const items = await rebuild(functions, model, shops === 1 ? undefined : PARTS_OF_A_CHAIN);
      const took = (performance.now() - began) / items;
      const { reads, writes, requests } = proxy.take();
      const isUnchanged =
        writes === UNITS_OF_A_CURSOR * (requests['TransactWriteItems'] ?? 0) &&
        requests['TransactWriteItems'] === requests['Scan'];
      if (!isUnchanged && model !== 'blocks')
        throw new Error(`the rebuild of ${model} for ${customers} customers wrote: ${JSON.stringify(requests)}`);
      times.push(took);
      results.push(
        `${items} items, ${took.toFixed(2)} ms and ${(reads / items).toFixed(1)} read units each, ${writes} write units`,
      );
    } finally {
      proxy.close();
    }
  }
  const [many = 0, few = 0] = times;
  return `rebuild of ${model}: ${results.join('; with few customers ')}; ${(many / few).toFixed(2)} times as long`;
}
