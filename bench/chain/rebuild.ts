import { DEV } from '../../cdk/configuration.ts';
import { rebuildBy } from '../../local/schedule/rebuild-run.ts';
import type { ReadModelName } from '../../store/read-models.ts';
import type { Functions } from './functions.ts';

/**
 * Runs a rebuild to its end.
 * @param count of the parts of the table that are rebuilt, from the first one; default: all
 * @returns the number of items that it read
 * @throws Error if an item failed
 */
export async function rebuild(functions: Functions, model: ReadModelName, count?: number): Promise<number> {
  const { items, failed } = await rebuildBy(functions.handler('rebuild'), model, {
    atOnce: DEV.rebuildPartsAtOnce,
    count,
  });
  if (failed > 0) throw new Error(`${failed} items failed in the rebuild of ${model}`);
  return items;
}
