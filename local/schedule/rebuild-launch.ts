import type { ReadModelName } from '../../store/read-models.ts';
import type { DataDirectory } from '../common/data-directory.ts';
import { launch } from '../functions/child-process.ts';
import { functionEnvironment } from '../functions/function-environment.ts';

/** The result of `rebuild-process.ts`. */
export type RebuildMessage = { readonly items: number; readonly failed: number };

/** Runs the function that rebuilds read models in a process of its own, with the environment of that function, until it is done. */
export async function runRebuild(
  directory: DataDirectory,
  database: string,
  model: ReadModelName,
): Promise<RebuildMessage> {
  const environment = await functionEnvironment('customer-graph-rebuild', directory, { database, bucket: null });
  const script = new URL('rebuild-process.ts', import.meta.url);
  const { ready, close } = await launch<RebuildMessage>(script, [model], environment);
  await close();
  return ready;
}
