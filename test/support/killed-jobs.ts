import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const PROCESS = fileURLToPath(new URL('job-process.ts', import.meta.url));
const MINUTE_MS = 60_000;

/**
 * Runs a job in a process of its own, and kills it by SIGKILL after this many milliseconds.
 * @returns whether it was finished before
 */
async function runAndKill(name: string, killAfterMs: number, aheadMs: number): Promise<boolean> {
  const bundle = new URL(`../../dist/${name}/index.mjs`, import.meta.url).href;
  const child = spawn(process.execPath, [PROCESS, JSON.stringify({ bundle, aheadMs })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (line === 'begun') void wait(killAfterMs).then(() => child.kill('SIGKILL'));
  }
  const code = await ended;
  if (lines.includes('done')) return true;
  // Anything but a kill is a fault of the job.
  expect(code).toBeNull();
  return false;
}

/** Kills a job later and later, until it finishes before. Each run is a minute after the one before. */
export async function killUntilDone(name: string, onKilled: () => Promise<void>): Promise<void> {
  for (let [killAfterMs, aheadMs] = [40, 0]; ; killAfterMs *= 1.35, aheadMs += MINUTE_MS + 1_000) {
    if (await runAndKill(name, killAfterMs, aheadMs)) return;
    await onKilled();
  }
}
