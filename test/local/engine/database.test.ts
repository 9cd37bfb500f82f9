import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { type DataDirectory, openDataDirectory } from '../../../local/common/data-directory.ts';
import { connectDatabase, type Database, openDatabase } from '../../../local/engine/database.ts';
import { engineClient } from '../../../local/engine/engine-client.ts';
import { createTable } from '../../../local/engine/table.ts';

let directory: DataDirectory;
beforeEach(async () => {
  vi.stubEnv('DYNAMODB_ENDPOINT', '');
  directory = await openDataDirectory(await mkdtemp(join(tmpdir(), 'database-')));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(directory.path, { recursive: true });
});

const tablesOf = async ({ endpoint }: Database) =>
  (await engineClient(endpoint).send(new ListTablesCommand())).TableNames;

describe('a program that connects to the data', () => {
  test('uses the engine of a running start, and leaves it running', async () => {
    const unlock = directory.lock();
    const start = await openDatabase(directory);
    const program = await connectDatabase(directory);
    expect(program.endpoint).toBe(start.endpoint);
    await program.close();
    expect(await tablesOf(start)).toEqual([]);
    await start.close();
    unlock();
  });

  test('starts its own engine if none runs, and locks the data until it is done', async () => {
    const program = await connectDatabase(directory);
    await createTable(program.endpoint, 'mine');
    expect(() => directory.lock()).toThrow(/in use/);
    await program.close();
    const later = await connectDatabase(directory);
    expect(await tablesOf(later)).toEqual(['mine']);
    await later.close();
  });

  test('fails if the data are in use and no engine answers, even if an old endpoint file is left', async () => {
    const unlock = directory.lock();
    await expect(connectDatabase(directory)).rejects.toThrow(/in use/);
    await writeFile(directory.engineEndpointFile, 'http://127.0.0.1:9');
    await expect(connectDatabase(directory)).rejects.toThrow(/in use/);
    unlock();
  });

  test('prefers the engine that DYNAMODB_ENDPOINT names', async () => {
    vi.stubEnv('DYNAMODB_ENDPOINT', inject('endpoint'));
    const program = await connectDatabase(directory);
    expect(program.endpoint).toBe(inject('endpoint'));
    directory.lock()();
    await program.close();
    expect(await tablesOf(program)).toBeDefined();
  });
});
