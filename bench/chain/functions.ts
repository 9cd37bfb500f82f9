import type { newInvocation } from '../../local/schedule/job-invocation.ts';
import { setEnvironment } from '../harness/graph.ts';

export type Functions = {
  /** The handler of a function that was loaded. The caller states its type. */
  handler<Handler>(name: string): Handler;
};

/** The handler of a scheduled function. */
export type Job = (event: object, context: ReturnType<typeof newInvocation>) => Promise<unknown>;

let loaded = 0;

/** Loads built functions on one table into this process. Load those of several tables one after the other. */
export async function loadFunctions(
  environment: Readonly<Record<string, string>>,
  names: readonly string[],
): Promise<Functions> {
  setEnvironment({ ...environment, POWERTOOLS_METRICS_DISABLED: 'true' });
  const suffix = ++loaded;
  const handlers = new Map<string, unknown>();
  for (const name of names) {
    const bundle = new URL(`../../dist/${name}/index.mjs`, import.meta.url).href;
    const { handler }: { handler: unknown } = await import(`${bundle}?chain=${suffix}`);
    handlers.set(name, handler);
  }
  return {
    handler<Handler>(name: string): Handler {
      return handlers.get(name) as Handler;
    },
  };
}
