import { type Item, unmarshallItems } from './baseline.ts';
import { openGraph } from './graph.ts';
import { type ConcurrentRequests, openRecorder } from './recorder.ts';
import { environmentFor, type Workbench } from './workbench.ts';

/** A second instance of the bundle that records its requests to the engine and the answers. */
export type RecordedGraph = {
  /** The requests for a query that is answered once, in the waves in which they came. */
  requestsOnce(query: string, variables: object): Promise<readonly ConcurrentRequests[]>;
  /** The requests that the warm graph sends to the engine for a query, which it answers several times. */
  requests(query: string, variables: (time: number) => object): Promise<Recording>;
  close(): void;
};

export type Recording = {
  /** The requests of the last time. */
  readonly waves: readonly ConcurrentRequests[];
  /** How many times the query was answered. */
  readonly times: number;
};

/** A request that a busy machine sends late looks like a wave of its own, so the fewest waves of so many recordings count. */
const RECORDINGS = 5;
const MAX_RECORDINGS = 50;

export async function openRecordedGraph({ table, endpoint }: Workbench): Promise<RecordedGraph> {
  const recorder = await openRecorder(endpoint, { withAnswers: true });
  const graph = await openGraph(environmentFor(table.name, recorder.endpoint));
  async function requestsOnce(query: string, variables: object): Promise<readonly ConcurrentRequests[]> {
    await graph.run(query, variables);
    return recorder.take();
  }
  return {
    requestsOnce,
    async requests(query, variables) {
      await requestsOnce(query, variables(1));
      let fewest = Number.POSITIVE_INFINITY;
      for (let times = 2; times <= MAX_RECORDINGS; times++) {
        const waves = await requestsOnce(query, variables(times));
        if (times > RECORDINGS && waves.length <= fewest) return { waves, times };
        fewest = Math.min(fewest, waves.length);
      }
      throw new Error(`the requests of this query came in ${fewest} waves only once: ${query}`);
    },
    close: recorder.close,
  };
}

/** The cost as text, such as `Query, then GetItem + 2 Query: 5 units`. */
export function costOf(waves: readonly ConcurrentRequests[]): string {
  const steps = waves.map((wave) =>
    [...Map.groupBy(wave, ({ operation }) => operation)]
      .map(([operation, { length }]) => (length === 1 ? operation : `${length} ${operation}`))
      .toSorted()
      .join(' + '),
  );
  const units = waves.flat().reduce((sum, sent) => sum + sent.units, 0);
  return `${steps.join(', then ')}: ${units} units`;
}

/** The items that each request got, in their order. */
export const recordedItems = (waves: readonly ConcurrentRequests[]): readonly (readonly Item[])[] =>
  waves.flat().map(({ output }) => unmarshallItems(JSON.parse(output)));
