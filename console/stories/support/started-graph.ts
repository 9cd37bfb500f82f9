import type { TestProject } from 'vitest/node';
import { startSampleGraph } from './sample-graph.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the console of the sample shop is. */
    readonly origin: string;
    /** The data directory of its graph. */
    readonly data: string;
  }
}

/** One graph with the sample shop for all stories. Each story has customers of its own. */
// biome-ignore lint/style/noDefaultExport: vitest takes the default export of a global setup
export default async function startGraph({ provide }: TestProject) {
  const { origin, data, close } = await startSampleGraph();
  provide('origin', origin);
  provide('data', data);
  return close;
}
