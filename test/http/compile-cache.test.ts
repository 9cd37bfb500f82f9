import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeEach, expect, test } from 'vitest';
import { bundle } from '../../bundle.ts';
import { addCompileCache } from '../../compile-cache.ts';

const WARM_UP = { environment: { GREETING: 'Hello' }, event: {} };
const FUNCTION = `
  const greeting = process.env.GREETING;
  export const handler = async () => {
    const { name } = await import('./name.ts');
    return { statusCode: 200, body: greeting + ' ' + name };
  };`;

let root: string;
let task: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lambda-'));
  task = join(root, 'var/task');
  const source = join(root, 'source');
  await mkdir(source);
  await writeFile(join(source, 'greet.ts'), FUNCTION);
  await writeFile(join(source, 'name.ts'), "export const name = 'Ada';");
  await bundle(join(source, 'greet.ts'), task);
  return () => rm(root, { recursive: true });
});

/** Starts the function as Lambda does. Returns its answer, and what Node says about the cache. */
async function start(taskRoot: string | null = task) {
  const script = `const { handler } = await import(${JSON.stringify(pathToFileURL(join(task, 'index.mjs')).href)});
    console.log((await handler()).body);`;
  const env = { GREETING: 'Good day', NODE_DEBUG_NATIVE: 'COMPILE_CACHE' };
  const args = ['--input-type=module', '--eval', script];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, {
    env: taskRoot === null ? env : { ...env, LAMBDA_TASK_ROOT: taskRoot },
  });
  return { answer: stdout.trim(), accepted: stderr.split('\n').filter((line) => / was accepted/.test(line)) };
}

const builtFolder = async (): Promise<string> => {
  const [built = ''] = await readdir(join(task, 'compile-cache'));
  return join(task, 'compile-cache', built);
};

test('a function starts from the cache that is shipped with it, and writes nothing into it', async () => {
  await addCompileCache(task, WARM_UP);
  const shipped = await builtFolder();
  const files = await readdir(shipped);
  const times = async () => Promise.all(files.map(async (file) => (await stat(join(shipped, file))).mtimeMs));
  const before = await times();
  const { answer, accepted } = await start();
  expect(answer).toBe('Good day Ada');
  expect(accepted).toEqual(expect.arrayContaining([expect.stringContaining('main.mjs')]));
  expect(accepted.length).toBeGreaterThan(1);
  expect(await readdir(shipped)).toEqual(files);
  expect(await times()).toEqual(before);
  // The link of the first start is there already.
  expect(await start()).toEqual({ answer, accepted });
});

test('every user may read the cache', async () => {
  await addCompileCache(task, WARM_UP);
  const shipped = await builtFolder();
  for (const file of await readdir(shipped)) expect((await stat(join(shipped, file))).mode & 0o004).toBe(0o004);
});

test.each([
  ['another version of Node', `v1.2.3-${process.arch}-00000000`],
  ['another processor', `${process.version}-riscv-00000000`],
  ['other flags of V8', `${process.version}-${process.arch}-00000000`],
])('a function with a cache of %s starts without it', async (_, name) => {
  await addCompileCache(task, WARM_UP);
  await rename(await builtFolder(), join(task, 'compile-cache', name));
  expect(await start()).toEqual({ answer: 'Good day Ada', accepted: [] });
});

test('a function starts where it cannot link to the cache, or is not on Lambda', async () => {
  await addCompileCache(task, WARM_UP);
  await writeFile(join(root, 'tmp'), 'no folder');
  expect(await start()).toEqual({ answer: 'Good day Ada', accepted: [] });
  expect(await start(null)).toEqual({ answer: 'Good day Ada', accepted: [] });
});

test('a function that does not answer the warm-up is no function to ship', async () => {
  const broken = join(root, 'broken');
  await cp(task, broken, { recursive: true });
  await writeFile(join(broken, 'index.mjs'), 'export const handler = async () => ({ statusCode: 500 });');
  await expect(addCompileCache(broken, WARM_UP)).rejects.toThrow('the answer is 500');
});
