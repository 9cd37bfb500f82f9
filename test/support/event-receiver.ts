import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const EXAMPLE = join(import.meta.dirname, '../../examples/event-receiver');

/** An event in the shape of the local file. */
export const eventOf = (type: string, id: string, detail: object = {}, occurredAt = '2026-11-26T10:00:00.000Z') => ({
  source: 'customer-graph',
  'detail-type': type,
  time: occurredAt,
  detail: { id, occurredAt, ...detail },
});

export const start = (script: 'receive' | 'follow', args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [join(EXAMPLE, `${script}.ts`), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });

/** The example's receiver in its own process. */
export type RunningReceiver = {
  readonly url: string;
  /** What it has printed. */
  readonly lines: readonly string[];
  list(segmentId: string): Promise<readonly { customerId: string; isMember: boolean; occurredAt: string }[]>;
  post(body: string, headers?: Record<string, string>): Promise<number>;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
};

/** @param port of a receiver that was killed; 0: any */
export async function startReceiver(folder: string, port = 0): Promise<RunningReceiver> {
  const child = start('receive', ['--folder', folder, '--port', String(port)]);
  const lines: string[] = [];
  const { promise: ready, resolve } = Promise.withResolvers<string>();
  if (child.stdout !== null)
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      if (line.includes('"ready"')) resolve(JSON.parse(line).url);
    });
  const url = await ready;
  const secret = secretIn(folder);
  return {
    ...{ url, lines },
    async list(segmentId) {
      const response = await fetch(new URL(`/segments/${segmentId}`, url), {
        headers: { 'x-receiver-secret': secret },
      });
      return (await response.json()) as Awaited<ReturnType<RunningReceiver['list']>>;
    },
    async post(body, headers = {}) {
      const response = await fetch(url, { method: 'POST', headers: { 'x-receiver-secret': secret, ...headers }, body });
      return response.status;
    },
    async kill(signal) {
      const ended = once(child, 'close');
      child.kill(signal);
      await ended;
    },
  };
}

export const secretIn = (folder: string): string => readFileSync(join(folder, 'secret'), 'utf8').trim();

/** Runs the follower until everything is delivered. */
export async function followOnce(file: string, folder: string, url: string): Promise<number | null> {
  const child = start('follow', [file, '--folder', folder, '--url', url, '--once']);
  child.stdout?.resume();
  const [code] = await once(child, 'close');
  return code;
}
