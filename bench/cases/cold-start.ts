import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundle } from '../../bundle.ts';
import { eventOf } from '../harness/graph.ts';
import { median, ratio, runInterleaved, type Variant } from '../harness/interleaved-timing.ts';
import type { Row } from '../harness/report-table.ts';
import { environmentFor, type Workbench } from '../harness/workbench.ts';

const COUNTS = { warmUp: 1, rounds: 20 };

const GRAPH = { path: 'dist/graphql/index.mjs', query: 'query ($id: ID!) { customer(id: $id) { id } }' };
const APOLLO = { path: 'dist/bench/apollo.mjs', query: 'query ($id: ID!) { customer(id: $id) }' };
const SDK = { path: 'dist/bench/sdk.mjs', query: 'none is read' };

/** Milliseconds of wall-clock time and of CPU time. */
type Timing = { readonly elapsed: number; readonly processor: number };

/**
 * The time of the built bundle from import to first answer. It is compared with two bundles of the same build: Apollo with
 * one field and one Query, and only the SDK with one Query. Each start is its own process.
 */
export async function measureColdStarts({ table, endpoint }: Workbench, id: string): Promise<readonly Row[]> {
  await mkdir('dist/bench', { recursive: true });
  await bundle('bench/cases/peers/one-field-apollo.ts', APOLLO.path);
  await bundle('bench/cases/peers/only-sdk.ts', SDK.path);
  const environment = environmentFor(table.name, endpoint);
  const starts = [GRAPH, APOLLO, SDK].map(
    ({ path, query }): Variant<Timing> =>
      () =>
        measureFirstAnswer(path, eventOf(query, { id }), environment),
  );
  const [graph = [], apollo = [], sdk = []] = await runInterleaved(starts, COUNTS);
  return [
    rowOf('cold start / one field on Apollo', graph, apollo, 1.3),
    rowOf('cold start / only the SDK', graph, sdk, null),
  ];
}

async function measureFirstAnswer(path: string, event: object, environment: Record<string, string>): Promise<Timing> {
  const script = fileURLToPath(new URL('first-answer.ts', import.meta.url));
  const args = [script, new URL(`../../${path}`, import.meta.url).href, JSON.stringify(event)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...environment, PATH: '' } });
  return JSON.parse(stdout);
}

function rowOf(what: string, ours: readonly Timing[], theirs: readonly Timing[], aim: number | null): Row {
  const [graph, peer] = [ours.map(elapsedOf), theirs.map(elapsedOf)] as const;
  const [busy, peerBusy] = [ours.map(processorOf), theirs.map(processorOf)] as const;
  const cost = `processor: ${median(busy).toFixed(0)} ms, ratio ${ratio(busy, peerBusy).toFixed(2)}`;
  return { what, ms: median(graph), peerMs: median(peer), ratio: ratio(graph, peer), aim, cost };
}

const elapsedOf = ({ elapsed }: Timing): number => elapsed;
const processorOf = ({ processor }: Timing): number => processor;
