import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../local/engine/engine-client.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import type { Baseline } from './baseline.ts';
import type { Graph } from './graph.ts';
import { httpBaseline } from './http-baseline.ts';
import { median, processorTimedVariant, ratio, runInterleaved } from './interleaved-timing.ts';
import { openRecordedGraph, type RecordedGraph } from './recorded-graph.ts';
import type { Row } from './report-table.ts';
import { sdkBaseline } from './sdk-baseline.ts';
import type { Workbench } from './workbench.ts';

/** The graph, and two ways to send its requests without it. */
export type Comparison = {
  readonly table: Table;
  readonly graph: Graph;
  readonly recorded: RecordedGraph;
  readonly http: Baseline;
  readonly sdk: Baseline;
  close(): void;
};

export async function openComparison(workbench: Workbench): Promise<Comparison> {
  const { endpoint, table, graph, sdk } = workbench;
  const recorded = await openRecordedGraph(workbench);
  const http = httpBaseline(endpoint, { region: LOCAL_REGION, ...LOCAL_CREDENTIALS });
  return {
    ...{ table, graph, recorded, http, sdk: sdkBaseline(sdk) },
    close() {
      recorded.close();
      http.close();
    },
  };
}

/**
 * The highest ratio to the bare requests to aim for, of any case: about what the SDK takes for the same requests, so that
 * nobody gains time who calls the table by the SDK instead of the graph. docs/decisions/bench.md has the figures.
 */
const AIM = 1.5;

/** Of each variant, what prepares a round and returns what is measured. */
type Preparations = Readonly<Record<'graph' | 'http' | 'sdk', (round: number) => () => Promise<unknown>>>;

/** Measures the graph, its requests by bare HTTP, which are its peer, and the same by the SDK. */
export async function measureComparison(
  { what, cost }: Pick<Row, 'what' | 'cost'>,
  { graph, http, sdk }: Preparations,
  counts: { readonly warmUp: number; readonly rounds: number },
): Promise<Row> {
  const timings = await runInterleaved([graph, http, sdk].map(processorTimedVariant), counts);
  const [ours = [], bare = [], bySdk = []] = timings.map((series) => series.map(({ elapsed }) => elapsed));
  const [busy, bareBusy, sdkBusy] = timings.map((series) =>
    median(series.map(({ processor }) => processor)).toFixed(2),
  );
  return {
    ...{ what, aim: AIM, ms: median(ours), peerMs: median(bare), ratio: ratio(ours, bare) },
    second: { ms: median(bySdk), ratio: ratio(ours, bySdk) },
    cost: `processor: ${busy} ms, peer ${bareBusy}, SDK ${sdkBusy}; ${cost}`,
  };
}
