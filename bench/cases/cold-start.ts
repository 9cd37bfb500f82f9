import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundle } from '../../bundle.ts';
import { addCompileCache } from '../../compile-cache.ts';
import { GRAPH_WARM_UP } from '../../graph-warm-up.ts';
import { eventOf } from '../harness/graph.ts';
import { lowerQuartile, runInterleaved, type Timing, type Variant } from '../harness/interleaved-timing.ts';
import type { Row } from '../harness/report-table.ts';
import { openTlsProxy } from '../harness/tls-proxy.ts';
import { environmentFor, type Workbench } from '../harness/workbench.ts';

const COUNTS = { warmUp: 1, rounds: 20 };

const GRAPH = { folder: 'dist/graphql', query: 'query ($id: ID!) { customer(id: $id) { id } }' };
/** In the folders of Lambda, with the compile cache that a build for this processor has. */
const CACHED = { ...GRAPH, folder: 'dist/bench/lambda/var/task' };
const APOLLO = { folder: 'dist/bench/apollo', query: 'query ($id: ID!) { customer(id: $id) }' };
const SDK = { folder: 'dist/bench/sdk', query: 'none is read' };

/**
 * The time of the built bundle from import to first answer. It is compared with two bundles of the same build: Apollo with
 * one field and one Query, and only the SDK with one Query. Each start is its own process. All of them reach the engine over
 * https, as on AWS: for an http endpoint the SDK loads another module of Node. The times are lower quartiles, because other
 * work of the machine only ever adds time.
 */
export async function measureColdStarts({ table, endpoint }: Workbench, id: string): Promise<readonly Row[]> {
  await bundle('bench/cases/peers/one-field-apollo.ts', APOLLO.folder);
  await bundle('bench/cases/peers/only-sdk.ts', SDK.folder);
  await rm('dist/bench/lambda', { recursive: true, force: true });
  await cp(GRAPH.folder, CACHED.folder, { recursive: true });
  if (!existsSync(`${CACHED.folder}/compile-cache`)) await addCompileCache(CACHED.folder, GRAPH_WARM_UP);
  const tls = await openTlsProxy(endpoint);
  const environment = {
    ...environmentFor(table.name, tls.endpoint),
    NODE_EXTRA_CA_CERTS: tls.certificateFile,
    LAMBDA_TASK_ROOT: resolve(CACHED.folder),
  };
  const starts = [GRAPH, CACHED, APOLLO, SDK].map(
    ({ folder, query }): Variant<Timing> =>
      () =>
        measureFirstAnswer(folder, eventOf(query, { id }), environment),
  );
  const [graph = [], cached = [], apollo = [], sdk = []] = await runInterleaved(starts, COUNTS).finally(tls.close);
  return [
    rowOf('cold start / one field on Apollo', graph, apollo, 1.1),
    rowOf('cold start / only the SDK', graph, sdk, null),
    rowOf('cold start with the compile cache / one field on Apollo', cached, apollo, 1.1),
  ];
}

async function measureFirstAnswer(folder: string, event: object, environment: Record<string, string>): Promise<Timing> {
  const script = fileURLToPath(new URL('first-answer.ts', import.meta.url));
  const args = [script, new URL(`../../${folder}/index.mjs`, import.meta.url).href, JSON.stringify(event)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...environment, PATH: '' } });
  return JSON.parse(stdout);
}

function rowOf(what: string, ours: readonly Timing[], theirs: readonly Timing[], aim: number | null): Row {
  const [ms, peerMs] = [ours, theirs].map((timings) => lowerQuartile(timings.map(elapsedOf))) as [number, number];
  const [busy, peerBusy] = [ours, theirs].map((timings) => lowerQuartile(timings.map(processorOf))) as [number, number];
  const cost = `processor: ${busy.toFixed(0)} ms, ratio ${(busy / peerBusy).toFixed(2)}`;
  return { what, ms, peerMs, ratio: ms / peerMs, aim, cost };
}

const elapsedOf = ({ elapsed }: Timing): number => elapsed;
const processorOf = ({ processor }: Timing): number => processor;
