/**
 * How long the built bundle takes from its import to its first answer, against two bundles built alike: Apollo with
 * one field and one Query, and only the SDK with one Query. Each measurement is a process of its own, in turns.
 */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundle } from '../bundle.ts';
import { customerForBench } from './customer.ts';
import { median } from './median.ts';
import { openWorkbench } from './workbench.ts';

const ROUNDS = 15;

const workbench = await openWorkbench();
try {
  const id = await customerForBench(workbench);
  await mkdir('dist/bench', { recursive: true });
  const bundles = { graph: 'dist/graphql/index.mjs', apollo: 'dist/bench/apollo.mjs', sdk: 'dist/bench/sdk.mjs' };
  await bundle('bench/peers/one-field-apollo.ts', bundles.apollo);
  await bundle('bench/peers/only-sdk.ts', bundles.sdk);

  const times: Record<keyof typeof bundles, number[]> = { graph: [], apollo: [], sdk: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const name of ['graph', 'apollo', 'sdk'] as const) {
      const query =
        name === 'graph' ? 'query ($id: ID!) { customer(id: $id) { id } }' : 'query ($id: ID!) { customer(id: $id) }';
      const milliseconds = await firstAnswer(bundles[name], workbench.event(query, { id }), workbench.environment);
      // The first round warms the disk.
      if (round > 0) times[name].push(milliseconds);
    }
  }
  report(times);
} finally {
  await workbench.close();
}

async function firstAnswer(path: string, event: object, environment: Record<string, string>): Promise<number> {
  const script = fileURLToPath(new URL('first-answer.ts', import.meta.url));
  const args = [script, new URL(`../${path}`, import.meta.url).href, JSON.stringify(event)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...environment, PATH: '' } });
  return Number(stdout);
}

function report(times: Record<'graph' | 'apollo' | 'sdk', number[]>): void {
  const ratio = (peer: 'apollo' | 'sdk') =>
    median(times.graph.map((time, round) => time / (times[peer][round] ?? Number.NaN)));
  const line = (text: string) => process.stdout.write(`${text}\n`);
  line(`cold start, import and first answer, median of ${ROUNDS} in turns:`);
  for (const name of ['graph', 'apollo', 'sdk'] as const)
    line(`  ${name.padEnd(7)} ${median(times[name]).toFixed(0)} ms`);
  line(`  graph / one-field Apollo  ${ratio('apollo').toFixed(2)}  (aim: at most 1.30)`);
  line(`  graph / only the SDK      ${ratio('sdk').toFixed(2)}  (reported)`);
}
