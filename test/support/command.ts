import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { scripts }: { scripts: Record<string, string> } = JSON.parse(await readFile(`${ROOT}package.json`, 'utf8'));

export type CommandResult = { readonly code: number | null; readonly output: string; readonly errors: string };

/** A running command. */
export type Command = {
  readonly child: ChildProcess;
  readonly ended: Promise<CommandResult>;
  /** Waits for the first line that matches. @throws Error with the whole output if the command ends without it */
  line(pattern: RegExp, where?: 'output' | 'errors'): Promise<string>;
};

export type CommandOptions = { readonly root?: string; readonly env?: Readonly<Record<string, string>> };

/** Runs an npm script as npm does: in a shell, in its own process group as on a terminal. */
export function run(
  script:
    | 'apply-tombstones'
    | 'learn-matching'
    | 'rebuild'
    | 'report-message'
    | 'start'
    | 'token'
    | 'replay'
    | 'reset'
    | 'setup'
    | 'import'
    | 'fit-value-model',
  args: readonly string[],
  { root = ROOT, env = {} }: CommandOptions = {},
): Command {
  const child = spawn('/bin/sh', ['-c', `${scripts[script]} "$@"`, 'npm', ...args], {
    cwd: root,
    // Without the environment of the tests, such as the endpoint of their engine.
    env: { PATH: dirname(process.execPath), NODE_COMPILE_CACHE: `${ROOT}node_modules/.cache/node`, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const streams = { output: linesOf(child.stdout), errors: linesOf(child.stderr) };
  const text = (where: 'output' | 'errors') => streams[where].lines.join('\n');
  const ended = once(child, 'close').then(
    ([code]): CommandResult => ({ code, output: text('output'), errors: text('errors') }),
  );
  return {
    child,
    ended,
    line: (pattern, where = 'output') =>
      new Promise((resolve, reject) => {
        const { lines, reader } = streams[where];
        const resolveIfFound = () => {
          const found = lines.find((line) => pattern.test(line));
          if (found !== undefined) resolve(found);
        };
        resolveIfFound();
        reader.on('line', resolveIfFound);
        void ended.then((result) => reject(new Error(`it never printed ${pattern}: ${JSON.stringify(result)}`)));
      }),
  };
}

function linesOf(stream: Readable): { readonly lines: readonly string[]; readonly reader: Interface } {
  const lines: string[] = [];
  return { lines, reader: createInterface(stream).on('line', (line) => lines.push(line)) };
}

/** The ids of all descendants of a process, and its own id last. */
export async function processTreeOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  const subtrees = await Promise.all(children.split(' ').filter(Boolean).map(Number).map(processTreeOf));
  return [...subtrees.flat(), pid];
}

/** The processes that still run; a zombie does not count as running. */
export async function filterRunning(pids: readonly number[]): Promise<number[]> {
  const states = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z');
      return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
    }),
  );
  return pids.filter((_, at) => states[at] !== 'Z');
}
