import { setEnvironment } from '../harness/graph.ts';

export type Functions = { invoke(name: string, event: object): Promise<unknown> };

type Handler = (event: object, context: { getRemainingTimeInMillis(): number }) => Promise<unknown>;

const INVOCATION_MS = 840_000;

let loaded = 0;

/** Loads built functions on one table into this process. Load those of several tables one after the other. */
export async function loadFunctions(
  environment: Readonly<Record<string, string>>,
  names: readonly string[],
): Promise<Functions> {
  setEnvironment({ ...environment, POWERTOOLS_METRICS_DISABLED: 'true' });
  const suffix = ++loaded;
  const handlers = new Map<string, Handler>();
  for (const name of names) {
    const bundle = new URL(`../../dist/${name}/index.mjs`, import.meta.url).href;
    const { handler }: { handler: Handler } = await import(`${bundle}?chain=${suffix}`);
    handlers.set(name, handler);
  }
  return {
    async invoke(name, event) {
      const deadline = performance.now() + INVOCATION_MS;
      return handlers.get(name)?.(event, { getRemainingTimeInMillis: () => deadline - performance.now() });
    },
  };
}
