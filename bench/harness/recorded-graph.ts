import { openGraph } from './graph.ts';
import { type ConcurrentRequests, openRecorder } from './recorder.ts';
import { environmentFor, type Workbench } from './workbench.ts';

/** A second instance of the bundle that records its requests to the engine. */
export type RecordedGraph = {
  /** The requests that the warm graph sends to the engine for a query. */
  requests(query: string, variables: (time: 1 | 2) => object): Promise<readonly ConcurrentRequests[]>;
  close(): void;
};

export async function openRecordedGraph({ table, endpoint }: Workbench): Promise<RecordedGraph> {
  const recorder = await openRecorder(endpoint);
  const graph = await openGraph(environmentFor(table.name, recorder.endpoint));
  return {
    async requests(query, variables) {
      await graph.run(query, variables(1));
      recorder.take();
      await graph.run(query, variables(2));
      return recorder.take();
    },
    close: recorder.close,
  };
}

/** The cost as text, such as `Query, then Query + Query: 5 units`. */
export function costOf(waves: readonly ConcurrentRequests[]): string {
  const steps = waves.map((wave) => wave.map(({ operation }) => operation).join(' + ')).join(', then ');
  const units = waves.flat().reduce((sum, sent) => sum + sent.units, 0);
  return `${steps}: ${units} units`;
}
