import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Engine, startEngine } from '../../../local/engine/engine.ts';
import { engineClient } from '../../../local/engine/engine-client.ts';
import { createTable } from '../../../local/engine/table.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'engine-'));
});
afterAll(() => rm(directory, { recursive: true }));

const isAnswering = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    (response) => response.ok,
    () => false,
  );

describe('the embedded engine', () => {
  test('answers as soon as it is started, and no more after it is stopped', async () => {
    const engine = await startEngine();
    expect(await isAnswering(engine.endpoint)).toBe(true);
    await Promise.all([engine.stop(), engine.stop()]);
    expect(await engine.exited).toBeNull();
    expect(await isAnswering(engine.endpoint)).toBe(false);
  });

  test('keeps its data in the file', async () => {
    const dbPath = join(directory, 'kept.db');
    const item = { pk: { S: 'a' }, sk: { S: 'b' }, kept: { BOOL: true } };
    const write = async (engine: Engine) => {
      const client = engineClient(engine.endpoint);
      await createTable(engine.endpoint, 'kept');
      await client.send(new PutItemCommand({ TableName: 'kept', Item: item }));
    };
    const first = await startEngine({ dbPath });
    await write(first).finally(first.stop);
    const second = await startEngine({ dbPath });
    const read = engineClient(second.endpoint).send(
      new GetItemCommand({ TableName: 'kept', Key: { pk: { S: 'a' }, sk: { S: 'b' } } }),
    );
    expect((await read.finally(second.stop)).Item).toEqual(item);
  });

  test('gives the reason when it dies', async () => {
    const engine = await startEngine();
    process.kill(engine.pid, 'SIGKILL');
    expect(await engine.exited).toContain('SIGKILL');
  });

  test('rejects a port that is taken, and does not disturb its owner', async () => {
    const holder = await startEngine();
    const port = Number(new URL(holder.endpoint).port);
    await expect(startEngine({ port })).rejects.toThrow(/did not start: .*already in use/s);
    expect(await isAnswering(holder.endpoint)).toBe(true);
    await holder.stop();
  });

  test('finds a port for each of many engines that start at once', async () => {
    const engines = await Promise.all(Array.from({ length: 5 }, () => startEngine()));
    expect(new Set(engines.map((engine) => engine.endpoint)).size).toBe(5);
    await Promise.all(engines.map((engine) => engine.stop()));
  });

  test('reports a file that it cannot use', async () => {
    const dbPath = join(directory, 'absent', 'x.db');
    await expect(startEngine({ dbPath })).rejects.toThrow(/did not start/);
  });

  test.each(['SIGKILL', 'SIGTERM'] as const)('does not outlive a parent ended by %s', async (signal) => {
    const script = `
      const { startEngine } = await import(${JSON.stringify(new URL('../../../local/engine/engine.ts', import.meta.url).href)});
      process.stdout.write((await startEngine()).endpoint);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const endpoint = String((await once(parent.stdout, 'data'))[0]);
    expect(await isAnswering(endpoint)).toBe(true);
    parent.kill(signal);
    await vi.waitUntil(async () => !(await isAnswering(endpoint)), { timeout: 3_000 });
  });
});
