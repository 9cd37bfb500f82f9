import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { WebhookDelivery } from '../../domain/integration/webhook-delivery.ts';
import type { WebhookGraph } from './webhooks.ts';

const script = (name: string) => fileURLToPath(new URL(`${name}-process.ts`, import.meta.url));
const start = (name: string, argument: object): ChildProcess =>
  spawn(process.execPath, [script(name), JSON.stringify(argument)], { stdio: ['ignore', 'pipe', 'inherit'] });

export const isSettled = (all: readonly WebhookDelivery[]): boolean =>
  all.every(({ deliveryStatus }) => deliveryStatus !== 'RECEIVED');

/**
 * Gives events to the receiver until each was answered 200 once, and kills the receiver again and again, while others are between
 * their body, their row and their message.
 * @param killAfter the number of answers after which the process is killed, by the number of kills before
 */
export async function receiveAndKill(events: readonly object[], killAfter: (kills: number) => number): Promise<void> {
  const stored = new Set<number>();
  for (let kills = 0; stored.size < events.length; kills++) {
    const open = events.map((event, at) => ({ event, at })).filter(({ at }) => !stored.has(at));
    const receiver = start(
      'receiver',
      open.map(({ event }) => event),
    );
    const ended = once(receiver, 'close');
    let answers = 0;
    for await (const line of createInterface(receiver.stdout ?? process.stdin)) {
      const [at = 0, status] = line.split(' ').map(Number);
      expect(status).toBe(200);
      stored.add(open[at]?.at ?? -1);
      if (++answers === killAfter(kills)) receiver.kill('SIGKILL');
    }
    await ended;
  }
}

/**
 * Runs the worker so many times, and kills it at another moment of its work each time. Each of them has applied something before, so
 * that no delivery is in the hands of all of them.
 */
export async function workAndKill(
  { folder, deliveries }: Pick<WebhookGraph, 'folder' | 'deliveries'>,
  visibilityMs: number,
  integrations: readonly string[],
  kills: number,
): Promise<void> {
  const settledCount = async () => {
    const all = await Promise.all(integrations.map((code) => deliveries(code)));
    const settled = all.flat().filter(({ deliveryStatus }) => deliveryStatus !== 'RECEIVED');
    return { count: settled.length, isDone: settled.length === all.flat().length };
  };
  for (let kill = 0; kill < kills; kill++) {
    const before = await settledCount();
    if (before.isDone) return;
    const worker = start('sender', { folder, visibilityMs, name: 'webhook-worker', batchSize: 1 });
    const ended = once(worker, 'close');
    if (worker.stdout !== null) await once(worker.stdout, 'data');
    for (let found = before; found.count === before.count && !found.isDone; found = await settledCount())
      await wait(10);
    await wait((kill * 37) % 60);
    worker.kill('SIGKILL');
    await ended;
  }
}
