import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type KnownOperation, openGraph } from '../../../packages/client/index.js';

const ROOT = join(import.meta.dirname, '../../..');
const READY = 'ready ';

/** An `npm start` in memory with the sample shop. */
export type SampleGraph = {
  readonly origin: string;
  /** Its data directory. */
  readonly data: string;
  ask<Result, Variables>(
    role: string,
    operation: KnownOperation<Result, Variables>,
    variables: NoInfer<Variables>,
  ): Promise<Result>;
  close(): Promise<void>;
};

/** @param nodeOptions of each of its processes */
export async function startSampleGraph(nodeOptions: readonly string[] = []): Promise<SampleGraph> {
  const data = await mkdtemp(join(tmpdir(), 'console-'));
  const args = [...nodeOptions, 'local/start.ts', '--memory', '--port', '0', '--data', data];
  const env = { PATH: dirname(process.execPath) };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let url = '';
  for await (const line of createInterface(child.stdout))
    if (line.startsWith(READY)) {
      url = line.slice(READY.length);
      break;
    }
  if (url === '') throw new Error('npm start ended before it was ready.');
  const { origin } = new URL(url);
  return {
    ...{ origin, data },
    async ask(role, operation, variables) {
      const token = await (await fetch(`${origin}/token?role=${role}`)).text();
      return openGraph(url, token).ask(operation, variables);
    },
    async close() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await rm(data, { recursive: true, force: true });
    },
  };
}
