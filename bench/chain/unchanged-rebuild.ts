import type { ReadModelName } from '../../store/read-models.ts';
import { measureFunction } from './measure-function.ts';
import { rebuild } from './rebuild.ts';
import type { ShopTable } from './shop-tables.ts';

/** The parts of a chain's table that are rebuilt: as many items as the whole table of a shop of its size has. */
const PARTS_OF_A_CHAIN = 1;
const CURSOR = /^JOB#/;
/** That of KPIs stores again which orders were placed on a day, from which the same are counted. */
const CURSOR_OR_ORDERS = /^(JOB|ORDER_DAYS?)#/;

/**
 * Rebuilds a read model of a shop, and a part of that of a chain.
 * @returns what an item takes, as a line
 * @throws Error if a rebuild writes anything but its cursors, and that of KPIs the orders of days. That of blocks may: the score of a suggestion depends on how frequent values
 * are, and all shops of a chain have the same names
 */
export async function rebuildUnchanged(model: ReadModelName, tables: readonly ShopTable[]): Promise<string> {
  const measured = await measureFunction(
    'rebuild',
    tables,
    (functions, { shops }) => rebuild(functions, model, shops === 1 ? undefined : PARTS_OF_A_CHAIN),
    ({ count, milliseconds, units: { reads, writes, written } }, { customers }) => {
      const isExpected = model === 'kpis' ? CURSOR_OR_ORDERS : CURSOR;
      const [changed] = [...written].filter((key) => !isExpected.test(key));
      if (changed !== undefined && model !== 'blocks')
        throw new Error(`the rebuild of ${model} for ${customers} customers wrote ${changed}`);
      const each = `${(milliseconds / count).toFixed(2)} ms and ${(reads / count).toFixed(1)} read units each`;
      return `${count} items, ${each}, ${writes} write units`;
    },
  );
  return `rebuild of ${model}: ${measured}`;
}
