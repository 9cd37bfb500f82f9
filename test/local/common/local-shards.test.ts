import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DataDirectory, openDataDirectory } from '../../../local/common/data-directory.ts';
import { changeLocalShards, readLocalShards, setDeployedShards } from '../../../local/common/local-shards.ts';
import { functionEnvironment } from '../../../local/functions/function-environment.ts';
import { SMALL_SHOP } from '../../../store/table/shard-layout.ts';
import { setShards, shardLayout } from '../../../store/table/shards.ts';

let directory: DataDirectory;
beforeEach(async () => {
  directory = await openDataDirectory(await mkdtemp(join(tmpdir(), 'shards-')));
});
afterEach(async () => {
  setShards(SMALL_SHOP);
  await rm(directory.path, { recursive: true });
});

test('every function on local data gets their shards, in later runs too', async () => {
  expect(await readLocalShards(directory)).toEqual(SMALL_SHOP);
  await changeLocalShards(directory, '64');
  const reopened = await openDataDirectory(directory.path);
  const environment = await functionEnvironment('any', reopened, { database: 'http://127.0.0.1:1', bucket: null });
  expect(environment['SHARDS']).toBe('64');
});

test('data that exist change their shards in the steps of a deployment', async () => {
  await writeFile(directory.database, '');
  await expect(changeLocalShards(directory, '64')).rejects.toThrow('Deploy 4,64 first');
  expect(await readLocalShards(directory)).toEqual(SMALL_SHOP);
  for (const step of ['4,64', '64,4', '64']) await changeLocalShards(directory, step);
  expect(await readLocalShards(directory)).toEqual({ count: 64, alsoRead: null });
});

test('a command on a deployed table does not guess its shards', () => {
  expect(() => setDeployedShards(undefined)).toThrow('give --shards');
  expect(() => setDeployedShards('65')).toThrow('--shards: a number of shards must be a power of two');
  setDeployedShards('64,4');
  expect(shardLayout()).toEqual({ count: 64, alsoRead: 4 });
});
