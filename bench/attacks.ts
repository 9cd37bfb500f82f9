/**
 * `npm run bench:attacks -- --former DIST`: what each attack with a customer's own token costs the built bundle, in
 * milliseconds of processor and MB of memory above a warm process; with `--former`, also the bundle of another build.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { ATTACKS } from './attacks/attacks.ts';
import { selfEvent } from './attacks/self-event.ts';
import { createVictim } from './attacks/victim.ts';
import { environmentFor, openWorkbench } from './harness/workbench.ts';

const LIMIT_MS = 60_000;
const { values } = parseArgs({ options: { former: { type: 'string' }, only: { type: 'string' } } });
const bundles = { now: resolve('dist'), ...(values.former === undefined ? {} : { former: resolve(values.former) }) };

type Cost = {
  readonly status: number;
  readonly processor: number;
  readonly memory: number;
  readonly bytes: number;
  readonly error: { readonly code?: string; readonly limit?: string } | null;
};

const workbench = await openWorkbench();
const folder = await mkdtemp(join(tmpdir(), 'attacks-'));
try {
  const victim = await createVictim(workbench.graph);
  const environment = {
    ...environmentFor(workbench.table.name, workbench.endpoint),
  };
  for (const { name, body } of ATTACKS.filter((one) => one.name.includes(values.only ?? ''))) {
    const file = join(folder, 'event.json');
    await writeFile(file, JSON.stringify(selfEvent(victim, body)));
    const cells: string[] = [];
    for (const [build, dist] of Object.entries(bundles)) {
      const cost = await measure(join(dist, 'graphql/index.mjs'), build === 'now' ? 5 : 1, file, environment);
      cells.push(`${build}: ${cost}`);
    }
    process.stdout.write(`${name.padEnd(50)} ${String(body.length).padStart(8)} bytes  ${cells.join('  |  ')}\n`);
  }
} finally {
  await rm(folder, { recursive: true });
  await workbench.close();
}

async function measure(bundle: string, times: number, file: string, env: NodeJS.ProcessEnv): Promise<string> {
  const script = new URL('attacks/attack-process.ts', import.meta.url).pathname;
  const args = [script, pathToFileURL(bundle).href, String(times), file];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { env, timeout: LIMIT_MS, maxBuffer: 1e9 });
    const { processor, memory, status, bytes, error }: Cost = JSON.parse(stdout.slice(stdout.lastIndexOf('{"status"')));
    const code = error === null ? '' : ` ${error.code} ${error.limit ?? ''}`;
    return `${processor.toFixed(1)} ms ${memory.toFixed(0)} MB ${status} ${(bytes / 1_024).toFixed(0)} kB${code}`;
  } catch (error) {
    return `no answer within ${LIMIT_MS / 1_000} s, or the process died (${error instanceof Error ? error.message.slice(-80) : ''})`;
  }
}
