import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../local/engine/engine-client.ts';
import { CLIENT_MODULES } from './install.ts';
import { startRuntimeApi } from './runtime-api.ts';

/** The user `nobody`. Lambda's user is no superuser either: modes of files count. */
const NOBODY = 65_534;
const LOAD_TIMEOUT_MS = 60_000;

/** Node and AWS's client, where every user can read them. */
export type Runtime = { readonly node: string; readonly client: string; close(): Promise<void> };

export async function prepareRuntime(): Promise<Runtime> {
  const folder = await mkdtemp(join(tmpdir(), 'lambda-runtime-'));
  await chmod(folder, 0o755);
  const [node, modules] = [join(folder, 'node'), join(folder, 'node_modules')];
  await cp(process.execPath, node);
  for (const name of ['aws-lambda-ric', '@aws'])
    await cp(join(CLIENT_MODULES, name), join(modules, name), { recursive: true });
  return { node, client: join(modules, 'aws-lambda-ric/index.mjs'), close: () => rm(folder, { recursive: true }) };
}

export type RunningFunction = {
  /** From the start of the process until the handler is loaded. */
  readonly loadMs: number;
  invoke(event: object): Promise<unknown>;
  close(): Promise<void>;
};

/**
 * Starts a function as Lambda does: its files at `var/task`, which it can only read, and a `tmp` beside it. They have the modes with
 * which they are deployed.
 * @throws Error with the process's output if the handler cannot be loaded
 */
export async function startFunction(
  { node, client }: Runtime,
  files: string,
  handler: string,
  environment: Readonly<Record<string, string>>,
): Promise<RunningFunction> {
  const root = await mkdtemp(join(tmpdir(), 'lambda-'));
  await chmod(root, 0o755);
  const [task, temporary] = [join(root, 'var/task'), join(root, 'tmp')];
  await cp(files, task, { recursive: true });
  await forbidWrites(task);
  await mkdir(temporary);
  await chmod(temporary, 0o1777);
  const name = environment['AWS_LAMBDA_FUNCTION_NAME'] ?? 'function';
  const api = await startRuntimeApi(`arn:aws:lambda:${LOCAL_REGION}:000000000000:function:${name}`);
  const begin = performance.now();
  const child = spawn(node, [client, handler], {
    cwd: task,
    env: {
      ...reservedVariables(name, task, handler),
      TMPDIR: temporary,
      AWS_LAMBDA_RUNTIME_API: api.address,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(process.getuid?.() === 0 && { uid: NOBODY, gid: NOBODY }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  const ended = once(child, 'close');
  const close = async () => {
    child.kill('SIGKILL');
    await ended;
    await api.close();
    await rm(root, { recursive: true });
  };
  try {
    await Promise.race([
      api.loaded,
      ended.then(() => Promise.reject(new Error('the process ended'))),
      failAfter(LOAD_TIMEOUT_MS),
    ]);
  } catch (error) {
    await close();
    throw new Error(`${handler} of ${files} cannot be loaded: ${error}\n${output.slice(-4_000)}`);
  }
  return { loadMs: performance.now() - begin, invoke: api.invoke, close };
}

/** Also for an owner who is no superuser. */
async function forbidWrites(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }))
    if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), 0o555);
  await chmod(folder, 0o555);
}

const failAfter = (ms: number): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`it was not loaded within ${ms / 1_000} s`)), ms).unref();
  });

/** What Lambda itself sets. https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html */
const reservedVariables = (name: string, task: string, handler: string): Record<string, string> => ({
  ...{ _HANDLER: handler, LAMBDA_TASK_ROOT: task, TZ: ':UTC', LANG: 'en_US.UTF-8', PATH: '/usr/bin:/bin' },
  ...{ AWS_REGION: LOCAL_REGION, AWS_DEFAULT_REGION: LOCAL_REGION, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  ...{ AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId, AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey },
  ...{ AWS_LAMBDA_FUNCTION_NAME: name, AWS_LAMBDA_FUNCTION_VERSION: '1', AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1769' },
  ...{ AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`, AWS_LAMBDA_LOG_STREAM_NAME: 'stream' },
  ...{ AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand', AWS_LAMBDA_LOG_FORMAT: 'JSON' },
});
